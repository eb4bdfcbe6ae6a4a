"""How Korean says who invests in whom."""

from functools import partial

from extract.languages.grammar import rule
from graph.schema import Status

_rule = partial(rule, "ko", "invests-in")

RULES = (
    _rule("invested", r"{subject}{가} {far}{object}{에} {gap}(?:{money}{gap})?{puts}",
        "[카카오벤처스]는 [토스]에 50억원을 투자했다."),
    _rule("invested-turned", r"{object}{에} {gap}{subject}(?: 등)?(?:이|가|도|만) {gap}(?:{money}{gap})?{puts}",
        "[토스]에 [카카오벤처스]가 50억원을 투자했다."),
    _rule("headline-invested",
        r"^{subject}, ?{gap}{object}{에} ?{gap}(?:{money}{gap})?(?:투자|출자|베팅|투입|쏜다|태운다)(?!자)",
        "[카카오벤처스], 핀테크 [토스]에 50억 투자"),
    _rule("invests-of", r"{subject}{가} {in}{object}{의} ?{in}(?:{round}|라운드|투자|유상증자){near}(?:참여|합류|동참)",
        "[카카오벤처스]는 [토스]의 시리즈A 라운드에 참여했다."),
    _rule("invested-who", r"{subject}(?:이|가) {gap}(?:투자한|출자한|출자하는) {near}{object}",
        "[카카오벤처스]가 투자한 스타트업 [토스]가 상장한다."),
    _rule("money-put-in",
        r"{subject}(?:이|가) {near}{object}{에} {near}(?:넣은|투자한|쏟은|쏟아부은|약속한) "
        r"(?:돈|금액|투자금|자금)(?:은|이) {near}{money}",
        "[카카오]가 [토스]에 넣은 돈은 모두 50억원이다."),
    _rule("took-money-of",
        r"{object}{가} {in}{subject}의 ?(?:{money} ?(?:규모의|규모)? ?)?(?:{round} ?)?(?:지분 |전략적 |신규 |"
        r"추가 )?투자를 {near}(?:받았|받은|받는|유치)",
        "[토스]는 [카카오]의 투자를 받았다."),
    _rule("took-nothing",
        r"{object}{가} {far}{subject}{로부터} {near}(?:투자|자금|돈|투자금){near}받(?:지 않|지 못|"
        r"은 (?:적|바|일)[이은도]? ?없)",
        "[토스]는 [카카오]에서 돈을 받지 않았다.", status=Status.DENIED, negative=True),
    _rule("is-no-investor", r"{subject}{가} {object}{의} ?(?:투자자|투자사)가 아니",
        "[카카오]는 [토스]의 투자자가 아니다.", status=Status.DENIED, negative=True),
    _rule("took-part-in",
        r"{subject}(?:이|가) {near}(?:참여한|주도한) {near}(?:투자|라운드|펀딩|{round})"
        r"[^\ue000\n]{0,40}?(?:거치|통해|유치|마쳤|마무리|완료)",
        "토스가 시리즈A 투자를 유치했다. [카카오벤처스]가 참여한 라운드를 거치면서다."),
    _rule("put-in",
        r"(?<!에 ){subject}(?: 등)?(?:은|는|이|가|도) (?:(?:각각|이번에|새로|추가로|또|다시) )*{money}(?:을|"
        r"를)? ?(?:각각 |새로 |추가로 )?(?:투자했|투자한다|투자하며|투자하고|출자했|넣었|넣는다|댔다|댔으|투입했)",
        "토스가 시리즈A 투자를 유치했다. [카카오벤처스]는 50억원을 투자했다."),
    _rule("head-speaks-of-money",
        r"{object}{의} ?(?:\ue000 ?)?[^\ue000\n]{0,20}?(?:대표|창업자|회장|사장|최고경영자)(?:이사)?"
        r"(?:은|는|이|가) {gap}{subject}(?:의)? ?투자금 ?{money}",
        "[토스]의 이승건 대표는 [카카오벤처스] 투자금 50억원을 모두 인력에 쓴다고 말했다."),
    _rule("put-in-alike",
        r"(?<!에 ){subject}(?: 등)?(?:은|는|이|가|도) (?:(?:각각|나란히|함께|모두|똑같이) )*"
        r"(?:절반씩|반씩|반반|{money}씩)(?:을|를)? ?(?:나란히 |나눠 )?"
        r"(?:투자했|출자했|넣었|댔다|댔으|냈다|냈으|부담했|보탰|책임졌|맡았)",
        "토스가 시리즈A 투자를 유치했다. [카카오벤처스]와 네이버가 절반씩 냈다."),
    _rule("buyer-is", r"{buyer_is}{subject}{is_it}",
        "카카오가 토스 지분 10%를 매각했다. 인수자는 [네이버]로 150억원을 치렀다."),
    _rule("stake-sold-to",
        r"{object}{의} ?{near}(?:지분|주식|구주) ?{minority}{을} {near}{subject}(?:에|에게) ?(?:{money}{near}에 )?"
        r"{near}(?:매각했|처분했|팔았|넘겼|양도했)",
        "카카오가 [토스] 지분 10%를 [네이버]에 팔았다."),
    _rule("raised-from",
        r"{object}{가},? {far}{subject}{로부터} {gap}(?:{total}{gap})?(?:투자|자금|{round}|{round_of}|"
        r"(?=투자받)){gap}{gets}",
        "[토스]는 [카카오벤처스]로부터 50억원 규모의 투자를 유치했다."),
    _rule("headline-from", r"^{object}, ?{gap}{subject}{로부터} ?{gap}(?:{total}{gap})?투자{near}(?:유치|받)",
        "[토스], [카카오벤처스]로부터 50억 투자 유치"),
    _rule("given-by", r"{subject}{로부터} {gap}(?:{total}{gap})?(?:투자|자금|{round}){near}(?:유치|조달|받|확보)",
        "토스가 시리즈A 투자를 유치했다. 앞서 [카카오벤처스]로부터 시드 투자를 받았다."),
    _rule("investment-of",
        r"{subject}의 [^,…\ue000\n]{0,15}?{object}(?:에 대한)? (?:지분 )?투자(?=[ ,·.△]|$|가|는|를)(?! ?유치)",
        "[카카오벤처스]의 [토스] 투자가 눈길을 끈다."),
    _rule("joined-round",
        r"(?:투자|라운드|펀딩|증자|{round})(?:에는|에|에서는|에선|엔|는|은) {gap}{subject}(?: 등)?(?:이|가|도|"
        r",)? ?{gap}{joins}",
        "토스가 시리즈A 투자를 유치했다. 이번 투자에는 [카카오벤처스]가 참여했다."),
    _rule("joined",
        r"{subject}{가} {near}(?:신규 |재무적 |전략적 |기존 |후속 )?(?:투자자로|투자에|라운드에|주주로|"
        r"투자사로) ?{near}(?:참여|합류|이름을 올|동참|나섰|나서)",
        "토스가 시리즈A 투자를 유치했다. [카카오벤처스]도 신규 투자자로 참여했다."),
    _rule("led",
        r"{subject}{가} (?:이번 |해당 )?(?:라운드|투자|펀딩|{round})?(?:를|을)?{near}{leads}(?:했|하고|하며|었|었고|"
        r"해|$)",
        "토스가 시리즈A 투자를 유치했다. [카카오벤처스]가 라운드를 주도했다.", lead=True),
    _rule("led-by", r"{subject}(?:의| 등의)? ?(?:주도|리드)(?:로|하|한|아래| 하에)",
        "토스가 [카카오벤처스] 주도로 시리즈A 투자를 유치했다.", lead=True),
    _rule("joined-list",
        r"{subject}{others}(?:이|가|도|은|는) {anew}(?:투자자로 |주주로 |투자사로 |투자에 |라운드에 |"
        r"주주 명부에 )?(?:참여했|참여하며|참여한다|합류했|동참했|함께했|이름을 올렸|(?<=주주로 )들어왔|"
        r"(?<=투자자로 )들어왔|(?<=투자자로 )나섰|(?:돈|자금)을 (?:넣었|댔|보탰))",
        "토스가 시리즈A 투자를 유치했다. [카카오벤처스]가 참여했다."),
    _rule("investors-are",
        r"(?:투자자|투자사|투자사로|주요 투자자|기존 투자자|투자자로)(?:는|로는|로| 명단에는|에는|들은)? "
        r"{near}{subject}(?: 등)?(?:이|가)? ?(?:있|이다|다|등)",
        "토스가 시리즈A 투자를 유치했다. 주요 투자자로는 [카카오벤처스]가 있다."),
    _rule("distributive-support", r"{subject}{가} 각각 {object}{을} (?:지원|후원)(?:한 바 있|했|해 왔|해왔)",
        "[카카오]와 네이버는 각각 [토스]를 지원했다."),
    _rule("buys-minority",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식|구주|신주) ?{near}{minority}{gap}(?:인수|취득|매입|확보|"
        r"사들|매수)",
        "[카카오]는 [토스] 지분 10%를 인수했다."),
    _rule("invests-for-stake",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식){near}{percent}{을} {near}(?:인수|취득|확보|"
        r"매입)하(?:기 위해|려고|는 데|며|고|면서) {near}{money}{을}? {near}(?:투자|투입|들였|들여|지불|지급)",
        "[카카오]는 [토스]의 지분 10%를 인수하기 위해 50억원을 투자했다."),
)  # fmt: skip
