"""Names of funding rounds, as the values of `schema.ROUNDS`."""

import re
from dataclasses import dataclass

from extract.values.plain import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """`round` is one of `schema.ROUNDS`."""

    start: int
    end: int
    round: str


_MONEY = (
    r"(?:rounds?|funding|financing|investment|raise|extension|tranche|stage|deal|capital|money|investors?|backers?)"
)
_LETTER = r"[‘’'\"“]?(?P<letter>[A-L])(?:[‘’'\"”]|-?[0-9](?![0-9])|\+)?(?![A-Za-z0-9])"
HANGUL_LETTERS = {"에이": "a", "비": "b", "씨": "c", "디": "d"}
# (pattern, round), tried in this order; `*` is the letter of the match.
PATTERNS = (
    (r"(?i:\bpre-?\s?ipo\b)|프리[\s-]?IPO|상장\s?전\s?(?:지분\s?)?투자", "other"),
    (r"(?i:\bpre[\s-]?seed\b)|프리[\s-]?시드", "pre-seed"),
    (
        r"(?:(?i:\bseries)|시리즈)\s?[A-H]\s?(?:and|&|·|/|와|및)\s?(?:(?i:series)\s|시리즈\s?)?[B-H](?![A-Za-z0-9])",
        "other",
    ),
    (rf"(?:(?i:\bpre)|프리)[\s-]{{0,2}}(?:(?i:series)|시리즈)[\s-]{{0,2}}{_LETTER}", "pre-*"),
    (r"(?:(?i:\bpre)|프리)[\s-]?(?P<letter>[A-C])(?![A-Za-z0-9])", "pre-*"),
    (rf"(?:(?i:\bseries)|시리즈)[\s-]{{0,2}}{_LETTER}", "series-*"),
    (r"시리즈\s?(?P<letter>에이|비|씨|디)(?![가-힣])", "series-*"),
    (rf"\bseries\s(?P<letter>[a-h])(?=\s{_MONEY}\b)", "series-*"),
    (r"(?<![A-Za-z0-9&])(?P<letter>[A-H])\+?(?:\s?라운드|\s(?:funding\s)?round\b)", "series-*"),
    (
        rf"\b[Ss]eed(?:\+|\sextension)?(?=[\s+-]{{1,2}}(?:[a-z]+[\s-]){{0,2}}(?i:{_MONEY})\b)"
        r"|\bseed(?=\s?[,.;)]|\s?$|\s(?:led|from|in|at|of)\b)"
        r"|(?<![가-힣])(?:포스트\s?)?시드(?:(?![가-힣])|(?=투자|라운드|펀딩|단계|자금|유치|부터|에|로|를|와|까지|때|이후|의|는|가))",
        "seed",
    ),
    (
        r"(?i:\bbridge\s(?:round|loan|financing|funding|investment|note)s?\b)"
        r"|(?<![가-힣])브[릿리]지(?=\s?(?:라운드|투자|펀딩|단계|자금|성\b|,|\.|$)|[에는로를])",
        "bridge",
    ),
    (
        r"(?i:\bstrategic\s(?:equity\s|minority\s)?(?:investment|round|funding|financing)s?\b)"
        r"|전략적?\s?투자(?!자|사)",
        "strategic",
    ),
    (
        r"\b(?:growth[\s-](?:equity|round|funding|investment|financing|capital)|Growth\s(?:Round|Funding|Financing))\b"
        r"|그로[스쓰]\s?(?:투자|라운드|펀딩)|성장\s?(?:투자|자금)(?=[를을]?\s?(?:유치|조달|확보))",
        "growth",
    ),
    (r"(?<![A-Za-z])IPO(?![A-Za-z])|(?i:\binitial\spublic\soffering\b)|기업\s?공개|공모(?=[로가주액금])", "ipo"),
    (
        r"(?i:\b(?:venture\sdebt|debt\s(?:financing|funding|facility|round|line|raise)|(?:revolving\s)?credit\s(?:facility|line)"
        r"|line\sof\scredit|(?:term|syndicated|bank|bridge)\sloan|loan\sfacility|senior\snotes|junk\sbonds?|bond\s(?:issue|sale))\b)"
        r"|회사채|대출(?:을\s?받|받|약정|\s?계약)|차입(?:하|을|\s?계약)|융자(?:를|금|받)",
        "debt",
    ),
    (
        r"(?i:\bgrants?\s(?:from|of|funding|money|worth)\b|\b(?:in|state|government|federal|research|public|million|billion|cash)\sgrants?\b)"
        r"|보조금|지원금|출연금|R&D\s?자금|(?:팁스|TIPS\)?)\s?선정",
        "grant",
    ),
    (
        r"(?i:\btotal\s(?:funding|raised|financing|capital|investment)\b|\braised\sa\s(?:combined\s)?total\sof\b"
        r"|\bcumulative\s(?:funding|fundraising|financing|investment)\b)"
        r"|누적\s?(?:투자|유치|조달|펀딩|금액|총)|누적(?:으로는?)?(?=\s?(?:약\s?)?[0-9,.]{1,9}[조억만][^.\n]{0,25}(?:투자|유치|조달|모았|모은|끌어|자금|펀딩)|으로는?\s)",
        "cumulative",
    ),
    (
        r"(?i:\bangel\s(?:round|funding|investment|financing)\b)|엔젤\s?(?:투자(?!자)|라운드)|유상증자|\b(?i:rights\sissue)\b",
        "other",
    ),
)
# Only of money raised: not the year to date.
_TO_DATE = re.compile(r"\b(?:to\sdate|in\stotal|so\sfar)\b", re.IGNORECASE)
_RAISED = re.compile(r"\b(?:rais|fund|financ|invest|capital|back)[^\n]{0,60}$", re.IGNORECASE)
_RAISES = re.compile(r"[^.\n]{0,30}\braised\b")
_REACH = 70
_PATTERNS = tuple((re.compile(pattern), name) for pattern, name in PATTERNS)
_LAST = {"series-": "h", "pre-": "b"}


def find(text: str) -> list[Round]:
    """Every round that the text names, in order; a bridge to a series is a bridge."""
    text = plain(text)
    found = [
        Round(start=match.start(), end=match.end(), round=_name(match, name))
        for pattern, name in _PATTERNS
        for match in pattern.finditer(text)
    ]
    found += [
        Round(start=match.start(), end=match.end(), round="cumulative")
        for match in _TO_DATE.finditer(text)
        if _RAISED.search(text[max(0, match.start() - _REACH) : match.start()]) or _RAISES.match(text, match.end())
    ]
    kept: list[Round] = []
    for round_ in sorted(found, key=lambda r: (r.start, -r.end)):
        if kept and round_.round == "bridge" and 0 <= round_.start - kept[-1].end <= 1:
            kept[-1] = Round(start=kept[-1].start, end=round_.end, round="bridge")
        elif not kept or round_.start >= kept[-1].end:
            kept.append(round_)
    return kept


def _name(match: re.Match[str], name: str) -> str:
    """Series beyond the last named one are other rounds."""
    if not name.endswith("*"):
        return name
    kind = name[:-1]
    letter = HANGUL_LETTERS.get(match["letter"], match["letter"].lower())
    return kind + letter if letter <= _LAST[kind] else "other"
