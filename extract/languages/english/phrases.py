"""What the small words in braces stand for in the patterns of English: what may lie between the parts of a rule."""

PHRASES = {
    # What may lie between: nothing that names a party; only describing words; an apposition.
    "gap": r"[^\ue000\n;]{0,60}?",
    "near": r"[^\ue000\n;.]{0,30}?",
    "a":
        r"(?:(?:an?|the|its|another|some|about|over|nearly|around|up to|fresh|new|additional|further|undisclosed|"
        r"total of|first|initial|oversubscribed|strategic|minority|in) )*",
    "desc":
        r"(?:(?!(?:that|which|who|whose|with|to|by|from|against|in|into|onto|over|at|for|of|on|as|and|when|after|"
        r"before|is|was|will)\b)[\w’'.&/-]+,? ){0,6}",
    "app": r"(?:,[^;\n]{1,140}?,| \([^()]{1,60}\)| [–—-] [^;\n]{1,100}? [–—-])?",
    # From the party to its verb: auxiliaries, adverbs, and what cues are made of.
    "has":
        r"(?:,? (?:(?:to|will|would|could|may|might|should|is|are|was|were|be|been|being|has|have|had|did|does|"
        r"(?:did|does|do|has|have|had|is|was|will|would|could|may|can|plans?|decided|agreed) not|never|no longer|in|"
        r"early|advanced|late-stage|exclusive|active|final|talks|discussions|negotiations|considering|considers|"
        r"consider|weighing|weighs|exploring|explores|mulling|mulls|eyeing|eyes|seeking|seeks|sought|planning|plans|"
        r"planned|plan|aims|aiming|hopes|hoping|looking|wants|intends|expected|expects|set|poised|likely|agreed|"
        r"agrees|agreeing|agree|committed|pledged|pledges|vowed|decided|offered|offers|proposed|proposes|trying|tried|"
        r"failed|abandoned|abandons|scrapped|dropped|shelved|cancelled|canceled|its|a|the|bid|deal|offer|attempt|"
        r"efforts?|interested|promised|obligated|obliged|required|bound|contracted|contract|appointed|managed|wanted|"
        r"hoped|rumou?red|believed|understood|thought|alleged|process|about|close|nearing|near|just|also|today|now|"
        r"then|later|first|once|definitive|agreement|signed|entered|into|an|letter|of|intent|completed|completes|"
        r"declined|refused|announced|announces|announcing|said|says|new|on|this|last|week|month|year|\w+ly|\w+n[’']t|"
        r"\w+day|\uf003)\b))*",
    "says":
        r"(?:,? (?:today |on \uf003,? |\w+day |\uf003 )?(?:announced|announces|said|says|revealed|confirmed|"
        r"disclosed)(?: today| on \uf003| \uf003| \w+day| on \w+day)?,?(?: that)?(?: (?:it|they|{itself}))?)?",
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
        r"brings|because|ahead|despite|alongside|together|worth|valued)\b| [\uf000-\uf003\ue000])",
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
    # Who bought what the sentence before says was sold.
    "buyer_is": r"(?:[Tt]he|[Ii]ts) (?:buyers?|purchasers?) (?:is|was|are|were) ",
    # Between who holds and what is held: no other deal.
    "held": r"(?:(?!sold|sell|divest|dispos|offload|agree|right|option|warrant|talks|reduc|lower)[^\ue000\n;.]){0,30}?",
    # Of a stake that gets larger or smaller.
    "moved":
        r"(?:rais(?:ed|es|e)|increas(?:ed|es|e)|boost(?:ed|s)?|lift(?:ed|s)?|upped|hiked|lower(?:ed|s)?|cuts?|"
        r"reduc(?:ed|es|e)|trim(?:med|s)?|par(?:ed|es|e)|slash(?:ed|es)?)",
    "share": r"(?:stake|interest|holding|share|shareholding|ownership|position|shares|stock|equity|slice)",
    "compute":
        r"(?:compute|computing|cloud|GPUs?|chips?|capacity|data cent(?:er|re)s?|processors|TPUs?|servers|"
        r"infrastructure|accelerators|AI systems|Azure|power|semiconductors)",
    # A list's members told apart from the sentence by commas.
    "bit": r"(?:,[^;,\n\ue000]{1,60},)?",
    "half":
        r"(?:[Jj]ust (?:under|over) |[Ss]lightly (?:less|more) than |[Aa]bout |[Rr]oughly |[Aa]lmost |[Nn]early |"
        r"[Mm]ore than |[Ll]ess than |[Aa]t least |[Uu]p to )?(?:(?:[Oo]ne|[Aa]|[Tt]wo|[Tt]hree)[ -])?(?:[Hh]alf|"
        r"thirds?|quarters?|fifths?)",
    "whole":
        r"(?:money|sum|total|amount|investment|cheque|check|consideration|price|package|stake|funding|financing|deal)",
    # What a party is to the one that is named before it; the sentence is about the second.
    "role":
        r"(?:CEO|CTO|CFO|COO|(?:co-?)?founders?|(?:co-)?creators?|boss|chief|chairman|president|executives?|partners?|"
        r"engineers?|alum(?:ni|nus|s)?|veterans?|spin-?offs?|spin-?outs?|subsidiary|unit|arm|division|affiliate|"
        r"rivals?|competitors?|owner|parent|maker|backers?|investors?|affiliate)",
    # What one does for or with a partner and with nobody else.
    "deals":
        r"(?:sells?|selling|supply|supplies|licen[sc]es?|distributes?|buys?|buying|sources?|offers?|runs?|trains?|"
        r"works? with|deals?|trades?|provides?|route|ship|ships|available|sold|host|hosted|made|market)",
    # From a sum of credits to the word for them: no other sum, none of money.
    "no_cash": r"(?:(?!cash)[^\ue000\uf000\n;.]){0,30}?",
    "credits": r"(?:credits?|vouchers?|GPU[- ]hours|compute time|server time|computing time)",
}  # fmt: skip
