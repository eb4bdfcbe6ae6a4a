"""How what sites set among the lines of an article reads, by kind: a line that holds one of these is no text."""

# Verbs by which a site asks its reader for something, and what must follow those that are nouns as well.
_ASKS = (
    r"browse|catch|check|choose|click|compare|create|discover|donate|don[’']t miss|download|enter|explore|find|follow"
    r"|get|hear|join|keep reading|learn|let|listen|log in|manage|read|refresh|register|save|scan|scroll|see|send"
    r"|share|sign|stay|submit|subscribe|swipe|switch|tap|tell|try|tune|unlock|unsubscribe|upgrade|view|visit|watch"
    r"|write"
)
_ASKS_OF = r"advertise|book|buy|call|contact|email|help|meet|order|pitch|pledge|rate|shop|start|support|text|vote"
_OURS = r"our|us|your|you|this|these|here|now|today|more|yourself|in the app|the app"
INVITATIONS = (
    rf"^\W*(?:please |want to |to )?(?:{_ASKS})\b(?![-’'])(?=[^“”\"]{{0,120}}\b(?:{_OURS}|free|full|latest|next"
    rf"|newsletters?|podcast|stories|alerts?|updates|archive|account|video|interview|report|tickets?|daily|weekly"
    rf"|edition|articles?|later|offers?|subscribe)\b)[^“”\"]{{3,160}}$",
    rf"^\W*(?:please )?(?:{_ASKS_OF}) (?:[^“”\"]{{0,60}} )?(?:{_OURS})\b[^“”\"]{{0,120}}$",
    r"^\W*(?:do you|have you|did you|are you|want|wondering|looking|know|got|spot(?:ted)?|see|like|love|enjoy(?:ed"
    r"|ing)?|miss(?:ed)?|interested|thinking|working|questions?|thoughts|feedback|hungry|curious|new here|need|prefer"
    r"|tired|think)\b[^“”\"]{2,100}\?(?:\s.{0,160})?$",
    r"^[^“”\"]{0,100}\b(?:free trial|cancel any ?time|gift subscription|subscriber[- ]only|member[- ]only"
    r"|members[- ]only|early[- ]bird|press enter|for just [$£€])\b[^“”\"]{0,100}$",
    r"^[^“”\"]{0,120}\b(?:delivered|sent|straight|arrives?|lands) (?:\S+ ){0,4}(?:inbox|mornings?|weekdays?|(?:mon"
    r"|tues|wednes|thurs|fri|satur|sun)days?)\b[^“”\"]{0,60}$",
    r"\bavailable (?:on|in|at|wherever) (?:\S+ ){0,3}(?:app store|google play|spotify|apple podcasts|podcasts)\b",
    r"^[^“”\"]{0,80}\b(?:is|are) (?:a )?(?:reader|listener|member|viewer)[- ](?:supported|funded)\b",
    r"^.{0,60}(?:구독|가입|신청|등록|다운로드|설치|참여|투표|후원|응원|문의|제보|예매|접수|확인)(?:하고|하면|해\s?주"
    r"|하세|바랍|부탁|가능).{0,60}(?:세요|니다|시오|십시오|드려요|받기|하기|요)[.!~]?$",
    r"^(?!.*[았었했됐]습니다)(?!.*[았었했됐]다).{0,60}(?:뉴스레터|알림|구독|앱|채널|오픈채팅|카톡|밴드|팟캐스트|유튜브|인스타그램|페이스북|텔레그램"
    r"|네이버\s?포스트|멤버십)(?:을|를|에서|으로|로|도|에)?\s.{0,50}(?:받|만나|추가|구독|팔로우|신청|가입|보내|참여"
    r"|설치|켜|듣|보)\S{0,3}(?:세요|니다|시오|기|요)[.!~]?$",
)  # fmt: skip
CORRECTIONS = (
    r"^\W*(?:correction|clarification|update[ds]?|editor[’']?s[’']? note|note|author[’']?s note|disclosure"
    r"|this (?:story|article|post|piece|report))\b(?:\s?[:—–-]|\s(?:\(|has been|was (?:updated|corrected|amended"
    r"|changed|produced|translated|written|generated|supported|funded|made possible)|is (?:part|free|based|supported"
    r"|funded|developing|available)|first|contains|originally|appeared|previously|incorrectly)).{0,250}$",
    r"\b(?:an |in an )?earlier (?:version|edition) of this\b", r"\bwe regret the error\b",
    r"\bhas been (?:updated|corrected) to\b",
    r"^\W*(?:정정|바로\s?잡습니다|바로\s?잡음|정정\s?보도|반론\s?보도|알립니다|알림|고침|수정\s?사항"
    r"|추후\s?보도)\s?[:\])】>|.].{0,250}$",
    r"(?:기사|보도|제목|본문|표기|내용)(?:의|을|를|이|가|은|는)?\s.{0,40}(?:바로잡|고쳤|정정|수정)\S{0,2}(?:습|합"
    r"|됩)니다",
)  # fmt: skip
# Only behind the last paragraph: in the text it is told of others who write.
BIOS = (
    r"^(?-i:[A-ZÀ-Ý][\w.’'-]+(?: (?:[a-z]{2,3} )?[A-ZÀ-Ý][\w.’'-]+){0,3}) (?:is|was|has been) (?:an? "
    r"|the )?(?:\S+ ){0,4}?(?:reporter|editor|editor-in-chief|writer|correspondent|journalist|columnist|contributor"
    r"|author|blogger|critic|producer|freelancer|fellow|intern|podcaster|photographer)\b.{0,250}$",
    r"^(?-i:[A-ZÀ-Ý][\w.’'-]+(?: [A-ZÀ-Ý][\w.’'-]+){0,3}) (?:covers|reports|writes|edits|blogs|has covered"
    r"|has written|can be reached|previously (?:worked|wrote|covered))\b(?: (?:on|for|from|about|at|regularly)\b"
    r"| (?:the )?[\w&-]+(?:,| and| for| at)).{0,250}$",
    r"^(?:he|she|they) (?:\S+ )?(?:covers?|writes?|reports?|edits?|lives?|studied|graduated|holds? an? (?:degree|ba"
    r"|ma|mba))\b.{0,200}$",
    r"^\W*(?:필자|글쓴이|저자|작가|기고자)\s?(?:는|은|소개|약력|약전|:|·).{0,250}$",
    r"^\W*[가-힣]{2,4}\s?(?:기자|에디터|편집장|특파원|칼럼니스트|작가|필자)(?:는|은)\s.{0,120}(?:취재|담당|출입|쓴다"
    r"|쓰고|썼다|맡고|다룬다|입사|기록).{0,80}$",
    r"^.{0,60}(?:출입|담당|취재)(?:\s?(?:중|기자))?입니다\W*$", r"^\W*(?:현|전|前|現)\s?[)\]]\s?.{0,80}$",
)  # fmt: skip
WIRES = (
    r"^\W*(?:reporting|writing|editing|translation|additional reporting|graphics?|photography|compiled|research"
    r"|fact[- ]check\w*)(?: and (?:writing|editing|reporting))? (?:by|from)\b.{0,200}$",
    r"^\W*(?:with (?:files|reporting|inputs?|contributions?|additional reporting)) (?:from|by|of)\b.{0,120}$",
    r"^[—–-]{1,2}\s?(?-i:[A-Z][\w .,’'/&-]{2,60})(?<!\.)$",
    r"^\W*(?:source|via|credit|provided by|distributed by|from)\s?[:|]\s?.{1,80}$",
    r"^\W*[가-힣A-Za-z0-9]{2,12}(?:통신|뉴스|신문|일보|와이어)\s?(?:제공|발|특약|제휴)\W*$",
    r"^\W*(?:끝|이상|以上)\W*$",
    r"^\W*(?:취재|정리|글|사진|영상|편집|제작|기획|구성|그래픽|디자인|일러스트|번역|감수"
    r"|촬영)\s?[·/,&]?\s?(?:\S{1,4}\s?)?[=:|]\s?.{1,60}$",
)  # fmt: skip
RELATED = (
    r"^\W*(?:also read|also see|see more|more stories|further reading|go deeper|dig deeper|recommended|don[’']t miss"
    r"|read|watch|listen|previously|related|earlier|elsewhere|must read|more (?:like this|coverage|news)|keep reading"
    r"|in case you missed it|icymi|up next|next up|trending|popular|today[’']s top \w+|explore more|you might like"
    r"|context|background|opinion|analysis|exclusive|explainer|live updates?)\s?[:|»>→—–]\s?.{0,120}$",
    r"^\W*(?:관련\s?(?:기사|뉴스|글|영상|기획|보도|콘텐츠)|추천\s?(?:기사|글|영상)|이전\s?(?:기사|글)|다음\s?(?:기사"
    r"|글)|지난\s?(?:기사|글|회)|함께\s?\S{1,3}\s?(?:기사|글|뉴스)|같이\s?\S{1,3}\s?(?:기사|글)|연관\s?(?:기사|뉴스)"
    r"|이\s?기사도|더\s?읽기|더\s?보기|이어\s?보기|이슈\s?더\s?보기|주요\s?뉴스|핫\s?이슈|단독|기획\s?연재|시리즈)"
    r"\s?[:|\])】>»▶☞→ㅣ-].{0,120}(?<!\.)$",
    r"^.{0,10}(?:많이|가장\s?많이|지금|이\s?시간|이\s?시각)\s.{0,10}(?:본|읽은|보는|읽는|뜨는|클릭|인기)\s?.{0,8}$",
)  # fmt: skip
LIVE = (
    r"^\W*(?:live|breaking|developing|pinned|new|just in|속보|라이브|실시간|고정)\W*$",
    r"^\W*(?:\d{1,3}\s?(?:new updates?|min(?:ute)?s?|hours?|hrs?|days?|개의\s?새\s?글|분|시간|초)\s?(?:ago|전)?)\W*$",
    r"^\W*(?:refresh|auto-?refresh|새로\s?고침|자동\s?새로\s?고침|updates? paused|show more updates|load more"
    r"|이전\s?소식\s?더).{0,40}$",
    r"^\W*(?:(?:오전|오후)\s?)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4})?(?:\s?(?:update|업데이트|수정"
    r"|기준))?\W*$",
)  # fmt: skip
MARKETS = (
    r"^[^.!?다]{0,60}(?:[▲△▼▽↑↓]|(?<!\w)[+−-])\s?\d[\d.,]*+\s?+(?:%|원|p|pt|포인트|(?![가-힣]))(?:\s?\(?[+−-]?\d[\d.,]*\s?%\)?)?[^.!?다]{0,60}$",
    r"^(?:(?:[A-Z][\w&/ ]{1,14}|코스피|코스닥|환율|원/달러|나스닥|다우|비트코인"
    r"|금)\s?:?\s[\d.,]+\s?[▲△▼▽+−-][\d.,%() ]{1,20}[,|·]?\s?){1,6}$",
    r"\b(?:quotes|prices|market data|data) (?:are )?delayed\b", r"(?:시세|지수|호가)(?:는|은)?\s.{0,20}(?:지연|제공)",
)  # fmt: skip
POLLS = (
    r"^\W*(?:poll|quiz|vote|survey|투표|설문|퀴즈|여론조사|오늘의\s?질문)\b\s?[:|\])>]?\s?.{0,60}\??$",
    r"^.{0,40}\b\d[\d,]* (?:votes?|people voted|responses|likes?|shares?|comments?|views?|reads?|claps?|followers"
    r"|readers|reactions)[^\w.]*$",
    r"^.{0,40}\d[\d,.]*\s?(?:만|천)?\s?(?:명|표|회|개)?\s?(?:참여|투표|응답|좋아요|공감|구독|조회|추천|비추천|반대"
    r"|찬성|댓글)\W*$",
    r"^\W*(?:좋아요|싫어요|공감|비공감|추천|반대|찬성|화나요|슬퍼요|훈훈해요|후속\S{0,6}|감동\S{0,4}|구독자?"
    r"|조회\s?수?|댓글\s?수?|공유|팔로워|응원)\s?[:(]?\s?\d[\d,.]*\s?(?:만|천|명|개|회|%)?\W*$",
    r"^\W*(?:yes|no|not sure|maybe|찬성|반대|모름|예|아니오)\b\W*(?:\d{1,3}(?:\.\d)?\s?%)?\W*$",
    r"^\W*(?:results|결과\s?보기|투표하기)\b.{0,20}$",
)  # fmt: skip
PLAYERS = (
    r"^\W*\d{1,2}:\d{2}(?:\s?/\s?\d{1,2}:\d{2})?\W*$", r"^\W*\d(?:\.\d{1,2})?x\W*$",
    r"^.{0,60}(?:\bmin(?:ute)?s?|분)\s?(?:listen|read|watch|듣기|읽기|분량).{0,20}$",
    r"^.{0,40}(?:음성|오디오|AI\s?(?:앵커|보이스|음성)|TTS|낭독|재생|배속)(?:가|로|이|을|를)?\s?.{0,40}(?:읽어|들려"
    r"|듣기|재생|속도|들어|제공|설정)\S{0,5}\W*$",
    r"\b(?:narrated|read aloud|automated voice|text[- ]to[- ]speech|this audio)\b.{0,60}$",
    r"\b(?:your browser does not support|enable javascript|javascript (?:is )?(?:disabled|required))\b",
    r"자바스크립트|브라우저(?:가|에서|는)\s.{0,20}지원",
)  # fmt: skip
WALLS = (
    r"\b(?:already|not) an? (?:subscriber|member)\b", r"\bfree articles?\b.{0,40}\b(?:left|remaining|this month)\b",
    r"\byou have read\b.{0,40}\bfree\b",
    r"^\W*(?:premium|subscriber exclusive|exclusive to|for subscribers|members only|unlocked|gift article|유료"
    r"|구독자\s?전용|회원\s?전용|프리미엄|멤버십\s?전용)\b.{0,60}(?<!\.)$",
    r"(?:유료|구독자|회원|멤버십|프리미엄)\s?(?:전용\s?)?(?:기사|콘텐츠|회원|서비스).{0,30}(?:입니다|읽|보|이용|공개)",
    r"무료\s?(?:기사|체험|열람).{0,30}(?:남|종료|시작|가능)",
)  # fmt: skip
MAILS = (
    r"\b(?:view (?:this |it )?(?:email )?(?:in|online)|unsubscribe|manage (?:your )?preferences"
    r"|update your preferences|forwarded this)\b",
    r"^(?:from|to|sent|subject|date|printed|print date|page \d+ of|보낸\s?사람|받는\s?사람|제목|출력일?|인쇄일?"
    r"|보낸\s?날짜)\s?[:|]?\s.{1,80}$(?<![.])",
    r"수신\s?거부|발신\s?전용|(?:메일|이메일)이?\s?(?:제대로\s?)?(?:안\s?보이|보이지\s?않|깨져)",
)  # fmt: skip
ADS = (
    r"^\W*(?:ad|ads|adv|advertisement|advertorial|advert|paid (?:post|content|partner)|promoted|partner content"
    r"|sponsored(?: content| post)?|광고|배너|협찬|스폰서|제휴\s?콘텐츠|애드버토리얼"
    r"|AD\s?\S{0,10})\b.{0,40}$(?<![.])",
    r"\b(?:article|story|text|content) continues (?:below|after)\b",
    r"(?:광고|협찬|제작\s?지원|후원|소정의\s?\S{1,4})(?:을|를|료)?\s?(?:받아|받고|로)\s?(?:작성|제작|쓴|쓰)",
)  # fmt: skip
SUMMARIES = (
    r"^\W*(?:key (?:points|takeaways|facts)|at a glance|in brief|in short|highlights|summary|the gist|tl;?dr"
    r"|quick read|bottom line up front|why it matters|what to know|ai (?:summary|digest|overview|highlights)"
    r"|\S{0,6}\s?(?:[3세]\s?줄|한\s?줄|핵심|AI|기사)\s?(?:요약|브리핑|포인트|정리)\S{0,6}|요약|한눈에\s?\S{0,4}"
    r"|핵심\s?\S{0,5}|주요\s?내용)\W*$",
)  # fmt: skip
SIZES = (
    r"^(?:가\W{0,3}){2,}$", r"^(?:A[+-]?\W{0,3}){2,}$",
    r"^.{0,12}(?:글자|글씨|폰트|본문|활자)\s?(?:크기|크게|작게|키우|줄이|설정|조절|폭).{0,30}$",
    r"^(?:text|font) size\b.{0,30}$", r"^(?:가장\s?)?(?:작게|보통|크게|아주\s?크게|매우\s?크게)\W*$",
    r"^(?:다크|라이트|야간)\s?모드.{0,10}$",
    r"^\W*(?:facebook|twitter|x|kakao\w*|linkedin|whatsapp|threads|bluesky|reddit|telegram|email|link|copy link"
    r"|페이스북|트위터|엑스|카카오\S{0,3}|네이버\S{0,4}|밴드|라인|링크|URL|이메일|메일|프린트|스크랩|북마크"
    r"|공유)(?:\W+(?:facebook|twitter|x|kakao\w*|linkedin|whatsapp|threads|bluesky|reddit|telegram|email|link"
    r"|copy link|페이스북|트위터|엑스|카카오\S{0,3}|네이버\S{0,4}|밴드|라인|링크|URL|이메일|메일|프린트|스크랩|북마크"
    r"|공유|복사)){0,12}\W*$",
)  # fmt: skip
FURNITURE = (
    *INVITATIONS, *CORRECTIONS, *WIRES, *RELATED, *LIVE, *MARKETS, *POLLS, *PLAYERS, *WALLS, *MAILS, *ADS, *SIZES,
)  # fmt: skip
