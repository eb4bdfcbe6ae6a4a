"""How English says what part of a firm a seller of its shares keeps."""

from extract.languages.terms import KeptWords

_KEEPS = (
    r"\b(?:retain(?:s|ed|ing)?|ke(?:eps?|eping|pt)(?! {party}[’'])|maintain(?:s|ed|ing)?|"
    r"(?:hold(?:s|ing)?|held|hang(?:s|ing)?) (?:on to|back)|(?:cling(?:s|ing)?|clung|stick(?:s|ing)?|stuck) to|"
    r"still (?:own(?:s|ed)?|holds?|held|has|have|controls?|sits on)|continu(?:es?|ing) to (?:own|hold|control)|"
    r"remain(?:s|ed)?|(?:[Ii]ts|[Tt]heir|whose|[’']s) (?:remaining|residual)|left with|"
    r"leav(?:es|ing) (?:{party}|it|them|the \w+)(?: with)?|[Ww]hat is left|now (?:owns?|holds?|has) (?:just|only))\b"
)
_BUYS = (
    r"(?:buys?|bought|buying|acquires?|acquired|purchase[sd]?|takes?|took|taking|taken over|picked up|gets|got|paid|"
    r"now controls)"
)

_SELLS = (
    r"\b(?:sold(?! by)|sell(?:s|ing)?|offload\w*|dispos\w+|divest\w*|transferr?\w*|part(?:ed|s|ing) with|"
    r"plac(?:ed|es|ing)|unload\w*|trimm\w+|exit(?:ed|s|ing)|pocketed)\b"
)
_CUTS = (
    r"\b(?:cuts?|cutting|reduc(?:ed?|es|ing)|lower(?:ed|s|ing)?|trimm?(?:ed|s|ing)?|par(?:ed?|es|ing)|slash(?:ed|es|ing)?|"
    r"bring(?:s|ing)? down|dilut\w+)"
)
_FELL = r"(?:f[ae]ll(?:en|s)?|dropped|drops|slipped|shr[aiu]nks?|declined|down|diluted|reduced|lowered|cut)"
_STAKE = r"(?:stake|holding|interest|shareholding|position|ownership)"
_PART = r"(?:half|thirds?|quarters?|fifths?|tenths?|most|part|some|much|bulk|portion|chunk|slice)"
_WHOSE = r"(?:the|its|their|his|her|{party}[’']s?)"
# What a percent may be of, if it is a part of a firm.
_IT = r"(?:the\b|its\b|their\b|it\b|shares|stock|equity|vot|capital|outstanding|ordinary|common|issued)"
_OTHER = r"(?:staff|work(?:ers|force)|employees|jobs|revenues?|sales|profits?|customers|users|market|output|production)"
# From a stake to what is left of it: not by how much it was cut.
_DOWN = r"(?:(?!\bby\b(?! [\w.]+ (?:percentage )?points?))(?:[^.;\n{percent}]|\.(?=\d))){0,60}?"
# Between a word of keeping and the part that is kept.
_STILL = r"(?:(?!\b(?:by|right|rights|option|buy|revenue|sales|grow\w*|growth|margins?)\b)[^.;\n{percent}])"

