"""How Korean text names parties: runs of nouns, told apart from common nouns by tables of words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extract.languages.kiwi import UNKNOWN
from extract.names import Name, Span

# The last part of a firm's name; a noun that ends in one, and is longer, is a name.
ORGANISATION_ENDS = (
    "인베스트먼트", "인베스트", "벤처스", "벤처투자", "기술투자", "창업투자", "창투", "캐피탈", "캐피털", "파트너스",
    "에쿼티",
    "자산운용", "투자증권", "증권", "은행", "금융지주", "지주", "홀딩스", "그룹", "전자", "바이오", "바이오텍",
    "테크", "테크놀로지",
    "랩스", "소프트", "로보틱스", "네트웍스", "네트워크", "시스템즈", "시스템", "솔루션", "엔터테인먼트", "게임즈",
    "스튜디오",
    "제약", "화학", "중공업", "건설", "생명", "화재", "손해보험", "손보", "카드", "물산", "상사", "통신", "텔레콤",
    "모빌리티",
    "에너지", "반도체", "머티리얼즈", "팜", "헬스케어", "사이언스", "테라퓨틱스", "메디칼", "메디컬", "인터내셔널",
    "코리아",
    "컴퍼니", "커머스", "페이", "뱅크", "재단", "투자조합", "조합", "펀드", "컨소시엄", "재팬", "글로벌",
    "투자파트너스", "AI",
    "클라우드", "플랫폼즈", "플랫폼스", "인더스트리", "오토", "모터스", "항공", "해운", "스틸", "제철", "식품",
    "유통", "리테일",
    "디벨롭먼트", "매니지먼트", "어드바이저", "프라이빗에쿼티", "PE", "PEF", "자산신탁", "투자신탁", "연구소",
    "대학교", "공사",
    "공단", "진흥원", "기금", "테크윈", "정밀", "오션", "로직스", "다이내믹스", "홈쇼핑", "컨설팅", "파이낸셜",
)  # fmt: skip
# What a firm is called before its name; the name follows it directly (AI 스타트업 마누스).
DESCRIPTIONS = (
    "기업", "스타트업", "업체", "회사", "자회사", "모회사", "계열사", "지주사", "운영사", "개발사", "제조사",
    "운용사", "투자사", "게임사",
    "제약사", "통신사", "항공사", "금융사", "보험사", "카드사", "플랫폼", "국부펀드", "사모펀드", "벤처캐피탈",
    "벤처캐피털",
    "액셀러레이터", "엑셀러레이터", "VC", "CVC", "PEF", "AC", "법인", "상장사", "비상장사", "재벌", "공룡", "거인",
    "앱",
    "서비스", "브랜드", "파트너사", "협력사", "유니콘", "창업사", "설계사", "전문사", "컨소시엄", "대기업",
    "중견기업", "벤처기업", "빅테크",
    "투자자", "주주", "최대주주", "대주주", "사업자", "파운드리", "팹리스", "투자회사", "유통사", "배급사", "제작사",
    "기획사",
)  # fmt: skip
# Who speaks or leads: a name before one of these is a person's, or only says who speaks.
TITLES = (
    "대표", "대표이사", "회장", "부회장", "의장", "사장", "부사장", "전무", "상무", "이사", "CEO", "CTO", "CFO",
    "COO", "창업자", "창업주",
    "공동창업자", "창립자", "최고경영자", "연구원", "애널리스트", "기자", "교수", "박사", "센터장", "본부장", "총괄",
    "관계자", "팀장", "부장", "실장",
    "원장", "위원장", "장관", "차관", "대통령", "총리", "변호사", "심사역", "파트너", "디렉터", "이사장", "총재",
    "행장", "대변인", "의원", "특파원",
    "공동대표", "각자대표", "수석", "선임", "책임", "씨", "명예회장", "창업회장", "사외이사", "감독", "작가", "선수",
    "PD", "대표는", "창업가",
)  # fmt: skip
PLACES = (
    "미국", "중국", "일본", "한국", "대만", "홍콩", "싱가포르", "인도", "영국", "프랑스", "독일", "스위스",
    "네덜란드", "이스라엘", "사우디", "사우디아라비아",
    "아랍에미리트", "UAE", "카타르", "쿠웨이트", "이란", "이라크", "러시아", "우크라이나", "캐나다", "호주", "브라질",
    "멕시코", "베트남", "태국", "인도네시아",
    "말레이시아", "필리핀", "스웨덴", "노르웨이", "덴마크", "핀란드", "아일랜드", "스페인", "이탈리아", "폴란드",
    "체코", "헝가리", "터키", "튀르키예", "남아공",
    "유럽", "북미", "남미", "중동", "동남아", "동남아시아", "아시아", "아프리카", "중남미", "유럽연합", "EU", "서울",
    "부산", "대구", "인천", "광주", "대전", "울산", "세종",
    "경기", "경기도", "강원", "강원도", "충북", "충남", "전북", "전남", "경북", "경남", "제주", "제주도", "판교",
    "여의도", "강남", "강남구", "테헤란로", "성남", "수원", "용인",
    "평택", "화성", "이천", "청주", "천안", "포항", "창원", "실리콘밸리", "샌프란시스코", "뉴욕", "워싱턴",
    "캘리포니아", "텍사스", "보스턴", "시애틀", "런던", "파리",
    "베를린", "뮌헨", "도쿄", "오사카", "베이징", "상하이", "선전", "항저우", "타이베이", "두바이", "아부다비",
    "리야드", "텔아비브", "토론토", "시드니", "코스타리카",
    "한반도", "북한", "남한", "글로벌", "국내", "국내외", "해외", "세계", "전세계", "현지", "수도권", "지방", "美",
    "中", "日", "英", "韓", "獨", "佛", "印", "EU", "오스트리아", "벨기에",
    "송도", "성수동", "가산", "마곡", "구로", "종로", "마포", "서초", "서초구", "송파", "분당", "동탄", "영국령",
    "케이맨", "케이맨제도", "델라웨어", "애리조나", "오하이오", "조지아", "네바다",
)  # fmt: skip
MEDIA = (
    "블룸버그", "블룸버그통신", "로이터", "로이터통신", "로이터 통신", "블룸버그 통신", "월스트리트저널", "WSJ",
    "파이낸셜타임스", "FT", "뉴욕타임스", "NYT", "CNBC", "테크크런치", "니혼게이자이신문",
    "니혼게이자이", "닛케이", "더인포메이션", "디인포메이션", "연합뉴스", "뉴시스", "뉴스1", "이데일리", "머니투데이",
    "한국경제", "매일경제", "조선비즈", "더벨", "아시아경제",
    "파이낸셜뉴스", "헤럴드경제", "서울경제", "전자신문", "지디넷코리아", "블로터", "넘버스", "디지털데일리", "AFP",
    "AP", "BBC", "CNN", "포브스", "악시오스", "배런스", "포천", "포춘", "마켓인",
    "더버지", "더버지", "차이신", "신화통신", "야후재경", "경제통", "홍콩경제일보", "교도통신", "인베스트조선",
    "딜사이트", "벤처스퀘어", "플래텀", "조선일보", "중앙일보", "동아일보", "한겨레", "마이데일리",
)  # fmt: skip
# Nouns that the dictionary takes for names, or lacks, and that name no party.
COMMON = (
    "AI", "IT", "ICT", "IPO", "VC", "CVC", "PE", "PEF", "SI", "FI", "M&A", "MA", "R&D", "RD", "GPU", "NPU", "CPU",
    "TPU", "LLM", "LLMs", "HBM", "D램", "DRAM", "SW", "HW", "UI", "UX", "API", "SaaS", "SAAS",
    "B2B", "B2C", "D2C", "C2C", "O2O", "ESG", "CB", "BW", "EB", "RCPS", "CPS", "SPA", "SPC", "SPAC", "MOU", "LOI",
    "LOC", "TIPS", "IR", "PR", "TF", "PoC", "POC", "MVP", "KPI", "ARR", "MAU", "DAU", "GMV", "EBITDA",
    "PC", "TV", "CES", "MWC", "IP", "IPTV", "OTT", "CT", "MRI", "DNA", "RNA", "mRNA", "FDA", "EMA", "IND", "NDA",
    "ADC", "CDMO", "CMO", "CRO", "CAR", "EV", "ESS", "UAM", "LNG", "SMR", "IoT", "IOT", "VR", "AR", "XR", "MR",
    "NFT", "STO", "ETF", "DB", "DT", "DX", "AX", "ERP", "CRM", "HR", "MZ", "K뷰티", "K팝", "CEO", "CTO", "CFO", "COO",
    "CSO", "CPO", "CMO", "QA", "QR", "GDP", "SNS", "BM", "TAM", "IB", "LP", "GP", "IRR", "ROI", "PER", "KOSPI",
    "KOSDAQ",
    "시드", "프리시드", "프리", "시리즈", "시리즈A", "시리즈B", "시리즈C", "프리A", "프리IPO", "딥테크", "빅테크",
    "핀테크", "에듀테크", "푸드테크", "프롭테크", "바이오테크", "헬스케어", "클라우드", "휴머노이드", "이커머스",
    "e커머스",
    "커머스", "모빌리티", "플랫폼", "스타트업", "유니콘", "데카콘", "생성형", "생성AI", "온디바이스", "에이전트",
    "챗봇", "로보틱스", "메타버스", "블록체인", "가상자산", "스테이블코인", "데이터센터", "파운드리", "팹리스",
    "반도체", "코스닥", "코스피", "코넥스", "나스닥", "뉴욕증시", "뉴욕증권거래소", "증권신고서", "전환사채",
    "신주인수권부사채", "교환사채", "유상증자", "제3자배정", "상환전환우선주", "전환우선주", "보통주", "우선주",
    "구주", "신주",
    "누적", "밸류에이션", "밸류", "클로징", "라운드", "브릿지", "브리지", "펀딩", "딜", "엑시트", "바이아웃",
    "컨소시엄", "텀시트", "팁스", "팁스", "액셀러레이터", "액셀러레이팅", "인큐베이팅", "데모데이", "배치",
    "오픈이노베이션", "지분율", "지분",
    "금감원", "금융감독원", "전자공시시스템", "공정위", "공정거래위원회", "금융위", "금융위원회", "한국거래소",
    "거래소", "과기부", "중기부", "산업부", "국토부", "과학기술정보통신부", "중소벤처기업부", "산업통상자원부",
    "기재부", "국회", "정부", "검찰", "법원",
    "국민의힘", "더불어민주당", "대법원", "헌법재판소", "유튜브", "인스타그램", "페이스북", "링크트인", "카카오톡",
    "안드로이드", "아이폰", "챗GPT", "ChatGPT", "코로나19", "코로나", "팬데믹", "이하", "지난해", "올해", "내년",
    "최근", "현재", "당시",
    "이번", "해당", "관련", "기존", "신규", "주요", "다양", "전문", "국내외", "온라인", "오프라인", "디지털",
    "하이브리드", "인공지능", "머신러닝", "딥러닝", "빅데이터", "자율주행", "로봇", "드론", "우주", "바이오", "제약",
    "의료", "헬스", "뷰티", "푸드", "교육", "게임", "콘텐츠",
    "글로벌", "로컬", "프리미엄", "프로젝트", "프로그램", "서비스", "솔루션", "시스템", "네트워크", "파트너십",
    "포트폴리오", "리더십", "라이선스", "로열티", "마일스톤", "임상", "파이프라인", "특허", "기술이전", "기술수출",
    "증시", "상장", "공모", "수요예측", "청약",
    "투자자", "투자사", "투자금", "투자유치", "투자", "인수", "매각", "합병", "인수합병", "경영권", "최대주주",
    "대주주", "주주", "이사회", "주총", "주주총회", "임시주총", "공개매수", "우선협상대상자", "실사", "협상", "계약",
    "업무협약", "양해각서", "주식매매계약", "사모펀드", "국부펀드", "연기금",
    "벤처캐피탈", "벤처캐피털", "벤처투자", "모태펀드", "성장금융", "정책금융", "엔젤", "엔젤투자자", "개인투자자",
    "기관투자자", "재무적투자자", "전략적투자자", "재무적", "전략적", "업계", "시장", "산업", "기업", "회사", "업체",
    "본사", "지사", "법인", "자회사", "계열사", "모회사", "그룹",
    "Series", "series", "Seed", "seed", "Pre", "pre", "Bridge", "bridge", "AWS클라우드", "CSP", "MSP", "CAPEX",
    "OPEX", "YoY", "QoQ", "kW", "MW", "GW", "TB", "GB", "km", "kg", "cm", "mm", "www", "com", "co", "kr", "http",
    "https", "기자", "사진", "제공", "자료", "뉴스",
    "가치", "리드", "철도사", "에이전시", "리테일러", "소매업체", "프랜차이즈", "테마", "디자이너", "유동화",
    "스핀아웃", "선급금", "방산", "클러스터", "블라인드펀드", "벤처펀드", "벤처투자조합", "개인투자조합", "스팩",
    "유증", "리걸테크", "AUM", "호스팅", "워크플로우", "리츠", "풀필먼트", "멘토링", "우협", "바우처", "컴퓨트",
    "메자닌", "자펀드", "모펀드", "엔터프라이즈", "자사주", "자기주식", "OEM", "ODM", "ADAS", "대한민국", "스트리밍",
    "애슬레저", "특징주", "밸류업", "헤지펀드", "위약금", "임원", "차원", "스톡옵션", "락업", "풋옵션", "콜옵션",
    "레버리지", "인프라", "컴퓨팅", "크레딧", "서버", "칩", "칩셋", "메모리",
    "파운데이션", "모델", "알고리즘", "오픈소스", "웹", "앱", "소프트웨어", "하드웨어", "배터리", "전기차",
    "이차전지", "2차전지", "태양광", "원전", "수소", "디스플레이",
    "한국", "K", "S", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "L", "M", "N", "O", "P", "Q", "R", "T", "U",
    "V", "W", "X", "Y", "Z", "CFIUS", "SEC", "FTC", "DOJ", "WHO", "OECD", "IMF", "NASA", "DNB", "LTV", "ROE", "EPS",
    "N잡", "1인", "벤처", "엑스포", "컨퍼런스", "어워드", "챌린지",
)  # fmt: skip
# Firms whose names the dictionary has as common nouns.
NAMED_LIKE_WORDS = (
    "토스", "두나무", "당근", "직방", "다방", "라인", "컬리", "쏘카", "왓챠", "리디", "숨고", "클래스101", "야놀자",
    "요기요",
    "오늘의집", "밀리의서재", "타다", "배달의민족", "우아한형제들",
    "매일유업", "한화", "두산", "효성", "코오롱", "하림", "오리온", "동원", "교보", "신한", "우리은행", "하나은행",
    "산업은행", "기업은행", "국민은행", "수출입은행", "농협", "무신사", "위메프", "티몬",
)  # fmt: skip
_COMMON = frozenset((*COMMON, *PLACES, *MEDIA, *TITLES, *DESCRIPTIONS))
_NOUN = ("NNG", "NNP", "NNB", "NR", "SL", "SN", "SH", "XR", "XSN", "XPN", "MM", "SW", "W_HASHTAG")
_JOINERS = frozenset("&-.+")
_OPEN = "'\"‘“「『<〈《ʻ`＇"
_CLOSE = "'\"’”」』>〉》ʼ`＇"
_ASIDE = re.compile(r"\s?[(（]([^()（）\n]{1,60})[)）]")
# In a parenthesis: an abbreviation, a name in Latin letters or Chinese characters, or 이하 and a short form.
_ALIAS = re.compile(
    r"\s*(?:이하\s*)?[‘“'\"]?([A-Za-z][A-Za-z0-9 .&'’-]{1,38}|[一-鿿]{2,12}|(?<=이하 "
    r")[가-힣A-Za-z0-9]{2,12})[’”'\"]?\s*(?=$|[,·])"
)
_QUOTED = re.compile(r"[‘'“\"「『〈《<]([^‘’“”'\"「」『』〈〉《》<>()\n]{2,20})[’'”\"」』〉》>]")
_LEGAL = re.compile(r"(?:㈜|\(주\)|주식회사|유한회사)\s?")
_LATIN = re.compile(r"[A-Za-z]")
# Particles that no name ends in, and those that some do: the latter go only where the text also has the word without.
_SURE_PARTICLES = ("으로부터", "로부터", "에게서", "에서", "에게", "에는", "에", "를", "을", "는")
_LIKELY_PARTICLES = ("가", "이", "은", "의", "와", "과", "도", "로", "만")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Nouns written together, up to the particle."""

    start: int
    end: int
    text: str
    unknown: bool
    proper: bool
    latin: bool
    spaced: bool
    verbal: bool


