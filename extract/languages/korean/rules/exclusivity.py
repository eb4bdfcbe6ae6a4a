"""How Korean says who is bound to whom alone."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "ko", "exclusivity")

RULES = (
    _rule("only-with",
        r"{object}{가} {gap}{subject}(?:에서만|에만|을 통해서만|를 통해서만|하고만|와만|과만) "
        r"{near}(?:조달|구입|구매|사야|공급|판매|제공|팔|납품|거래|쓰|사용|이용|내)",
        "[토스]는 서버를 [카카오]에서만 조달하기로 했다.", scope="supply"),
    _rule("grants-right",
        r"{object}{가} {far}{subject}(?:에게|에) {gap}(?:독점|배타적)(?:적)?(?:인)? ?{near}(?:권|권리|판매권|사용권|"
        r"공급권|중계권|라이선스)(?:을|를)? {near}(?:부여|넘겼|넘기|줬|주기로|제공)",
        "[토스]는 [카카오]에 5년간 국내 독점 판매권을 부여했다.", scope="distribution"),
    _rule("sole-deal",
        r"{object}{가} {far}{subject}{와} {near}(?:맺은 )?(?:독점|단독) ?{near}(?:입점|출시|노출|제휴|"
        r"서비스){near}계약",
        "[토스]는 [카카오]와 단독 입점 계약을 맺었다.", scope="merchant"),
    _rule("exclusive-right",
        r"{subject}{가} {far}{object}(?:으로부터|로부터|의|에서) ?{gap}(?:독점|배타적)"
        r"(?:적)? ?{near}(?:권|권리|권한|판매권|사용권|협상권|라이선스){near}(?:확보|획득|취득|얻|따냈|갖|받|부여)",
        "[토스]는 [카카오]로부터 독점 판매권을 확보했다.", scope="distribution"),
    _rule("exclusive-deal", r"{object}{가} {far}{subject}{와} {gap}독점(?:적)?{near}(?:판매|유통|공급|총판){near}계약",
        "[토스]는 [카카오]와 독점 판매 계약을 체결했다.", scope="distribution"),
    _rule("exclusive-license",
        r"{object}{가} {far}{subject}{와} {gap}독점(?:적)?{near}(?:라이선스|실시권|기술이전|기술 이전|"
        r"기술수출){near}계약",
        "[토스]는 [카카오]와 독점 라이선스 계약을 체결했다.", scope="license"),
    _rule("exclusive-provider",
        r"{subject}{가} {far}{object}{의} ?{near}(?:독점|유일한|단독) ?{near}(?:클라우드|컴퓨팅){near}(?:제공|공급|"
        r"사업자|업체|파트너)",
        "[구글]은 [앤트로픽]의 독점 클라우드 공급자다.", scope="cloud", side="buys"),
    _rule("only-uses",
        r"{object}{가} {far}{subject}{의} ?{near}(?:클라우드|컴퓨팅|GPU){near}만(?:을)? "
        r"{near}(?:쓰기로|사용하기로|이용하기로|쓰게|사용하게|이용하게|써야|사용해야|이용해야)[^\ue000\n]{0,30}",
        "[앤트로픽]은 [구글]의 클라우드만 사용하기로 했다.", scope="cloud", side="buys"),
    _rule("only-on",
        r"{object}{의} ?{near}(?:API|모델|서비스)(?:은|는|이|가) {gap}{subject}{의}? ?{near}에서만 "
        r"{near}(?:제공|쓸 수|이용할 수|판매|공급)",
        "[오픈AI]의 모델은 2030년까지 [카카오]에서만 제공된다.", scope="model-access", side="sells"),
    _rule("bars-rivals",
        r"{object}{가} {far}{subject}{의} ?{gap}(?:경쟁사|경쟁 ?기업|경쟁자)(?:의|로부터|에게서|에서)? ?{near}(?:투자|"
        r"자금){near}(?:받지 않|받지 못|금지|제한)",
        "[토스]는 [카카오]의 경쟁사로부터 투자를 받지 않기로 했다.", negative=True, scope="financing"),
)  # fmt: skip
