"""By which words English says, after a promise was told, that it no longer runs."""

from extract.languages.terms import EndingWords

_NAME = r"[\w.&\ue000\ue001-]+[’']s?"
_THE = rf"(?:(?i:the|that|this|those|these|its|their|his|her|all|any|such)|{_NAME})"
_KIND = (
    r"(?:exclusiv\w+|sole|contractual|existing|former|original|earlier|supply|cloud|hosting|distribution|licen[cs]e|"
    r"licensing|marketing|publishing|broadcast\w*|sales|selling|purchas\w+|negotiati\w+|no-shop|standstill|"
    r"access|investment|financing|sourcing|trading|streaming|\w+-year)"
)
_BOND = (
    r"(?:exclusivity|exclusives?|clauses?|provisions?|promises?|pledges?|restrictions?|obligations?|covenants?|"
    r"undertakings?|commitments?|ban|bar|tie(?!-)|tie-up|lock-?in|lock(?!-)|requirements?|constraints?|vow|no-shop|"
    r"privilege|prohibition|monopoly)"
)
# Who gives up a right to do something makes a promise.
_RIGHT = r"rights?(?! of first|(?: on \w+)? to\b)"
_DEAL = (
    r"(?:agreement|contract|deal|arrangement|licen[cs]e|partnership|pact|relationship|term|period|window|accord|"
    r"distributorship|status|position|access|lock-?up|rights?)s?"
)
_IT = (
    rf"(?:(?:{_THE} )?(?:\w+ )?(?:exclusiv\w+|sole|no-shop) (?:{_KIND} )*(?:{_BOND}|{_DEAL})|{_THE} (?:{_KIND} )*"
    rf"(?:{_BOND}|{_RIGHT})|"
    rf"[Tt]h(?:at|is) {_DEAL}|[Ee]xclusivity)(?: (?:clause|provision|period|term|window|condition|arrangement|"
    r"agreement|deal|right|obligation|requirement)s?)?"
)
# Of the bond itself: in what, with whom, since when.
_OF_IT = (
    r"(?:,? (?:in|over|on|for|to|with|between|of|from|that|which|granted|signed|under|not)\b"
    r"(?:(?!\b(?:has|have|had|was|were|is|are)\b)[^.;:\n]){0,70}?,?)?"
)
_SINCE = (
    r"(?:since|now|later|then|also|already|both|formally|quietly|effectively|recently|eventually|finally|subsequently|"
    r"automatically|thus|therefore|in turn|all|itself)"
)
_HAVE = rf"(?: (?:has|have|had|{_SINCE}))*"
_BEEN = rf"(?: (?:has|have|had|{_SINCE}))* (?:been|was|were|is|are|being|got)(?: {_SINCE})*"
_LOOSE = (
    r"(?:(?:in)?to|with|by|for|an?|only|mere|simple) (?:an? |only |mere |what is )*"
    r"(?:rights? of first|first[- ](?:refusal|right|offer|call|look)|(?:\w+ )?non-?exclusive|preferen\w+|priority)"
)
_WENT = (
    r"(?:lapsed|expired|ended|r[au]n out|(?:came|come) to an end|f[ae]ll(?:en)? away|reverted|ceased|"
    rf"terminated|became non-?exclusive|become non-?exclusive|became {_LOOSE}|gone)"
)
_WAS_TAKEN = (
    r"(?:ended|terminated|dropped|lifted|removed|waived|scrapped|cancell?ed|abolished|deleted|struck(?: (?:out|off|"
    r"from|down))?|given up|relinquished|surrendered|dissolved|rescinded|revoked|withdrawn|abandoned|discontinued|"
    r"gone|void(?:ed)?|annulled|bought out|dismantled|unwound|set aside|eliminated|erased|torn up|taken out|released|"
    r"brought to an end|called off|over\b(?! )|no more|non-?exclusive|made non-?exclusive|"
    r"(?:no longer|not any more) (?:in (?:force|effect|place)|binding|valid|exclusive|sole)|"
    rf"(?:converted|changed|turned|downgraded|reduced|transformed|watered down|replaced|swapped|superseded|exchanged|"
    rf"softened|traded) {_LOOSE})"
)
_NO_LONGER = (
    r"(?:no longer (?:binds|holds|stands|exists|appl\w+|runs)|(?:ceased|stopped) to (?:apply|exist|run|bind|be))"
)
_GONE = rf"(?:(?:{_HAVE} {_WENT}|{_BEEN} {_WAS_TAKEN}|{_HAVE} {_NO_LONGER})\b)"
_GIVE_UP = (
    r"(?:waiv(?:ed|ing)|dropp(?:ed|ing)|lift(?:ed|ing)|g[ai]ven? up|giving up|relinquish(?:ed|ing)|surrender(?:ed|ing)|"
    r"renounc(?:ed|ing)|forfeit(?:ed|ing)|lost|scrapp(?:ed|ing)|remov(?:ed|ing)|ended|ending|terminat(?:ed|ing)|"
    r"cancell?(?:ed|ing)|abandon(?:ed|ing)|rescind(?:ed|ing)|revok(?:ed|ing)|bought out|tore up|torn up|let go of|"
    r"ceded|handed back|returned|dissolv(?:ed|ing)|deleted|struck out|did away with|put an end to|voided|annulled|"
    r"bought (?:its|their|itself) (?:way )?out of|withdr[ae]wn?|"
    r"(?:agreed|decided|chose|consented)(?: (?:in|on|last) \w+| mutually| both)? to "
    r"(?:\w+ly )?(?:waive|drop|lift|give up|relinquish|surrender|renounce|"
    r"scrap|remove|end|terminate|cancel|abandon|rescind|dissolve|delete|do away with|forgo|annul))"
)
_FREED = r"(?:released?|freed|frees?|relieved|absolved|discharged|excused)"
_TO_LOOSE = r"(?:convert|chang|turn|swapp?|exchang|replac|trad|downgrad|reduc|transform)(?:ed|ing)"
_OTHERS = r"(?:others?|other \w+|rivals?|rival \w+|competitors|competing \w+|anyone|anybody|any \w+|whomever|whoever)"