def names(doc: Doc) -> list[Name]:
    """Candidates for parties: precision is the rules' business, but a common noun should not come here."""
    text = doc.text
    chunks = list(_chunks(doc, text))
    found = [_whole(text, start, end, outer) for start, end, outer in _groups(text, chunks)]
    found += [_whole(text, *span, (span[0] - 1, span[1] + 1)) for span in _quoted(text, chunks)]
    found += [_whole(text, *span, span) for span in _aliased(text, chunks)]
    return found


def _chunks(doc: Doc, text: str) -> Iterator[Chunk]:
    group: list[Token] = []
    for token in doc:
        if group and group[-1].idx + len(group[-1]) == token.idx and (_is_noun(token) or _joins(group, token)):
            group.append(token)
            continue
        yield from _chunk(text, group, token)
        group = [token] if _is_noun(token) and not token.text.startswith(tuple(_JOINERS)) else []
    yield from _chunk(text, group, None)


def _is_noun(token: Token) -> bool:
    tag = token.tag_.split("+")[0].rstrip(UNKNOWN)
    return tag in _NOUN and (tag != "SW" or token.text in _JOINERS) and any(char.isalnum() for char in token.text)


def _joins(group: list[Token], token: Token) -> bool:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return (
        token.text in _JOINERS
        and following is not None
        and following.idx == token.idx + 1
        and following.tag_[:2] == "SL"
        and group[-1].tag_[:2] == "SL"
    )


