"""How the lines of a page read that are none of its article's, or that say what the page is."""

import re


def _any(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


# A line that holds one of these says nothing of the matter.
NOISE = _any(
    # Rights.
    r"무단\s*(?:전재|복제|배포|사용)", r"재배포\s*(?:및|금지|·|,|를)", r"저작권자\s*[ⓒ©(:]", r"AI\s*학습",
    r"^\W*(?:ⓒ|©|\(c\)|copyrights?\b)", r"all rights reserved", r"공공누리",
    r"^this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)",
    # Calls to the reader.
    r"제보(?:는|하기|를 기다|를 받)", r"카카오톡\s*[:'‘]", r"기사\s?(?:보내기|제보|공유|저장)",
    r"(?:네이버|다음|카카오|유튜브|텔레그램|뉴스레터).{0,25}(?:구독|추가|채널|만나보세요)", r"^[▶☞▷👉]",
    r"^[◇■◆※\[<(\s]*(?:\S+\s){0,6}(?:바로\s?가기|구독하기|채널\s?추가|팔로우하기|신청하기)\W*$",
    r"^(?:read more|related|see also|also read|more from|more on)\b.{0,100}$",
    r"^(?:sign up|subscribe|follow us|download the app|listen to)\b.{0,100}$",
    # Captions and their credits.
    r"^\W*(?:사진|자료\s?사진|자료|그래픽|이미지|영상|일러스트|출처)\s*[=/:|ㅣ]",
    r"^[▲△◀▼].{0,80}(?:사진|자료|제공|뉴스1|연합뉴스|=)",
    r"^(?:.{0,60}[/\[(|]\s?)?(?:사진|자료|이미지|그래픽)\s?(?:제공)?\s?[=:]\s?\S.{0,30}$",
    r"^[^.]{1,60}\s?(?:자료\s?)?사진[)\]]?$", r"^[^.]{1,50}[/|]\s?(?:사진\s?)?(?:제공\s?=?\s?)?\S{1,20}\s?제공$",
    r"^\W*(?:image|photo|photograph|picture|file photo|credit|getty images|source)\W*(?:credits?|by|:|courtesy)\b",
    r"^.{0,120}\b(?:photo|image):\s*\S.{0,60}$", r"^(?:reporting|editing|additional reporting) by\b",
    r"^.{0,150}[\[(]\s?(?:사진|자료|그래픽)\s?[=:/]?\s?[^\])]{1,25}[\])]$", r"^.{0,150}[\[(][^\])]{1,20}\s?제공[\])]$",
    r"^(?:촬영|영상|편집|그래픽|자막|취재|VJ)\S{0,6}\s?[:=]", r"^(?-i:SOURCE)\s.{1,60}$",
    # Buttons, times, tags.
    r"^\W*(?:이전|다음|처음|마지막)\s?(?:페이지|쪽|글|기사)\b.{0,60}$",
    r"^\W*(?:next|previous)(?: page| post| article)?\W*\d*\W*$",
    r"^(?:페이지 정보|본문|작성자|글쓴이|조회\s?수?|추천\s?수?|첨부파일|카테고리)(?:\s?[:|]?\s?\S{1,20})?$",
    r"^[^.!?]{0,20}(?:\d{4}[-./년]\s?\d\d?[-./월]\s?\d\d?[.일]?).{0,3}\d\d?:\d\d(?::\d\d)?.{0,25}$",
    r"^(?:구독|좋아요|댓글(?:\s?\d+)?|공유(?:하기)?|URL\s?복사|인쇄(?:하기)?|프린트|목록(?:으로)?|이전|다음|닫기|맨\s?위로)$",
    r"^(?:TOP|광고|AD|이미지\s?(?:확대|크게보기)|가가|본문\s?글씨.*|(?:글자|글씨|폰트)\s?크기.*)$",
    r"^(?:advertisement|sponsored|share(?: this)?(?: article| story)?|read more|loading\W*|follow us)$",
    r"^(?:기사\s?)?(?:입력|등록|승인|수정|송고|게시|발행)(?:일시?|시간)?\s*:?\s*\d{4}\W", r"^#\S+(?:\s+#\S+)*$",
    r"^(?:last )?(?:posted|published|updated)\b.{0,90}\d.{0,40}$",
    r"^\W*(?:관련|추천|인기|주요)\s?(?:기사|뉴스)\s*[:|\]】>]",
    r"^.{0,80}\b\d+ min(?:ute)?s? read\b.{0,40}$",
    r"^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d\d?, \d{4}\W.{0,50}$",
)  # fmt: skip
# Where one of these stands alone on a line, the article is over.
ENDS = _any(
    r"^\W*(?:관련|추천|인기|주요|많이\s?본|함께\s?볼\s?만한|이\s?시각|오늘의|실시간)\s?(?:(?:주요|인기|많이\s?본)\s?)?"
    r"(?:기사|뉴스|콘텐츠|글)\W*$",
    r"^\W*.{0,20}기자의?\s?다른\s?기사.{0,10}$", r"^\W*.{0,12}\b(?:best|랭킹)\s?(?:뉴스|기사)\W*$",
    r"^\W*(?:댓글\s?\d*개?|이\s?기사의?\s?(?:댓글|반응).{0,10})\W*$",
    r"^\W*(?:related (?:articles?|stories|posts|news|content|topics)|recommended(?: for you)?|read next)\W*$",
    r"^\W*(?:most (?:read|popular)|more stories|you may also like|comments(?: \(\d+\))?|topics)\W*$",
    r"^\W*(?:leave a (?:reply|comment)|about the author)\W*$",
)  # fmt: skip
# What begins a box within the text that is none of it.
BOX = _any(r"^(?:get|sign up|subscribe)\b.{0,60}$", r"^.{0,30}뉴스레터.{0,20}$")
# The credit that ends a paragraph which stays.
CREDIT = re.compile(r"(?<=[.다요])\s*[/\[(]\s*(?:사진|자료|그래픽)\s?(?:제공)?\s?[=:][^.]{1,30}$")

_NAME = r"[가-힣]{2,4}"
_NAMES = rf"(?P<names>{_NAME}(?:\s?[·ㆍ,∙]\s?{_NAME}){{0,3}})"
_ENGLISH = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_MAIL = r"[\w.+-]+@[\w.-]+"
_PLACE = r"[\[(【][^\])】=]{1,20}=[^\])】]{1,20}[\])】]"
ROLE = (
    r"(?:(?:수석|선임|인턴|전문|객원|편집|디지털|산업부?|경제|의학|과학|IT)\s?){0,2}"
    r"(?:기자|특파원|논설위원|편집위원|위원|앵커|PD|편집장|에디터|칼럼니스트|통신원|리포터)"
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
# A byline among other things, between the title and the text.
BYLINES_SHOWN = (
    re.compile(rf"(?:^|[\s|·/])(?P<names>{_NAME}\s?{ROLE})(?=$|[\s|·/]|입력|등록|승인|공개)"),
    re.compile(rf"\b[Bb]y (?P<names>{_ENGLISH}(?:(?:,| and| &) {_ENGLISH})*)"),
)
DATE_LABEL = _any(
    r"(?:기사\s?)?(?:입력|등록|승인|게시|작성|발행|송고|배포|공개)(?:일시?|시간|날짜)?\s*[:|]?\s*(?=\d{2})",
    r"(?:published|posted)(?: on)?:?\s+(?=\w)",
)
OPT_OUT_LINE = _any(
    r"AI\s*학습\s*(?:및|·|,|과)?\s*(?:활용|이용|데이터)?\s*(?:을|를)?\s*금지", r"AI training (?:is )?prohibited"
)
# What a page says that is there, and holds nothing.
GONE = _any(
    r"(?:페이지|기사|게시물|뉴스|주소|문서)(?:를|을|가|이)?\s?(?:찾을\s?수\s?없|존재하지\s?않|삭제|없습니다|만료)",
    r"존재하지\s?않는\s?(?:페이지|기사|게시물)", r"삭제된\s?(?:페이지|기사|게시물)", r"잘못된\s?(?:접근|경로|주소)",
    r"요청하신\s?(?:페이지|기사|주소)", r"\b404\b", r"(?:page|article|story) (?:was )?(?:not|could ?n[o']t be) found",
    r"no longer (?:available|exists)", r"does ?n[o']t exist",
    r"can ?(?:no|')t find (?:the|that|this) (?:page|article|story)",
)  # fmt: skip
WALL = _any(
    r"로그인\s?(?:후|하시면|하셔야|이\s?필요|해\s?주세요|하고)", r"구독\s?후\s?(?:이용|열람|읽)",
    r"남은\s?기사를?\s?(?:읽|보)", r"(?:회원|구독자|멤버십)\s?(?:전용|만|에게만|가입\s?(?:후|하시면))",
    r"(?:sign|log) in to (?:read|continue|view)",
    r"subscribe to (?:read|continue|keep|unlock)", r"to continue reading", r"subscribers? only", r"for subscribers",
    r"create (?:a|your) free account",
)  # fmt: skip
# What also says to log in, and not in order to read.
WALL_OF_COMMENTS = _any(r"댓글|의견|스크랩|comment")
FILM_TITLE = _any(r"^\W*\w{0,4}(?:영상|포토|화보)\w{0,2}\s?[\]>】:|]", r"^(?:watch|video|photos?):")
NEXT = re.compile(
    r"^\W*(?:다음\s?페이지|다음\s?쪽|다음|next(?: page)?|continue(?: reading)?|계속\s?읽기)\W*\d*\W*$", re.IGNORECASE
)
