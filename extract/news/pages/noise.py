"""How the lines read that stand around an article, or among its own, and say nothing of the matter."""

import re

from extract.news.pages.furniture import FURNITURE, SUMMARIES
from extract.news.pages.wording import any_of

# A line that holds one of these says nothing of the matter.
_RIGHTS = (
    r"무단\s*(?:으로\s*)?(?:전재|복제|배포|사용)", r"재배포\s*(?:및|금지|·|,|를)", r"저작권자\s*[ⓒ©(:]",
    r"AI\s*학습(?!용|\s?데이터를|을|에)",
    r"^\W*(?:ⓒ|©|\(c\)\s?\d{4}|copyrights?\b)", r"copyrights?\s*(?:ⓒ|©|\(c\))", r"all rights reserved", r"공공누리",
    r"(?:복사|복제|전재|배포|도용)\s?(?:등을?|를)?\s?(?:금지|금합니다|금함)\W*$",
    r"저작권(?:법|은|의)\s?.{0,40}(?:보호|귀속|있습니다|있음|금지)", r"인용\s?시\s?출처",
    r"(?:CC|creative commons)[\s-]BY", r"^this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)",
    r"\ba version of this (?:article|story)",
    r"\bmay not be (?:published|reproduced|reprinted|republished|redistributed|copied|broadcast)\b",
    r"\b(?:republished|reprinted|reproduced) (?:with|under|from|by)\b.{0,60}\b(?:permission|licen[cs]e|partnership)",
    r"\bunauthori[sz]ed (?:use|copying|reproduction)", r"\bcreative commons\b", r"\bregistered trademarks?\b",
)  # fmt: skip
_CALLS = (
    r"제보(?:는|하기|를 기다|를 받)", r"카카오톡\s*[:'‘]", r"기사\s?(?:보내기|제보|공유|저장)",
    r"(?:네이버|다음(?=\s?(?:뉴스|포털|카카오|채널|에서|·))|카카오|유튜브|텔레그램|뉴스레터).{0,25}(?:구독"
    r"|채널\s?추가|채널에서|추가하|만나보세요)", r"^(?:[☞▷👉→➡»►]|>>)(?!.*\.$)",
    r"^[◇■◆※\[<(\s]*(?:\S+\s){0,6}(?:바로\s?가기|구독하기|채널\s?추가|팔로우하기|신청하기)\W*$",
    r"^\W*(?:정기|월)?\s?(?:구독|후원|광고|제휴|독자|취재|이용|행사|배달)\s?(?:·\s?\S+\s?)?(?:문의|신청|안내|계좌"
    r"|센터|접수)\b", r"^(?:read more|related(?!-)|see also|also read|more from|more on)\b.{0,100}$",
    r"\b(?:in|to) your inbox\b", r"^(?:sign up|subscribe|follow us|download the app|listen to)\b.{0,100}$",
    r"\bsign up (?:here|now|today)\b", r"\bour (?:free |daily |weekly )*(?:newsletter|podcast|mailing list)\b",
    r"\bsubscribe (?:now|here|today)\b",
    r"\bfollow \S+(?: \S+)?(?: \S+)? on (?:x|twitter|linkedin|facebook|instagram|threads|bluesky|mastodon|telegram)\b",
    r"\b(?:got|have) a (?:news )?(?:tip|story|correction)\b",
    r"\bbecome an? (?:\w+ )?(?:member|subscriber|supporter)\b",
    r"\b(?:support|fund) (?:our|independent|local) (?:work|reporting|journalism|newsroom)",
    r"\bjoin the (?:discussion|conversation)",
)  # fmt: skip
_CREDITS = (
    r"^\W*(?:사진|자료\s?사진|자료|그래픽|이미지|영상|일러스트|출처)\s*[=/:|ㅣ]",
    r"^[▲△◀▼].{0,80}(?:사진|자료|제공|뉴스1|연합뉴스)", r"^[▲△◀▼][^=]{0,80}=[^=]{1,20}$",
    r"^(?:.{0,60}[/\[(|]\s?)?(?:사진|자료|이미지|그래픽)\s?(?:제공)?\s?[=:]\s?\S.{0,30}$",
    r"^[^.]{1,60}\s?(?:자료\s?)?사진[)\]]?$", r"^[^.]{1,50}[/|]\s?(?:사진\s?)?(?:제공\s?=?\s?)?\S{1,20}\s?제공$",
    r"^\W*(?:image|photo|photograph|picture|file photo|artwork|illustrations?|credit|getty images"
    r"|source)(?:\W*(?:credits?|by|courtesy)\b|\s?:)", r"^.{0,120}\b(?:photo|image):\s*\S.{0,60}$",
    r"^(?:reporting|editing|additional reporting) by\b",
    r"^.{0,150}[\[(]\s?(?:사진|자료|그래픽)\s?[=:/]?\s?[^\])]{1,25}[\])]$", r"^.{0,150}[\[(][^\])]{1,20}\s?제공[\])]$",
    r"^\W*(?:촬영|영상|화면|편집|그래픽|자막|취재|VJ|정리|감수|번역)\S{0,6}\s?[:=]", r"^(?-i:SOURCE)\s.{1,60}$",
    r"^.{0,150}[./(\[|ⓒ©]\s?(?:\S{1,6}[=·])?(?:연합뉴스|뉴스1|뉴시스|로이터|게티이미지\S{0,4}|셔터스톡|픽사베이"
    r"|언스플래시)[\])]?$", r"^.{0,150}(?:캡처|캡쳐|갈무리)[\])]?\W*$",
    r"^.{0,150}\((?:왼쪽|오른쪽|가운데|사진)[^)]{0,12}\)[^.]{0,60}(?:모습|장면|있다\.?)$",
    r"^.{0,150}기념\s?(?:사진|촬영).{0,20}있다\.?$", r"^\W*(?:왼쪽|오른쪽)(?:에서|부터)\s.{1,100}$",
    r"^.{0,200}\(?\b(?:AP|AFP|Reuters|EPA|Getty Images|Shutterstock|Unsplash|Bloomberg)(?:/[\w .]{3,30}|\sphoto)?\)?$",
    r"^.{0,200}\b(?:photo|image|picture)s? (?:courtesy|provided|supplied|by)\b", r"\bcourtesy (?:of|photo)\b.{0,40}$",
    r"\bfile (?:photo|picture|image)\b", r"^.{0,160}\((?:left|right|cent(?:er|re)|pictured)\b[^)]{0,20}\)",
    r"\bcontributed (?:to this (?:report|story|article)|reporting|research)\b",
    r"^(?:edited|compiled|translated|produced|additional \w+|with \w+|graphics?|video) (?:by|from)\b.{0,80}$",
)  # fmt: skip
# What an article says of itself, and what nobody answers for.
_NOTES = (
    r"^[\[(<※*\s]*(?:이|본)\s(?:기사|글|콘텐츠|칼럼|기고문?|원고|영상|뉴스|보도자료|페이지|사이트)(?:은|는|의)\s",
    r"\b(?:first|originally) (?:told|reported|published|appeared|broke|ran|carried)\b.{0,40}\bthis (?:story|article"
    r"|report)\b",
    r"^※.{0,20}(?:제보|문의|구독|참고|출처)", r"^\W*편집자\s?주\b", r"투자\s?(?:판단|결정|결과).{0,12}책임",
    r"투자\s?(?:권유|조언|자문).{0,8}(?:목적|아니|아닙)",
    r"(?:AI|인공지능)(?:가|로|를\s활용해)\s.{0,12}(?:요약|번역|생성|작성)(?:한|했|된|됐)",
    r"^(?:editor[’']?s[’']? note|disclaimer)\b.{0,40}?[:—–-]", r"\b(?:views?|opinions?) (?:and opinions )?expressed\b",
    r"\b(?:investment|financial|legal|tax) advice\.?$", r"\b(?:earn|receive|get) (?:an? )?(?:\w+ )?commission\b",
    r"\baffiliate links?\b", r"\b(?:uses|use of) cookies\b",
    r"\b(?:privacy (?:policy|notice)|terms of (?:use|service)|cookie (?:policy|settings)|user agreement)\b",
    r"\bforward-looking statements\b", r"\b(?:differ materially|actual results|no obligation to update)\b",
    r"\bstatements (?:made )?in this (?:\S+ )?(?:release|announcement)\b", r"^.{0,160}\bhttps?://\S+\W*$",
    r"^(?:safe harbou?r|cautionary|legal notice|important information|notes? to editors?)\b.{0,60}$", r"^[\W_]+$",
    r"^this (?:press |news )?release (?:contains|includes|may)\b",
    r"^(?:presented|sponsored|brought to you|paid for|powered) by\b",
    r"^(?:the|this) (?:author|writer|columnist) (?:is|was|runs|works|writes|covers|teaches|taught)\b",
)  # fmt: skip
_BUTTONS = (
    r"^\W*(?:이전|다음|처음|마지막)\s?(?:페이지|쪽|글|기사)\b.{0,60}$",
    r"^\W*(?:next|previous)(?: page| post| article)?\W*\d*\W*$",
    r"^(?:페이지 정보|본문|작성자|글쓴이|조회\s?수?|추천\s?수?|첨부파일|카테고리)(?:\s?[:|]?\s?\S{1,20})?$",
    r"^[^.!?]{0,20}(?:\d{4}[-./년]\s?\d\d?[-./월]\s?\d\d?[.일]?).{0,3}\d\d?:\d\d(?::\d\d)?.{0,25}$",
    r"^(?:구독|좋아요|댓글(?:\s?\d+)?|공유|URL\s?복사|인쇄|프린트|스크랩|저장|목록(?:으로)?|이전|다음|맨\s?위로"
    r"|더보기)\W*\d*$", r"^[^.]{0,30}(?:하기|보기|가기|듣기|받기|남기기|쓰기|읽기|열기|접기|닫기|달기)\W*$",
    r"^[^.]{0,20}(?:음성|목소리|소리)로\s?(?:듣|들)",
    r"^(?:TOP|광고|AD|이미지\s?(?:확대|크게보기)|가가|본문\s?글씨.*|(?:글자|글씨|폰트)\s?크기.*)$",
    r"^.{0,40}\b(?:continues?|scroll|skip) .{0,20}advertisement$",
    r"^(?:advertisement|sponsored|share(?: this)?(?: article| story)?|read more|loading\W*|follow us)$",
    r"^(?:listen|watch|share|save|print|e-?mail|bookmark|gift|copy|click|tap|donate|log|register|skip)\b[^.]{0,40}$",
    r"^#\S+(?:\s+#\S+)*$",
    r"^\W*(?:더|함께|같이)\s?(?:볼|읽을|보면|읽으면)\s?(?:만한|좋은)\s?\S{1,3}\W*$",
    r"^(?:filed|posted|tagged) (?:under|in)\b.{0,80}(?<!\.)$",
    r"^\W*(?:관련|추천|인기|주요)\s?(?:기사|뉴스)\s*[:|\]】>]", r"^(?:tags?|topics?|keywords?|categories)\s?:",
    r"^.{0,80}\b\d+ min(?:ute)?s? read\b.{0,40}$", r"^\W*(?:약\s?)?\d+분\s?(?:소요|분량|읽기)\W*$", r"^\d+ comments?\b",
    r"^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d\d?, \d{4}\W.{0,50}$",
    r"^\d+ (?:minute|hour|day)s? ago\W*$", r"^\d+\s?(?:분|시간|일)\s?전\W*$", r"^\W*(?:끝|end|the end)\W*$",
)  # fmt: skip
# Who runs the site, and where he is found.
_IMPRINT = (
    r"(?:사업자|통신판매업?|신문사업|인터넷신문)\s?(?:등록|신고)?\s?번호", r"등록번호\s?[:|]?\s?\S{1,4}\d",
    r"청소년\s?보호\s?(?:책임자|정책)", r"개인정보\s?(?:처리|취급|보호)\s?(?:방침|정책|책임자)",
    r"^\W*(?:발행|편집|대표|등록)(?:인|일자?|이사)?\s?(?:·\s?\S+\s?)?[:|]",
    r"^\W*(?:주소|대표\s?전화|전화|팩스|이메일|메일|문의|제호|홈페이지|웹사이트)\s?[:|]",
    r"^(?:tel|fax|phone|e-?mail|web(?:site)?)\s?[:.]",
    r"^(?:media|press|investor|company|news) (?:contacts?|relations|enquiries|inquiries|office)\b.{0,80}$",
    r"^for (?:more|further|media|press) (?:information|details|enquiries|inquiries)\b", r"^https?://\S+$", r"\bISSN\b",
    r"\b(?:is|are) (?:published|owned and operated|operated) by\b.{0,60}$", r"\bto advertise\b",
)  # fmt: skip
_STAMPS = (
    r"^(?:기사\s?)?(?:입력|등록|승인|수정|송고|게시|발행|작성|공개|배포)(?:일시?|시간|날짜)?\s*[:|]?\s*\d{2,4}\W",
    r"^\W*(?:보도\s?(?:시점|일시|일자)|배포\s?(?:일시|시점)|엠바고)\s?[:|(]?.{0,60}$",
    r"^(?:first |last )?(?:posted|published|updated|modified)\b.{0,90}\d.{0,40}$",
)
# A line that says when the text appeared, or who may use it: it begins behind the one, and ends before the other.
STAMP, CLOSES = (
    any_of(*_STAMPS),
    any_of(
        *_RIGHTS,
        r"^[\W_]+$",
        r"^\W*(?:what do you think|over to you|your turn|have your say|let us know|여러분의?\s?생각은?)\b.{0,40}$",
        r"^.{0,80}[\w.+-]+@[\w-]+\.\w.{0,20}$",
    ),
)
NOISE = any_of(*_RIGHTS, *_CALLS, *_CREDITS, *_NOTES, *_BUTTONS, *_IMPRINT, *_STAMPS, *FURNITURE)
# Where one of these stands alone on a line, the article is over.
ENDS = any_of(
    r"^\W*(?:\S{2,8}\s)?(?:관련|추천|인기|주요|많이\s?본|함께\s?볼\s?만한|이\s?시각|오늘의|실시간)\s?(?:(?:주요|인기"
    r"|많이\s?본)\s?)?(?:기사|뉴스|콘텐츠|글)\W*$", r"^\W*.{0,20}기자의?\s?다른\s?기사.{0,10}$",
    r"^\W*.{0,12}\b(?:best|랭킹)\s?(?:뉴스|기사)\W*$", r"^\W*(?:댓글\s?\d*개?|이\s?기사의?\s?(?:댓글|반응).{0,10})\W*$",
    r"^\W*(?:지금|함께|같이)\s?(?:뜨는|많이\s?본|읽는|보는)\s?\S{1,4}\W*$",
    r"^\W*(?:related (?:articles?|stories|posts|news|content|topics)|recommended(?: for you)?|read next)\W*$",
    r"^\W*(?:most (?:read|popular|viewed)|more stories|you (?:may|might) also like|comments(?: \(\d+\))?|topics)\W*$",
    r"^_{2,}$", r"^\W*(?:leave a (?:reply|comment)|about the (?:author|writer)s?|trending(?: now)?|more (?:from|in"
    r"|on) .{1,40})\W*$",
    r"^\W*(?:(?:media|press|investor) contacts?|contacts?|what to read next|up next|don[’']t miss)\W*$",
)  # fmt: skip
# What begins a box within the text that is none of it.
BOX = any_of(*SUMMARIES, r"^(?:get|sign up|subscribe)\b.{0,60}$", r"^.{0,30}뉴스레터.{0,20}$")
# The credit that ends a paragraph which stays.
CREDIT = re.compile(r"(?<=[.다요])\s*[/\[(]\s*(?:사진|자료|그래픽)\s?(?:제공)?\s?[=:][^.]{1,30}$")
