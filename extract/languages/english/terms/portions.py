"""How English says what part of an investment was credits or goods."""

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

PORTIONS = PortionWords(
    portions=(
        rf"{{share}} (?:of\b{_NEAR} )?{_IS}{_NEAR}\b{_CREDITS}",
        rf"\b{_CREDITS}{_NEAR} {_IS} (?:up |for |to |only |just )*{{share}}",
        rf"{{share}} (?:of\b{_NEAR} )?(?:in|as|by) (?:the (?:form|shape) of )?{_NEAR}\b{_CREDITS}",
        rf"\b{_CREDITS} (?:for|covering|worth) {{share}}",
    )
)