def _chunk(content: str, group: list[Token], following: Token | None) -> Iterator[Chunk]:
    if not group:
        return
    start, end = group[0].idx, group[-1].idx + len(group[-1])
    text = content[start:end]
    if not any(char.isalpha() for char in text):
        return
    adjacent = following is not None and following.idx == end
    yield Chunk(
        start,
        end,
        text,
        any(token.tag_.endswith(UNKNOWN) for token in group),
        any(token.tag_.startswith("NNP") for token in group),
        group[-1].tag_[:2] == "SL" and bool(_LATIN.search(text)),
        start == 0 or content[start - 1].isspace(),
        bool(adjacent and following is not None and following.tag_[:3] in ("XSV", "XSA")),
    )


def _groups(text: str, chunks: list[Chunk]) -> Iterator[tuple[int, int, Span]]:
    """Names of one or more words, with the describing nouns before them."""
    index = 0
    while index < len(chunks):
        last = _last_of_name(text, chunks, index)
        if last is None:
            index += 1
            continue
        start = _lead(text, chunks, index)
        if not _is_person(text, chunks, last):
            yield chunks[index].start, _name_end(text, chunks[last]), (start, chunks[last].end)
        index = last + 1


def _last_of_name(text: str, chunks: list[Chunk], first: int) -> int | None:
    if not (_is_name(chunks[first]) or _is_introduced(text, chunks, first)):
        return None
    last = first
    while last + 1 < len(chunks) and _follows(text, chunks[last], chunks[last + 1]) and _continues(chunks, last + 1):
        last += 1
    return last