KEPT = KeptWords(
    kept=(
        rf"{_KEEPS}{_STILL}{{0,60}}?{{percent}}",
        rf"{{percent}}{_STILL}{{0,40}}?\b(?:remains? with|stays? (?:with|in)|still (?:holds|owns|has)|left\b(?! with))",
        r"\b(?:stake|holding|interest)[^.;\n{percent}]{0,30}? after the sale[^.;\n{percent}]{0,60}? {percent}",
        r"\b(?:own|owns|hold|holds|keep|have|has) {percent}[^.;\n{percent}]{0,30}? after (?:the sale|selling)",
        rf"{_CUTS} (?:its|their|his|her|the \w+[’']s?|{{party}}[’']s?) (?:{{percent}} |[\w-]+ )?(?:{{party}} )?"
        rf"(?:[\w-]+ )?{_STAKE}{_DOWN}{{percent}}",
        rf"{{party}}[’']s? (?:[\w-]+ ){{0,2}}?{_STAKE}[^.;\n{{percent}}]{{0,40}}? {_FELL}\b{_DOWN}{{percent}}",
    ),
    taken=(
        rf"\b(?:{_BUYS}|sold|sells?|selling|sale of|pass(?:ed|es|ing)|hand(?:ed|s|ing)(?: over)?) "
        r"(?:the |its |their |all |of |out )*(?:other |last )?(?:remaining|residual)\b[^.;\n{percent}]{0,40}?{percent}|"
        r"{percent}[^.;\n{percent}]{0,20}? (?:is|are|was|were) (?:held|owned) by\b|"
        r"{percent}[^.;\n{percent}]{0,60}? (?:until\b|(?:is|are|was|were) (?:now |also )?(?:selling|sold|disposing))|"
        rf"{_SELLS} (?:[\w-]+ ){{0,3}}?{{percent}}|"
        r"\bfrom {percent} to\b|"
        # It is a part of something else than a firm.
        rf"{{percent}} of (?!{_IT})[a-z]|"
        rf"{{percent}} of (?:(?:the|its|their) )?(?:[\w’'-]+ )?{_OTHER}\b|"
        # Who is named and is none of the parties keeps it.
        r"\b(?!It\b|The\b)[A-Z][\w’'-]+ (?:will |also |still )?(?:keeps?|kept|retains?|retained|owns?|holds?|held)\b"
        r"[^.;\n{percent}]{0,60}?{percent}"
    ),
    keeper=r"{keeper}(?:,? (?:which|who|the seller),?)?(?: (?:will|also|itself|now|is))* $",
    sellers=(
        rf"(?<!\bof )(?<!\bin )(?<!\bits ){{seller}}(?:[’']s?)?"
        rf"(?=(?:(?:in|of|on|its) {{party}}|[^.;\n{{party}}]){{0,60}}?(?:{_SELLS}|\b(?:a|the) sale\b))",
        rf"(?:After|Having|By|Following|Despite)[^.;\n]{{0,120}}?{_SELLS}[^.;\n]{{0,120}}?, {{seller}}",
        rf"{{seller}}(?=(?: (?:has|had|have|said|it|that|on|\w+day|will|plans to|also|recently))* {_CUTS} )",
        rf"{{seller}}[’']s? (?=(?:[\w-]+ ){{0,2}}?{_STAKE}[^.;\n]{{0,40}}? {_FELL}\b)",
        rf"{_CUTS} {{seller}}[’']s? {_STAKE}",
        r"\bfrom (?:the )?(?:(?!an?\b|the\b|sale\b|{party})[\w’'-]+ ){0,3}?{seller}",
        r"{seller}, the seller\b",
        rf"\b{_BUYS} [^.;\n]{{0,60}}?{{seller}}[’']s? (?:\w+ )?(?:stake|holding|interest|shares)",
        r"[Ss]ale[^.;\n]{0,60}? to (?:(?!{party})[\w’'-]+ ){0,4}?{party}(?: leaves|,) {seller}",
        r"{seller}(?=[^.;\n]{0,60}? after the sale\b)",
        rf"\b{_BUYS} {{seller}} ",
    ),
    buyers=(
        r"(?<!remains )(?<!stays )\bto (?:(?!{party})[\w’'-]+,? ){0,5}?{buyer}",
        r"\bplac(?:ed|es|ing) [^.;\n]{0,40}?with {buyer}",
        rf"{{buyer}}(?=(?:(?!\b(?:after|before|as|when|while|by)\b)[^.;\n{{party}}]){{0,30}}?\b{_BUYS}\b)",
        r"\b[Bb]uyers? (?:is|was|were) {buyer}",
        r"{buyer},? (?:is |was )?(?:the|a) buyer",
        r"\bwith {buyer} (?:taking|buying|acquiring)",
        r"\b(?:deal|transaction) with {buyer}",
    ),
    planned=r"\b(?:treasury|buy-?backs?|would|could|might|[Ii]f|talks|consider\w*|discuss\w*|propos\w*|explor\w*|reportedly|rumou?r\w*)\b",
    parted=(
        rf"\b{_PART} of (?:{_WHOSE} )?(?:[\w-]+ )?{{percent}}|"
        rf"\b[Oo]f {_WHOSE} {{percent}}[^.;\n{{percent}}]{{0,60}}?\b{_PART}\b(?! {{percent}})"
    ),
)
