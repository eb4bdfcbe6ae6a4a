"""How English says since when, until when and for how long."""

from types import MappingProxyType

from extract.languages.terms import TimeWords

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|"
    r"Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:(?:19|20)[0-9]{2}(?![0-9]|[.,-][0-9])|(?:this|next|last) year\b)"
_WHEN = (
    rf"(?P<when>{_MONTH} {_DAY}(?![0-9])(?:,? {_YEAR})?|{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?|"
    rf"{_MONTH},?(?: of)? {_YEAR}|{_YEAR}|(?:(?:next|this|last) )?{_MONTH}(?! [0-9]))"
)
_STAGE = (
    r"(?:(?:at least|and including|the|its|fiscal|calendar|very) )*"
    r"(?:(?P<stage>end|close|last day|New Year['’]s Eve|midnight|middle|mid|early|late|start|beginning|"
    r"spring|summer|autumn|fall|winter|Easter|Christmas|Thanksgiving|"
    r"(?:first|second|third|fourth) (?:half|quarter)|Q[1-4])(?: of| in)?(?: the| fiscal)?[ -])?"
)
_DATE = _STAGE + _WHEN
_ENDS = (
    r"expir\w*|ends?|ending|ended|laps\w+|terminat\w+|finish\w*|r[ua]ns? out|fell|falls? away|runs?|running|lasts?|"
    r"lasting|valid|good"
)
_SINCE = (
    r"(?P<past>since)|starting(?: in| on| from)?|beginning(?: in| on)?|from|as of|effective(?: from)?|"
    r"commencing(?: on| in)?"
)
# Which August was agreed in is not clear.
_TO_THE_YEAR = r"(?<=[0-9])"
_SIGNED = (
    r"made|agreed|signed|dating|dated|granted|concluded|struck|given|gave|obtained|accepted|undertaken|undertook|"
    r"promised|pledged|sworn|swore|committed itself"
)
_DEAL = (
    r"(?:exclusiv\w*|sole|deal|letter|covenant|clause|agreement|contract|pact|licen[cs]e|promise|pledge|commitment|"
    r"arrangement|undertaking|supply|right|lock|ban)"
)
_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
    "a": 1, "an": 1,
}  # fmt: skip
_UNITS = {"year": "year", "month": "month", "week": "week", "day": "day"}
_COUNT = rf"(?P<count>(?i:{'|'.join(_COUNTS)})|[0-9]{{1,3}})"
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})"

TIMES = TimeWords(
    until=(
        rf"\b(?i:until|till|through|up to|to|(?:before|by)(?= the (?:end|close))|and ending (?:on|in)) {_DATE}",
        rf"\b(?:{_ENDS}) (?:(?:in|on|at|by|with|as of) )?{_DATE}",
    ),
    since=(
        # Not: the recordings made since 1961.
        rf"(?<!made )(?<!printed )(?<!published )(?<!recorded )(?<!issued )\b(?i:{_SINCE}) {_DATE}",
        rf"\b(?:{_SIGNED}) (?:back )?(?:in|from) {_DATE}{_TO_THE_YEAR}",
        rf"\b{_DEAL}s? (?:of|from|dated|signed in|made in) {_DATE}{_TO_THE_YEAR}",
        rf"\b(?P<when>(?:19|20)[0-9]{{2}}) (?:(?!the|an?\b)[\w-]+ )?{_DEAL}\b",
    ),
    last=r"end|close|last day|New Year",
    ahead="until {}",
    back="since {}",
    lasts=(
        r"\b(?i:for|over|lasting|lasts?|period of|term of|within|runs?(?: for)?|valid) "
        r"(?:(?:an?|the|its|at least|another|further|"
        r"additional|next|coming|first|up to|initial|full|period of|term of) )*"
        rf"{_COUNT}[ -]{_UNIT}s?\b(?! (?:ago|earlier|before|old))",
        rf"\b{_COUNT}[- ]{_UNIT}(?= (?:[\w-]+ ){{0,2}}(?:{_DEAL}|term\b))",
    ),
    onward=r"(?:next|coming|another|further) [^ ]+ [^ ]+$",
    counts=MappingProxyType(_COUNTS),
    units=MappingProxyType(_UNITS),
    now=r"(?i)\b(?:today|(?:announced|said|signed|agreed) (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
)
