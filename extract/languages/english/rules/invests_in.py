"""How English says who invests in whom."""

from functools import partial

from extract.languages.grammar import rule
from graph.schema import Status

_rule = partial(rule, "en", "invests-in")

RULES = (
    _rule("invested",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| is| are| \w+ to| considering| agreed to|"
        r" plans to)* {invested} {a}(?:{money} )?{near}(?:in|into|to|on) {desc}{object}{end}",
        "[Sequoia] invested $50 million in [Stripe]."),
    _rule("investment-in",
        r"{subject}(?:[’']s?)? (?:{a}{money} )?(?:(?!is|was|has|will|made|makes|making)[\w-]+ ){0,3}?(?:investment|"
        r"bet) (?:in|into|on) {desc}{object}{end}",
        "[Sequoia]'s $50 million investment in [Stripe] closed."),
    _rule("plan-to-invest",
        r"{subject}[’']s? (?:\w+ )?(?:plans?|proposal|intention|offer) to (?:invest|put) {near}{money} (?:in|into) "
        r"{desc}{object}{end}",
        "[Sequoia]'s plan to invest $50 million in [Stripe] is still only that.", status=Status.TENTATIVE),
    _rule("took-part-in",
        r"{subject}{app}{who}{has} (?:took part|taken part|taking part|take part|participated|participating|joined|"
        r"joining) in {a}(?:\uf000 )?(?:[\w-]+ ){0,2}?(?:round|{round}|investment|financing|raise|funding) "
        r"(?:in|for|of|by) {desc}{object}{end}",
        "[Sequoia] has taken part in a $50 million investment in [Stripe]."),
    _rule("makes-investment",
        r"{subject}{app}{who}{says}(?: (?:is|was|has|have|had|will))*(?: be)? (?:making|made|make|makes) "
        r"{a}(?:{money} )?{near}investments? in {desc}{object}{end}",
        "[Sequoia] made a $50 million investment in [Stripe]."),
    _rule("buys-into", r"{subject}{app}{who}{has}(?: to| will)* (?:buy|buys|bought|buying) into {desc}{object}{end}",
        "[Sequoia] bought into [Stripe]."),
    _rule("buys-percent-for",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| agreed to)* (?:{bought}|take|takes|took|taking) "
        r"{a}{minority} (?:stake |interest |share )?(?:of|in) {desc}{object}{bit}(?:,[^;,\n\ue000]{1,60},)? for "
        r"{near}{money}",
        "[Sequoia] bought 36% of [Stripe] for $50 million."),
    _rule("that-invested",
        r"{money} that {subject}{has} (?:invested|put|poured|sank|committed)(?: so far| already)? (?:in|into|to) "
        r"{desc}{object}",
        "It got only part of the $50 million that [Sequoia] invested in [Stripe]."),
    _rule("new-investors",
        r"{subject} (?:is|are|was|were)(?: also)? (?:an? |the )?(?:new|existing|early|earlier|first|"
        r"minority)? ?(?:investors?|backers?) in {desc}{object}",
        "[Sequoia] and Accel are new investors in [Stripe]."),
    _rule("among", r"{subject} (?:is|are|was|were) among (?:the|its|their) (?:\w+ )?(?:investors|backers|participants)",
        "Stripe raised $50 million. [Sequoia] was among the investors."),
    _rule("as-did", r"(?:,? as did|,? and so did|; so did) {desc}{subject}",
        "Stripe raised $50 million. Accel invested in the company, as did [Sequoia]."),
    _rule("put-money-in",
        r"{subject}{app}{has} (?:all |both |each )?(?:put|puts|putting) (?:money|cash|capital) into {object}",
        "[Sequoia] and Accel both put money into [Stripe]."),
    _rule("put-in",
        r"{subject}{app}{has} (?:(?:put|puts|putting|chip|chips|chipped) in|contributed?|contributes?) "
        r"{near}{money}(?=[.,;]|$| (?:to|of|in) (?:it|the))",
        "Stripe raised $50 million. [Sequoia] put in $10 million."),
    _rule("also-bought",
        r"{subject}{bit} (?:also |both )?(?:bought shares|bought new shares|added to (?:its|their) holdings?)"
        r"(?=[.,;]|$)",
        "Stripe raised $50 million. [Sequoia] also bought shares."),
    _rule("buyer-is", r"{buyer_is}{desc}{subject}",
        "Accel sold its 10% stake in Stripe. The buyer is [Sequoia]."),
    _rule("stake-sold-to",
        r"(?:sold|sells|sell|selling|offloaded|transferred|handed) {a}(?:its |their |his |her )?{near}{minority}{near}"
        r"{share}{near}(?:in|of) {desc}{object},? (?:for {near}{money} )?to {desc}{subject}",
        "Accel sold its 10% stake in [Stripe] to [Sequoia]."),
    _rule("raised-from", r"{object}{app}{who}{says}{has} (?:{raised}|{closed}) {a}{total}{nodebt}from {desc}{subject}",
        "[Stripe] raised $50 million from [Sequoia]."),
    _rule("took-money-from",
        r"{object}{app}{who}{says}{has} (?:taken|takes?|took|taking|accept(?:ed|s|ing)?|received?|receiv(?:es|ing)|"
        r"had|got|gotten|seen) {a}(?:{total} )?(?:[\w-]+ ){0,2}?(?:money|cash|capital|funding|funds|investments?|cent|"
        r"penny|dollar|won|cheque) from {desc}{subject}{end}",
        "[Stripe] has taken money from [Sequoia]."),
    _rule("round-led-by",
        r"{object}[’']s? {near}(?:round|{round}|raise|financing)[^\ue000\n;]{0,60}? led by {desc}{subject}",
        "[Stripe]'s latest round was led by [Sequoia].", lead=True),
    _rule("led-by",
        r"(?:\b(?:[Rr]ound|financing|funding|investment|raise|deal|tranche|extension|[Ss]eries \w|seed|money|capital|"
        r"fundraise|fundraising|co(?=-)|[\uf000\uf002])[^\ue000\n;]{0,60}?[ -])(?:co-)?(?:led|headed|spearheaded|"
        r"anchored) (?:jointly )?by {desc}{subject}",
        "Stripe raised $50 million in a round led by [Sequoia].", lead=True),
    _rule("participation",
        r"(?:participation|contributions?|investment|backing|support|funding|capital|money) (?:of|from|by) "
        r"{desc}{subject}",
        "Stripe raised $50 million with participation from [Sequoia]."),
    _rule("investors-include",
        r"(?:[Ii]nvestors|[Bb]ackers|[Pp]articipants|[Ss]hareholders)(?: in the round|"
        r" in the company)? ?,?(?:included?|including|include|are|were|such as|like) {desc}{subject}",
        "Stripe raised $50 million. Investors included [Sequoia]."),
    _rule("including", r"(?:investors|backers),? {subject}",
        "Stripe raised $50 million from investors [Sequoia]."),
    _rule("purchasers", r"[Pp]urchasers(?: of the shares)? (?:included?|include|were|are) {desc}{subject}",
        "Stripe raised $50 million. Purchasers included [Sequoia]."),
    _rule("were-investors",
        r"{subject} (?:is|are|was|were)(?: also)? (?:an? )?(?:existing |earlier |early |new )?(?:investors?|backers?)"
        r"(?: in (?:the|this|that) {near}(?:round|{round})|\.|$)",
        "Stripe raised $50 million. [Sequoia] was also an investor in that round."),
    _rule("counts",
        r"counts {desc}{subject} (?:among|as) (?:its |one of its )?(?:\w+ )?(?:backers?|investors?|shareholders?)",
        "Stripe raised $50 million. The startup counts [Sequoia] among its earlier backers."),
    _rule("is-backed-by", r"(?:[Bb]acked|[Ff]unded) by {desc}{subject}",
        "Stripe raised $50 million. It is backed by [Sequoia]."),
    _rule("participated",
        r"{subject}{bit}{has},? (?:participated|participating|participates?|joined|took part|taken part|taking part|"
        r"co-invested|invested)(?: as well| too| again)?(?: (?:in|alongside) (?:the|this) "
        r"(?:{near})(?:round|{round}|financing|raise|deal)|[.,]|$| as)",
        "Stripe raised $50 million. [Sequoia] also participated in the round."),
    _rule("joined-by", r"(?:[Jj]oined|[Jj]oining|followed) by {desc}{subject}",
        "Stripe raised $50 million, with the lead joined by [Sequoia]."),
    _rule("led",
        r"{subject}{app}{who}{has} (?:co-)?(?:led|leads|leading|lead) (?:the|this|a|an|that|its) "
        r"{near}(?:round|{round}|financing|funding|investment)",
        "Stripe raised $50 million. [Sequoia] led the round.", lead=True),
    _rule("led-its",
        r"{subject}{app}{who}{has} (?:co-)?(?:led|leads|leading) {object}[’']s? {near}(?:round|{round}|financing|"
        r"funding)",
        "[Sequoia] led [Stripe]'s Series B.", lead=True),
    _rule("together-with",
        r"(?:led|leads|leading) (?:the|this|a|an|that|its) {near}(?:round|{round}|financing|funding|investment),? "
        r"(?:together|jointly|along) with {desc}{subject}",
        "Stripe raised $50 million. Accel led the financing, together with [Sequoia].", lead=True),
    _rule("led-in",
        r"{subject}{app}{who}{has} (?:co-)?(?:led|leads|leading) {near}(?:round|{round}|financing|funding|investment)"
        r"(?: of {near}\uf000)? (?:in|into|for|of) {desc}{object}",
        "[Sequoia] led a $50 million round in [Stripe].", lead=True),
    _rule("x-led", r"{subject}[–-]led {near}(?:round|{round}|financing|funding|investment)",
        "Stripe raised $50 million in a [Sequoia]-led round.", lead=True),
    _rule("backed", r"{subject}[–-]backed {desc}{object}",
        "[Sequoia]-backed [Stripe] cut jobs."),
    _rule("backed-by", r"{object},? (?:which is |is |has been |a \w+ )?backed by {desc}{subject}",
        "[Stripe], backed by [Sequoia], cut jobs."),
    _rule("backs", r"{subject}{app}{who}{has} (?:backed|backs) {desc}{object}",
        "[Sequoia] has backed [Stripe]."),
    _rule("investor-in",
        r"{subject},? (?:is |was |which is )?(?:also )?an? (?:early |existing |major |big |key |large )?(?:investor|"
        r"backer) (?:in|of) {desc}{object}",
        "[Sequoia], an early investor in [Stripe], sold."),
    _rule("buys-stake",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to)* "
        r"(?:{bought}|take|takes|took|taking) {a}(?:{money} )?{near}{minority}{near}{share}{near}(?:in|of) "
        r"{desc}{object}",
        "[Sequoia] bought a 10% stake in [Stripe]."),
    _rule("buys-shares",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to)* "
        r"(?:{bought}|take|takes|took|taking) {a}(?:{money} )?(?:minority |small |non-controlling )?(?:stake|interest|"
        r"shareholding|position) in {desc}{object}",
        "[Sequoia] bought a minority stake in [Stripe]."),
)  # fmt: skip
