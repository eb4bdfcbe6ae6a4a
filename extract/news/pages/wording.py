"""How bylines and dates read, and what a page says of itself that is no article."""

import re


def any_of(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


_NAME = r"[가-힣]{2,4}"
_NAMES = rf"(?P<names>{_NAME}(?:\s?[·ㆍ,∙]\s?{_NAME}){{0,3}})"
# A word before a colon labels the next name.
_ENGLISH = (
    r"[A-Z][\w.'’-]+"
    r"(?: (?:(?:van|von|de[lnr]?|d[aiou]s?|l[ae]|te[nr]|zu|af|bin|al|el) ){0,2}[A-Z][\w.'’-]++(?!\s?:)){1,3}"
)
_MAIL = r"[\w.+-]+@[\w.-]+"
_PLACE = r"[\[(【][^\])】=]{1,20}=[^\])】]{1,20}[\])】]"
ROLE = (
    r"(?:(?:수석|선임|인턴|전문|객원|편집|디지털|산업부?|경제|의학|과학|IT)\s?){0,2}(?:기자|특파원|논설위원|편집위원"
    r"|위원|앵커|PD|편집장|에디터|칼럼니스트|통신원|리포터)"
)
# Bylines before the first sentence; the rest of the line is text.
BYLINES_BEFORE = tuple(
    re.compile(form)
    for form in (
        rf"^[\[(【<](?:[^\])】>]{{1,30}}?\s*[=|/ ]\s*){_NAMES}\s*{ROLE}[\])】>]\s*[=:]?\s*",
        rf"^[\[(【<]{_NAMES}\s*{ROLE}[\])】>]\s*[=:]?\s*",
        rf"^{_PLACE}\s*{_NAMES}\s*{ROLE}\s*=\s*",
        rf"^{_PLACE}\s*(?P<names>)(?:=\s*)?",
        rf"^{_NAMES}\s*{ROLE}\s*=\s*",
        r"^\[(?P<names>)[^\]]{1,20}(?:뉴스|신문|일보|경제|투데이|데일리|타임스|저널|미디어|닷컴)\]\s*(?=\S)",
    )
)
# Where and when a release is sent.
DATELINE = re.compile(r"[A-Z][A-Z .'’-]+,.{3,60}?\d{4}\s?(?:\([^()]{2,40}\)|/[^/]{2,40}/)?\s?(?:--|[—–-])\s")
# Bylines that are the whole line.
BYLINES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^\W*(?:글\s?[=·:]\s?|취재\s?[=:]\s?)?(?:\S{{2,12}}\s)??{_NAMES}\s?{ROLE}\W*(?:\(?{_MAIL}\)?)?\W*$",
        rf"^\W*{_NAMES}\s?{ROLE}?\W*{_MAIL}\W*$",
        rf"^\W*{_MAIL}\W*{_NAMES}\s?{ROLE}?\W*$",
        rf"^[\[(][^\])=]{{1,20}}[=/|]\s?{_NAMES}\s*{ROLE}[\])]$",
        rf"^(?P<names>)[^.]{{0,40}}\b{_MAIL}\W*$",
        rf"^by:?\s+(?P<names>{_ENGLISH}(?:(?:,| and| &) {_ENGLISH})*)(?:\s*[|,·-]\s*.{{0,60}})?$",
    )
)
# A byline among other things, between the title and the text; the name alone where a date, an office or an address
# comes next.
_SURNAME = (
    r"(?!입력|등록|승인|기사|방송|발행|제보|조회|작성|수정|공개|최종|오전|오후|전체|경제|정치|사회|문화|국제|유통"
    r"|산업|금융|증권|연예|전국|지역)"
    r"[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천공현함변염여추도소석선설마길위표명기왕금옥육맹제모탁국편용]"
)
_OFFICE = (
    r"(?:(?:\S+ ){0,3}(?:reporter|editor|writer|correspondent|contributor|columnist|journalist|staff|author|analyst"
    r"|partner|principal|professor)\b)"
)
_DATED = (
    r"(?:(?:updated?|published|posted|on)?:? ?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:[a-z]{3,9}\.? \d"
    r"|\d{1,2}[ ./-]|20\d\d|\d\d?:\d\d|\d\d?[hmd]\b))"
)
BYLINES_SHOWN = tuple(
    re.compile(form, re.MULTILINE)
    for form in (
        rf"(?:^|[\s|·/])(?P<names>{_NAME}\s?{ROLE})(?=$|[\s|·/]|입력|등록|승인|공개)",
        rf"(?<!hoto )(?<!mage )(?<!ture )(?<!tion )\b(?:[Bb]y:?|Par|Von|Por|Door) "
        rf"(?P<names>{_ENGLISH}(?:(?:,| and| &) {_ENGLISH})*)",
        rf"^(?:[Ww]ords|[Tt]ext|[Ss]tory|[Rr]eport(?:ing|ed)?|[Aa]uthor"
        rf"|[Ww]ritten)(?: by)?\s?[:·|]?\s(?P<names>{_ENGLISH}(?:(?:,| and| &) {_ENGLISH})*)",
        rf"^(?:글|취재|글쓴이|에디터|필자)(?:\s?[·:=|ㅣ]\s?|\s)(?P<names>{_NAME})(?=$|[\s|·/,(])",
        rf"^(?P<names>{_ENGLISH}(?:(?:,| and| &) {_ENGLISH})*)(?:\s?[|,·•–—\n-]\s?)(?i:(?={_OFFICE}|{_DATED}|\S+@))",
        rf"\b(?:20\d\d\b.{{0,30}}[|·•–—,]|\d\d:\d\d\s?[A-Z]{{2,4}})\s?(?P<names>{_ENGLISH})$",
        rf"^(?P<names>{_SURNAME}[가-힣]{{1,2}})(?:\s?[|,·•\n-]?\s?)(?=20\d\d|\S+@|입력|등록|승인|\d+(?:분|시간|일) 전)",
    )
)
OPT_OUT_LINE = any_of(
    r"AI\s*학습\s*(?:및|·|,|과)?\s*(?:활용|이용|데이터)?\s*(?:을|를)?\s*금지", r"AI training (?:is )?prohibited"
)
# What a page says that is there, and holds nothing.
GONE = any_of(
    r"(?:페이지|기사|게시물|뉴스|주소|문서)(?:를|을|가|이)?\s?(?:찾을\s?수\s?없|존재하지\s?않|삭제|없습니다|만료)",
    r"존재하지\s?않는\s?(?:페이지|기사|게시물)", r"삭제된\s?(?:페이지|기사|게시물)", r"잘못된\s?(?:접근|경로|주소)",
    r"요청하신\s?(?:페이지|기사|주소)", r"\b404\b", r"(?:page|article|story) (?:was )?(?:not|could ?n[o']t be) found",
    r"no longer (?:available|exists)", r"does ?n[o']t exist",
    r"can ?(?:no|')t find (?:the|that|this) (?:page|article|story)",
)  # fmt: skip
WALL = any_of(
    r"로그인\s?(?:후|하시면|하셔야|이\s?필요|해\s?주세요|하고)", r"구독\s?후\s?(?:이용|열람|읽)",
    r"남은\s?기사를?\s?(?:읽|보)", r"(?:회원|구독자|멤버십)\s?(?:전용|만(?!의)|에게만|가입\s?(?:후|하시면))",
    r"(?:sign|log) in to (?:read|continue|view)",
    r"subscribe to (?:read|continue|keep|unlock)", r"to continue reading", r"subscribers? only", r"for subscribers",
    r"create (?:a|your) free account",
)  # fmt: skip
# What also says to log in, and not in order to read.
WALL_OF_COMMENTS = any_of(r"댓글|의견|스크랩|comment")
FILM_TITLE = any_of(r"^\W*\w{0,4}(?:영상|포토|화보)\w{0,2}\s?[\]>】:|]", r"^(?:watch|video|photos?):")
NEXT = re.compile(
    r"^\W*(?:다음\s?페이지|다음\s?쪽|다음|next(?: page)?|continue(?: reading)?|계속\s?읽기)\W*\d*\W*$", re.IGNORECASE
)
