"""How English says who holds how much of whom."""

from functools import partial

from extract.languages.grammar import rule
from graph.schema import Status

_rule = partial(rule, "en", "stake")

RULES = (
    _rule("holds",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to| now)* "
        r",? ?(?:owns?|holds?|has|have|owned|held|owning|holding|controls?|controlled|retain(?:s|ed)?|keep(?:s|ing)?|"
        r"own|hold) {a}{held}{percent}{held}(?:of|in) {desc}{object}{end}",
        "[Sequoia] owns 36% of [Stripe]."),
    _rule("buys-percent",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| agreed to)* (?:{bought}|took|takes|take|taking) "
        r"{a}{held}{percent}{held}(?:of|in) {desc}{object}{end}",
        "[Sequoia] bought 36% of [Stripe].", done=True),
    _rule("stake-in", r"{subject}[’']s? (?:[\w-]+ ){0,2}?{percent}[ -](?:\w+ )?{share} (?:in|of) {desc}{object}{end}",
        "[Sequoia]'s 36% stake in [Stripe] is worth more."),
    _rule("raised-stake",
        r"{subject}{app}{who}{says}{has}(?: to| will| would)* {moved} (?:its|their) {near}{share} (?:in|of) {desc}"
        r"{object}(?:{near}to {near}{percent}| {reached})",
        "[Sequoia] raised its stake in [Stripe] to 12% from 10%."),
    _rule("raised-named-stake",
        r"{subject}{app}{who}{says}{has}(?: to| will| would)* {moved} (?:its|their) {object} {share}"
        r"(?:{near}to {near}{percent}| {reached})",
        "[Sequoia] trimmed its [Stripe] stake from 15% to 12%."),
    _rule("stake-moves",
        r"{subject}[’']s? (?:[\w-]+ ){0,2}?{share} (?:in|of) {desc}{object} (?:has |had |was |were |been )*"
        r"(?:f[ae]ll(?:en|s)?|dropped|drops|declined|decreased|shr[aiu]nks?|slipped|rose|risen|rises|climbed|gr[eo]wn?|"
        r"{moved})(?:{near}to {near}{percent}| {reached})",
        "[Sequoia]'s stake in [Stripe] fell to 12% from 15%."),
    _rule("and-moves",
        r"{subject}{app}{who}{says}{has} [^;.\n\ue000]{0,80}?{object}[^;.\n\ue000]{0,60}?, (?:raising|increasing|"
        r"boosting|lifting|lowering|cutting|reducing|trimming|paring|slashing|bringing|taking) (?:its|their) {share}"
        r"(?:{near}to {near}{percent}| {reached})",
        "[Sequoia] sold shares in [Stripe], cutting its stake to 12%."),
    _rule("and-holds",
        r"{subject}{app}{who}{has} [^;.\n]{0,110}? and (?:now |will |also |then )*(?:owns?|holds?|keeps?|retains?) "
        r"{a}{near}{percent}{near}(?:of|in) {desc}{object}",
        "[Sequoia] is investing $50 million in Stripe and will own about 36% of [Stripe]."),
    _rule("leaving-with",
        r"{object}[^;.\n\ue000]{0,110}?, (?:leaving|giving) {subject}(?: with)? an? (?:stake|holding|interest|share) "
        r"of {near}{percent}",
        "[Stripe] completed its conversion, leaving [Sequoia] with a stake of 36%."),
    _rule("shareholder",
        r"{subject}{app}(?:,? (?:is|was|remains|becomes|became|become|will|also|both|now|as))*,? "
        r"(?:an?|the|its|another) (?:\w+ )?(?:\w+ )?shareholder (?:in|of) {desc}{object}",
        "[Sequoia], a large shareholder of [Stripe], objected."),
    _rule("holds-unsaid",
        r"{subject}{app}{who}{has} (?:owns?|owned|holds?|held) {a}(?:minority |small |large |significant )?(?:stake|"
        r"interest|shareholding|holding) in {desc}{object}{end}",
        "[Sequoia] has owned a stake in [Stripe] since 2023."),
    _rule("and-takes",
        r"{subject}{app}{who}{has} [^;.\n]{0,110}? and (?:will )?(?:take|takes|took) an? "
        r"(?:minority |small |non-controlling )?stake in {desc}{object}{end}",
        "[Sequoia] will invest $50 million in Stripe and take a minority stake in [Stripe]."),
    _rule("sold-all",
        r"{subject}{app}{who}{says}{has} (?:sold|sells|offloaded|divested|disposed of) "
        r"(?:all |the rest |the last )?(?:of )?(?:its|their|his|her) (?:remaining |entire |whole |last )"
        r"(?:shares|stake|interest|holding|shareholding)s? in {desc}{object}(?:(?: to \ue000)? for {near}{money})?",
        "[Sequoia] has sold its remaining shares in [Stripe] for $50 million.", status=Status.ENDED),
    _rule("buyer-holds", r"{buyer_is}{desc}{subject}",
        "Accel sold its 10% stake in Stripe. The buyer is [Sequoia]."),
    _rule("owned-by", r"{object},? (?:which |that )?(?:is|was|are)? ?{percent}[- ](?:owned|held) by {desc}{subject}",
        "[Stripe] is 36 percent owned by [Sequoia]."),
    _rule("owner-of",
        r"{subject},? (?:which |that )(?:owns|holds|has) {a}{near}{percent}{near}(?:of|in) {desc}{object}",
        "[Sequoia], which owns 36% of [Stripe], declined to comment."),
    _rule("majority",
        r"{subject}{app}{who}{says}{has} (?:owns?|holds?|has|{bought}|took|takes|take) "
        r"{a}(?:controlling |majority |significant )(?:stake|interest|share) in {desc}{object}",
        "[Sequoia] has acquired a majority stake in [Stripe]."),
    _rule("shares-or-percent",
        r"{subject}{app}{who}{says}{has} (?:owns?|holds?|has|{bought}|controls?) [^\ue000\n;]{0,50}?shares (?:of|in) "
        r"{object}[^\ue000\n;]{0,60}?{percent}",
        "[Sequoia] holds 500,000 shares of [Stripe], or 6.7 pct."),
    _rule("sold",
        r"{subject}{app}{who}{says}{has} (?:sold|sells|sell|divested|disposed of|offloaded) "
        r"{a}(?:its )?{near}{percent}{near}{share}{near}in {desc}{object}",
        "[Sequoia] sold its 10% stake in [Stripe].", status=Status.ENDED),
)  # fmt: skip
