"""How English says that somebody buys from nobody else, or sells to nobody else."""

from extract.languages.terms import SideWords

# Within one sentence, past no party.
_IN = r"[^.;\n\ue000\ue001]{0,60}?"
_ONLY = r"(?:only|solely|exclusively|entirely)"
_ALONE = (
    r",? (?:alone|only|exclusively|solely|and (?:from |to |through |on |at |with |by )?"
    r"(?:no(?:body|where| one)(?: else)?|none|it alone)\b)"
)
_TO_NO_OTHER = r",? and (?:to |through |via |for |by )?no (?:other|second|third|rival)\b"
_OTHER = r"(?:elsewhere|any(?:one|body|where) else|(?:any|an)other)"
_NO_OTHER = (
    r"(?:(?:nobody|no one|anyone|anybody) else[’']s|no (?:other|one else|rival|competing|second)|nobody (?:else|but)|"
    r"none but|nowhere else|any(?:one|body|where) else|any other)"
)
_MAY_NOT = r"\b(?:not|never|barred from|forbidden to|no longer) (?:\w+ )?"
_SOLE = r"(?:sole|exclusive|only|one) (?:[\w-]+ ){0,3}?"
# What is sold there, between whose it is and that nothing else is.
_GOODS = r"(?:[’']s?(?: [\w-]+){1,4}?)?"
_USE = (
    r"(?:buy|bought|purchas|sourc|procur|rent|leas|order|hire|rel(?:y|ies)|us(?:e|es|ed|ing)\b|host|run|running|train|"
    r"stor(?:e|ing))\w*"
)
# Who sells may do these, too.
_BUY = rf"(?:{_USE}|(?:carry|carries|fill|plac(?:e|ing)|keep|stock|take|accept|install|fit|build|process|draw|get)\w*)"
_SELL = r"(?:sell|sold|suppl|licen[sc]|offer|distribut|deliver|provid|ship|stream|resell|market)\w*"
_BUT = r"(?:[\w-]+ ){0,3}?(?:but|other than|except|save|besides)"
_SUPPLIER = r"(?:suppliers?|providers?|host|hosting|cloud|vendor|carrier|processor|source|caterer)\b"
_OUTLET = (
    r"(?:distributors?|reseller|agent|agency|importer|licensee|retailer|dealer|buyer|customer|client|outlet|stockist|"
    r"distribution|licen[cs]e|sales|rights? (?:to|over|for|in)|seller|user)\b"
)

SIDES = SideWords(
    buys=(
        rf"\b{_ONLY} (?:from|on|at|with|in) (?:the )?{{beneficiary}}",
        rf"(?<!be )\b{_BUY}{_IN} (?:from|on|at|with) (?:the )?{{beneficiary}}{_GOODS}{_ALONE}",
        rf"\b{_BUY}{_IN} (?:{_ONLY}|nothing but|none but|no \w+ but)(?: the| its)? {{beneficiary}}",
        rf"\b{_USE}{_IN} (?:from|on|at|with) no {_BUT} (?:the )?{{beneficiary}}",
        rf"\b{_USE} no {_BUT} (?:the )?{{beneficiary}}",
        rf"{{bound}}{_IN} {_USE}{_IN} {_NO_OTHER}(?! (?:to|through)\b)",
        rf"{_MAY_NOT}{_USE}{_IN} {_OTHER}",
        rf"{{beneficiary}}{_IN} (?!one ){_SOLE}{_SUPPLIER}",
        rf"\b(?!one ){_SOLE}{_SUPPLIER}{_IN} {{bound}}",
        rf"{{bound}}[’']s? {_SOLE}{_SUPPLIER}",
        r"{beneficiary} alone (?:\w+ )?(?:suppl|host|provid|deliver|feed)",
    ),
    sells=(
        rf"\b{_ONLY} (?:to|through|via|for|by way of) (?:the )?{{beneficiary}}",
        rf"\b{_SELL}{_IN} (?:to|through|via|for|by) (?:the )?{{beneficiary}}{_GOODS}(?:{_ALONE}|{_TO_NO_OTHER})",
        rf"{{bound}}{_IN} {_SELL}{_IN} (?:to|through|via|for|by|with|in) {_NO_OTHER}",
        rf"{_MAY_NOT}{_SELL}{_IN} (?:{_OTHER}|(?:a |its |any |{{beneficiary}}[’']s? )?(?:rival|competitor))",
        rf"\b{_SELL}{_IN} (?:to|through|via|by) (?:no(?:body| one)?|any(?:body|one)|none)(?: [\w-]+){{0,3}}? "
        r"(?:but|other than|except|save|besides) (?:the )?{beneficiary}",
        rf"\b(?:give|grant|open|hand|go|goes|feed|available|closed|mak)\w*\b{_IN} (?:to|through|for) "
        rf"(?:the )?{{beneficiary}}{_GOODS}(?:{_ALONE}|{_TO_NO_OTHER})",
        rf"{{beneficiary}}{_IN} {_SOLE}{_OUTLET}",
        rf"\b{_SOLE}{_OUTLET} (?:for|of) (?:the )?{{bound}}",
        r"{beneficiary} alone (?:\w+ )?(?:sell|use|distribut|carr|train|offer|stock|get|buy|rent|market|may|can|will)",
        r"\bno (?:other|rival|competing) [\w-]+ (?:\w+ )?(?:may|can|could|will|shall) "
        r"(?:have|use|buy|get|train|receive|be (?:supplied|offered|sold))\b",
    ),
)
