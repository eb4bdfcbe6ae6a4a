"""How English says what a company is valued at."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "en", "valuation")

RULES = (
    _rule("valued",
        r"{subject}{app}(?:,? (?:is|was|were|now|last|most recently|currently|being|been|has|had|have|to|be|would|"
        r"could|will))* (?:valued at|worth) {near}{money}",
        "[Stripe] was valued at $50 billion."),
    _rule("valuing", r"(?:[Vv]aluing|[Vv]alues|[Vv]alued|[Vv]alue) {desc}{subject} at {near}{money}",
        "The deal values [Stripe] at $50 billion."),
    _rule("valuation-of",
        r"{subject}{has} (?:reached|reaches|hits?|nabs|nabbed|commands|achieved|gets|got|boasts|fetched|has|had) an? "
        r"{near}{money}{near}valuation",
        "[Stripe] reached a $50 billion valuation."),
    _rule("gives-valuation",
        r"(?:[Gg]ives|[Gg]iving|[Gg]ave|[Gg]ive) {desc}{subject} an? (?:\w+ )?valuation of {near}{money}",
        "The deal gives [Stripe] a valuation of $50 billion."),
    _rule("valuation-was", r"[Vv]aluation [^\ue000\n;.\uf000]{0,30}?(?:was|is|stood at|stands at) {near}{money}",
        "Stripe raised $5 million. The valuation before the new money was $50 billion."),
    _rule("at-valuation", r"(?:at|to|of|with|achieving|reaching) an? {near}{money}{near}valuation",
        "Stripe raised $5 million at a $50 billion valuation."),
    _rule("valuation-at", r"valuation (?:of|at|to) {near}{money}",
        "Stripe raised $5 million at a valuation of $50 billion."),
)  # fmt: skip
