"""How Korean says who gives whom credits."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "ko", "credit-amount")

RULES = (
    _rule("gave-credits",
        r"{subject}{가} {far}{object}{에} {gap}{money}{no_cash}{credits}{gap}(?:제공|지원|지급|주|줬)",
        "[알리바바]는 [토스]에 3억 달러 상당의 클라우드 크레딧을 제공했다.", kind="cloud"),
    _rule("credits-of-it", r"{money}(?:이|가|은|는)? {near}{subject}의 {gap}{credits}{gap}(?:제공|지급|지원)",
        "텐센트가 토스에 8억 달러를 투자했다. 그 중 3억 달러가 [텐센트]의 클라우드 크레딧으로 제공됐다.", kind="cloud"),
    _rule("received-credits",
        r"{object}{가} {far}{subject}{로부터} {gap}(?:{money}{no_cash})?{credits}{gap}(?:(?<!공급)받|지원받|확보)",
        "[토스]는 [텐센트]로부터 3억원 상당의 클라우드 크레딧을 받았다.", kind="cloud"),
    _rule("gave-credits-turned",
        r"{subject}{가} {far}{object}{에} {near}{credits} ?{no_cash}{money}{near}(?:제공|지원|지급|주고|줬|준다|얹|"
        r"내주)",
        "[알리바바]는 [토스]에 클라우드 크레딧 3억원을 제공했다.", kind="cloud"),
    _rule("gave-credits-unsaid",
        r"{subject}{가} {far}{object}{에} (?:클라우드 |컴퓨팅 |무료 )?{credits}(?:을|를)? "
        r"(?:제공|지원|지급|주기로|줬|준다)",
        "[알리바바]는 [토스]에 클라우드 크레딧을 제공했다.", kind="cloud"),
    _rule("gave-hardware",
        r"{subject}{가} {far}{object}{에} {gap}(?:가속기|GPU|NPU|서버|칩|카드|H100|H200|B200|B300)"
        r"[^\ue000\n]{0,30}?(?:무상|무료|공짜|기부|기증|현물)",
        "[퓨리오사AI]가 [토스]에 가속기 200장을 무상으로 빌려준다.", kind="hardware"),
)  # fmt: skip
