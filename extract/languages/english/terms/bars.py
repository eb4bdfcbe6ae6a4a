"""How English says whose money a promise keeps out."""

from extract.languages.terms import BarWords

_NAME = r"[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,3}(?:, (?:Inc|LLC|Ltd)\b\.?)?"
_WORD = r"[\w-]+"
_ENDS = (
    r"(?:that|which|who|for|until|without|while|as|unless|in|and|or|before|with|after|during|so|than|from|to|at|on|by|"
    r"is|was|but)\b"
)
_CLASS = (
    rf"(?:(?:any|an|a|the|its|some) )?(?:other|rival|competing) {_WORD}(?: (?!{_ENDS}){_WORD}){{0,4}}"
    rf"|another {_WORD}(?: (?:fund|firm|company|group|provider|investor|bank|lender|maker))?"
    rf"|(?:any |a )?(?:competitors?|rivals?) of (?:the )?\ue000+|\ue000+[’']s? (?:competitors|rivals)"
    r"|any (?:company|firm|fund|investor|provider|group|bank) (?:that|which) [\w-]+ [\w-]+(?: [\w-]+)?"
    rf"|any (?:maker|operator|provider|owner|seller|developer|trainer)s? of {_WORD}(?: {_WORD})?"
)
_ONE = rf"(?:{_CLASS}|{_NAME})"
_LIST = rf"(?P<barred>{_ONE}(?:(?:, | or | and |, or | nor )(?:from |to )?{_ONE}){{0,6}})"
_NOT = (
    r"(?:not|never|nor|no|refus\w+|barr\w+|forbid\w*|forbad\w*|forbidden|prohibit\w*|without|neither|nothing|"
    r"\w+n['’]t)\b"
)
_MONEY = (
    r"(?:money|capital|funds|funding|financing|investments?|cash|equity|cheques?|loans?|shares|stock|stakes?|cent|"
    r"backing)"
)
_TAKE = r"(?:tak|accept|rais|receiv|seek|solicit|borrow|admit|sell|issu|let)\w*"

BARS = BarWords(
    financing=(
        rf"\b{_NOT}[^.;\n]{{0,60}}?\b{_TAKE}\b[^.;\n]{{0,50}}?\b(?:from|to) {_LIST}",
        rf"\b{_NOT}[^.;\n]{{0,40}}?\b{_MONEY} from {_LIST}",
        rf"\b{_TAKE} no {_MONEY} (?:from|of) {_LIST}",
        rf"\b{_TAKE} (?:no|any) (?P<barred>other {_WORD}(?: {_WORD})?)[’']s? {_MONEY}",
        rf"\bno {_MONEY} from {_LIST}",
        rf"\b{_NOT}[^.;\n]{{0,60}}?\b{_TAKE} (?P<barred>(?:other )?{_NAME}(?: (?:or|and|nor) {_NAME})?)[’']s? {_MONEY}",
        rf"\b(?:look for|admit\w*|seek) (?:no |any )?(?P<barred>other {_WORD}"
        r"(?: (?:lenders?|investors?|funds?|shareholders?|operators?|backers?))?)\b",
    ),
    parts=r", or |, and |, (?!(?:Inc|LLC|Ltd)\b)| or | and | nor ",
    lead=r"^(?:from |to )?(?:any |an |a |the |its |some )?",
)
