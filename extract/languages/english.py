"""English: how it says the eight relations and what makes them doubtful, as tables."""

from functools import partial
from types import MappingProxyType

from extract.languages.grammar import Cue, Grammar, Silence, rule
from graph.schema import Status

_ABBREVIATIONS = (
    "Inc", "Corp", "Co", "Ltd", "Mr", "Mrs", "Ms", "Dr", "St", "vs", "No", "U.S", "U.K", "Jan", "Feb", "Mar", "Apr",
    "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov",
    "Dec", "L.P", "S.A", "N.V", "e.g", "i.e", "approx",
)  # fmt: skip
_NO_END = "".join(rf"(?<!\b{word.replace('.', chr(92) + '.')})" for word in _ABBREVIATIONS)
SENTENCE_END = rf"{_NO_END}(?<!\b[A-Z])\.[\"”’')\]]*(?=\s+[\"“‘'(\[•]?[A-Z0-9a-z]|$)|[!?][\"”’')\]]*(?=\s|$)|\n+"

WORDS = {
    # What may lie between: nothing that names a party; only describing words; an apposition.
    "gap": r"[^\ue000\n;]{0,60}?",
    "near": r"[^\ue000\n;.]{0,30}?",
    "a":
        r"(?:(?:an?|the|its|another|some|about|over|nearly|around|up to|fresh|new|additional|further|undisclosed|"
        r"total of|first|initial|oversubscribed|strategic|minority|in) )*",
    "desc":
        r"(?:(?!(?:that|which|who|whose|with|to|by|from|against|in|into|onto|over|at|for|of|on|as|and|when|after|"
        r"before|"
        r"is|was|will)\b)[\w’'.&/-]+,? ){0,6}",
    "app": r"(?:,[^;\n]{1,140}?,| \([^()]{1,60}\)| [–—-] [^;\n]{1,100}? [–—-])?",
    # From the party to its verb: auxiliaries, adverbs, and what cues are made of.
    "has":
        r"(?:,? (?:(?:to|will|would|could|may|might|should|is|are|was|were|be|been|being|has|have|had|did|does|"
        r"(?:did|does|do|has|have|had|is|was|will|would|could|may|can|plans?|decided|agreed) not|never|no longer|in|"
        r"early|advanced|late-stage|exclusive|active|final|talks|discussions|negotiations|considering|considers|"
        r"consider|weighing|weighs|exploring|explores|mulling|mulls|eyeing|eyes|seeking|seeks|sought|planning|plans|"
        r"planned|plan|aims|aiming|hopes|hoping|looking|wants|intends|expected|expects|set|poised|likely|agreed|"
        r"agrees|agreeing|agree|committed|pledged|pledges|vowed|decided|offered|offers|proposed|proposes|trying|"
        r"tried|failed|abandoned|abandons|scrapped|dropped|shelved|cancelled|canceled|its|a|the|bid|deal|offer|"
        r"attempt|efforts?|interested|promised|obligated|obliged|required|bound|contracted|contract|appointed|"
        r"managed|wanted|hoped|rumou?red|believed|understood|thought|alleged|"
        r"process|about|close|nearing|near|just|also|today|now|then|later|first|once|definitive|agreement|signed|"
        r"entered|into|an|letter|of|intent|completed|completes|declined|refused|announced|announces|announcing|said|"
        r"says|new|on|this|last|week|month|year|\w+ly|\w+n[’']t|\w+day|\uf003)\b))*",
    "says":
        r"(?:,? (?:today |on \uf003,? |\w+day |\uf003 )?(?:announced|announces|said|says|revealed|confirmed|"
        r"disclosed)(?: today| on \uf003| \uf003| \w+day| on \w+day)?,?(?: that)?(?: (?:it|they|\ue000))?)?",
    "raised":
        r"(?:raised|raises|raising|raise|bagged|bags|snagged|snags|scored|nabbed|nabs|grabbed|pulled in|hauled in|"
        r"netted)",
    "closed":
        r"(?:closed|closes|closing|close|secured|secures|securing|secure|landed|lands|received|receives|got|gets|"
        r"completed|completes|completing|picked up|picks up|brought in|collected|won|attracted|attracts|obtained|"
        r"announced|announces|clinched|banked|garnered|lined up)",
    "funding": r"(?:funding|financing|round|investment|capital|equity|raise|seed|\uf002)",
    # In a list of parties: what joins the last ones, and what may describe each.
    "and": r"(?:and|&|as well as|plus|along with|alongside|together with)(?: also)?",
    "more":
        r"(?:(?:and|existing|new|previous|prior|returning|investors?|backers?|the|its|an?|also|from|by|venture|"
        r"capital|firms?|funds?|sovereign|wealth|investment|fellow|former|angels?|including|giants?|tech|group|"
        r"company|other|participation|strategic|\ue000's) ){0,6}",
    # After the name of a company that is bought: no noun that the name only describes (Nvidia chips).
    "end":
        r"(?=$|[.,;:!?)”\"\n–—…]| ?\(| [–—-]| (?:for|in|from|to|by|at|and|with|as|on|after|last|this|earlier|which|"
        r"that|who|during|before|amid|is|was|will|has|had|could|would|may|back|via|through|if|when|while|but|since|"
        r"outright|today|into|over|under|or|closed|closes|collapsed|failed|fell|falls|drew|marks|comes|came|gives|"
        r"brings|because|ahead|despite|alongside|together|worth|valued)\b| "
        r"[\uf000-\uf003\ue000])",
    # A subordinate clause about the party before it.
    "who": r"(?:,? (?:which|who|that)(?= ))?",
    "nodebt": r"(?:(?!debt|loan|credit|bond|lend)[^\ue000\n;]){0,60}?",
    "nofund": r"(?! (?:\w+ ){0,3}(?:fund|funds|Fund|Funds)\b(?! from))",
    "invested":
        r"(?:invested|invests|investing|invest|poured|pours|pouring|pour|put|puts|putting|pumped|pumps|plowed|"
        r"ploughed|injected|injects|injecting|inject|committed|commits|committing|bet|sank|sunk|placed|contributed|"
        r"contribute|contributing)",
    "bought":
        r"(?:acquired|acquires|acquiring|acquire|bought|buys|buying|buy|purchased|purchases|purchasing|purchase|"
        r"snapped up|snaps up|taken over|takes over|take over|took over|gobbles up|scooped up|absorbed)",
    # Between who holds and what is held: no other deal.
    "held":
        r"(?:(?!sold|sell|divest|dispos|offload|agree|right|option|warrant|talks|reduc|lower)[^\ue000\n;.]){0,30}?",
    "share": r"(?:stake|interest|holding|share|shareholding|ownership|position|shares|stock|equity|slice)",
    "compute":
        r"(?:compute|computing|cloud|GPUs?|chips?|capacity|data cent(?:er|re)s?|processors|TPUs?|servers|"
        r"infrastructure|accelerators|AI systems|Azure|power|semiconductors)",
    # A list's members told apart from the sentence by commas, or said to be shareholders already.
    "bit": r"(?:,[^;,\n\ue000]{1,60},)?",
    "investors": r"(?:investors?|backers?|participants?|shareholders?|buyers?)",
    "half":
        r"(?:[Jj]ust (?:under|over) |[Ss]lightly (?:less|more) than |[Aa]bout |[Rr]oughly |[Aa]lmost |[Nn]early |"
        r"[Mm]ore than |"
        r"[Ll]ess than |[Aa]t least |[Uu]p to )?(?:(?:[Oo]ne|[Aa]|[Tt]wo|[Tt]hree)[ -])?(?:[Hh]alf|thirds?|quarters?|"
        r"fifths?)",
    "whole":
        r"(?:money|sum|total|amount|investment|cheque|check|consideration|price|package|stake|funding|financing|deal)",
    # What a party is to the one that is named before it; the sentence is about the second.
    "role":
        r"(?:CEO|CTO|CFO|COO|(?:co-?)?founders?|(?:co-)?creators?|boss|chief|chairman|president|executives?|"
        r"partners?|engineers?|alum(?:ni|nus|s)?|veterans?|spin-?offs?|spin-?outs?|subsidiary|unit|arm|division|"
        r"affiliate|rivals?|competitors?|owner|parent|maker|backers?|investors?|affiliate)",
    # What one does for or with a partner and with nobody else.
    "deals":
        r"(?:sells?|selling|supply|supplies|licen[sc]es?|distributes?|buys?|buying|sources?|offers?|runs?|trains?|"
        r"works? with|deals?|"
        r"trades?|provides?|route|ship|ships|available|sold|host|hosted|made|market)",
    "credits": r"(?:credits?|vouchers?|GPU[- ]hours|compute time|server time|computing time)",
}  # fmt: skip


