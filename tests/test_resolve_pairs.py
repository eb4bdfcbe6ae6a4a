"""Pairs of names: one party or two. Two must stay two even where an article calls them one."""

import csv
from pathlib import Path

import pytest

from graph.model import Mention
from graph.resolve.clusters import resolve
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.stated import mention_aliases

NAMES = Path(__file__).resolve().parents[2] / "shared" / "names" / "ko_en_dev.tsv"

SAME = [
    ("알리바바", "Alibaba"), ("알리바바", "阿里巴巴集团"), ("알리바바그룹", "Alibaba Group Holding Limited"),
    ("텐센트", "腾讯控股有限公司"), ("텐센트홀딩스", "Tencent Holdings Ltd."), ("텐센트", "Tencent"),
    ("문샷 AI", "Moonshot AI"), ("문샷AI", "月之暗面"), ("미니맥스", "MiniMax"), ("즈푸AI", "智谱"),
    ("즈푸", "Zhipu AI"), ("바이촨", "百川智能"), ("스텝펀", "阶跃星辰"), ("01.AI", "零一万物"),
    ("딥시크", "深度求索"), ("오픈AI", "OpenAI"), ("오픈에이아이", "OpenAI, Inc."), ("앤트로픽", "Anthropic PBC"),
    ("앤스로픽", "앤트로픽"), ("마이크로소프트", "Microsoft Corp."), ("MS", "마이크로소프트"),
    ("페이스북", "Meta Platforms"), ("메타", "Facebook, Inc."), ("아마존웹서비스", "AWS"),
    ("구글 딥마인드", "DeepMind"), ("구글벤처스", "GV"), ("구글벤처스", "Google Ventures"), ("산업은행", "KDB"),
    ("한국산업은행", "Korea Development Bank"), ("싱가포르투자청", "GIC"),
    ("국민연금공단", "National Pension Service"), ("소프트뱅크그룹", "SoftBank Group Corp."),
    ("세쿼이아 차이나", "HongShan"), ("红杉中国", "Sequoia Capital China"), ("삼성전자", "주식회사 삼성전자"),
    ("삼성전자㈜", "Samsung Electronics Co., Ltd."), ("하이닉스", "SK hynix Inc."),
    ("현대차", "Hyundai Motor Company"), ("현대자동차", "现代汽车"), ("토스", "비바리퍼블리카"),
    ("네이버 D2SF", "D2 Startup Factory"), ("케이큐브벤처스", "카카오벤처스"), ("대우조선해양", "한화오션"),
    ("뤼튼테크놀로지스", "Wrtn"), ("퓨리오사에이아이", "FuriosaAI"), ("디캠프", "은행권청년창업재단"),
    ("일론 머스크", "Elon Musk"), ("손정의", "孙正义"), ("TSMC", "台积电"), ("엔비디아", "英伟达"),
]  # fmt: skip

