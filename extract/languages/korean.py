"""Korean: how it says the eight relations and what makes them doubtful, as tables."""

from functools import partial
from types import MappingProxyType

from extract.languages.grammar import Cue, Grammar, Silence, rule
from graph.schema import Status

# The sentence ends before the place that matches: after a mark and a blank, after 다. without one, at a new line.
SENTENCE_END = r"[.!?][\"'”’)\]]*(?=\s|$)|(?<=[다요죠임음함])\.(?=[^\s\d.\"'”’)])|\n+"

# A clause that describes the name after it: 쏘카가 가진 (VCNC 지분).
_DESCRIBES = (
    r"(?: (?:지난해|올해|최근|공동|현재))? ?(?:설립한|창업한|이끄는|이끈|주도한|주도하는|운영하는|보유한|보유하던|"
    r"보유 중인|보유 중이던|보유했던|"
    r"보유하고 있는|보유하고 있던|가진|가지고 있는|가지고 있던|갖고 있는|갖고 있던|들고 있는|들고 있던|소유한|쥔|"
    r"쥐고 있는|개발한|만든|"
    r"만드는|세운|인수한|출시한|서비스하는|조성한|참여한|지분을 보유한|대주주로 있는|최대주주로 있는|출자한)"
)
# Syllables that end in ㄹ, as a verb does of what is still to come (투자할, 넣을).
_TO_COME = "[" + "".join(chr(code) for code in range(0xAC08, 0xD7A4, 28)) + "]"
# A deal's noun, and what comes to nothing.
_DEAL = r"(?:투자|인수|합병|출자|유치|매입|취득|매각|참여|조달|베팅|확보|사용|이용|구매|공급|계약)"
_GIVEN_UP = (
    r"(?:철회|무산|결렬|백지화|중단|포기|취소|접었|접고|접은|불발|거절|거부|좌초|없던 일|물거품|손을 뗐|손을 떼|"
    r"발을 뺐|"
    r"발을 빼|돌아섰|물러섰|물러났|그만뒀|깨졌|틀어졌|마음을 바꿨|마음을 바꾼|하지 않기로|실패|엎어졌)"
)
# What else may be given up: a noun with its particle that is none of the deal's own.
_OTHER_THING = (
    r"(?<=[가-힣])(?<!계획)(?<!투자)(?<!인수)(?<!거래)(?<!협상)(?<!제안)(?<!방안)(?<!계약)(?<!입찰)(?<!합병)(?<!출자)"
    r"(?<!논의)"
    r"(?<!매각)(?<!유치)(?<!뜻)(?<!손)(?<!발)(?<!마음)(?<!최종)[은는을를이가도](?= )"
)
PARTICLES = {
    "가": rf"(?: 등)?(?: 측)?(?:은|는|이|가|도)(?!{_DESCRIBES} )",
    "은": r"(?: 등)?(?: 측)?(?:은|는|도)",
    "을": r"(?: 등)?(?:을|를)",
    "에": r"(?: 등)?(?:에게|에는|에도|에)",
    "로부터": r"(?: 등)?(?:으로부터|로부터|에게서|한테서|에게|에서|서)",
    "와": r"(?:와|과|하고|랑)",
    "의": r"(?: 등)?(?:의|(?= ))",
}
WORDS = {
    # What may lie between: nothing that names a party; or no other party that acts.
    "gap": r"[^\ue000\n]{0,60}?",
    "near": r"[^,\ue000\n]{0,25}?",
    "far": rf"(?:(?!\ue000(?: 등)?(?:은|는|이|가)(?!{_DESCRIBES} )[ ,])[^\n]){{0,140}}?",
    # As far, but past no party save one that only gives something to the first.
    "own": r"(?:(?!\ue000(?!(?: 등)?(?:으로부터|로부터|에게서|에서|와|과|이 주도|가 주도|"
    r"이 이끄|가 이끄|의 주도| 주도| "
    r"리드|, )))[^…\n]){0,140}?",
    # As gap, within one clause.
    "in": r"(?:(?!했고|하고 |았고|었고|[가-힣]며 |지만 |면서 )[^\ue000\n]){0,60}?",
    # From what is bought to its verb: within one clause, past no other thing that something is done to.
    "act": r"(?:(?!했고|하고 |았고|었고|않고|[가-힣]며 |지만 |면서 |[가-힣](?:을|를) |내세워|통해)[^\ue000\n]){0,60}?",
    # In a headline about money that a company gets: no other sum is meant.
    "raise": r"(?:(?!지분|약정|국비|계약|수주|매출|가치|매각|·)[^\ue000\n]){0,40}?",
    # After a list of parties: who else is meant without a name.
    "others": r"(?: 등(?: (?:\w{1,8}|VC|CVC)){0,3}?)?(?:(?:와|과) [^\ue000\n,]{0,30}?)?",
    "anew": r"(?:(?:다시|새로|새|신규|추가로|추가|재무적|전략적|기존|후속|공동|함께|이번|해당|이|또|새롭게|주요|투자에|"
    r"라운드에) ?){0,3}",
    "round_of": r"(?:투자금|투자 ?라운드|투자|자금|펀딩|라운드|시리즈|\uf002|유상증자|증자|전환사채|신주인수권부사채|"
    r"교환사채|CB|RCPS)",
    "gets": r"(?:유치|조달|확보|수혈|모집|끌어모|끌어들|펀딩|받았|받은|받아|받고|받는|투자받|모았|모은|클로징)",
    "puts": r"(?:(?:투자|출자|베팅)(?=$|[.…,\"”'’]| ?(?:을|를)? ?(?:했|하|한|할|해|집행|단행|진행|결정|완료|나서|나섰|"
    r"나선|추진|검토|확정|계획))|투입|태웠|태운|쏟아|넣었|넣은|넣는|댔다|댔으)",
    "joins": r"(?:참여|합류|동참|이름을 올|투자자로|투자에 나|출자|투자했|투자한|베팅)",
    "leads": r"(?:주도|리드|이끌|이끈|이끄|앞장)",
    "credits": r"(?:크레딧|크레디트|이용권|바우처|GPU (?:자원|사용권|이용|시간))",
    "compute": r"(?:클라우드|컴퓨팅|GPU|칩|반도체|데이터센터|서버|인프라|전력|HBM|D램|메모리|"
    r"가속기|NPU|TPU|연산|컴퓨트|용량)",
    "buys": r"(?:구매|구입|사들이|사기로|사들여|지출|쓰기로|사용하기로|이용하기로|임차|임대하기로|"
    r"공급받기로|도입하기로|"
    r"주문|발주|약정)",
}


