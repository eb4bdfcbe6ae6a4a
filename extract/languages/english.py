"""English: how it says the eight relations and what makes them doubtful, as tables."""

from types import MappingProxyType

from extract.languages.grammar import Cue, Grammar, Rule
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
        r"(?:(?!(?:that|which|who|whose|with|to|by|from|against|in|at|for|of|on|as|and|when|after|before|is|was|"
        r"will)\b)[\w’'.&/-]+,? ){0,6}",
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
        r"attempt|efforts?|interested|promised|obligated|obliged|required|bound|appointed|managed|wanted|hoped|"
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
        r"outright|today|into|over|under|or|because|ahead|despite|alongside|together|worth|valued)\b| "
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
    "share": r"(?:stake|interest|holding|share|shareholding|ownership|position|shares|stock|equity|slice)",
    "compute":
        r"(?:compute|computing|cloud|GPUs?|chips?|capacity|data cent(?:er|re)s?|processors|TPUs?|servers|"
        r"infrastructure|accelerators|AI systems|Azure|power)",
    # What a party is to the one that is named before it; the sentence is about the second.
    "role":
        r"(?:CEO|CTO|CFO|COO|(?:co-?)?founders?|(?:co-)?creators?|boss|chief|chairman|president|executives?|"
        r"partners?|engineers?|alum(?:ni|nus|s)?|veterans?|spin-?offs?|spin-?outs?|subsidiary|unit|arm|division|"
        r"affiliate|rivals?|competitors?|owner|parent|maker|backers?|investors?|affiliate)",
    "credits": r"(?:credits?|vouchers?|GPU[- ]hours|compute time|server time|computing time)",
}  # fmt: skip


def _rule(
    name: str,
    relation: str,
    pattern: str,
    example: str,
    /,
    *,
    status: Status = Status.ASSERTED,
    negative: bool = False,
    **gives: object,
) -> Rule:
    return Rule(
        name=f"en/{name}", relation=relation, pattern=pattern, example=example, status=status, negative=negative,
        gives=MappingProxyType(gives),  # type: ignore[arg-type]
    )  # fmt: skip


