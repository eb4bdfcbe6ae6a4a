"""How Korean says who acquires whom."""

from functools import partial

from extract.languages.grammar import rule
from graph.schema import Status

_rule = partial(rule, "ko", "acquires")

RULES = (
    _rule("acquired",
        r"{subject}{가} {far}{object}{을} {act}(?:{money}{near}(?:에|으로|로) )?{act}(?:인수|사들|합병|(?<![가-힣])품)"
        r"(?!전|자|설|가격|가액|후보|의향|금액|대금|한 |한,| ?제안)",
        "[네이버]가 [왈라팝]을 인수했다."),
    _rule("acquired-turned", r"{object}(?:을|를) {near}{subject}(?:이|가) {gap}(?:인수|사들|품)(?!전|자|설)",
        "[왈라팝]을 [네이버]가 10억 달러에 인수했다."),
    _rule("acquired-stake",
        r"{subject}{가} {far}{object}{의} ?{near}(?:(?:지분|주식){near}{majority}|경영권){gap}(?:인수|취득|매입|확보|"
        r"사들)",
        "[네이버]는 [왈라팝] 지분 70.5%를 인수했다."),
    _rule("headline-acquired",
        r"^{subject}(?:(?:, ?|… ?)(?:\ue000(?:에서|로부터|한테서) )?{near}| ){object}(?:을|"
        r"를)? ?(?:{money}(?:에|으로)? |완전 |전격 |최종 )?(?:인수|품었|품는|품에|삼킨|삼켰|사들)(?!전|자|설|가격|"
        r"가액|하나|후보|의향|무산|철회| ?제안| 임박| ?협상)",
        "[네이버], 스페인 [왈라팝] 인수"),
    _rule("acquired-by",
        r"{object}{가} {far}{subject}에 (?:{money}{near}에 )?{near}(?:인수됐|인수된|인수되|매각됐|매각된|매각되|팔렸|"
        r"팔린|흡수|넘어)",
        "[왈라팝]이 [네이버]에 인수됐다."),
    _rule("merges",
        r"{subject}(?: 등)?(?: 측)?(?:은|는|이|가) {near}{object}(?:와|과)(?:의)? ?(?:흡수 ?)?합병(?! ?(?:비율|설))"
        r"(?:하는|하기로|했|한다|을|을 |, | |$)",
        "[네이버]가 [왈라팝]과 합병했다."),
    _rule("headline-merges", r"^{subject}, ?{object}(?:와|과) ?(?:흡수 ?)?합병(?! ?비율|설|하나)",
        "[네이버], [왈라팝]과 합병 본계약"),
    _rule("makes-subsidiary",
        r"{subject}{가} {far}{object}{을} {gap}(?:{percent} ?)?(?:완전 ?)?자회사로 (?:편입|품|두|삼)",
        "[네이버]가 [왈라팝]을 자회사로 편입했다."),
    _rule("turned-down",
        r"{object}{가},? {near}{subject}의 {near}(?:{money}{near})?(?:인수|매수) ?제안을? "
        r"{near}(?:거절|거부|뿌리|물리)",
        "[왈라팝]이 [네이버]의 인수 제안을 거절했다.", status=Status.DENIED, negative=True),
    _rule("headline-turned-down",
        r"^{object}, ?{subject}{의} ?{near}(?:{money}{near})?(?:인수|매수) ?제안 ?{near}(?:거절|거부)",
        "[왈라팝], [네이버]의 인수 제안 거절", status=Status.DENIED, negative=True),
    _rule("purchase-of",
        r"{subject}의 (?:(?!자회사|계열사|사업)[^,…\ue000\n]){0,25}?{object} (?:인수|합병)"
        r"(?!전|자|설|가격|가액|후보|의향|금액|대금| ?제안)",
        "[네이버]의 [왈라팝] 인수가 마무리됐다."),
)  # fmt: skip