_rule = partial(rule, "ko")

RULES = (
    # raises
    _rule("raised-money", "raises", r"{subject}{가} {own}{money}{near}{round_of}(?!받){near}{gets}",
          "[토스]가 50억원 규모의 시리즈A 투자를 유치했다."),
    _rule("raised-kind-money", "raises", r"{subject}{가} {own}{round_of}{near}{money}{near}{gets}",
          "[토스]가 시리즈A 투자로 50억원을 유치했다."),
    _rule("raised-round", "raises",
        r"{subject}{가} {own}{round}{near}(?:유치|조달|클로징|투자(?:를|금을)? ?받|마무리|완료)",
          "[토스]는 최근 시리즈B 투자를 유치했다."),
    _rule("was-given", "raises", r"{subject}{가} {gap}{money}{gap}(?:투자받|투자를 받|투자 받)",
          "[토스]가 지난 5월 50억원을 투자받았다."),
    _rule("was-given-by-several", "raises",
        r"{subject}{가} {gap}{several}{로부터} {gap}{money}{gap}(?:투자받|투자를 받|투자 받)",
          "[토스]는 카카오벤처스와 네이버로부터 50억원을 투자받았다."),
    _rule("raised-sum", "raises",
        r"{subject}{가} {own}{money}(?: 규모)?(?:를|을)? ?{near}(?:조달했|조달하|조달해|조달에 성공|수혈했)",
          "[토스]는 50억원을 조달했다."),
    _rule("headline-raise", "raises",
        r"^{subject}(?:, ?|… ?| - | ){raise}(?:{money}|{round}){raise}(?:유치|조달|수혈|투자받|(?:투자금?|자금) "
        r"?(?:를 |을 )?확보)",
          "[토스], 50억원 투자 유치"),
    _rule("headline-round", "raises", r"^{subject}(?:, ?|… ?){near}{money}{near}{round}",
          "[토스], 50억 규모 시리즈A 마무리"),
    _rule("cumulative", "raises", r"(?<!\ue000의 )(?<!\ue000 ){cumulative}{near}{money}",
          "토스가 시리즈A 투자를 유치했다. 이로써 누적 투자 유치 금액은 412억원이 됐다.", round="cumulative"),
    _rule("cumulative-of", "raises", r"{subject}{의} ?{cumulative}{near}{money}",
          "토스가 시리즈A 투자를 유치했다. 이로써 [토스]의 누적 투자금은 412억원이 됐다.", round="cumulative"),
    _rule("issues-shares", "raises",
        r"{subject}{가} {own}{money}{gap}(?:유상증자|전환사채|신주인수권부사채|교환사채|{round}){gap}(?:결정|발행|"
        r"납입|완료|진행)",
          "[파인어스]는 150억원 규모의 제3자배정 유상증자를 결정했다.", round="other"),
    # invests-in
    _rule("invested", "invests-in", r"{subject}{가} {far}{object}{에} {gap}(?:{money}{gap})?{puts}",
          "[카카오벤처스]는 [토스]에 50억원을 투자했다."),
    _rule("invested-turned", "invests-in",
        r"{object}{에} {gap}{subject}(?: 등)?(?:이|가|도|만) {gap}(?:{money}{gap})?{puts}",
          "[토스]에 [카카오벤처스]가 50억원을 투자했다."),
    _rule("headline-invested", "invests-in",
        r"^{subject}, ?{gap}{object}{에} ?{gap}(?:{money}{gap})?(?:투자|출자|베팅|투입|쏜다|태운다)(?!자)",
          "[카카오벤처스], 핀테크 [토스]에 50억 투자"),
    _rule("invests-of", "invests-in",
        r"{subject}{가} {in}{object}{의} ?{in}(?:{round}|라운드|투자|유상증자){near}(?:참여|합류|동참)",
          "[카카오벤처스]는 [토스]의 시리즈A 라운드에 참여했다."),
    _rule("invested-who", "invests-in", r"{subject}(?:이|가) {gap}(?:투자한|출자한|출자하는) {near}{object}",
          "[카카오벤처스]가 투자한 스타트업 [토스]가 상장한다."),
    _rule("money-put-in", "invests-in",
        r"{subject}(?:이|가) {near}{object}{에} {near}(?:넣은|투자한|쏟은|쏟아부은|약속한) (?:돈|금액|투자금|"
        r"자금)(?:은|이) "
        r"{near}{money}",
          "[카카오]가 [토스]에 넣은 돈은 모두 50억원이다."),
    _rule("took-money-of", "invests-in",
        r"{object}{가} {in}{subject}의 ?(?:{money} ?(?:규모의|규모)? ?)?(?:{round} ?)?(?:지분 |전략적 |신규 |추가 "
        r")?투자를 "
        r"{near}(?:받았|받은|받는|유치)",
          "[토스]는 [카카오]의 투자를 받았다."),
    _rule("took-nothing", "invests-in",
        r"{object}{가} {far}{subject}{로부터} {near}(?:투자|자금|돈|투자금){near}받(?:지 않|지 못|은 (?:적|바|"
        r"일)[이은도]? "
        r"?없)",
          "[토스]는 [카카오]에서 돈을 받지 않았다.", status=Status.DENIED, negative=True),
    _rule("is-no-investor", "invests-in", r"{subject}{가} {object}{의} ?(?:투자자|투자사)가 아니",
          "[카카오]는 [토스]의 투자자가 아니다.", status=Status.DENIED, negative=True),
    _rule("took-part-in", "invests-in",
        r"{subject}(?:이|가) {near}(?:참여한|주도한) {near}(?:투자|라운드|펀딩|{round})[^\ue000\n]{0,40}?(?:거치|"
        r"통해|유치|"
        r"마쳤|마무리|완료)",
          "토스가 시리즈A 투자를 유치했다. [카카오벤처스]가 참여한 라운드를 거치면서다."),
    _rule("put-in", "invests-in",
        r"(?<!에 ){subject}(?: 등)?(?:은|는|이|가|도) (?:(?:각각|이번에|새로|추가로|또|다시) )*{money}(?:을|를)? "
        r"?(?:각각 |"
        r"새로 |추가로 )?(?:투자했|투자한다|투자하며|투자하고|출자했|넣었|넣는다|댔다|댔으|투입했)",
          "토스가 시리즈A 투자를 유치했다. [카카오벤처스]는 50억원을 투자했다."),
    _rule("raised-from", "invests-in",
        r"{object}{가},? {far}{subject}{로부터} {gap}(?:{total}{gap})?(?:투자|자금|{round}|{round_of}|"
        r"(?=투자받)){gap}{gets}",
          "[토스]는 [카카오벤처스]로부터 50억원 규모의 투자를 유치했다."),
    _rule("headline-from", "invests-in",
        r"^{object}, ?{gap}{subject}{로부터} ?{gap}(?:{total}{gap})?투자{near}(?:유치|받)",
          "[토스], [카카오벤처스]로부터 50억 투자 유치"),
    _rule("given-by", "invests-in",
        r"{subject}{로부터} {gap}(?:{total}{gap})?(?:투자|자금|{round}){near}(?:유치|조달|받|확보)",
          "토스가 시리즈A 투자를 유치했다. 앞서 [카카오벤처스]로부터 시드 투자를 받았다."),
    _rule("investment-of", "invests-in",
        r"{subject}의 [^,…\ue000\n]{0,15}?{object}(?:에 대한)? (?:지분 )?투자(?=[ ,·.△]|$|가|는|를)(?! ?유치)",
          "[카카오벤처스]의 [토스] 투자가 눈길을 끈다."),
    _rule("joined-round", "invests-in",
        r"(?:투자|라운드|펀딩|증자|{round})(?:에는|에|에서는|에선|엔|는|은) {gap}{subject}(?: 등)?(?:이|가|도|,)? "
        r"?{gap}{joins}",
          "토스가 시리즈A 투자를 유치했다. 이번 투자에는 [카카오벤처스]가 참여했다."),
    _rule("joined", "invests-in",
        r"{subject}{가} {near}(?:신규 |재무적 |전략적 |기존 |후속 )?(?:투자자로|투자에|라운드에|주주로|투자사로) "
        r"?{near}(?:참여|합류|이름을 올|동참|나섰|나서)",
          "토스가 시리즈A 투자를 유치했다. [카카오벤처스]도 신규 투자자로 참여했다."),
    _rule("led", "invests-in",
        r"{subject}{가} (?:이번 |해당 )?(?:라운드|투자|펀딩|{round})?(?:를|을)?{near}{leads}(?:했|하고|하며|었|었고|"
        r"해|$)",
          "토스가 시리즈A 투자를 유치했다. [카카오벤처스]가 라운드를 주도했다.", lead=True),
    _rule("led-by", "invests-in", r"{subject}(?:의| 등의)? ?(?:주도|리드)(?:로|하|한|아래| 하에)",
          "토스가 [카카오벤처스] 주도로 시리즈A 투자를 유치했다.", lead=True),
    _rule("joined-list", "invests-in",
        r"{subject}{others}(?:이|가|도|은|는) {anew}(?:투자자로 |주주로 |투자사로 |투자에 |라운드에 |주주 명부에 )?"
        r"(?:참여했|참여하며|참여한다|합류했|동참했|함께했|이름을 올렸|(?<=주주로 )들어왔|(?<=투자자로 )들어왔|"
        r"(?<=투자자로 )나섰|"
        r"(?:돈|자금)을 (?:넣었|댔|보탰))",
          "토스가 시리즈A 투자를 유치했다. [카카오벤처스]가 참여했다."),
    _rule("investors-are", "invests-in",
        r"(?:투자자|투자사|투자사로|주요 투자자|기존 투자자|투자자로)(?:는|로는|로| 명단에는|에는|들은)? "
        r"{near}{subject}(?: 등)?(?:이|가)? ?(?:있|이다|다|등)",
          "토스가 시리즈A 투자를 유치했다. 주요 투자자로는 [카카오벤처스]가 있다."),
    _rule("distributive-support", "invests-in",
        r"{subject}{가} 각각 {object}{을} (?:지원|후원)(?:한 바 있|했|해 왔|해왔)",
          "[카카오]와 네이버는 각각 [토스]를 지원했다."),
    _rule("buys-minority", "invests-in",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식|구주|신주) ?{near}{minority}{gap}(?:인수|취득|매입|"
        r"확보|사들|매수)",
          "[카카오]는 [토스] 지분 10%를 인수했다."),
    _rule("invests-for-stake", "invests-in",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식){near}{percent}{을} {near}(?:인수|취득|확보|"
        r"매입)하(?:기 위해|려고|는 데|며|고|면서) {near}{money}{을}? {near}(?:투자|투입|들였|들여|지불|지급)",
          "[카카오]는 [토스]의 지분 10%를 인수하기 위해 50억원을 투자했다."),
    # stake
    _rule("holds", "stake",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식|구주|신주|의결권){near}{percent}{gap}(?:보유|갖|가지|"
        r"소유|쥐|쥔|들고)",
          "[카카오]는 [토스]의 지분 36%를 보유하고 있다."),
    _rule("buys-percent", "stake",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식|구주|신주|의결권){near}{percent}{gap}(?:인수|취득|매입|"
        r"확보|사들|"
        r"매수)",
          "[카카오]는 [토스]의 지분 36%를 인수했다.", done=True),
    _rule("holds-percent-of", "stake",
        r"{subject}{가} {gap}{object}{의} ?{near}{percent}{near}(?:지분)?{near}(?:보유|갖|소유|쥐)",
          "[카카오]가 [토스]의 36%를 보유하고 있다."),
    _rule("stake-of", "stake",
        r"{subject}의 {object}{의} ?(?:보유 )?(?:지분율|지분)(?:은|이|도)? {gap}(?:\uf001(?:에서|보다) "
        r"{near})?{percent}",
          "[카카오]의 [토스] 지분율은 10%에서 12%로 늘었다."),
    _rule("held-by", "stake",
        r"{object}{의} ?{near}지분 ?{percent}{을}? ?{near}{subject}(?:이|가) {gap}(?:보유|갖|소유|쥐)",
          "[토스]의 지분 36%를 [카카오]가 보유하고 있다."),
    _rule("invested-and-holds", "stake",
        r"{subject}{가} {far}{object}{에} [^\ue000\n]{0,90}?(?<!의 )지분 ?{percent}(?:을|를)? {near}(?:보유|갖|가지|"
        r"소유|쥐|"
        r"확보)",
          "[카카오]는 [토스]에 50억원을 투자했으며 지분 10%를 보유하고 있다."),
    _rule("holds-of-it", "stake",
        r"(?<!에 ){subject}(?:은|는|이|가) (?:현재 )?지분(?:을|율)? ?{percent}(?:을|를)? {near}(?:보유|갖|가지|소유|"
        r"쥐)",
          "토스가 시리즈A 투자를 유치했다. [카카오]가 지분 10%를 보유하고 있다."),
    _rule("moves-stake", "stake",
        r"{subject}{가} {far}{object}{의} ?(?:보유 )?지분율?(?:을|를) {near}{percent}(?:으로|로|까지) {near}(?:높|늘|"
        r"끌어올|"
        r"확대|올리|올렸|낮|줄)",
          "[카카오]는 [토스] 지분율을 10%에서 12%로 높였다."),
    _rule("sold-all", "stake",
        r"{subject}(?: 등)?(?: 측)?(?:은|는|이|가) (?:(?:보유하고 있던|보유하던|보유 중이던|가지고 있던|갖고 있던|"
        r"들고 있던) )?"
        r"{near}{object}{의} ?{near}(?:지분|주식|구주)(?:을|를)? ?[^\ue000\n]{0,25}?(?:모두|전량|전부) {near}(?:매각|"
        r"처분|"
        r"팔았|팔아|털었)",
          "[카카오]가 보유하던 [토스] 지분을 모두 팔았다.", status=Status.ENDED),
    _rule("headline-sold-all", "stake",
        r"^{subject}, ?{object}{의} ?{near}(?:지분|주식) ?(?:전량|모두|전부)[^\n]{0,20}?(?:매각|처분|팔았|판다)",
          "[카카오], [토스] 지분 전량 매각", status=Status.ENDED),
    _rule("is-shareholder", "stake", r"{subject}{가} {object}{의} ?(?:주요 |기존 )?주주(?:이기도|다|이다|로 남)",
          "[카카오]는 [토스]의 주주이기도 하다."),
    _rule("owner", "stake",
        r"{object}{의} ?(?:최대 ?주주|대주주|2대 ?주주|주요 주주)(?:인|는|가|로)? ?{subject}(?![가-힣]*대표)",
          "[토스]의 최대주주인 [카카오]는 말을 아꼈다."),
    _rule("is-owner", "stake",
        r"{subject}{가} {gap}{object}{의} ?{near}(?:최대 ?주주|대주주|2대 ?주주)(?:다|이다|로 (?:남|올라|있|등)|"
        r"가 (?:되|된|됐)|에 (?:오른|올랐|올라)| (?:된다|됐다))",
          "[카카오]는 [토스]의 최대주주다."),
    _rule("holder-of", "stake", r"{object}{의}? ?지분 ?{percent}{을} (?:보유한|가진|쥔|소유한) {near}{subject}",
          "[토스] 지분 36%를 보유한 [카카오]가 반대했다."),
    _rule("sold", "stake",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식){near}{percent}{gap}(?:매각|처분|팔|털|넘겼|넘기)",
          "[카카오]가 [토스] 지분 10%를 매각했다.", status=Status.ENDED),
    _rule("headline-sold", "stake",
        r"^{subject}(?:, ?|… ?){near}{object}{의} ?{near}(?:지분|주식){near}{percent}{near}(?:매각|처분|팔|털)",
          "[카카오], [토스] 지분 10% 매각", status=Status.ENDED),
    _rule("headline-holds", "stake",
        r"^{subject}(?:, ?|… ?){near}{object}{의} ?{near}(?:지분|주식) ?{percent}{near}(?:인수|취득|확보|매입|보유)",
          "[카카오], [토스] 지분 10% 인수"),
    # acquires
    _rule("acquired", "acquires",
        r"{subject}{가} {far}{object}{을} {act}(?:{money}{near}(?:에|으로|로) )?{act}(?:인수|사들|합병|"
        r"(?<![가-힣])품)(?!전|"
        r"자|설|가격|가액|후보|의향|금액|대금|한 |한,| ?제안)",
          "[네이버]가 [왈라팝]을 인수했다."),
    _rule("acquired-turned", "acquires",
        r"{object}(?:을|를) {near}{subject}(?:이|가) {gap}(?:인수|사들|품)(?!전|자|설)",
          "[왈라팝]을 [네이버]가 10억 달러에 인수했다."),
    _rule("acquired-stake", "acquires",
        r"{subject}{가} {far}{object}{의} ?{near}(?:(?:지분|주식){near}{majority}|경영권){gap}(?:인수|취득|매입|"
        r"확보|사들)",
          "[네이버]는 [왈라팝] 지분 70.5%를 인수했다."),
    _rule("headline-acquired", "acquires",
        r"^{subject}(?:(?:, ?|… ?)(?:\ue000(?:에서|로부터|한테서) )?{near}| ){object}(?:을|를)? ?(?:{money}(?:에|"
        r"으로)? |완전 |전격 |최종 )?(?:인수|"
        r"품었|품는|품에|삼킨|삼켰|사들)(?!전|자|설|가격|가액|하나|후보|의향|무산|철회| ?제안| 임박| ?협상)",
          "[네이버], 스페인 [왈라팝] 인수"),
    _rule("acquired-by", "acquires",
        r"{object}{가} {far}{subject}에 (?:{money}{near}에 )?{near}(?:인수됐|인수된|인수되|매각됐|매각된|매각되|"
        r"팔렸|팔린|흡수|넘어)",
          "[왈라팝]이 [네이버]에 인수됐다."),
    _rule("merges", "acquires",
        r"{subject}(?: 등)?(?: 측)?(?:은|는|이|가) {near}{object}(?:와|과)(?:의)? ?(?:흡수 ?)?합병(?! ?(?:비율|"
        r"설))(?:하는|"
        r"하기로|했|한다|을|을 |, | |$)",
          "[네이버]가 [왈라팝]과 합병했다."),
    _rule("headline-merges", "acquires", r"^{subject}, ?{object}(?:와|과) ?(?:흡수 ?)?합병(?! ?비율|설|하나)",
          "[네이버], [왈라팝]과 합병 본계약"),
    _rule("makes-subsidiary", "acquires",
        r"{subject}{가} {far}{object}{을} {gap}(?:{percent} ?)?(?:완전 ?)?자회사로 (?:편입|품|두|삼)",
          "[네이버]가 [왈라팝]을 자회사로 편입했다."),
    _rule("turned-down", "acquires",
        r"{object}{가},? {near}{subject}의 {near}(?:{money}{near})?(?:인수|매수) ?제안을? {near}(?:거절|거부|뿌리|"
        r"물리)",
          "[왈라팝]이 [네이버]의 인수 제안을 거절했다.", status=Status.DENIED, negative=True),
    _rule("headline-turned-down", "acquires",
        r"^{object}, ?{subject}{의} ?{near}(?:{money}{near})?(?:인수|매수) ?제안 ?{near}(?:거절|거부)",
          "[왈라팝], [네이버]의 인수 제안 거절", status=Status.DENIED, negative=True),
    _rule("purchase-of", "acquires",
        r"{subject}의 (?:(?!자회사|계열사|사업)[^,…\ue000\n]){0,25}?{object} (?:인수|합병)(?!전|자|설|가격|가액|후보|"
        r"의향|금액|대금| ?제안)",
          "[네이버]의 [왈라팝] 인수가 마무리됐다."),
    # valuation
    _rule("valued", "valuation",
        r"{subject}{가} {own}(?<!의 )(?:기업 ?가치|몸값|밸류에이션|밸류)(?:를|는|가|로|도|만)? ?(?:약 |최대 |총 "
        r")?{money}",
          "[토스]는 기업가치 9조원을 인정받았다."),
    _rule("valued-turned", "valuation",
        r"{subject}{가} {own}{money} ?(?:의|규모의|이상의|수준의|대의|짜리)? ?(?:기업 ?가치|몸값|밸류에이션|밸류)",
          "[토스]는 9조원의 기업가치를 인정받았다."),
    _rule("value-of", "valuation",
        r"{subject}의 {near}(?:기업 ?가치|몸값|시가총액|밸류에이션)(?:는|은|가|이|를|을)? {near}{money}",
          "[토스]의 기업가치는 9조원으로 평가된다."),
    _rule("value-each", "valuation",
        r"(?:기업 ?가치|몸값)(?:는|은|가|이) {subject}(?:이|가|은|는) (?:약 |최대 |최소 )?{money}",
          "기업가치는 [토스]가 9조원, 두나무가 15조원으로 평가됐다."),
    _rule("value-other", "valuation",
        r"(?:기업 ?가치|몸값)(?:는|은|가|이) \ue000(?:이|가|은|는) {near}\uf000, ?{subject}(?:이|가|은|는) (?:약 |"
        r"최대 |최소 )?{money}",
          "기업가치는 토스가 9조원, [두나무]가 15조원으로 평가됐다."),
    _rule("value-focus", "valuation",
        r"(?:기업 ?가치|몸값|밸류에이션)(?:는|은|가|이|를|을)? {near}{money}{near}(?:인정|평가|책정|추산|산정|수준|"
        r"넘긴|"
        r"넘어|매겨)",
          "토스가 시리즈A 투자를 유치했다. 기업가치는 9조원으로 평가받았다."),
    # credit-amount
    _rule("gave-credits", "credit-amount",
        r"{subject}{가} {far}{object}{에} {gap}{money}{near}{credits}{gap}(?:제공|지원|지급|주|줬)",
          "[알리바바]는 [토스]에 3억 달러 상당의 클라우드 크레딧을 제공했다.", kind="cloud"),
    _rule("credits-of-it", "credit-amount",
        r"{money}(?:이|가|은|는)? {near}{subject}의 {gap}{credits}{gap}(?:제공|지급|지원)",
          "텐센트가 토스에 8억 달러를 투자했다. 그 중 3억 달러가 [텐센트]의 클라우드 크레딧으로 제공됐다.",
          kind="cloud"),
    _rule("received-credits", "credit-amount",
        r"{object}{가} {far}{subject}{로부터} {gap}(?:{money}{near})?{credits}{gap}(?:(?<!공급)받|지원받|확보)",
          "[토스]는 [텐센트]로부터 3억원 상당의 클라우드 크레딧을 받았다.", kind="cloud"),
    _rule("gave-credits-turned", "credit-amount",
        r"{subject}{가} {far}{object}{에} {near}{credits} ?{near}{money}{near}(?:제공|지원|지급|주고|줬|준다|얹|"
        r"내주)",
          "[알리바바]는 [토스]에 클라우드 크레딧 3억원을 제공했다.", kind="cloud"),
    _rule("gave-credits-unsaid", "credit-amount",
        r"{subject}{가} {far}{object}{에} (?:클라우드 |컴퓨팅 |무료 )?{credits}(?:을|를)? (?:제공|지원|지급|주기로|"
        r"줬|준다)",
          "[알리바바]는 [토스]에 클라우드 크레딧을 제공했다.", kind="cloud"),
    _rule("gave-hardware", "credit-amount",
        r"{subject}{가} {far}{object}{에} {gap}(?:가속기|GPU|NPU|서버|칩|카드|H100|H200|B200|"
        r"B300)[^\ue000\n]{0,30}?(?:무상|무료|공짜|기부|기증|현물)",
          "[퓨리오사AI]가 [토스]에 가속기 200장을 무상으로 빌려준다.", kind="hardware"),
    # purchase-commitment
    _rule("commits", "purchase-commitment",
        r"{subject}{가} {far}{object}{로부터} {gap}(?:{money}{gap})?{compute}{gap}{buys}",
          "[앤트로픽]은 [구글]로부터 100억 달러 규모의 클라우드를 구매하기로 했다."),
    _rule("commits-of", "purchase-commitment",
        r"{subject}{가} {far}{object}{의} ?{near}{compute}[^\ue000\n]{0,25}?(?:{money}(?:어치|치| 규모로?| "
        r"상당)?(?:를|을)? "
        r"?{near})?(?:(?:구매|구입|도입|조달|임차|주문)하기로|사기로|사들이기로|빌리기로|공급받기로|(?:쓰는|사는|사 "
        r"주는|"
        r"빌리는|(?:사용|구매|이용|임차)하는) [^\ue000\n]{0,20}?계약)",
          "[토스]는 [엔비디아]의 GPU를 50억원어치 구매하기로 했다."),
    _rule("procures", "purchase-commitment",
        r"{subject}{가} {far}{compute}(?:을|를) {object}(?:에서|로부터) {near}(?:조달|구매|공급받|사들이)(?:하기로|"
        r"기로|하는 (?:방안|계약|"
        r"내용)|는 (?:방안|계약))",
          "[토스]는 서버에 쓸 D램을 [삼성전자]에서 조달하기로 했다."),
    _rule("has-committed", "purchase-commitment",
        r"{subject}(?:이|가) {object}{에} 약정한 (?:금액|규모|돈)(?:은|이) {near}{money}",
          "[오픈AI]가 [코어위브]에 약정한 금액은 모두 224억달러다."),
    _rule("use-contract", "purchase-commitment",
        r"{subject}{가} {near}{object}{와} {near}{money}{near}(?:이용|사용|구매|구입|임차) 계약",
          "[오픈AI]가 [코어위브]와 65억달러 규모의 추가 이용 계약을 체결했다."),
    _rule("commits-to", "purchase-commitment",
        r"{subject}{가} {far}{object}{의} {gap}{compute}{gap}(?:에 )?{money}{gap}{buys}",
          "[앤트로픽]은 [구글]의 클라우드 인프라에 100억 달러를 지출하기로 했다."),
    _rule("commits-with", "purchase-commitment",
        r"{subject}{가} {gap}{object}{와} {gap}{money}{gap}{compute}{gap}(?:공급 |구매 |이용 |사용 |임대 )?계약",
          "[앤트로픽]은 [구글]과 100억 달러 규모의 클라우드 계약을 맺었다."),
    _rule("buys-worth", "purchase-commitment",
        r"{subject}{가}(?=[^\n]*{compute}) {far}{object}(?:에서|로부터|에|의|와|과|과는|와는) {gap}{money}(?:어치|"
        r"치)?(?:를|을)? ?{near}(?:사기로|사들이기로|쓰기로|쓴다|구매하기로|주문했|발주했|임차하기로|빌리기로|"
        r"지출하기로|(?:구매|이용|사용) (?:약정|계약))",
          "[앤트로픽]은 [구글]과 5년간 100억 달러의 클라우드 이용 약정을 맺었다."),
    # exclusivity
    _rule("only-with", "exclusivity",
        r"{object}{가} {gap}{subject}(?:에서만|에만|을 통해서만|를 통해서만|하고만|와만|과만) {near}(?:조달|구입|"
        r"구매|사야|공급|판매|제공|팔|납품|거래|쓰|사용|이용|내)",
          "[토스]는 서버를 [카카오]에서만 조달하기로 했다.", scope="supply"),
    _rule("grants-right", "exclusivity",
        r"{object}{가} {far}{subject}(?:에게|에) {gap}(?:독점|배타적)(?:적)?(?:인)? ?{near}(?:권|권리|판매권|사용권|"
        r"공급권|중계권|라이선스)(?:을|를)? {near}(?:부여|넘겼|넘기|줬|주기로|제공)",
          "[토스]는 [카카오]에 5년간 국내 독점 판매권을 부여했다.", scope="distribution"),
    _rule("sole-deal", "exclusivity",
        r"{object}{가} {far}{subject}{와} {near}(?:맺은 )?(?:독점|단독) ?{near}(?:입점|출시|노출|제휴|"
        r"서비스){near}계약",
          "[토스]는 [카카오]와 단독 입점 계약을 맺었다.", scope="merchant"),
    _rule("exclusive-right", "exclusivity",
        r"{subject}{가} {far}{object}(?:으로부터|로부터|의|에서) ?{gap}(?:독점|배타적)(?:적)? ?{near}(?:권|권리|"
        r"권한|판매권|사용권|협상권|라이선스){near}(?:확보|획득|취득|얻|따냈|갖|받|부여)",
          "[토스]는 [카카오]로부터 독점 판매권을 확보했다.", scope="distribution"),
    _rule("exclusive-deal", "exclusivity",
        r"{object}{가} {far}{subject}{와} {gap}독점(?:적)?{near}(?:판매|유통|공급|총판){near}계약",
          "[토스]는 [카카오]와 독점 판매 계약을 체결했다.", scope="distribution"),
    _rule("exclusive-license", "exclusivity",
        r"{object}{가} {far}{subject}{와} {gap}독점(?:적)?{near}(?:라이선스|실시권|기술이전|기술 이전|"
        r"기술수출){near}계약",
          "[토스]는 [카카오]와 독점 라이선스 계약을 체결했다.", scope="license"),
    _rule("exclusive-provider", "exclusivity",
        r"{subject}{가} {far}{object}{의} ?{near}(?:독점|유일한|단독) ?{near}(?:클라우드|컴퓨팅){near}(?:제공|공급|"
        r"사업자|업체|파트너)",
          "[구글]은 [앤트로픽]의 독점 클라우드 공급자다.", scope="cloud", side="buys"),
    _rule("only-uses", "exclusivity",
        r"{object}{가} {far}{subject}{의} ?{near}(?:클라우드|컴퓨팅|GPU){near}만(?:을)? {near}(?:쓰기로|사용하기로|"
        r"이용하기로|쓰게|사용하게|이용하게|써야|사용해야|이용해야)[^\ue000\n]{0,30}",
          "[앤트로픽]은 [구글]의 클라우드만 사용하기로 했다.", scope="cloud", side="buys"),
    _rule("only-on", "exclusivity",
        r"{object}{의} ?{near}(?:API|모델|서비스)(?:은|는|이|가) {gap}{subject}{의}? ?{near}에서만 {near}(?:제공|쓸 "
        r"수|이용할 수|"
        r"판매|공급)",
          "[오픈AI]의 모델은 2030년까지 [카카오]에서만 제공된다.", scope="model-access", side="sells"),
    _rule("bars-rivals", "exclusivity",
        r"{object}{가} {far}{subject}{의} ?{gap}(?:경쟁사|경쟁 ?기업|경쟁자)(?:의|로부터|에게서|에서)? "
        r"?{near}(?:투자|자금){near}(?:받지 않|받지 못|금지|제한)",
          "[토스]는 [카카오]의 경쟁사로부터 투자를 받지 않기로 했다.", negative=True, scope="financing"),
)  # fmt: skip


