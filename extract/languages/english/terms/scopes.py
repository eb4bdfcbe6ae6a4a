"""By which words English says that a promise is about money, or about where software runs."""

from types import MappingProxyType

from extract.languages.terms import ScopeWords

_MONEY = r"(?:money|capital|funds|funding|equity|investment|investors?|shareholders?)"
_WHERE = r"(?:clouds?|hosting|host|data cent(?:re|er)s?|servers?)"
_ALONE = r"(?:only|sole|no other|any other|another|single|one|nobody else['’]s|rival|alone)"
_NO_OTHER = r"(?:only|alone|exclusively|nowhere else|no other|nobody else|anybody else|sole)"
_RUNS = r"(?:train|run|ran|host|serv(?:e|es|ed|ing)|deploy|rent|comput|us(?:e|es|ed|ing)|workload|work on|process)\w*"
# What is sold to a cloud firm, or through it, is no use of its machines.
_SOLD = (
    r"(?:sell|sold|sells|selling|ship|supply|supplies|supplied|offer\w*|reach|licen\w+|customers|chips?|cards?|"
    r"placed?|through (?!the end|\d|\w+ \d{4}))"
)

SCOPES = ScopeWords(
    scopes=MappingProxyType({
        "financing": rf"(?i)\b(?:tak\w+|accept\w*|rais\w+|borrow\w*|seek\w*) (?:no |any |\w+ )?"
        rf"(?:other |new |further |fresh )?{_MONEY}\b|"
        r"\b(?:not|never|no|nor)\b[^.;]{0,40}\b(?:sell|sold|issue|offer|selling|issuing) (?:\w+ ){0,2}"
        r"(?:shares|stock|equity|stakes?)\b|"
        r"\b(?:money|capital|investment) (?:from|of) (?:any|no|another|other|rival)",
        "cloud": rf"(?is)^(?=.*\b{_RUNS}\b)(?!.*\b{_SOLD}\b).*(?:\b{_ALONE}\b(?: \w+){{0,2}} {_WHERE}\b|"
        rf"\b{_WHERE}\b[^.;]{{0,30}}\b{_NO_OTHER}\b)",
    })
)  # fmt: skip