def _is_name(chunk: Chunk) -> bool:
    if chunk.text in NAMED_LIKE_WORDS:
        return True
    if chunk.text in _COMMON or chunk.verbal or len(chunk.text) < 2:
        return False
    if chunk.latin and chunk.text.isascii():
        return chunk.text[0].isupper() or any(char.isupper() for char in chunk.text)
    if any(chunk.text.endswith(word) for word in DESCRIPTIONS if len(word) > 1):
        return False
    ends = any(chunk.text.endswith(end) and len(chunk.text) > len(end) + 1 for end in ORGANISATION_ENDS)
    return chunk.unknown or chunk.proper or (ends and not chunk.text.endswith(tuple(TITLES)))


def _is_introduced(text: str, chunks: list[Chunk], index: int) -> bool:
    """A common noun is a name where a legal form, or a describing noun and nothing else, stands before it."""
    chunk = chunks[index]
    if chunk.text in _COMMON or chunk.verbal or len(chunk.text) < 2 or chunk.text.endswith(DESCRIPTIONS):
        return False
    if re.search(r"(?:㈜|\(주\)|주식회사 ?)$", text[max(0, chunk.start - 5) : chunk.start]):
        return True
    if _is_before_ai(text, chunks, index):
        return True
    return (
        index > 0
        and _follows(text, chunks[index - 1], chunk)
        and chunks[index - 1].text.endswith(("스타트업", "기업", "업체"))
        and not any(chunk.text.endswith(word) for word in COMMON if len(word) > 1)
        and text[chunk.end : chunk.end + 1] in tuple("은는이가을를의에(")
    )