RULES = (
    # raises
    _rule("raised", "raises",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| might| seeks to| is \w+ to| plans to| aims "
        r"to)? {raised} {a}{money}{nofund}",
          "[Stripe] raised $50 million."),
    _rule("raised-round", "raises",
        r"{subject}{app}{who}{says}{has} (?:{raised}|{closed}) {a}(?:{money} )?{near}{round}",
          "[Stripe] has closed its Series B."),
    _rule("secured", "raises", r"{subject}{app}{who}{says}{has} {closed} (?:on )?{a}{money}{near}{funding}",
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
        r"{subject}(?:[’']s?)? (?:{a}{money} )?{near}(?:investment|bet) (?:in|into|on) {desc}{object}",
          "[Sequoia]'s $50 million investment in [Stripe] closed."),
    _rule("raised-from", "invests-in",
        r"{object}{app}{who}{says}{has} (?:{raised}|{closed}) {a}{total}{nodebt}from {desc}{subject}",
          "[Stripe] raised $50 million from [Sequoia]."),
    _rule("round-led-by", "invests-in",
        r"{object}[’']s? {near}(?:round|{round}|raise|financing)[^\ue000\n;]{0,60}? led by {desc}{subject}",
          "[Stripe]'s latest round was led by [Sequoia].", lead=True),
    _rule("led-by", "invests-in", r"(?:co-)?(?:led|headed|spearheaded|anchored) (?:jointly )?by {desc}{subject}",
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
        r"{subject}{has},? (?:participated|participating|joined|took part|co-invested|invested)(?: (?:in|alongside) "
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
    _rule("led-in", "invests-in",
        r"{subject}{app}{who}{has} (?:co-)?(?:led|leads|leading) {near}(?:round|{round}|financing|funding|"
        r"investment) (?:in|into|for|of) {desc}{object}",
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
        r"backer|shareholder) (?:in|of) {desc}{object}",
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
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to| now)* (?:owns?|holds?|has|have|"
        r"owned|held|owning|holding|controls?|controlled|retain(?:s|ed)?|keep(?:s|ing)?|{bought}|took|takes|take|"
        r"taking|own|hold) {a}{near}{percent}{near}(?:of|in) {desc}{object}",
          "[Sequoia] owns 36% of [Stripe]."),
    _rule("stake-in", "stake", r"{subject}[’']s? {near}{percent}{near}{share}?{near}(?:in|of) {desc}{object}",
          "[Sequoia]'s 36% stake in [Stripe] is worth more."),
    _rule("raised-stake", "stake",
        r"{subject}{app}{who}{says}{has}(?: to| will| would)* (?:raised|raises|raise|increased|increases|increase|"
        r"boosted|lifted|upped|hiked|lowered|cut|cuts|reduced|trimmed) its {near}{share} in {desc}{object}{near}to "
        r"{near}{percent}",
          "[Sequoia] raised its stake in [Stripe] to 12% from 10%."),
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
        r"plans to| \w+ to)* {bought} {desc}{object}{end}",
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
        r"{subject}(?:[’']s?|{has}) {near}(?:acquisition|takeover|purchase|buyout) of {desc}{object}",
          "[Google]'s $32 billion acquisition of [Wiz] closed."),
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
    _rule("in-credits", "credit-amount",
        r"{money}{near} (?:in|of|worth of) {subject}(?:[’']s?)? (?:\w+ ){0,2}{credits}",
          "Wiz raised $5 million, and got $2 million in [Google] cloud credits.", kind="cloud"),
    # purchase-commitment
    _rule("commits", "purchase-commitment",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to| committed to| has committed to| plans to| pledged "
        r"to)* (?:spend|spending|spends|buy|buying|purchase|purchasing|pay|rent|renting|lease|use|using|spent|"
        r"committed|buys|contracted|pledged|commits|commit) {a}(?:{money}{near})?{near}{compute}{near}(?:from|with|"
        r"at|on|of) {desc}{object}",
          "[Wiz] agreed to buy $5 billion of cloud capacity from [Google]."),
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
        r"rents|lease) [^\ue000\n;.]{0,40}?{object}(?:[’']s?)? (?:[\w-]+ ){0,3}?{compute}",
          "[Wiz] ordered 18,000 of [Nvidia]'s GB300 processors."),
    _rule("of-from", "purchase-commitment",
        r"{subject}{app}{who}{says}{has} (?:ordered|orders|order|buy|buys|purchase|purchases|take|rent|rents|lease|"
        r"leases) {near}{money} of {near}from {desc}{object}",
          "[AMD] will buy $2.1bn of wafers from [GlobalFoundries]."),
    # exclusivity
    _rule("exclusive-provider", "exclusivity",
        r"{subject}{app}{says}(?: is| was| remains| becomes| became| will be| to be| be| as| has been)* (?:the |its "
        r"|an? )?(?:exclusive|sole) {near}(?:cloud|compute|computing|infrastructure){near}(?:provider|partner|"
        r"supplier) (?:of|for|to) {desc}{object}",
          "[Google] is the exclusive cloud provider of [Wiz].", scope="cloud"),
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
        r"{subject}{app}{who}{says}{has} (?:as )?(?:the |its |an? )?(?:exclusive|sole) {near}(?:distributor|"
        r"supplier|provider|licensee|operator|carrier|network|reseller){near}(?:of|for|to) {desc}{object}",
          "[Google] was appointed exclusive distributor for [Wiz].", scope="distribution"),
    _rule("exclusive-to", "exclusivity",
        r"{object}{app}{who}{says}{has} (?:granted|grants|grant|gave|gives|signed over|signs over|awarded|awards|"
        r"handed) {near}(?:exclusive|sole) {near}(?:distribution|licen[sc]es?|rights?){near}to {desc}{subject}",
          "[Wiz] has granted exclusive distribution to [Google].", scope="distribution"),
    _rule("nobody-else", "exclusivity",
        r"{object}{app}{who}{says}{has} [^\ue000\n;]{0,60}?(?:through|to|from|on|with|for) {subject},? (?:and no "
        r"one else|and nobody else|alone\b|exclusively|and to no other)",
          "[Wiz] will sell its software through [Google] and no one else.", scope="other"),
    _rule("exclusively-through", "exclusivity",
        r"{object}{app}{who}{says}{has} [^\ue000\n;]{0,60}?(?:exclusively|solely) (?:through|to|from|on|with|via) "
        r"{desc}{subject}",
          "[Wiz] will run exclusively on [Google].", scope="other"),
)  # fmt: skip


