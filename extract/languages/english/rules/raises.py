"""How English says that a company raises money."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "en", "raises")

RULES = (
    _rule("raised",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| might| seeks to| is \w+ to| plans to|"
        r" aims to)? {raised} {a}{money}{nofund}",
        "[Stripe] raised $50 million."),
    _rule("raised-round", r"{subject}{app}{who}{says}{has} (?:{raised}|{closed}) {a}(?:{money} )?{near}{round}",
        "[Stripe] has closed its Series B."),
    _rule("raised-round-of",
        r"{subject}{app}{who}{says}{has} (?:{raised}|{closed}) {a}{near}{round}(?: (?:\w+ )?(?:round|financing|"
        r"raise))? (?:of|worth|totall?ing) {near}{money}",
        "[Stripe] closed a Series B round of $50 million."),
    _rule("lead-money-in",
        r"(?:[Ll]ed|[Ll]eads?|[Ll]eading) {a}{near}(?:round|{round}|financing|funding|investment) of {near}{money} "
        r"(?:for|in|into) {desc}{subject}",
        "Sequoia has led a financing of more than $50 million for [Stripe]."),
    _rule("took-part-in-money",
        r"(?:took part|taken part|participated|joined|invested) in {a}{money} (?:investment|round|financing|raise) "
        r"(?:in|for|of) {desc}{subject}",
        "Sequoia has taken part in a $50 million investment in [Stripe]."),
    _rule("round-that-values",
        r"(?:{round}|round|financing)(?: round| financing)? of {near}{money},? (?:that|which) "
        r"(?:values|valued|would value) {desc}{subject} at",
        "It leads a Series C round of $50 million that values [Stripe] at $1 billion."),
    _rule("collected",
        r"{subject}{app}{who}{has} (?:collected|raised) {near}{money} (?:in total|in all|altogether|overall|all told)",
        "[Stripe] has now collected $50 million in total.", round="cumulative"),
    _rule("secured", r"{subject}{app}{who}{says}{has} (?!announc){closed} (?:on )?{a}{money}{near}{funding}",
        "[Stripe] secured $50 million in funding."),
    _rule("secured-at", r"{subject}{app}{who}{says}{has} {closed} {a}{money} (?:at|in) an? ",
        "[Stripe] secured $50 million at a $4 billion valuation."),
    _rule("new-round",
        r"{subject}{app}{who}{says}{has} (?:raise|raising|raised|closed|closing|close|completed) (?:an?|its|the) "
        r"(?:new |fresh |latest |first |funding |financing |investment )+(?:round|financing|funding)",
        "[Stripe] closed its latest funding round."),
    _rule("closing-of",
        r"{subject}{app}{who}{says}{has} (?:announced|announces|announcing) (?:the )?(?:close|closing|completion) of "
        r"{a}{money}{near}{funding}",
        "[Stripe] announced the closing of a $50 million financing."),
    _rule("round-of", r"{subject}[’']s? {near}{money} {near}(?:{round}|round|raise|financing|fundraise|fundraising)",
        "[Stripe]'s $50 million Series B drew attention."),
    _rule("money-for", r"{money}{near}(?:round|{round}|raise|financing) (?:for|by) {desc}{subject}",
        "The $50 million round for [Stripe] is done."),
    _rule("cumulative", r"{cumulative}{gap}{money}",
        "Stripe raised $5 million. The deal brings total funding to $20 million.", round="cumulative"),
    _rule("to-date", r"{subject}{app}{who}{has} raised (?:{a}{money}{near}{cumulative}|{cumulative}{near}{money})",
        "[Stripe] has raised $50 million to date.", round="cumulative"),
)  # fmt: skip
