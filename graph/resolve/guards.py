"""When two forms must not be taken for one party: what the words at the end of the longer one say."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, takewhile

# A name and the same name with one of these behind it are two parties: a group or firm and its arm. So are two
# names that begin alike and go on with one of these.
BUSINESS_WORDS = (
    # finance
    "venture", "ventures", "capital", "partners", "investment", "investments", "invest", "fund", "funds", "bank",
    "banking", "securities", "insurance", "card", "pay", "payments", "finance", "financial", "asset",
    "assetmanagement", "equity", "trust", "savings", "angels", "accelerator", "growth", "catalyst", "vc", "pe",
    "cvc", "next",
    "벤처스", "벤처", "벤쳐스", "벤처투자", "벤처캐피탈", "캐피탈", "캐피털", "인베스트먼트", "인베스트",
    "파트너스", "투자", "투자증권", "투자파트너스", "기술투자", "창업투자", "자산운용", "증권", "은행", "뱅크",
    "카드", "페이", "페이먼츠", "보험", "생명", "생명보험", "화재", "손해보험", "손보", "저축은행", "금융",
    "금융지주", "금융그룹", "펀드", "에퀴티", "에쿼티", "프라이빗에쿼티", "액셀러레이터", "청년창업재단", "创投",
    "投资", "资本", "基金", "银行", "证券", "保险", "支付", "金融", "金服", "ベンチャーズ", "キャピタル", "銀行",
    "証券", "ペイ",
    "홀딩스", "지주", "지주회사", "ホールディングス",
    # cloud, networks, software
    "cloud", "webservices", "platform", "networks", "telecom", "mobile", "broadband", "internet", "games",
    "gaming", "studios", "studio", "webtoon", "music", "pictures", "entertainment", "media", "news", "video", "tv",
    "search", "shopping", "commerce", "travel", "maps", "health", "healthcare", "bio", "biologics", "life",
    "sciences",
    "클라우드", "브레인", "텔레콤", "브로드밴드", "네트웍스", "플랫폼", "게임즈", "게임스", "게임", "스튜디오",
    "스튜디오스", "웹툰", "뮤직", "엔터", "엔터테인먼트", "미디어", "쇼핑", "커머스", "여행", "맵", "랩스",
    "헬스케어", "헬스", "바이오", "바이오로직스", "바이오사이언스", "라이프", "生物", "医药", "云", "智能云", "云计算",
    "云智能", "游戏", "音乐", "影业", "文学", "健康", "视频", "电商", "クラウド", "モバイル", "ゲームス",
    # things made and carried
    "motor", "motors", "mobility", "auto", "automotive", "electronics", "electric", "semiconductor",
    "semiconductors", "semi", "chips", "foundry", "display", "energy", "energysolution", "batteries", "battery",
    "chemical", "chemicals", "materials", "steel", "heavyindustries", "construction", "aerospace", "robotics",
    "logistics", "retail", "foods", "pharma", "pharmaceuticals", "therapeutics", "realestate", "properties", "sdi",
    "sds", "cns", "uplus",
    "모빌리티", "모터스", "자동차", "차", "모비스", "전자", "전기", "디스플레이", "이노텍", "하이닉스", "스퀘어",
    "반도체", "세미", "에너지", "에너지솔루션", "배터리", "화학", "케미칼", "머티리얼즈", "제철", "스틸", "중공업",
    "건설", "물산", "에어로스페이스", "로보틱스", "로지스틱스", "물류", "글로비스", "택배", "대한통운", "리테일",
    "유통", "백화점", "식품", "제약", "테라퓨틱스", "엔솔", "이노베이션", "온", "유플러스", "씨엔에스",
    "에스디에스", "에스디아이", "이츠", "플레이", "汽车", "电子", "半导体", "物流", "能源", "自動車", "電機",
    # places: a country arm is not the firm
    "korea", "japan", "china", "india", "asia", "europe", "america", "usa", "uk", "southeastasia", "singapore",
    "코리아", "한국", "재팬", "차이나", "중국", "인디아", "아시아", "유럽", "아메리카", "中国", "韩国", "日本",
    "印度", "香港", "ジャパン",
    # what stands beside a firm and is not the firm
    "foundation", "institute", "university", "research", "deepmind", "재단", "연구소", "연구원", "대학교", "대학",
    "기술지주", "노조", "노동조합", "基金会", "研究院", "大学",
)  # fmt: skip

# A known name and the same name with only these behind it may be one party, if an article says so. `Holdings` and
# `Group` are not among them.
NEUTRAL_WORDS = (
    "company", "technology", "technologies",
    "tech", "ai", "labs", "lab", "com", "global", "international", "corporation", "systems", "software", "co",
    "컴퍼니", "테크", "테크놀로지", "테크놀로지스", "글로벌", "인터내셔널",
    "코퍼레이션", "닷컴", "랩", "科技", "公司", "网络",
)  # fmt: skip

SHORT = 2
SHORTEST_STEM = 4
ALIKE = 0.8


@lru_cache(maxsize=4096)
def script(form: str) -> str:
    """The writing that tells most of a form: Hangul before kana before Han before everything else."""
    for name, prefixes in (("hangul", ("HANGUL",)), ("kana", ("HIRAGANA", "KATAKANA")), ("han", ("CJK",))):
        if any(unicodedata.name(char, "").startswith(prefixes) for char in form):
            return name
    return "latin"


def is_too_short(form: str) -> bool:
    """Two letters are an abbreviation of too many things; one character of any script is, too."""
    return len(form) < SHORT or (len(form) == SHORT and script(form) == "latin")


def tail(one: str, other: str) -> str:
    """What the longer form has behind the shorter one; empty when it does not begin with it."""
    shorter, longer = sorted((one, other), key=len)
    return longer[len(shorter) :] if longer.startswith(shorter) else ""


def names_an_arm(one: str, other: str) -> bool:
    """One is the other with a business word behind it, or the two begin alike and part at a business word."""
    if behind := tail(one, other):
        return _is_business(behind)
    alike = sum(1 for _ in takewhile(lambda chars: chars[0] == chars[1], zip(one, other, strict=False)))
    least = SHORTEST_STEM if script(one) == "latin" else SHORT
    parts = ((one[at:], other[at:]) for at in range(least, alike + 1))
    return any(map(_is_business, chain(*parts))) and not are_variants(one, other)


def ends_in_business(form: str) -> bool:
    """A business word closes the name: it is that of an arm, or of a firm of that business."""
    return form.endswith(BUSINESS_WORDS)


def differ_in_number(one: str, other: str) -> bool:
    """Both are one name with two numbers behind it, or only one of them is a fund with a number."""
    (first, number), (second, another) = map(_numbered, (one, other))
    return (
        first == second and number != another and (bool(number and another) or any(map(first.__contains__, FUND_WORDS)))
    )


def _numbered(form: str) -> tuple[str, str]:
    """The form without its number, and the number; Roman ones count behind a fund alone."""
    found = _ISSUE.search(form) or _LAST_NUMBER.search(form)
    if not found:
        return form, ""
    number = found[1]
    if number in HAN_NUMBERS:
        number = str(HAN_NUMBERS.index(number) + 1)
    return form[: found.start()] + form[found.end() :], str(ROMAN.get(number, number.lstrip("0")))


def _is_business(words: str) -> bool:
    return words.startswith(BUSINESS_WORDS) or words.endswith(BUSINESS_WORDS)


def adds_only_neutral_words(one: str, other: str) -> bool:
    """One form is the other with nothing but neutral words behind it."""
    behind = tail(one, other)
    while word := next((word for word in _LONGEST_FIRST if behind.startswith(word)), None):
        behind = behind[len(word) :]
    return not behind and one != other and bool(tail(one, other))


def are_variants(one: str, other: str) -> bool:
    """One form begins with the other, or both are spellings of one sound with the same digits."""
    if tail(one, other):
        return True
    if [char for char in one if char.isdigit()] != [char for char in other if char.isdigit()]:
        return False
    first, second = sorted(unicodedata.normalize("NFD", form) for form in (one, other))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    # The quick ratios are upper bounds of the ratio.
    return min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= ALIKE and matcher.ratio() >= ALIKE


FUND_WORDS = ("fund", "펀드", "투자조합", "벤처조합", "基金")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
HAN_NUMBERS = "一二三四五六七八九十"
_ISSUE = re.compile(f"제?([0-9]+|[{HAN_NUMBERS}])[호期号]")
_LAST_NUMBER = re.compile(r"([0-9]+|(?<=fund)[ivx]+)\Z")
_LONGEST_FIRST = sorted(NEUTRAL_WORDS, key=lambda word: (-len(word), word))