def _cue(pattern: str, status: Status, reach: str, example: str) -> Cue:
    return Cue(pattern=pattern, status=status, reach=reach, example=example)


CUES = (
    _cue(
        r"\b(?:denied|denies|deny|denying|rejected|rejects|reject|rebuffed|turned down|refuted|dismissed)\b",
        Status.DENIED, "after", "Google denied that [Sequoia] invested in [Stripe]."),
    _cue(
        r"\b(?:did not|didn[’']t|has not|have not|hasn[’']t|haven[’']t|had not|will not|won[’']t|would not|is not|"
        r"isn[’']t|was not|wasn[’']t|never|no longer plans? to|not)(?= (?:to )?\w+)",
        Status.DENIED, "after", "[Sequoia] did not invest in [Stripe]."),
    _cue(
        r"\b(?:failed to|abandon(?:ed|s)?|scrapp?(?:ed|s)|called off|walked away from|pulled out of|withdr[ae]wn?|"
        r"terminat(?:ed|es)|cancell?ed|dropped|ditched|shelved|backed out of|declined to invest)\b",
        Status.DENIED, "after", "[Sequoia] scrapped plans to invest in [Stripe]."),
    _cue(
        r"\b(?:fell through|was (?:called off|scrapped|abandoned|rejected|blocked)|has collapsed|is off|not true|"
        r"untrue|false)\b", Status.DENIED, "before", "[Sequoia]'s investment in [Stripe] fell through."),
    _cue(
        r"\b(?:in (?:early |advanced |late-stage |exclusive )?(?:talks|discussions|negotiations)|talks|considering|"
        r"considers|consider|weighing|weighs|exploring|explores|mulling|mulls|eyeing|eyes|seeking|seeks|planning|"
        r"plans?|aims?|aiming|hopes?|hoping|looking|wants?|intends?|intention|proposes?d?|offers?|offered|bid|bids|"
        r"target(?:s|ing)|expected|expects|set to|poised|likely|reportedly|may|might|could|would|potential(?:ly)?|"
        r"possible|possibly|rumou?r(?:ed|s)?|letter of intent|memorandum|MOU|non-binding|approached|pursuing|"
        r"discussing|discussed|discuss|negotiating|close to|nearing|near a deal|interested|if)\b",
        Status.TENTATIVE, "after", "[Sequoia] is in talks to invest in [Stripe]."),
    _cue(
        r"\b(?:under discussion|being considered|in the works|is pending|not been finali[sz]ed|could still change)\b",
        Status.TENTATIVE, "before", "[Sequoia]'s investment in [Stripe] is under discussion."),
    _cue(
        r"\b(?:formerly|used to|expired|ended|no longer|until recently)\b",
        Status.ENDED, "after", "[Sequoia] no longer owns 36% of [Stripe]."),
)  # fmt: skip

_NAME = "\ue000"
GRAMMAR = Grammar(
    code="en",
    sentence_end=SENTENCE_END,
    bare_won=False,
    slots=MappingProxyType(WORDS),
    rules=RULES,
    cues=CUES,
    scope_end=r";|, (?:but|although|though|while|whereas|which|who|where|after|and then|and has|with)\b|"
    r" (?:but|although|while|whereas|after) |[.!?] ",
    # Two parties need an "and", three or more need none; a comma before it makes two parties two clauses.
    lists=r"\ue000(?:, {more}\ue000)+(?:,? {and} {more}\ue000)+|\ue000(?:, {more}\ue000){2,}|\ue000(?: {and} "
    r"{more}\ue000)+",
    respectively=r"\brespectively\b|\beach\b",
    apposition=r"[’']s? (?:{role} )?|[’']s? [a-z-]+ {role} | {role} ",
    anaphor=r"\b(?:[Tt]he|[Tt]his) (?:company|startup|start-up|firm|business)\b(?![’']s)|\b(?:it|It)\b",
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
    trigger=r"spend|order|sell|rent|lease|alone|no one else|nobody|provid|rais|invest|acqui|bought|buy|stake|fund|"
    r"financ|round|valu|credit|vouch|exclusiv|sole|cloud|comput|chip|capital|led|back|own|hold|percent|pct|%|"
    r"merge|takeover|purchas|secur|clos|series|seed|Series|Rais|Invest|Acqui|Buy|Lead|share|participa|join",
)