def _cue(pattern: str, status: Status, reach: str, example: str, *, sure: bool = False) -> Cue:
    return Cue(pattern=pattern, status=status, reach=reach, example=example, sure=sure)


CUES = (
    _cue(r"해지|종료(?:한다|했|하기로|됐|된)|만료|소멸|(?:의무|계약|조항|독점권)(?:이|가|에서) (?:끝났|풀|사라|없어)",
        Status.ENDED, "before",
        "[토스]는 [카카오]와 맺은 독점 판매 계약을 해지했다.", sure=True),
    _cue(r"사실무근|사실이 아니|사실과 다르|오보", Status.DENIED, "sentence",
        "[카카오]가 [토스]에 투자했다는 보도는 사실무근이다.", sure=True),
    _cue(
        r"부인(?:했|하)|일축", Status.DENIED, "before", "[카카오]가 [토스]에 투자했다는 보도를 부인했다.",
        sure=True),
    _cue(
        r"하지 않(?:았|기로|는다|을)|하지 못(?:했|한)|받지 않(?:았|기로)|받지 못",
        Status.DENIED, "before", "[카카오]는 [토스]에 투자하지 않았다."),
    _cue(
        r"[한은] (?:바|적|일|사실)(?:이|가|도|은)? (?:한 번도 |한번도 |전혀 |결코 )?없",
        Status.DENIED, "before", "[카카오]는 [토스]에 투자한 적이 없다.", sure=True),
    _cue(
        r"철회|무산|결렬|백지화|중단(?:했|하|됐|된|키)|포기(?:했|하|한)|접었|접기로|불발|거절|거부|좌초|물 건너",
        Status.DENIED, "before", "[카카오]는 [토스]에 투자하려던 계획을 철회했다.", sure=True),
    _cue(
        r"물리쳤|물리치|돌려보냈|부결|사양했|발을 뺐|받아들이지 않|받아들이지 못|동의를 얻지 못",
        Status.DENIED, "before", "[카카오]는 [토스]에 투자해 달라는 청을 물리쳤다.", sure=True),
    _cue(r"취소(?:했|하|됐|된|한)", Status.DENIED, "before", "[카카오]는 [토스]에 투자하려던 계획을 취소했다."),
    _cue(
        r"검토|논의|추진|타진|저울질|물색|협의|접촉|거론|제안(?:했|한|받)|우선협상|예비입찰|본입찰|관측|가능성|"
        r"목표로|눈독|방안|제시(?:했|한)|조율(?:하|중| 중)|막판 협상",
        Status.TENTATIVE, "before", "[카카오]는 [토스]에 투자를 검토하고 있다.", sure=True),
    _cue(
        r"협상|고려(?:하|중| 중)|모색|희망|노린|나설 (?:계획|예정|전망)|의향(?!서)|실사|물망|인수전|전망|알려졌지만|"
        r"타깃|기대(?:하|된|했)|러브콜",
        Status.TENTATIVE, "before", "[카카오]는 [토스]에 투자할 의향이 있다."),
    _cue(
        rf"(?:려다|려 ?했|려고 ?했|려던|기로 ?했|기로 ?합의|계획이었|예정이었|방침이었|계획을 (?:세|발표)|추진했|"
        rf"검토했|"
        rf"협상했|합의했|논의했|제안했)(?:(?!\ue000|{_OTHER_THING})[^\n]){{0,80}}?{_GIVEN_UP}",
        Status.DENIED, "before", "[카카오]는 [토스]에 투자하려 했으나 막판에 철회했다.", sure=True),
    _cue(
        rf"(?:려 ?했|려고 ?했|기로 ?했|계획이었|예정이었|방침이었)(?:지만|으나|는데|다가)"
        rf"(?:(?!\ue000(?: 등)?(?:은|는|이|가))[^\n]){{0,80}}?{_GIVEN_UP}",
        Status.TENTATIVE, "before", "[카카오]는 [토스]에 투자하기로 했지만 가격이 맞지 않아 포기했다."),
    _cue(
        r"소문|풍문|루머|낭설|카더라|뜬소문|억측|추측|확인되지 않|미확인|(?:[다라]는|투자|인수|매각|합병|유치) ?"
        r"(?:설|얘기|말|이야기)(?:이|도|까지|만|은|을|가)? ?(?:(?:업계|시장|증권가)[가-힣]{0,3} )?(?:돌|돈다|나돌|"
        r"나왔|나온|나오|퍼|흘러|무성|있|제기|떠돌|확산)|"
        r"(?:다|라)는 (?:설|관측|전망|추정|후문)",
        Status.TENTATIVE, "sentence", "[카카오]가 [토스]에 투자했다는 소문이 돌고 있다."),
    _cue(
        r"의혹|혐의|[다라냐](?:는|고|며|면서) [^\n]{0,30}?(?:주장|고발|고소|제소)|주장에 따르면|고소장|"
        r"소장(?:에 따르|에서|은|을)|"
        r"공소장",
        Status.TENTATIVE, "sentence", "[카카오]가 [토스]에 투자했다는 의혹이 제기됐다."),
    _cue(
        rf"{_TO_COME} 것으로|"
        r"[가-힣](?<=[한된은인]) 것으로 ?(?:보인|보여|보이|추정|추측|관측|풀이|점쳐|예상|의심)",
        Status.TENTATIVE, "before", "[카카오]는 [토스]에 50억원을 투자한 것으로 보인다.", sure=True),
    _cue(
        rf"{_TO_COME} (?:계획|방침|예정|전망|것이라|것이란|가능성|듯|태세|공산|모양|뻔)|(?:한|된|은) 듯",
        Status.TENTATIVE, "before", "[카카오]는 [토스]에 50억원을 투자할 방침이다."),
    Cue(
        pattern=r"양해각서|MOU|의향서|LOI|구속력 없는", status=Status.TENTATIVE, reach="before", letter=True, sure=True,
        example="[카카오]는 [토스]를 인수하는 양해각서를 체결했다.",
    ),
    _cue(
        r"(?:할|받을|유치할|투자할|인수할|조달할|진행할) (?:계획|방침|예정|전망|가능성|수 있)|하려|하나$|할 "
        r"듯|할까|설$|설에|나서나", Status.TENTATIVE, "before", "[카카오]는 [토스]에 투자할 계획이다."),
    _cue(
        r"최대 주주 자리를 내|처분했|효력을 잃|전량 (?:매각|처분|회수)|회수했|지분을 모두|엑시트",
        Status.ENDED, "before", "[카카오]는 [토스]에 투자한 지분을 전량 매각했다.", sure=True),
)  # fmt: skip