DIFFERENT = [
    ("알리바바", "알리바바 클라우드"), ("Alibaba", "Alibaba Cloud"), ("阿里巴巴", "阿里云"), ("알리바바", "앤트그룹"),
    ("Alibaba", "Alibaba Pictures"), ("Alibaba", "Alibaba Health"), ("阿里巴巴", "阿里健康"),
    ("텐센트", "텐센트 클라우드"), ("腾讯", "腾讯音乐"), ("Tencent", "Tencent Music"),
    ("Tencent", "Tencent Games Asia"), ("알리바바", "텐센트"), ("카카오", "카카오벤처스"), ("카카오", "카카오뱅크"),
    ("카카오", "카카오페이"), ("카카오페이", "카카오페이증권"), ("카카오", "카카오모빌리티"),
    ("카카오", "카카오헬스케어"), ("Kakao", "Kakao Ventures"), ("카카오", "Kakao Ventures"),
    ("카카오벤처스", "카카오인베스트먼트"), ("카카오", "카카오임팩트"), ("네이버", "네이버클라우드"),
    ("네이버", "네이버 D2SF"), ("Naver", "Naver Webtoon"), ("네이버", "네이버페이"), ("Google", "Google Ventures"),
    ("구글", "구글클라우드"), ("Google", "Google Korea"), ("Alphabet", "Google"), ("Microsoft", "Microsoft Ventures"),
    ("Amazon", "Amazon Web Services"), ("아마존", "아마존 알렉사 펀드"), ("Intel", "Intel Capital"),
    ("Nvidia", "NVentures"), ("SoftBank Group", "SoftBank Vision Fund"), ("SoftBank Group", "SoftBank Corp."),
    ("소프트뱅크", "소프트뱅크벤처스"), ("삼성", "삼성전자"), ("삼성전자", "삼성벤처투자"),
    ("Samsung", "Samsung SDS"), ("삼성생명", "삼성화재"), ("SK하이닉스", "SK텔레콤"), ("SK텔레콤", "SK스퀘어"),
    ("SK그룹", "SK네트웍스"), ("LG전자", "LG화학"), ("LG화학", "LG에너지솔루션"), ("현대차", "현대차그룹"),
    ("현대차", "현대모비스"), ("현대차", "HD현대"), ("포스코", "포스코홀딩스"), ("POSCO", "POSCO Holdings Inc."),
    ("산업은행", "산은캐피탈"), ("산업은행", "기업은행"), ("KB국민은행", "KB인베스트먼트"),
    ("한국투자공사", "한국투자파트너스"), ("Korea Investment Corporation", "Korea Investment Holdings"),
    ("미래에셋증권", "미래에셋벤처투자"), ("토스", "토스뱅크"), ("Sequoia Capital", "Sequoia Capital China"),
    ("Sequoia Capital", "Peak XV Partners"), ("사피온", "리벨리온"), ("Stability AI", "Stability Pharma"),
    ("Moonshot AI", "Moonshot Labs Korea"), ("xAI", "X Corp."), ("루나소프트", "루나소프트벤처스"),
    ("Sigma Nu", "SN"), ("百度", "百度风投"), ("百度", "百度智能云"), ("华为", "华为云"), ("小米", "小米汽车"),
    ("京东", "京东物流"), ("하나은행", "하나벤처스"), ("신한은행", "신한캐피탈"), ("롯데그룹", "롯데벤처스"),
    ("쿠팡", "쿠팡이츠"), ("아모레퍼시픽", "아모레퍼시픽홀딩스"), ("Amorepacific", "AMOREPACIFIC Holdings Corp."),
    ("스톤브릿지벤처스", "스톤브릿지캐피탈"), ("IMM인베스트먼트", "IMM프라이빗에쿼티"),
    ("Brookfield Asset Management", "Brookfield Renewable"),
]  # fmt: skip


@pytest.fixture(scope="module")
def known() -> Known:
    return Known.load()


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_names_of_one_party(known: Known, one: str, other: str) -> None:
    party = known.entity_id(normal_form(one))
    assert party is not None
    assert known.entity_id(normal_form(other)) == party


@pytest.mark.parametrize("pair", [*DIFFERENT, *((other, one) for one, other in DIFFERENT)])
def test_two_parties_stay_two_even_where_an_article_calls_them_one(known: Known, pair: tuple[str, str]) -> None:
    resolution = resolve(mention_aliases(Mention(names=pair), "a-1"), known)
    one, other = map(normal_form, pair)
    assert resolution.entity_id(one) != resolution.entity_id(other)
    assert [refusal.articles for refusal in resolution.refused] == [("a-1",)]


def test_listed_names_in_two_scripts_are_never_taken_for_two_known_parties(known: Known) -> None:
    if not NAMES.exists():
        pytest.skip(f"no list of names at {NAMES}")
    with NAMES.open(encoding="utf-8") as file:
        rows = [(row["ko"], row["en"]) for row in csv.DictReader(file, delimiter="\t")]
    parties = [(known.entity_id(normal_form(ko)), known.entity_id(normal_form(en))) for ko, en in rows]
    both = [pair for pair in parties if all(pair)]
    assert len(both) >= 80
    assert [pair for pair in both if pair[0] != pair[1]] == []


def test_listed_companies_whose_written_names_differ_have_different_forms() -> None:
    if not NAMES.exists():
        pytest.skip(f"no list of names at {NAMES}")
    with NAMES.open(encoding="utf-8") as file:
        rows = [(row["ko"], row["en"]) for row in csv.DictReader(file, delimiter="\t")]
    companies: dict[str, set[str]] = {}
    spellings: dict[str, set[str]] = {}
    for ko, en in rows:
        companies.setdefault(normal_form(en), set()).add(normal_form(ko))
        spellings.setdefault(normal_form(en), set()).add(en)
    assert len({normal_form(ko) for ko, _ in rows}) == len({ko for ko, _ in rows})
    merged = [spellings[form] for form, of_form in companies.items() if len(of_form) > 1 and len(spellings[form]) > 1]
    # Gaia Corporation and Gaia Inc, Sungwon Corporation and Sungwon Co., two Harim Holdings: no form can tell.
    assert len(merged) <= 3, merged
