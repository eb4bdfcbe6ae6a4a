"""How English says who is bound to whom alone."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "en", "exclusivity")

RULES = (
    _rule("exclusive-provider",
        r"{subject}{app}{says}(?: is| was| no longer| now| remains| becomes| became| will be| to be| be| as|"
        r" has been)* (?:the |its |an? )?(?:exclusive|sole) (?:{near}(?:cloud|compute|computing|"
        r"infrastructure){near}(?:provider|partner|supplier)|(?:provider|supplier) of "
        r"(?:\w+ )?(?:cloud|compute|computing)[\w ]{0,20}) (?:of|for|to) {desc}{object}",
        "[Google] is the exclusive cloud provider of [Wiz].", scope="cloud", side="buys"),
    _rule("exclusive-rights",
        r"{subject}{app}{who}{says}{has} (?:gets?|got|gains?|gained|won|wins|acquired|obtained|receives?|received|"
        r"holds?|secured|has|was granted) {a}(?:\w+ )?exclusive {near}(?:right|rights|license|licence|access|"
        r"distribution){near}(?:from|of|in) {desc}{object}",
        "[Google] obtained exclusive rights from [Wiz].", scope="license"),
    _rule("exclusive-supply",
        r"{object}{app}{who}{says}{has}(?: to| will)* (?:supply|supplies|supplied|sell|sells|sold|license|licensed) "
        r"{near}exclusive(?:ly)? {near}to {desc}{subject}",
        "[Wiz] will sell exclusively to [Google].", scope="supply"),
    _rule("sole-partner",
        r"{subject}{app}{who}{says}{has} (?:as )?(?:the |its |an? )?(?:exclusive|sole) "
        r"(?:(?!cloud|comput)[^\ue000\n;.]){0,30}?(?:distributor|supplier|provider|licensee|operator|carrier|network|"
        r"reseller)(?:(?!cloud|comput)[^\ue000\n;.]){0,30}?(?:of|for|to) {desc}{object}",
        "[Google] was appointed exclusive distributor for [Wiz].", scope="distribution"),
    _rule("exclusive-to",
        r"{object}{app}{who}{says}{has} (?:granted|grants|grant|gave|gives|signed over|signs over|awarded|awards|"
        r"handed) {near}(?:exclusive|sole) {near}(?:distribution|licen[sc]es?|rights?){near}to {desc}{subject}",
        "[Wiz] has granted exclusive distribution to [Google].", scope="distribution"),
    _rule("stays-exclusive",
        r"{object}[’']s? (?:[\w-]+ ){0,3}?(?:models?|API|interface|technology|software|services?|products?) "
        r"(?:stays?|remains?|is|are|will be|will remain)(?: available)? exclusive(?:ly)? (?:to|on|through|with) "
        r"{desc}{subject}",
        "[Wiz]'s models stay exclusive to [Google] until 2030.", scope="model-access", side="sells"),
    _rule("nobody-else",
        r"{object}{app}{who}{says}{has} (?:{deals} )[^\ue000\n;]{0,50}?(?:through|to|from|on|with|for) {subject},? "
        r"(?:and no one else|and nobody else|alone\b|exclusively|and to no other)",
        "[Wiz] will sell its software through [Google] and no one else.", scope="other"),
    _rule("exclusively-through",
        r"{object}{app}{who}{says}{has} (?:{deals} )[^\ue000\n;]{0,50}?(?:exclusively|solely) "
        r"(?:through|to|from|on|with|via) {desc}{subject}",
        "[Wiz] will run exclusively on [Google].", scope="other"),
)  # fmt: skip