SILENCES = (
    Silence(
        pattern=r"\?[\"”’')\]]*$", reach="sentence",
        example="카카오가 토스에 50억원을 투자한 것일까? 네이버가 왈라팝을 인수했다고?",
    ),
    Silence(
        pattern=r"(?:[했됐하되받섰서샀사었았꾸] ?나|까|(?:는|한|된|던|일|할|인)가|는지|느냐|[했됐]냐|"
        r"는 건지)[.…!\"”’')\]]*$",
        reach="sentence", example="네이버가 왈라팝을 인수했을까.",
    ),
    Silence(
        pattern=r"(?:[했됐하되받서]나|[일할될을살설]까)(?=[…·,])", reach="before",
        example="카카오, 토스에 50억 투자하나… 업계 술렁",
    ),
    Silence(
        pattern=rf"(?<![가-힣])(?:만약|만일|가령|혹시)(?![가-힣])|{_DEAL}(?:을|를|에)? ?(?:성공)?(?:했|한|하였|됐|된|"
        rf"받는|받았|"
        r"나섰|나선)(?:다면|더라면)|[가-힣](?:았|었|였|했|됐)(?:더라면|다면)",
        reach="onward", example="만약 카카오가 토스에 50억원을 투자했다면 지분 10%를 보유했을 것이다.",
    ),
    Silence(
        pattern=rf"{_DEAL}(?:을|를|에)? ?(?:참여)?(?:하게 되면|하면(?!서)|되면(?!서)|할 ?경우|될 경우|할 시|"
        rf"한다고 (?:해도|"
        r"하면|가정)|했다고 (?:해도|가정)|해도)",
        reach="onward", example="카카오가 토스에 50억원을 투자할 경우 최대주주가 된다.",
    ),
)  # fmt: skip