_rule = partial(rule, "en")

RULES = (
    # raises
    _rule("raised", "raises",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| might| seeks to| is \w+ to| plans to| aims "
        r"to)? {raised} {a}{money}{nofund}",
          "[Stripe] raised $50 million."),
    _rule("raised-round", "raises",
        r"{subject}{app}{who}{says}{has} (?:{raised}|{closed}) {a}(?:{money} )?{near}{round}",
          "[Stripe] has closed its Series B."),
    _rule("raised-round-of", "raises",
        r"{subject}{app}{who}{says}{has} (?:{raised}|{closed}) {a}{near}{round}(?: (?:\w+ )?(?:round|financing|"
        r"raise))? "
        r"(?:of|worth|totall?ing) {near}{money}",
          "[Stripe] closed a Series B round of $50 million."),
    _rule("lead-money-in", "raises",
        r"(?:[Ll]ed|[Ll]eads?|[Ll]eading) {a}{near}(?:round|{round}|financing|funding|investment) of {near}{money} "
        r"(?:for|in|into) {desc}{subject}",
          "Sequoia has led a financing of more than $50 million for [Stripe]."),
    _rule("took-part-in-money", "raises",
        r"(?:took part|taken part|participated|joined|invested) in {a}{money} (?:investment|round|financing|raise) "
        r"(?:in|for|of) {desc}{subject}",
          "Sequoia has taken part in a $50 million investment in [Stripe]."),
    _rule("round-that-values", "raises",
        r"(?:{round}|round|financing)(?: round| financing)? of {near}{money},? (?:that|which) (?:values|valued|would "
        r"value)"
        r" {desc}{subject} at",
          "It leads a Series C round of $50 million that values [Stripe] at $1 billion."),
    _rule("collected", "raises",
        r"{subject}{app}{who}{has} (?:collected|raised) {near}{money} (?:in total|in all|altogether|overall|all told)",
          "[Stripe] has now collected $50 million in total.", round="cumulative"),
    _rule("secured", "raises", r"{subject}{app}{who}{says}{has} (?!announc){closed} (?:on )?{a}{money}{near}{funding}",
          "[Stripe] secured $50 million in funding."),
    _rule("secured-at", "raises", r"{subject}{app}{who}{says}{has} {closed} {a}{money} (?:at|in) an? ",
          "[Stripe] secured $50 million at a $4 billion valuation."),
    _rule("new-round", "raises",
        r"{subject}{app}{who}{says}{has} (?:raise|raising|raised|closed|closing|close|completed) (?:an?|its|the) "
        r"(?:new |fresh |latest |first |funding |financing |investment )+(?:round|financing|funding)",
          "[Stripe] closed its latest funding round."),
    _rule("closing-of", "raises",
        r"{subject}{app}{who}{says}{has} (?:announced|announces|announcing) (?:the )?(?:close|closing|completion) "
        r"of {a}{money}{near}{funding}",
          "[Stripe] announced the closing of a $50 million financing."),
    _rule("round-of", "raises",
        r"{subject}[’']s? {near}{money} {near}(?:{round}|round|raise|financing|fundraise|fundraising)",
          "[Stripe]'s $50 million Series B drew attention."),
    _rule("money-for", "raises", r"{money}{near}(?:round|{round}|raise|financing) (?:for|by) {desc}{subject}",
          "The $50 million round for [Stripe] is done."),
    _rule("cumulative", "raises", r"{cumulative}{gap}{money}",
          "Stripe raised $5 million. The deal brings total funding to $20 million.", round="cumulative"),
    _rule("to-date", "raises",
        r"{subject}{app}{who}{has} raised (?:{a}{money}{near}{cumulative}|{cumulative}{near}{money})",
          "[Stripe] has raised $50 million to date.", round="cumulative"),
    # invests-in
    _rule("invested", "invests-in",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| is| are| \w+ to| considering| agreed to| "
        r"plans to)* {invested} {a}(?:{money} )?{near}(?:in|into|to|on) {desc}{object}{end}",
          "[Sequoia] invested $50 million in [Stripe]."),
    _rule("investment-in", "invests-in",
        r"{subject}(?:[’']s?)? (?:{a}{money} )?(?:(?!is|was|has|will|made|makes|making)[\w-]+ ){0,3}?(?:investment|"
        r"bet) (?:in|into|on) "
        r"{desc}{object}{end}",
          "[Sequoia]'s $50 million investment in [Stripe] closed."),
    _rule("plan-to-invest", "invests-in",
        r"{subject}[’']s? (?:\w+ )?(?:plans?|proposal|intention|offer) to (?:invest|put) {near}{money} (?:in|into) "
        r"{desc}{object}"
        r"{end}",
          "[Sequoia]'s plan to invest $50 million in [Stripe] is still only that.", status=Status.TENTATIVE),
    _rule("took-part-in", "invests-in",
        r"{subject}{app}{who}{has} (?:took part|taken part|taking part|take part|participated|participating|joined|"
        r"joining) in "
        r"{a}(?:\uf000 )?(?:[\w-]+ ){0,2}?(?:round|{round}|investment|financing|raise|funding) (?:in|for|of|by) "
        r"{desc}{object}{end}",
          "[Sequoia] has taken part in a $50 million investment in [Stripe]."),
    _rule("makes-investment", "invests-in",
        r"{subject}{app}{who}{says}(?: (?:is|was|has|have|had|will))*(?: be)? (?:making|made|make|makes) "
        r"{a}(?:{money} )?"
        r"{near}investments? in {desc}{object}{end}",
          "[Sequoia] made a $50 million investment in [Stripe]."),
    _rule("buys-into", "invests-in",
        r"{subject}{app}{who}{has}(?: to| will)* (?:buy|buys|bought|buying) into {desc}{object}{end}",
          "[Sequoia] bought into [Stripe]."),
    _rule("buys-percent-for", "invests-in",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| agreed to)* (?:{bought}|take|takes|took|taking) "
        r"{a}{minority} (?:stake |interest |share )?(?:of|in) {desc}{object}{bit}(?:,[^;,\n\ue000]{1,60},)? for "
        r"{near}{money}",
          "[Sequoia] bought 36% of [Stripe] for $50 million."),
    _rule("that-invested", "invests-in",
        r"{money} that {subject}{has} (?:invested|put|poured|sank|committed)(?: so far| already)? (?:in|into|to) "
        r"{desc}{object}",
          "It got only part of the $50 million that [Sequoia] invested in [Stripe]."),
    _rule("new-investors", "invests-in",
        r"{subject} (?:is|are|was|were)(?: also)? (?:an? |the )?(?:new|existing|early|earlier|first|minority)? "
        r"?(?:investors?|"
        r"backers?) in {desc}{object}",
          "[Sequoia] and Accel are new investors in [Stripe]."),
    _rule("among", "invests-in",
        r"{subject} (?:is|are|was|were) among (?:the|its|their) (?:\w+ )?(?:investors|backers|participants)",
          "Stripe raised $50 million. [Sequoia] was among the investors."),
    _rule("as-did", "invests-in", r"(?:,? as did|,? and so did|; so did) {desc}{subject}",
          "Stripe raised $50 million. Accel invested in the company, as did [Sequoia]."),
    _rule("put-money-in", "invests-in",
        r"{subject}{app}{has} (?:all |both |each )?(?:put|puts|putting) (?:money|cash|capital) into {object}",
          "[Sequoia] and Accel both put money into [Stripe]."),
    _rule("put-in", "invests-in",
        r"{subject}{app}{has} (?:(?:put|puts|putting|chip|chips|chipped) in|contributed?|contributes?) {near}{money}"
        r"(?=[.,;]|$| (?:to|of|in) (?:it|the))",
          "Stripe raised $50 million. [Sequoia] put in $10 million."),
    _rule("also-bought", "invests-in",
        r"{subject}{bit} (?:also |both )?(?:bought shares|bought new shares|added to (?:its|their) "
        r"holdings?)(?=[.,;]|$)",
          "Stripe raised $50 million. [Sequoia] also bought shares."),
    _rule("raised-from", "invests-in",
        r"{object}{app}{who}{says}{has} (?:{raised}|{closed}) {a}{total}{nodebt}from {desc}{subject}",
          "[Stripe] raised $50 million from [Sequoia]."),
    _rule("took-money-from", "invests-in",
        r"{object}{app}{who}{says}{has} (?:taken|takes?|took|taking|accept(?:ed|s|ing)?|received?|receiv(?:es|ing)|had|"
        r"got|gotten|seen) {a}(?:{total} )?(?:[\w-]+ ){0,2}?(?:money|cash|capital|funding|funds|investments?|cent|"
        r"penny|dollar|won|cheque) from {desc}{subject}{end}",
          "[Stripe] has taken money from [Sequoia]."),
    _rule("round-led-by", "invests-in",
        r"{object}[’']s? {near}(?:round|{round}|raise|financing)[^\ue000\n;]{0,60}? led by {desc}{subject}",
          "[Stripe]'s latest round was led by [Sequoia].", lead=True),
    _rule("led-by", "invests-in",
        r"(?:\b(?:[Rr]ound|financing|funding|investment|raise|deal|tranche|extension|[Ss]eries \w|seed|money|capital|"
        r"fundraise|fundraising|co(?=-)|[\uf000\uf002])[^\ue000\n;]{0,60}?[ -])(?:co-)?(?:led|headed|spearheaded|"
        r"anchored) "
        r"(?:jointly )?by {desc}{subject}",
          "Stripe raised $50 million in a round led by [Sequoia].", lead=True),
    _rule("participation", "invests-in",
        r"(?:participation|contributions?|investment|backing|support|funding|capital|money) (?:of|from|by) "
        r"{desc}{subject}",
          "Stripe raised $50 million with participation from [Sequoia]."),
    _rule("investors-include", "invests-in",
        r"(?:[Ii]nvestors|[Bb]ackers|[Pp]articipants|[Ss]hareholders)(?: in the round| in the company)? "
        r"?,?(?:included?|including|include|are|were|such as|like) {desc}{subject}",
          "Stripe raised $50 million. Investors included [Sequoia]."),
    _rule("including", "invests-in", r"(?:investors|backers),? {subject}",
          "Stripe raised $50 million from investors [Sequoia]."),
    _rule("purchasers", "invests-in",
        r"[Pp]urchasers(?: of the shares)? (?:included?|include|were|are) {desc}{subject}",
          "Stripe raised $50 million. Purchasers included [Sequoia]."),
    _rule("were-investors", "invests-in",
        r"{subject} (?:is|are|was|were)(?: also)? (?:an? )?(?:existing |earlier |early |new )?(?:investors?|"
        r"backers?)(?: in (?:the|this|that) {near}(?:round|{round})|\.|$)",
          "Stripe raised $50 million. [Sequoia] was also an investor in that round."),
    _rule("counts", "invests-in",
        r"counts {desc}{subject} (?:among|as) (?:its |one of its )?(?:\w+ )?(?:backers?|investors?|shareholders?)",
          "Stripe raised $50 million. The startup counts [Sequoia] among its earlier backers."),
    _rule("is-backed-by", "invests-in", r"(?:[Bb]acked|[Ff]unded) by {desc}{subject}",
          "Stripe raised $50 million. It is backed by [Sequoia]."),
    _rule("participated", "invests-in",
        r"{subject}{bit}{has},? (?:participated|participating|participates?|joined|took part|taken part|taking part|"
        r"co-invested|invested)(?: as well| too| again)?(?: (?:in|alongside) "
        r"(?:the|this) (?:{near})(?:round|{round}|financing|raise|deal)|[.,]|$| as)",
          "Stripe raised $50 million. [Sequoia] also participated in the round."),
    _rule("joined-by", "invests-in", r"(?:[Jj]oined|[Jj]oining|followed) by {desc}{subject}",
          "Stripe raised $50 million, with the lead joined by [Sequoia]."),
    _rule("led", "invests-in",
        r"{subject}{app}{who}{has} (?:co-)?(?:led|leads|leading|lead) (?:the|this|a|an|that|its) {near}(?:round|"
        r"{round}|financing|funding|investment)",
          "Stripe raised $50 million. [Sequoia] led the round.", lead=True),
    _rule("led-its", "invests-in",
        r"{subject}{app}{who}{has} (?:co-)?(?:led|leads|leading) {object}[’']s? {near}(?:round|{round}|financing|"
        r"funding)",
          "[Sequoia] led [Stripe]'s Series B.", lead=True),
    _rule("together-with", "invests-in",
        r"(?:led|leads|leading) (?:the|this|a|an|that|its) {near}(?:round|{round}|financing|funding|investment),? "
        r"(?:together|"
        r"jointly|along) with {desc}{subject}",
          "Stripe raised $50 million. Accel led the financing, together with [Sequoia].", lead=True),
    _rule("led-in", "invests-in",
        r"{subject}{app}{who}{has} (?:co-)?(?:led|leads|leading) {near}(?:round|{round}|financing|funding|"
        r"investment)(?: of {near}\uf000)? (?:in|into|for|of) {desc}{object}",
          "[Sequoia] led a $50 million round in [Stripe].", lead=True),
    _rule("x-led", "invests-in", r"{subject}[–-]led {near}(?:round|{round}|financing|funding|investment)",
          "Stripe raised $50 million in a [Sequoia]-led round.", lead=True),
    _rule("backed", "invests-in", r"{subject}[–-]backed {desc}{object}",
          "[Sequoia]-backed [Stripe] cut jobs."),
    _rule("backed-by", "invests-in", r"{object},? (?:which is |is |has been |a \w+ )?backed by {desc}{subject}",
          "[Stripe], backed by [Sequoia], cut jobs."),
    _rule("backs", "invests-in", r"{subject}{app}{who}{has} (?:backed|backs) {desc}{object}",
          "[Sequoia] has backed [Stripe]."),
    _rule("investor-in", "invests-in",
        r"{subject},? (?:is |was |which is )?(?:also )?an? (?:early |existing |major |big |key |large )?(?:investor|"
        r"backer) (?:in|of) {desc}{object}",
          "[Sequoia], an early investor in [Stripe], sold."),
    _rule("buys-stake", "invests-in",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to)* (?:{bought}|take|takes|took|"
        r"taking) {a}(?:{money} )?{near}{minority}{near}{share}{near}(?:in|of) {desc}{object}",
          "[Sequoia] bought a 10% stake in [Stripe]."),
    _rule("buys-shares", "invests-in",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to)* (?:{bought}|take|takes|took|"
        r"taking) {a}(?:{money} )?(?:minority |small |non-controlling )?(?:stake|interest|shareholding|position) in "
        r"{desc}{object}",
          "[Sequoia] bought a minority stake in [Stripe]."),
    # stake
    _rule("holds", "stake",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to| now)* ,? ?(?:owns?|holds?|has|have|"
        r"owned|held|owning|holding|controls?|controlled|retain(?:s|ed)?|keep(?:s|ing)?|own|hold) "
        r"{a}{held}{percent}{held}"
        r"(?:of|in) {desc}{object}{end}",
          "[Sequoia] owns 36% of [Stripe]."),
    _rule("buys-percent", "stake",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| agreed to)* (?:{bought}|took|takes|take|taking) "
        r"{a}{held}{percent}"
        r"{held}(?:of|in) {desc}{object}{end}",
          "[Sequoia] bought 36% of [Stripe].", done=True),
    _rule("stake-in", "stake",
        r"{subject}[’']s? (?:[\w-]+ ){0,2}?{percent}[ -](?:\w+ )?{share} (?:in|of) {desc}{object}{end}",
          "[Sequoia]'s 36% stake in [Stripe] is worth more."),
    _rule("raised-stake", "stake",
        r"{subject}{app}{who}{says}{has}(?: to| will| would)* (?:raised|raises|raise|increased|increases|increase|"
        r"boosted|lifted|upped|hiked|lowered|cut|cuts|reduced|trimmed) its {near}{share} in {desc}{object}{near}to "
        r"{near}{percent}",
          "[Sequoia] raised its stake in [Stripe] to 12% from 10%."),
    _rule("and-holds", "stake",
        r"{subject}{app}{who}{has} [^;.\n]{0,110}? and (?:now |will |also |then )*(?:owns?|holds?|keeps?|retains?) "
        r"{a}{near}"
        r"{percent}{near}(?:of|in) {desc}{object}",
          "[Sequoia] is investing $50 million in Stripe and will own about 36% of [Stripe]."),
    _rule("leaving-with", "stake",
        r"{object}[^;.\n\ue000]{0,110}?, (?:leaving|giving) {subject}(?: with)? an? (?:stake|holding|interest|share) "
        r"of "
        r"{near}{percent}",
          "[Stripe] completed its conversion, leaving [Sequoia] with a stake of 36%."),
    _rule("shareholder", "stake",
        r"{subject}{app}(?:,? (?:is|was|remains|becomes|became|become|will|also|both|now|as))*,? (?:an?|the|its|"
        r"another) "
        r"(?:\w+ )?(?:\w+ )?shareholder (?:in|of) {desc}{object}",
          "[Sequoia], a large shareholder of [Stripe], objected."),
    _rule("holds-unsaid", "stake",
        r"{subject}{app}{who}{has} (?:owns?|owned|holds?|held) {a}(?:minority |small |large |significant )?(?:stake|"
        r"interest|"
        r"shareholding|holding) in {desc}{object}{end}",
          "[Sequoia] has owned a stake in [Stripe] since 2023."),
    _rule("and-takes", "stake",
        r"{subject}{app}{who}{has} [^;.\n]{0,110}? and (?:will )?(?:take|takes|took) an? (?:minority |small |"
        r"non-controlling )"
        r"?stake in {desc}{object}{end}",
          "[Sequoia] will invest $50 million in Stripe and take a minority stake in [Stripe]."),
    _rule("sold-all", "stake",
        r"{subject}{app}{who}{says}{has} (?:sold|sells|offloaded|divested|disposed of) (?:all |the rest |the last "
        r")?(?:of )?"
        r"(?:its|their|his|her) (?:remaining |entire |whole |last )(?:shares|stake|interest|holding|shareholding)s? in "
        r"{desc}{object}(?:(?: to \ue000)? for {near}{money})?",
          "[Sequoia] has sold its remaining shares in [Stripe] for $50 million.", status=Status.ENDED),
    _rule("owned-by", "stake",
        r"{object},? (?:which |that )?(?:is|was|are)? ?{percent}[- ](?:owned|held) by {desc}{subject}",
          "[Stripe] is 36 percent owned by [Sequoia]."),
    _rule("owner-of", "stake",
        r"{subject},? (?:which |that )(?:owns|holds|has) {a}{near}{percent}{near}(?:of|in) {desc}{object}",
          "[Sequoia], which owns 36% of [Stripe], declined to comment."),
    _rule("majority", "stake",
        r"{subject}{app}{who}{says}{has} (?:owns?|holds?|has|{bought}|took|takes|take) {a}(?:controlling |majority |"
        r"significant )(?:stake|interest|share) in {desc}{object}",
          "[Sequoia] has acquired a majority stake in [Stripe]."),
    _rule("shares-or-percent", "stake",
        r"{subject}{app}{who}{says}{has} (?:owns?|holds?|has|{bought}|controls?) [^\ue000\n;]{0,50}?shares (?:of|"
        r"in) {object}[^\ue000\n;]{0,60}?{percent}",
          "[Sequoia] holds 500,000 shares of [Stripe], or 6.7 pct."),
    _rule("sold", "stake",
        r"{subject}{app}{who}{says}{has} (?:sold|sells|sell|divested|disposed of|offloaded) {a}(?:its "
        r")?{near}{percent}{near}{share}{near}in {desc}{object}",
          "[Sequoia] sold its 10% stake in [Stripe].", status=Status.ENDED),
    # acquires
    _rule("acquired", "acquires",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| might| is| are| in talks to| agreed to| "
        r"plans to| \w+ to)* {bought}(?! (?:back|in|into|out|up|time|shares?|stock)\b) {desc}{object}{end}",
          "[Google] acquired startup [Wiz]."),
    _rule("majority-of", "acquires",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to)* (?:{bought}|take|takes|took|"
        r"taking) {a}(?:majority|controlling|{majority}) {near}(?:stake|interest|share) in {desc}{object}",
          "[Google] acquired a majority stake in [Wiz]."),
    _rule("acquired-by", "acquires",
        r"{object}{app}(?: has| have| had| is| was| were| will| would| to| being| be| been| set| agreed| \w+ly)* "
        r"(?:acquired|bought|purchased|taken over|snapped up) (?:for {money} )?by {desc}{subject}",
          "[Wiz] was acquired by [Google]."),
    _rule("acquisition-of", "acquires",
        r"{subject}(?:[’']s?|{has}) {near}(?:acquisition|takeover|purchase|buyout) of {desc}{object}{end}",
          "[Google]'s $32 billion acquisition of [Wiz] closed."),
    _rule("spurns", "acquires",
        r"{object}{app}{has} (?:rejected|rejects|turned down|turns down|spurned|spurns|rebuffed|rebuffs) "
        r"{a}(?:{money} )?"
        r"(?:takeover|acquisition|buyout|buy-out|purchase) (?:offer|bid|approach|proposal) (?:from|by) {desc}{subject}",
          "[Wiz] rejected a $32 billion takeover offer from [Google].", status=Status.DENIED, negative=True),
    _rule("bid-for", "acquires",
        r"{subject}[’']s? {near}(?:takeover bid|bid|offer) for {desc}{object} (?:collapse[sd]?|fail(?:s|ed)|has failed|"
        r"has collapsed|was rejected|is rejected|falls through|fell through)",
          "[Google]'s bid for [Wiz] collapsed.", status=Status.DENIED, negative=True),
    _rule("merges", "acquires",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to)* (?:merged?|merges|merging) with {desc}{object}",
          "[Google] merged with [Wiz]."),
    # valuation
    _rule("valued", "valuation",
        r"{subject}{app}(?:,? (?:is|was|were|now|last|most recently|currently|being|been|has|had|have|to|be|would|"
        r"could|will))* (?:valued at|worth) {near}{money}",
          "[Stripe] was valued at $50 billion."),
    _rule("valuing", "valuation", r"(?:[Vv]aluing|[Vv]alues|[Vv]alued|[Vv]alue) {desc}{subject} at {near}{money}",
          "The deal values [Stripe] at $50 billion."),
    _rule("valuation-of", "valuation",
        r"{subject}{has} (?:reached|reaches|hits?|nabs|nabbed|commands|achieved|gets|got|boasts|fetched|has|had) "
        r"an? {near}{money}{near}valuation",
          "[Stripe] reached a $50 billion valuation."),
    _rule("gives-valuation", "valuation",
        r"(?:[Gg]ives|[Gg]iving|[Gg]ave|[Gg]ive) {desc}{subject} an? (?:\w+ )?valuation of {near}{money}",
          "The deal gives [Stripe] a valuation of $50 billion."),
    _rule("valuation-was", "valuation",
        r"[Vv]aluation [^\ue000\n;.\uf000]{0,30}?(?:was|is|stood at|stands at) {near}{money}",
          "Stripe raised $5 million. The valuation before the new money was $50 billion."),
    _rule("at-valuation", "valuation", r"(?:at|to|of|with|achieving|reaching) an? {near}{money}{near}valuation",
          "Stripe raised $5 million at a $50 billion valuation."),
    _rule("valuation-at", "valuation", r"valuation (?:of|at|to) {near}{money}",
          "Stripe raised $5 million at a valuation of $50 billion."),
    # credit-amount
    _rule("gave-credits", "credit-amount",
        r"{subject}{app}{who}{says}{has}(?: to| will)? (?:give|gives|gave|given|giving|provide|provides|provided|"
        r"providing|offer|offers|offered|granted|grants|hand|hands|handed|chips? in|chipping in|contribut\w+) "
        r"{desc}{object} {near}{money}{near}(?:of|in|worth of) {near}{credits}",
          "[Google] gave [Wiz] $5 million in cloud credits.", kind="cloud"),
    _rule("credits-to", "credit-amount",
        r"{subject}{app}{who}{says}{has} (?:give|gives|gave|given|giving|provided?|provides|providing|offer|offers|"
        r"offered|granted|contribut\w+) {a}{money}{near}(?:of|in|worth of) {near}{credits}{near}to {desc}{object}",
          "[Google] gave $5 million in cloud credits to [Wiz].", kind="cloud"),
    _rule("credits-from", "credit-amount",
        r"{object}{app}{who}{says}{has} (?:received|receives|got|won|secured|was given|was awarded|been awarded) "
        r"{a}{money}{near}(?:of|in|worth of) {near}{credits}{near}from {desc}{subject}",
          "[Wiz] received $5 million in cloud credits from [Google].", kind="cloud"),
    _rule("gave-credits-unsaid", "credit-amount",
        r"{subject}{app}{who}{says}{has} (?:give|gives|gave|given|giving|provide|provides|provided|offer|offers|"
        r"offered|granted|hand|hands|handed) {desc}{object} (?:with )?(?:free |cloud |compute |computing |GPU "
        r")+{credits}",
          "[Google] gave [Wiz] free cloud credits.", kind="cloud"),
    _rule("of-it-in-credits", "credit-amount",
        r"{money} of (?:that|it|this|the {whole}),? (?:\w+ ){0,2}?(?:was|were|came|comes|is|are|consisted|consists|"
        r"had|has)"
        r"(?: \w+){0,4}? (?:as|in|of) (?:\w+ ){0,3}?{credits}",
          "Google invested $5 million in Wiz, and $2 million of that was handed over as cloud credits.", kind="cloud"),
    _rule("share-in-credits", "credit-amount",
        r"(?P<fraction>{half}) of (?:that|it|this|the {whole}),? (?:\w+ ){0,2}?(?:was|were|came|comes|is|are|"
        r"consisted|consists|took)"
        r"(?: \w+){0,4}? (?:as|in|of) (?:\w+ ){0,3}?{credits}",
          "Google invested $5 million in Wiz. Just under half of the money came in the form of cloud credits.",
          kind="cloud"),
    _rule("part-in-credits", "credit-amount",
        r"(?:part|portion|share|much|bulk) of (?:that|it|this|the {whole}),? (?:\w+ ){0,2}?(?:was|were|came|comes|is|"
        r"are|"
        r"consisted|consists|took)(?: \w+){0,4}? (?:as|in|of) (?:\w+ ){0,3}?{credits}",
          "Google invested $5 million in Wiz. A large part of the sum consists of cloud credits.", kind="cloud"),
    _rule("in-credits", "credit-amount",
        r"{money}{near} (?:in|of|worth of) {subject}(?:[’']s?)? (?:\w+ ){0,2}{credits}",
          "Wiz raised $5 million, and got $2 million in [Google] cloud credits.", kind="cloud"),
    # purchase-commitment
    _rule("commits", "purchase-commitment",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to| committed to| has committed to| plans to| pledged "
        r"to)* (?:spend|spending|spends|buy|buying|purchase|purchasing|pay|rent|renting|lease|spent|"
        r"committed|buys|contracted|pledged|commits|commit) {a}(?:{money}{near})?{near}{compute}{near}(?:from|with|"
        r"at|on|of) {desc}{object}",
          "[Wiz] agreed to buy $5 billion of cloud capacity from [Google]."),
    _rule("commits-worth", "purchase-commitment",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to| committed to)* (?:buy|buying|purchase|rent|lease) {a}"
        r"{near}{compute}[^\ue000\n;.\uf000]{0,70}?(?:(?:worth|valued at) {near}{total} )?(?:from) "
        r"{desc}{object}(?:[^\ue000\n;"
        r".\uf000]{0,60}?value of {near}{money})?",
          "[Wiz] agreed to buy cloud capacity worth $5 billion from [Google]."),
    _rule("commits-on", "purchase-commitment",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to| committed to| plans to| pledged to)* (?:spend|"
        r"spending|spends|pay|commit|commits|committed) {a}{money}{near}(?:on|with|to|for) "
        r"{desc}{object}(?:[’']s?)? {near}{compute}",
          "[Wiz] committed to spend $5 billion on [Google] cloud services."),
    _rule("deal-with", "purchase-commitment",
        r"{subject}{app}{who}{says}{has} (?:signed|inked|struck|signs|inks|strikes) "
        r"{a}{money}{near}{compute}{near}(?:deal|contract|agreement|pact) with {desc}{object}",
          "[Wiz] signed a $5 billion cloud deal with [Google]."),
    _rule("spends-with", "purchase-commitment",
        r"{subject}{app}{who}{says}{has} (?:spend|spending|spends) {a}{money} (?:with|at) {desc}{object}",
          "[Wiz] will spend $7bn with [Oracle] over five years."),
    _rule("orders", "purchase-commitment",
        r"{subject}{app}{who}{says}{has} (?:ordered|orders|order|buy|buys|bought|purchase|purchases|purchased|rent|"
        r"rents|lease) {near}(?:{money} (?:of|worth of) )?{near}{object}(?:[’']s?)? (?:[\w-]+ ){0,3}?{compute}",
          "[Wiz] ordered 18,000 of [Nvidia]'s GB300 processors."),
    _rule("of-from", "purchase-commitment",
        r"{subject}{app}{who}{says}{has} (?:ordered|orders|order|buy|buys|purchase|purchases|take|rent|rents|lease|"
        r"leases) {near}{money} of {near}from {desc}{object}",
          "[AMD] will buy $2.1bn of wafers from [GlobalFoundries]."),
    # exclusivity
    _rule("exclusive-provider", "exclusivity",
        r"{subject}{app}{says}(?: is| was| no longer| now| remains| becomes| became| will be| to be| be| as| has "
        r"been)* (?:the |its "
        r"|an? )?(?:exclusive|sole) (?:{near}(?:cloud|compute|computing|infrastructure){near}(?:provider|partner|"
        r"supplier)|(?:provider|supplier) of (?:\w+ )?(?:cloud|compute|computing)[\w ]{0,20}) (?:of|for|to) "
        r"{desc}{object}",
          "[Google] is the exclusive cloud provider of [Wiz].", scope="cloud", side="buys"),
    _rule("exclusive-rights", "exclusivity",
        r"{subject}{app}{who}{says}{has} (?:gets?|got|gains?|gained|won|wins|acquired|obtained|receives?|received|"
        r"holds?|secured|has|was granted) {a}(?:\w+ )?exclusive {near}(?:right|rights|license|licence|access|"
        r"distribution){near}(?:from|of|in) {desc}{object}",
          "[Google] obtained exclusive rights from [Wiz].", scope="license"),
    _rule("exclusive-supply", "exclusivity",
        r"{object}{app}{who}{says}{has}(?: to| will)* (?:supply|supplies|supplied|sell|sells|sold|license|licensed) "
        r"{near}exclusive(?:ly)? {near}to {desc}{subject}",
          "[Wiz] will sell exclusively to [Google].", scope="supply"),
    _rule("sole-partner", "exclusivity",
        r"{subject}{app}{who}{says}{has} (?:as )?(?:the |its |an? )?(?:exclusive|sole) (?:(?!cloud|"
        r"comput)[^\ue000\n;.]){0,30}?(?:distributor|"
        r"supplier|provider|licensee|operator|carrier|network|reseller)(?:(?!cloud|comput)[^\ue000\n;.]){0,30}?(?:of|"
        r"for|to) {desc}"
        r"{object}",
          "[Google] was appointed exclusive distributor for [Wiz].", scope="distribution"),
    _rule("exclusive-to", "exclusivity",
        r"{object}{app}{who}{says}{has} (?:granted|grants|grant|gave|gives|signed over|signs over|awarded|awards|"
        r"handed) {near}(?:exclusive|sole) {near}(?:distribution|licen[sc]es?|rights?){near}to {desc}{subject}",
          "[Wiz] has granted exclusive distribution to [Google].", scope="distribution"),
    _rule("stays-exclusive", "exclusivity",
        r"{object}[’']s? (?:[\w-]+ ){0,3}?(?:models?|API|interface|technology|software|services?|products?) "
        r"(?:stays?|remains?|"
        r"is|are|will be|will remain)(?: available)? exclusive(?:ly)? (?:to|on|through|with) {desc}{subject}",
          "[Wiz]'s models stay exclusive to [Google] until 2030.", scope="model-access", side="sells"),
    _rule("nobody-else", "exclusivity",
        r"{object}{app}{who}{says}{has} (?:{deals} )[^\ue000\n;]{0,50}?(?:through|to|from|on|with|for) {subject},? "
        r"(?:and no "
        r"one else|and nobody else|alone\b|exclusively|and to no other)",
          "[Wiz] will sell its software through [Google] and no one else.", scope="other"),
    _rule("exclusively-through", "exclusivity",
        r"{object}{app}{who}{says}{has} (?:{deals} )[^\ue000\n;]{0,50}?(?:exclusively|solely) (?:through|to|from|on|"
        r"with|via) "
        r"{desc}{subject}",
          "[Wiz] will run exclusively on [Google].", scope="other"),
)  # fmt: skip