def _is_before_ai(text: str, chunks: list[Chunk], index: int) -> bool:
    """스케일 in 스케일 AI는: no common noun stands before AI and a particle."""
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    return (
        after is not None
        and after.text == "AI"
        and _follows(text, chunks[index], after)
        and not text[after.end : after.end + 1].isspace()
        and not chunks[index].text.endswith(COMMON)
    )


def _continues(chunks: list[Chunk], index: int) -> bool:
    chunk = chunks[index]
    return _is_name(chunk) or (
        chunk.text in ORGANISATION_ENDS and not chunk.verbal and chunk.text not in ("지주", "은행")
    )


def _follows(text: str, before: Chunk, after: Chunk) -> bool:
    return text[before.end : after.start] == " "


def _lead(text: str, chunks: list[Chunk], index: int) -> int:
    """Where the describing nouns before a name begin."""
    first = index
    while (
        first > 0
        and _follows(text, chunks[first - 1], chunks[first])
        and (chunks[first - 1].text in PLACES or chunks[first - 1].text.endswith(DESCRIPTIONS) or first < index)
        and not chunks[first - 1].verbal
        and not _is_name(chunks[first - 1])
    ):
        first -= 1
    return chunks[first].start


def _is_person(text: str, chunks: list[Chunk], last: int) -> bool:
    following = chunks[last + 1] if last + 1 < len(chunks) else None
    return following is not None and _follows(text, chunks[last], following) and following.text in TITLES


