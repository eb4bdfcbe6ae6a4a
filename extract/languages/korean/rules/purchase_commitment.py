"""How Korean says who commits to buy from whom."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "ko", "purchase-commitment")

RULES = (
    _rule("commits", r"{subject}{가} {far}{object}{로부터} {gap}(?:{money}{gap})?{compute}{gap}{buys}",
        "[앤트로픽]은 [구글]로부터 100억 달러 규모의 클라우드를 구매하기로 했다."),
    _rule("commits-of",
        r"{subject}{가} {far}{object}{의} ?{near}{compute}[^\ue000\n]{0,25}?(?:{money}(?:어치|치| 규모로?|"
        r" 상당)?(?:를|을)? ?{near})?(?:(?:구매|구입|도입|조달|임차|주문)하기로|사기로|사들이기로|빌리기로|공급받기로|"
        r"(?:쓰는|사는|사 주는|빌리는|(?:사용|구매|이용|임차)하는) [^\ue000\n]{0,20}?계약)",
        "[토스]는 [엔비디아]의 GPU를 50억원어치 구매하기로 했다."),
    _rule("procures",
        r"{subject}{가} {far}{compute}(?:을|를) {object}(?:에서|로부터) {near}(?:조달|구매|공급받|사들이)"
        r"(?:하기로|기로|하는 (?:방안|계약|내용)|는 (?:방안|계약))",
        "[토스]는 서버에 쓸 D램을 [삼성전자]에서 조달하기로 했다."),
    _rule("has-committed", r"{subject}(?:이|가) {object}{에} 약정한 (?:금액|규모|돈)(?:은|이) {near}{money}",
        "[오픈AI]가 [코어위브]에 약정한 금액은 모두 224억달러다."),
    _rule("use-contract", r"{subject}{가} {near}{object}{와} {near}{money}{near}(?:이용|사용|구매|구입|임차) 계약",
        "[오픈AI]가 [코어위브]와 65억달러 규모의 추가 이용 계약을 체결했다."),
    _rule("commits-to", r"{subject}{가} {far}{object}{의} {gap}{compute}{gap}(?:에 )?{money}{gap}{buys}",
        "[앤트로픽]은 [구글]의 클라우드 인프라에 100억 달러를 지출하기로 했다."),
    _rule("commits-with",
        r"{subject}{가} {gap}{object}{와} {gap}{money}{gap}{compute}{gap}(?:공급 |구매 |이용 |사용 |임대 )?계약",
        "[앤트로픽]은 [구글]과 100억 달러 규모의 클라우드 계약을 맺었다."),
    _rule("buys-worth",
        r"{subject}{가}(?=[^\n]*{compute}) {far}{object}(?:에서|로부터|에|의|와|과|과는|와는) "
        r"{gap}{money}(?:어치|치)?(?:를|을)? ?{near}(?:사기로|사들이기로|쓰기로|쓴다|구매하기로|주문했|발주했|"
        r"임차하기로|빌리기로|지출하기로|(?:구매|이용|사용) (?:약정|계약))",
        "[앤트로픽]은 [구글]과 5년간 100억 달러의 클라우드 이용 약정을 맺었다."),
)  # fmt: skip