_TO_END = (
    r"(?:waiv|drop|lift|end(?:s|ed|ing)?\b|expir|laps|terminat|remov|scrap|cancel|giv(?:e|ing) up|gave up|relinquish|"
    r"surrender|releas|rescind|revo[ck]|run(?:s|ning)? out|void|convert|abandon|free(?:s|d|ing)?\b)\w*"
)

ENDINGS = EndingWords(
    over=(
        rf"\b{_IT}{_OF_IT}{_GONE}",
        rf"\b{_GIVE_UP} {_IT}(?!(?: on \w+)? to\b)",
        rf"\b(?:let|allowed) {_IT} (?:to )?(?:lapse|expire|run out|end|go)\b",
        rf"\b{_FREED} [^.;\n]{{1,60}}? (?:from|of) {_IT}",
        rf"\blet [^.;\n]{{1,40}}? out of {_IT}",
        rf"\b{_TO_LOOSE} {_IT}{_OF_IT} {_LOOSE}",
        r"\b(?:is|are|was|were|be|being|became|become) no longer (?:\w+ )?"
        rf"(?:the |its |an? |{_NAME} )?(?:\w+ )?(?:exclusive(?:ly)?|sole|only)\b",
        r"{bound} (?:is|are|was|were) no longer (?:bound|tied|barred|obliged|required|restricted|confined|prevented)\b",
        rf"\b{_FREED} (?:{{bound}}|it|the [\w-]+) to [^.;\n]{{1,50}}?\b{_OTHERS}",
        r"{beneficiary} no longer (?:has|holds|enjoys) (?:the |an? |its |any )?(?:\w+ )?(?:exclusiv\w+|sole)\b",
        r"{bound} no longer has to\b",
        r"\b(?i:as of|from|since|now)\b[^.;\n]{0,60}? (?:is|are|was|were) (?:now )?non-?exclusive\b",
        r"\b(?:is|are|was|were) now non-?exclusive\b",
    ),
    loose=rf"\b(?:{_IT}{_OF_IT}[^.;\n]{{0,40}}?\b{_TO_END}|{_TO_END} [^.;\n]{{0,20}}?\b{_IT})",
    doubted=r"\b(?:(?i:if|unless|when|once|as soon as|until|till|before|whether|reportedly|correction)|"
    r"may|might|can|could|should|wants?|wanted|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|hopes?|hoping|"
    r"rumou?r\w*|den(?:y|ies|ied)|never|not|neither|nor|refus\w+|reject\w+|declin\w+|"
    r"will|shall|plans?|planned|planning|expects?|expected|talks|consider\w*|threat\w+|demand\w*|request\w*|urg\w+|"
    r"petition\w*|attempt\w*|tr(?:y|ies|ied|ying) to|failed|would(?! no longer)|lobby\w*|sued|su(?:es|ing)|"
    r"calls? for|push\w*|lest|prevent\w*|propos\w+|discuss\w*|mull\w*|weigh\w*|debat\w+|offer(?:s|ed|ing)? to|"
    r"negotiat\w+ to|yet to|(?:is|are|was|were) (?:due )?to|defence|defense|argu\w+|claim\w*|alleg\w+|"
    r"earlier version|contend\w*)\b|n[’']t\b",
    refuted=r"\b(?:if|unless|provided that|false|untrue|not true|wrong|denied|denies|would be|will be|may be|as agreed|"
    r"(?:keep|kept|retain\w*|uphold|upheld|extend\w*) it)\b",
    another=r"\b(?:another|other|separate|different|second|similar|unrelated|previous|(?i:a|an)) (?:\w+ ){0,2}?"
    rf"(?:exclusiv\w+|sole|{_BOND}|{_DEAL})",
    stranger=r"(?<![.!?\n“\"] )(?<!^)\b(?!(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|I|Section|Article|Clause|Amendment|Agreement|Company|Inc|Ltd|CEO|AI|US|EU|UK|Mr|Ms|Mrs|Dr|"
    r"Europe|America|Japan|Korea|China|Asia|Christmas|Exclusivity|GPUs?|API)\b)[A-Z][\w&-]+",
    origin=r"\b(?:since|signed|given|granted|agreed|made|concluded|dated|struck|of|from|between|until)"
    r"(?: (?:in|on|back in|early|late))*,? $",
    begun=r"^(?: (?:contract|agreement|deal|pact|clause|promise|licen[cs]e))\b",
)  # fmt: skip
