"""How English says what part of an investment was credits or goods."""

from types import MappingProxyType

from extract.languages.terms import PortionWords

_CREDITS = (
    r"(?:credits?|vouchers?|[\w-]+ (?:time|hours|tokens|capacity)|"
    r"(?:comput\w+|cloud|hosting) (?:services?|access|platform)|comput(?:e|ing)\b|hosting|hours\b|"
    r"(?:its|free|donated) (?:services|hardware)|hardware|servers|machines|equipment|chips|"
    r"(?:goods|services|kind)\b)"
)
_IS = (
    r"(?:is|are|was|were|will be|would be|c[ao]mes?|makes? up|made up|accounts? for|accounted for|amounts? to|"
    r"amounted to|represents?|represented|takes?|took|consists?|consisted|arrives?|arrived|paid|settled|delivered)"
)
_NEAR = r"(?:(?!\bcash\b(?<!not cash)(?<!of cash))[^.;:\n]){0,60}?"

_GOODS = rf"(?:{_CREDITS}|licen[cs]es?\b|\w+ work\b|advertising|airtime|ad space|consulting|cards\b)"
_WHOLE = (
    r"(?:money|sum|total|amount|investment|contribution|cheque|check|consideration|price|stake|part|share|ticket|"
    r"round|financing)"
)
_IT = r"(?:it|that|this|these|which|what|them)"

PORTIONS = PortionWords(
    portions=(
        rf"{{share}} (?:of\b{_NEAR} )?{_IS}{_NEAR}\b{_CREDITS}",
        rf"\b{_CREDITS}{_NEAR} {_IS} (?:up |for |to |only |just )*{{share}}",
        rf"{{share}} (?:of\b{_NEAR} )?(?:in|as|by) (?:the (?:form|shape) of )?{_NEAR}\b{_CREDITS}",
        rf"\b{_CREDITS} (?:for|covering|worth) {{share}}",
    ),
    percents=(
        rf"{{percent}} of (?:the|its|that|this|our|their) (?:\S+ ){{0,3}}?{_WHOLE}\b{_NEAR}{_IS}{_NEAR}\b{_GOODS}",
    ),
    sums=(
        rf"\bof (?:the|its|that|this|what)\b[^.;:\n\ue000]{{0,60}}?, (?:\w+ ){{0,2}}?{{sum}} (?:of it )?"
        rf"{_IS}{_NEAR}\b{_GOODS}",
        rf"{{sum}} of (?:{_IT}|(?:the|its|their|our) {_WHOLE})\b{_NEAR}{_IS}{_NEAR}\b{_GOODS}",
        rf"\bof which (?:\w+ ){{0,2}}?{{sum}}{_NEAR}\b{_GOODS}",
        rf"{{sum}} (?:in|of) cash,? (?:and|plus|with) (?:\w+ )?{{sum}} (?:in|of|worth of) {_NEAR}\b{_GOODS}",
    ),
    goods=_GOODS,
    whole=rf"\b(?:of (?:it|that|this|them|which)|{_WHOLE}|put in|paid|invested)\b",
    planned=(
        r"\b(?:would|could|may|might|[Ii]f|talks?|considering|discuss\w*|propos\w*|plans?|offer(?:ed|s)?|denied|denies|"
        r"not|no|never|rumou?r\w*|suppose|"
        r"reports?|reported\w*|people say|said to|claims?|claimed|alleg\w+|actually|in fact|"
        r"wrong\w*|incorrect\w*|correct\w*)\b"
    ),
    refuted=(
        r"\b(?:not true|untrue|false|wrong|denie[ds]|deny|[Bb]ut|[Hh]owever|[Ii]n fact|[Aa]ctually|all in cash|"
        r"all cash|only cash|"
        r"entirely in cash|[Ii]t was (?!closed|signed))\b"
    ),
    kinds=MappingProxyType(
        {
            "hardware": r"hardware|servers|machines|equipment|chips|cards|\bkind\b|goods",
            "compute": r"comput|GPU|hours|time\b|capacity",
            "service": r"services|licen|work|advert|airtime|consult|ad space",
        }
    ),
)
