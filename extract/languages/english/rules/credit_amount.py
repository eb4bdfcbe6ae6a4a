"""How English says who gives whom credits."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "en", "credit-amount")

RULES = (
    _rule("gave-credits",
        r"{subject}{app}{who}{says}{has}(?: to| will)? (?:give|gives|gave|given|giving|provide|provides|provided|"
        r"providing|offer|offers|offered|granted|grants|hand|hands|handed|chips? in|chipping in|contribut\w+) "
        r"{desc}{object} {near}{money}{no_cash}(?:of|in|worth of) {no_cash}{credits}",
        "[Google] gave [Wiz] $5 million in cloud credits.", kind="cloud"),
    _rule("credits-to",
        r"{subject}{app}{who}{says}{has} (?:give|gives|gave|given|giving|provided?|provides|providing|offer|offers|"
        r"offered|granted|contribut\w+) {a}{money}{no_cash}(?:of|in|worth of) {no_cash}{credits}{near}to {desc}"
        r"{object}",
        "[Google] gave $5 million in cloud credits to [Wiz].", kind="cloud"),
    _rule("credits-from",
        r"{object}{app}{who}{says}{has} (?:received|receives|got|won|secured|was given|was awarded|been awarded) "
        r"{a}{money}{no_cash}(?:of|in|worth of) {no_cash}{credits}{near}from {desc}{subject}",
        "[Wiz] received $5 million in cloud credits from [Google].", kind="cloud"),
    _rule("gave-credits-unsaid",
        r"{subject}{app}{who}{says}{has} (?:give|gives|gave|given|giving|provide|provides|provided|offer|offers|"
        r"offered|granted|hand|hands|handed) {desc}{object} (?:with )?(?:free |cloud |compute |computing |GPU "
        r")+{credits}",
        "[Google] gave [Wiz] free cloud credits.", kind="cloud"),
    _rule("of-it-in-credits",
        r"{money} of (?:that|it|this|the {whole}),? (?:\w+ ){0,2}?(?:was|were|came|comes|is|are|consisted|consists|"
        r"had|has)(?: \w+){0,4}? (?:as|in|of) (?:\w+ ){0,3}?{credits}",
        "Google invested $5 million in Wiz, and $2 million of that was handed over as cloud credits.", kind="cloud"),
    _rule("share-in-credits",
        r"(?P<fraction>{half}) of (?:that|it|this|the {whole}),? (?:\w+ ){0,2}?(?:was|were|came|comes|is|are|"
        r"consisted|consists|took)(?: \w+){0,4}? (?:as|in|of) (?:\w+ ){0,3}?{credits}",
        "Google invested $5 million in Wiz. Just under half of the money came in the form of cloud credits.",
        kind="cloud"),
    _rule("part-in-credits",
        r"(?:part|portion|share|much|bulk) of (?:that|it|this|the {whole}),? (?:\w+ ){0,2}?(?:was|were|came|comes|is|"
        r"are|consisted|consists|took)(?: \w+){0,4}? (?:as|in|of) (?:\w+ ){0,3}?{credits}",
        "Google invested $5 million in Wiz. A large part of the sum consists of cloud credits.", kind="cloud"),
    _rule("in-credits", r"{money}{no_cash} (?:in|of|worth of) {subject}(?:[’']s?)? (?:\w+ ){0,2}{credits}",
        "Wiz raised $5 million, and got $2 million in [Google] cloud credits.", kind="cloud"),
)  # fmt: skip