def _name_end(text: str, chunk: Chunk) -> int:
    """Without a particle that the dictionary took for a part of an unknown word."""
    word = chunk.text
    if not chunk.unknown:
        return chunk.end
    for particle in _SURE_PARTICLES:
        if word.endswith(particle) and len(word) >= len(particle) + 2:
            return chunk.end - len(particle)
    for particle in _LIKELY_PARTICLES:
        stem = word[: -len(particle)]
        if word.endswith(particle) and len(stem) >= 2 and _stands_alone(text, stem):
            return chunk.end - len(particle)
    return chunk.end


def _stands_alone(text: str, word: str) -> bool:
    return bool(re.search(rf"(?<![가-힣A-Za-z0-9]){re.escape(word)}(?:[^가-힣A-Za-z0-9]|[은는을를의]\s|$)", text))


def _quoted(text: str, chunks: list[Chunk]) -> Iterator[Span]:
    """A quoted word that a describing noun introduces (앱 '한뼘'이)."""
    ends = {chunk.end: chunk for chunk in chunks}
    for match in _QUOTED.finditer(text):
        before = (
            ends.get(match.start() - 1) if text[match.start() - 1 : match.start()] == " " else ends.get(match.start())
        )
        if before and before.text.endswith(DESCRIPTIONS) and len(match[1].split()) <= 3:
            yield match.span(1)


def _aliased(text: str, chunks: list[Chunk]) -> Iterator[Span]:
    """Words that a name in another script follows in a parenthesis: 문샷 AI(Moonshot AI)."""
    for index, chunk in enumerate(chunks):
        aside = _ASIDE.match(text, chunk.end)
        alias = _ALIAS.match(aside.group(1)) if aside else None
        if (
            alias is None
            or alias.group(1) in _COMMON
            or not (_is_name(chunk) or re.search(r"[a-z一-鿿]", alias.group(1)))
        ):
            continue
        first = index
        for _ in alias.group(1).split()[1:]:
            if first and _follows(text, chunks[first - 1], chunks[first]) and chunks[first - 1].text not in _COMMON:
                first -= 1
        if chunk.text not in _COMMON or first < index:
            yield chunks[first].start, chunk.end


def _whole(text: str, start: int, end: int, outer: Span) -> Name:
    """The name with the marks and the parenthesis that belong to it."""
    first, last = min(start, outer[0]), end
    legal = re.search(r"(?:㈜|\(주\)|주식회사 |유한회사 )$", text[max(0, start - 5) : start])
    if legal:
        start -= len(legal.group())
        first = min(first, start)
    if text[first - 1 : first] in tuple(_OPEN):
        first -= 1
    if text[last : last + 1] in tuple(_CLOSE):
        last += 1
    after = re.match(r" ?(?:㈜|\(주\)|주식회사)", text[last : last + 6])
    if after and last == end:
        end = last = last + after.end()
    aside = _ASIDE.match(text, last)
    aliases: tuple[Span, ...] = ()
    if aside:
        alias = _ALIAS.match(aside.group(1))
        inside = aside.start(1)
        aliases = ((inside + alias.start(1), inside + alias.end(1)),) if alias and alias.group(1) not in _COMMON else ()
        if aliases or not re.search(r"\d", aside.group(1)) or re.fullmatch(r"\d{6}", aside.group(1)):
            last = aside.end()
            if text[last : last + 1] in tuple(_CLOSE):
                last += 1
    return Name(start=start, end=end, outer=(first, last), aliases=aliases)