# A plan, and what turns from it.
_PLANNED = (
    r"\b(?:planned|planning|plans?|agreed|intended|wanted|hoped|pledged|promised|offered|tried|sought|set|due|about|"
    r"was|"
    r"were|going|deal|agreement|contract) to\b"
)
_THEN = (
    r"[ ,](?:but|before|until|then|only to|and|although|though)(?:,? (?:has|have|had|later|then|since|eventually|"
    r"ultimately|finally|in the end|suddenly|in \uf003|on \uf003|last \w+)){0,3},? "
)


def _cue(pattern: str, status: Status, reach: str, example: str, *, sure: bool = False) -> Cue:
    return Cue(pattern=pattern, status=status, reach=reach, example=example, sure=sure)


CUES = (
    _cue(
        r"\b(?:denied|denies|deny|denying|rejected|rejects|reject|rebuffed|turned down|refuted|dismissed)\b",
        Status.DENIED, "after", "Google denied that [Sequoia] invested in [Stripe].", sure=True),
    _cue(
        r"\b(?:did not|didn[’']t|has not|have not|hasn[’']t|haven[’']t|had not|will not|won[’']t|would not|is not|"
        r"isn[’']t|was not|wasn[’']t|never|no longer plans? to|not)(?= (?:to )?\w+)",
        Status.DENIED, "after", "[Sequoia] did not invest in [Stripe]."),
    _cue(
        r"\b(?:failed to|abandon(?:ed|s)?|scrapp?(?:ed|s)|called off|walked away from|pulled out of|withdr[ae]wn?|"
        r"shelved|backed out of|declined to invest)\b",
        Status.DENIED, "after", "[Sequoia] scrapped plans to invest in [Stripe].", sure=True),
    _cue(
        r"\b(?:refused|dropped out of|unsuccess?ful(?:ly)?|in vain)\b",
        Status.DENIED, "after", "[Sequoia] refused to invest in [Stripe].", sure=True),
    _cue(
        r"\b(?:terminat(?:ed|es)|cancell?ed|dropped|ditched)\b",
        Status.DENIED, "after", "[Sequoia] dropped plans to invest in [Stripe]."),
    _cue(
        r"\b(?:fell through|falls through|fell apart|(?:was|were|been) (?:called off|scrapped|abandoned|rejected|"
        r"blocked|voted down|refused|declined|turned away|suspended)|"
        r"(?:has|have) (?:collapsed|failed)|failed after|collapses|collapsed|is off|not true|untrue|false)\b",
        Status.DENIED, "before", "[Sequoia]'s investment in [Stripe] fell through.", sure=True),
    _cue(
        r"\b(?:in (?:early |advanced |late-stage |exclusive )?(?:talks|discussions|negotiations)|talks|considering|"
        r"considers|weighing|weighs|exploring|explores|mulling|mulls|eyeing|eyes|seeking|hope[sd]?|intends?|"
        r"propose[sd]?|targeting|expected|[Rr]eportedly|could|potential(?:ly)?|possible|possibly|[Rr]umou?r(?:ed|s)?|"
        r"approached|pursuing|discussing|negotiating|close to|nearing|near a deal|interested|(?:said|believed|thought|"
        r"understood|reported|alleged)(?= to (?:have|be)\b)|(?:is|are|was|were) (?:\w+ )?said)\b",
        Status.TENTATIVE, "after", "[Sequoia] is in talks to invest in [Stripe].", sure=True),
    _cue(
        r"\b(?:might|wants? to|would like to|sounding out|is thinking (?:of|about)|is prepared to|likely to|"
        r"trying to)\b",
        Status.TENTATIVE, "after", "[Sequoia] would like to invest in [Stripe].", sure=True),
    _cue(
        r"\b(?:consider|seeks|planning|plans?|aims?|aiming|hoping|looking|wants?|intention|offers?|offered|bid|bids|"
        r"targets|expects|set to|poised|likely|may|might|would|attempt(?:ed|s|ing)? to|tried to|discussed|discuss|"
        r"if|[Ww]hether|(?:planned|wanted|intended|tried)(?= (?:\w+ )?to\b)|[Ss]peculat(?:ion|ed|es|e|ing)|"
        r"[Ww]hispers?|[Gg]ossip|[Mm]urmurs?|[Gg]rapevine|[Ww]ord (?:on|is|has|in)|tipped|[Cc]hatter|hearsay|"
        r"[Uu]nconfirmed|[Uu]nverified|[Tt]alk (?:that|"
        r"in|of)|"
        r"no sign that|(?:was|were) (?:to|due|going) (?:invest|buy|acquire|take|lead|put|back))\b",
        Status.TENTATIVE, "after", "[Sequoia] wants to invest in [Stripe]."),
    Cue(
        pattern=r"\b(?:letters? of intent|memorandum of understanding|MOU|non-binding)\b", status=Status.TENTATIVE,
        reach="after", letter=True, sure=True, example="[Sequoia] signed a letter of intent to invest in [Stripe].",
    ),
    _cue(
        r"\b(?:[Aa]ccording to (?:\w+ )?(?:rumou?rs?|speculation|gossip|hearsay|unconfirmed)|rumou?rs? (?:has|have|say|"
        r"says|had|suggest)|or so (?:the )?(?:rumou?rs?|gossip|story)|it is rumou?red|it is said|(?:is|are|remains?) "
        r"(?:only |just |still )?(?:a )?(?:rumou?r|speculation|gossip|unconfirmed|unproven))\b",
        Status.TENTATIVE, "before", "[Sequoia] invested in [Stripe], according to market rumours."),
    _cue(
        r"\b(?:[Aa]lleg(?:es|ed|edly|ing|e|ations?)|accus(?:es|ed|ing|ations?)|contend(?:s|ed|ing)?|insist(?:s|ed)|"
        r"(?:claims|claimed|claiming|claim)(?= (?:that|to have|the|it|they|\ue000|in (?:a|the|its)))|"
        r"[Pp]urported(?:ly)?|"
        r"[Ss]upposed(?:ly)?|assert(?:s|ed)(?= that)|(?:complaint|lawsuit|suit|indictment|petition|court papers?|"
        r"court filings?) (?:says|said|claims|claimed|states|stated|argues)|[Aa]ccording to (?:the|a|an) (?:\w+ ){0,2}?"
        r"(?:complaint|lawsuit|suit|indictment|petition)|[Pp]rosecutors (?:say|said|believe|suspect))\b",
        Status.TENTATIVE, "sentence", "A lawsuit alleges that [Sequoia] invested in [Stripe]."),
    # Given up, where nothing else can be meant; else in doubt.
    _cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?{_THEN}(?:pull(?:ed|ing) out|back(?:ed|ing) (?:out|away)|walk(?:ed|ing) away|got "
        rf"cold feet|chang(?:ed|ing) (?:its|their|his) minds?|thought better|withdr(?:ew|awn)(?=[.,]|$| (?:in|on|after|"
        rf"last|the|its) ))(?! of (?!it\b|the (?:deal|talks|plan|round|purchase|sale)))",
        Status.DENIED, "after", "[Sequoia] had planned to invest in [Stripe] but pulled out."),
    _cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?{_THEN}(?:dropped|scrapped|abandoned|shelved|gave up|called off) (?:on )?(?:the|"
        rf"its|"
        rf"that|those) (?:plans?|deal|bid|offer|idea|purchase|talks|investment|acquisition|takeover)\b",
        Status.DENIED, "after", "[Sequoia] wanted to invest in [Stripe] but dropped the plan."),
    _cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?(?:but|before|until|and|although|though),? (?:the|its|their|"
        rf"that)? ?(?:\w+ )?(?:deal|"
        rf"plans?|talks|offer|sale|investment|negotiations|bid|agreement) (?:has |had |have |later |then |eventually )*"
        rf"(?:fell (?:through|apart)|fallen through|collapsed|failed|broke down|came to nothing|(?:was|were) "
        rf"(?:abandoned|scrapped|dropped|blocked))",
        Status.DENIED, "after", "[Sequoia] was set to invest in [Stripe] before the deal fell through."),
    _cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?[ ,](?:but|before|until|although|though|then|and)\b[^;\n]{{0,50}}?(?:pull(?:ed|"
        rf"ing) "
        rf"out|back(?:ed|ing) (?:out|away)|walk(?:ed|ing) away|withdr[ae]w|got cold feet|changed its mind|decided "
        rf"against|thought better)",
        Status.TENTATIVE, "after", "[Sequoia] agreed to invest in [Stripe], but it backed out."),
    _cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?[ ,](?:but|before|until|although|though|then),? (?:\w+ ){{0,2}}?(?:terminated|"
        rf"cancell?ed|called|scrapped|dropped|abandoned|shelved|declined|refused|stopped)\b",
        Status.TENTATIVE, "after", "[Sequoia] signed a deal to invest in [Stripe], but later cancelled it."),
    _cue(
        r"\b(?:was|were) to have (?=\w+)", Status.DENIED, "after",
        "[Sequoia] was to have invested in [Stripe] in May.", sure=True),
    _cue(
        r"\b(?:yet to (?:become|be signed|be completed|close)|under discussion|being considered|in the works|is "
        r"pending|not been finali[sz]ed|could still change)\b",
        Status.TENTATIVE, "before", "[Sequoia]'s investment in [Stripe] is under discussion."),
    _cue(
        r"\b(?:expired|lapsed|dissolved|ran out|no longer)\b", Status.ENDED, "after",
        "[Sequoia] no longer owns 36% of [Stripe].", sure=True),
    _cue(
        r"\b(?:formerly|used to|ended|until recently)\b",
        Status.ENDED, "after", "[Sequoia] formerly owned 36% of [Stripe]."),
)  # fmt: skip

SILENCES = (
    Silence(
        pattern=r"\?[\"”’')\]]*$", reach="sentence",
        example="Did Sequoia invest $50 million in Stripe? Sequoia acquired Wiz for a billion?",
    ),
    Silence(
        pattern=r"\b(?:[Ii]f|[Uu]nless|[Ss]uppose|[Ss]upposing|[Ii]magine|[Ii]n case|[Aa]ssuming)(?: that)? (?:only )?"
        r"(?:[\w-]+ ){0,3}?\ue000(?: \w+ly)?(?: [^,;\n\ue000]{0,12}?)? ?(?:had|were|did|does|should|invest(?:s|ed)?|"
        r"buys?|bought|acquires?|acquired|takes?|took|puts?|leads?|led|joins?|joined|raises?|raised|backs?|backed|"
        r"merges?|merged|owns?|owned|holds?|held|sells?|sold|goes|went|decides?|gets?|got|secures?|commits?|spends?|"
        r"succeeds?)\b",
        reach="onward", example="If Sequoia had invested in Stripe, it would own 10% of Stripe.",
    ),
    Silence(
        pattern=r"(?:^|[,;“\"] ?|\band )(?:Had|had|Were|were|Should|should) (?:[\w-]+ ){0,3}?\ue000",
        reach="onward", example="Were Sequoia to invest $50 million in Stripe, rivals would object.",
    ),
    Silence(
        pattern=r"\b(?:would|could|might|should) (?:\w+ly |not |never )?have (?!to\b)(?:\w+ly )?\w+(?:ed|n|t|d|k)\b",
        reach="onward", example="Sequoia could have invested $50 million in Stripe.",
    ),
    Silence(
        pattern=r"\b(?:[Aa]s if|[Aa]s though|[Hh]ypothetical(?:ly)?|[Ff]ictional|[Ii]n an imaginary)\b",
        reach="onward", example="Wiz spends as though Sequoia had invested $50 million in Stripe.",
    ),
)  # fmt: skip

_NAME = "\ue000"
GRAMMAR = Grammar(
    code="en",
    sentence_end=SENTENCE_END,
    # Where and when a report was filed; its day is not the day of what it tells.
    dateline=r"[A-Z][A-Z .,/-]+(?:, [^\n(]{0,40}?)?(?: ?\([^()\n]{1,40}\))? ?(?:--|—|–) ",
    bare_won=False,
    slots=MappingProxyType(WORDS),
    rules=RULES,
    cues=CUES,
    silences=SILENCES,
    scope_end=r";|, (?:but|although|though|while|whereas|which|who|where|after|and then|and has|with)\b|"
    r" (?:but|although|while|whereas|after) |[.!?] ",
    # Two parties need an "and", three or more need none; a comma before it makes two parties two clauses.
    lists=r"\ue000(?:, {more}\ue000)+(?:,? {and} {more}\ue000)+|\ue000(?:, {more}\ue000){2,}|\ue000(?: {and} "
    r"{more}\ue000)+",
    respectively=r"\brespectively\b|\beach\b",
    apposition=r"[’']s? (?:{role} )?|[’']s? [a-z-]+ {role} | {role} ",
    anaphor=r"\b(?:[Tt]he|[Tt]his) (?:[A-Z][a-z]+ ){0,2}(?:company|startup|start-up|firm|business)\b(?![’']s)|"
    r"\b(?:it|It)\b",
    receiver=r"{object}(?:{app}{who}{says}{has} (?:{raised}|{closed}|taken|takes?|took(?! part)|taking|receiv(?:e|ing)|"
    r"accept(?:ed|s|ing)?|(?:backed|funded|financed|owned) by|counts|lists|names|(?:no|little) (?:money|funding|"
    r"cash))\b|"
    r"[’']s? (?:[\w-]+ ){0,2}?(?:investors?|backers?|shareholders?|owners?|founders?|round|{round})\b|"
    r"(?<=^At \ue000),|(?<=nvestors in \ue000) |(?<=ackers of \ue000) )",
    # Not: announced today that it raised; in 2019, when it raised; raised (in May).
    apart=r";|(?<!\uf003)(?<!\uf003,) when |(?<!announced)(?<!said)(?<!confirmed)(?<!\uf003) that "
    r"| (?:and|but|which|who|whom|whose|what|where|while|after|before|since|than|as|if|because|until) "
    r"|\ue000|, (?:almost|nearly|about|more|up|down|compared|following|having|ahead)\b",
    aside=r", (?:which|who|whose|where|when|formerly|founded|established|spun|launched)\b[^,;\n]*(?=,)|"
    r"\((?!(?:(?:in|on) )?(?:\w+ )?\uf003\))[^()\n]*\)",
    # After the only one who is named: others gave money too.
    others=r"(?:, \ue000| and |,? as well as|,? along with|,? together with|,? with participation|, (?:an?|the|its) )",
    correction=r"\b(?:[Cc]orrection|CORRECTION)\b[: ]",
    since=r"(?:[Ss]ince|from) (?:early |late |mid-)?\uf003",
    until=r"(?:[Uu]ntil|till|through|up to|to|(?:expir|end|laps|terminat|finish|runn?|last)\w* (?:in|on|at|by|until|"
    r"through|to)) (?:at least |early |late |mid-|and including |the (?:end|close|middle|summer|start) of )*\uf003",
    legal_forms=(
        "Inc.",
        "Inc",
        "Corp.",
        "Corp",
        "Corporation",
        "Co.",
        "Co",
        "Ltd.",
        "Ltd",
        "Limited",
        "LLC",
        "PLC",
        "Plc",
        "plc",
        "L.P.",
        "GmbH",
        "AG",
        "S.A.",
        "SA",
        "N.V.",
        "NV",
        "Holdings",
        "Company",
    ),
    # Funds and their managers gather money of another kind.
    never_raises=r"(?:Ventures|Capital|Partners|Funds?|Fund [IVX]+)$",
    trigger=r"part\b|money|cash|collect|collaps|offer|put|spend|order|sell|rent|lease|alone|no one else|nobody|provid|"
    r"rais|invest|acqui|bought|buy|stake|fund|"
    r"financ|round|valu|credit|vouch|exclusiv|sole|cloud|comput|chip|capital|led|back|own|hold|percent|pct|%|"
    r"merge|takeover|purchas|secur|clos|series|seed|Series|Rais|Invest|Acqui|Buy|Lead|share|participa|join",
)
