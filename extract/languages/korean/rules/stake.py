"""How Korean says who holds how much of whom."""

from functools import partial

from extract.languages.grammar import rule
from graph.schema import Status

_rule = partial(rule, "ko", "stake")

RULES = (
    _rule("holds",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식|구주|신주|의결권){near}{percent}{gap}(?:보유|갖|가지|"
        r"소유|쥐|쥔|들고)",
        "[카카오]는 [토스]의 지분 36%를 보유하고 있다."),
    _rule("buys-percent",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식|구주|신주|의결권){near}{percent}{gap}(?:인수|취득|매입|"
        r"확보|사들|매수)",
        "[카카오]는 [토스]의 지분 36%를 인수했다.", done=True),
    _rule("holds-percent-of",
        r"{subject}{가} {gap}{object}{의} ?{near}{percent}{near}(?:지분)?{near}(?:보유|갖|소유|쥐)",
        "[카카오]가 [토스]의 36%를 보유하고 있다."),
    _rule("stake-of",
        r"{subject}의 {object}{의} ?(?:보유 )?(?:지분율|지분)(?:은|이|도)? {gap}(?:\uf001(?:에서|보다) "
        r"{near})?{percent}",
        "[카카오]의 [토스] 지분율은 10%에서 12%로 늘었다."),
    _rule("held-by", r"{object}{의} ?{near}지분 ?{percent}{을}? ?{near}{subject}(?:이|가) {gap}(?:보유|갖|소유|쥐)",
        "[토스]의 지분 36%를 [카카오]가 보유하고 있다."),
    _rule("invested-and-holds",
        r"{subject}{가} {far}{object}{에} [^\ue000\n]{0,90}?(?<!의 )지분 ?{percent}(?:을|를)? "
        r"{near}(?:보유|갖|가지|소유|쥐|확보)",
        "[카카오]는 [토스]에 50억원을 투자했으며 지분 10%를 보유하고 있다."),
    _rule("holds-of-it",
        r"(?<!에 ){subject}(?:은|는|이|가) (?:현재 )?지분(?:을|율)? ?{percent}(?:을|를)? "
        r"{near}(?:보유|갖|가지|소유|쥐)",
        "토스가 시리즈A 투자를 유치했다. [카카오]가 지분 10%를 보유하고 있다."),
    _rule("moves-stake",
        r"{subject}{가} {far}{object}(?:에 대한|{의}) ?(?:보유 )?지분율?(?:을|를) {near}{percent}(?:으로|로|까지) "
        r"{near}(?:높|늘|끌어올|확대|올리|올렸|낮|줄|축소|내리|내렸)",
        "[카카오]는 [토스] 지분율을 10%에서 12%로 높였다."),
    _rule("headline-moves",
        r"^{subject}(?:, ?|… ?){object}{의} ?(?:보유 )?지분율?(?:을|를)? ?{percent}(?:으로|로|까지) {near}"
        r"(?:높|늘|끌어올|확대|올려|올린|낮|줄|축소|내려|내린)",
        "[카카오], [토스] 지분율 15%→12%로 낮춰"),
    _rule("deals-and-moves",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식){gap}(?:매각|처분|팔|털|매도|인수|취득|매입|사들|매수)"
        r"[^\ue000\n;]{0,20}? 지분율?(?:을|를|은|이)? {near}{percent}(?:으로|로|까지) "
        r"{near}(?:높|늘|끌어올|확대|올|증가|낮|줄|축소|내리|내렸|떨어|감소)",
        "[카카오]가 [토스] 주식 일부를 매각해 지분율이 15%에서 12%로 낮아졌다."),
    _rule("sold-all",
        r"{subject}(?: 등)?(?: 측)?(?:은|는|이|가) (?:(?:보유하고 있던|보유하던|보유 중이던|가지고 있던|갖고 있던|"
        r"들고 있던) )?{near}{object}{의} ?{near}(?:지분|주식|구주)(?:을|를)? ?[^\ue000\n]{0,25}?(?:모두|전량|전부) "
        r"{near}(?:매각|처분|팔았|팔아|털었)",
        "[카카오]가 보유하던 [토스] 지분을 모두 팔았다.", status=Status.ENDED),
    _rule("buyer-holds", r"{buyer_is}{subject}{is_it}",
        "카카오가 토스 지분 10%를 매각했다. 인수자는 [네이버]로 150억원을 치렀다."),
    _rule("headline-sold-all",
        r"^{subject}, ?{object}{의} ?{near}(?:지분|주식) ?(?:전량|모두|전부)[^\n]{0,20}?(?:매각|처분|팔았|판다)",
        "[카카오], [토스] 지분 전량 매각", status=Status.ENDED),
    _rule("is-shareholder", r"{subject}{가} {object}{의} ?(?:주요 |기존 )?주주(?:이기도|다|이다|로 남)",
        "[카카오]는 [토스]의 주주이기도 하다."),
    _rule("owner",
        r"{object}{의} ?(?:최대 ?주주|대주주|2대 ?주주|주요 주주)(?:인|는|가|로)? ?{subject}(?![가-힣]*대표)",
        "[토스]의 최대주주인 [카카오]는 말을 아꼈다."),
    _rule("is-owner",
        r"{subject}{가} {gap}{object}{의} ?{near}(?:최대 ?주주|대주주|2대 ?주주)(?:다|이다|로 (?:남|올라|있|등)|"
        r"가 (?:되|된|됐)|에 (?:오른|올랐|올라)| (?:된다|됐다))",
        "[카카오]는 [토스]의 최대주주다."),
    _rule("holder-of", r"{object}{의}? ?지분 ?{percent}{을} (?:보유한|가진|쥔|소유한) {near}{subject}",
        "[토스] 지분 36%를 보유한 [카카오]가 반대했다."),
    _rule("sold",
        r"{subject}{가} {far}{object}{의} ?{near}(?:지분|주식){near}{percent}{gap}(?:매각|처분|팔|털|넘겼|넘기)",
        "[카카오]가 [토스] 지분 10%를 매각했다.", status=Status.ENDED),
    _rule("headline-sold",
        r"^{subject}(?:, ?|… ?){near}{object}{의} ?{near}(?:지분|주식){near}{percent}{near}(?:매각|처분|팔|털)",
        "[카카오], [토스] 지분 10% 매각", status=Status.ENDED),
    _rule("headline-holds",
        r"^{subject}(?:, ?|… ?){near}{object}{의} ?{near}(?:지분|주식) ?{percent}{near}(?:인수|취득|확보|매입|보유)",
        "[카카오], [토스] 지분 10% 인수"),
)  # fmt: skip