GRAMMAR = Grammar(
    code="ko",
    sentence_end=SENTENCE_END,
    dateline=r"[(\[][^()\[\]\n]{1,30}[)\]] ?",
    bare_won=True,
    slots=MappingProxyType({**PARTICLES, **WORDS}),
    rules=RULES,
    cues=CUES,
    silences=SILENCES,
    # A clause ends here, and with it what a cue governs.
    scope_end=r"[;…]|지만|으나|했고|였고|하고(?=,)|는데|은데|반면|[가-힣]며 |면서 |, 다만|이후 ",
    # Between the parties of a list; then what may follow the last of them.
    lists=r"\ue000(?:(?: ?\([\uf000\uf001]\))?(?:(?: 등)?(?:(?<!^\ue000), ?(?:그리고 |및 )?| ?[·ㆍ∙/&] ?|와 |과 | 및 |"
    r"이랑 |랑 |하고 |와 함께 |과 함께 |를 비롯해 |을 비롯해 |를 비롯한 |을 비롯한 |, 그리고 | 그리고 "
    r"))\ue000)+(?: ?\([\uf000\uf001]\))?",
    respectively=r"각각|각기",
    # Between two parties of which the second is the one that is spoken of.
    apposition=r"(?:의|가 설립한|의 100%)? ?(?:자회사|손자회사|계열사|지주회사|지주사|모회사|운영사|운용사|투자 자회사|"
    r"투자 계열사|투자 부문|벤처 투자 부문|창업자|공동창업자|최고경영자|출신|산하)(?:인)? ?",
    anaphor=r"(?:(?:이|동|해당|두) (?:회사|기업|스타트업|업체)|회사|동사)(?=는|가|의|에 | 측)",
    receiver=r"{object}(?:{가} {far}(?:투자|자금|돈|투자금|라운드|\uf002)[^\ue000\n]{0,20}?(?:받|유치|조달|수혈)|"
    r"(?:의|에|에는)? ?(?:주요 |기존 |신규 |첫 )?(?:투자자|투자사|주주|라운드|\uf002|투자(?:에|에는|에도|의) ))",
    apart=r"[;…]|지만|으나|했고|였고|하고 |는데|은데|반면|[가-힣]며 |면서 |이후 |\ue000(?: 등)?(?:은|는|이|가) |대비|"
    r"보다|비해|"
    r"[가-힣]{2}(?:한|된|던|했던) ",
    aside=r"\([^()\n]*\)",
    # After the only one who is named: others gave money too.
    others=r" ?등| 외 | 포함",
    correction=r"바로잡(?:습니다|는다|음)|정정 ?(?:합니다|보도)|\[정정\]",
    since=r"\uf003부터",
    until=r"\uf003(?: ?(?:말|초|중순|하순|중|상반기|하반기|연말|이내))?(?:까지|을 끝으로|에 (?:끝나|만료|종료))",
    legal_forms=("㈜", "(주)", "주식회사", "유한회사", "Inc.", "Inc", "Co.", "Ltd.", "Corp.", "Corporation", "LLC"),
    # Funds, their managers and authorities gather money of another kind.
    never_raises=r"(?:벤처스|벤처투자|파트너스|인베스트먼트|캐피탈|캐피털|자산운용|펀드|조합|컨소시엄|자유구역청|"
    r"경자청)$",
    trigger=r"투자|자회사|약정|넣은|넣었|댔|돈을|유치|조달|인수|합병|지분|주주|기업 ?가치|몸값|밸류|"
    r"크레딧|크레디트|바우처|독점|배타|우선협상|구매|"
    r"계약|출자|증자|사채|라운드|펀딩|시리즈|지원|매각|보유|지출|클라우드|컴퓨팅|GPU|참여|무상|무료|쓰기로|쓴다|"
    r"사기로|주문|발주|임차|빌|에서만|에만|통해서만|주도|리드|시드|프리",
)
