"""Which words beside a value make it about, at least or at most that value."""

import re
from collections.abc import Iterable

# (words, qualifier), the words as patterns. English ones are read in any case.
BEFORE = (
    (r"약|대략|어림잡아|줄잡아|얼추", "about"),
    (
        r"(?<!사상 )(?<!역대 )(?<!국내 )(?<!세계 )(?<!이래 )(?:최대|최고)|많게는|많아야|한도(?:는|가)?(?:\s연)?",
        "max",
    ),
    (r"최소|최저|적어도|적게는|못해도", "min"),
    (
        r"about|around|roughly|approximately|approx\.?|some|nearly|almost|close to|near|nears|(?:an )?estimated|circa"
        r"|just under|just shy of|a little under|slightly under|slightly less than|just below|on the order of"
        r"|in the (?:region|neighbou?rhood|range) of|~|≈|∼",
        "about",
    ),
    (
        r"just over|just above|a little over|a little more than|slightly over|slightly more than|well over|more than"
        r"|over|above|upwards? of|in excess of|exceeding|exceeds|surpass(?:es|ing)|topping|topped|north of|past"
        r"|at least|a minimum of|a floor of|no less than|not less than|minimum|>",
        "min",
    ),
    (
        r"(?<!signed )up to|as much as|as many as|as high as|a maximum of|a ceiling of|a cap of|no more than"
        r"|not more than|at most|maximum|capped at|not exceeding|not to exceed|under|below|less than|fewer than|<",
        "max",
    ),
)
AFTER = (
    (r"이상|초과|하한", "min"),
    (r"미만|이하|이내|한도|상한|아래|까지(?=[^.,\n]{1,20}수 (?:도 )?있)", "max"),
    (
        r"안팎|가량|내외|남짓|정도|수준|선(?![가-힣])|선(?=에서|이|으로)|전후|언저리|쯤|대(?![가-힣])"
        r"|대(?=[의로를에와다가]|까지)",
        "about",
    ),
    (r"or more|or above|and up(?! to)|-?plus|(?<!\s)\+(?!\s?[0-9$€£])", "min"),
    (r"or less|or below|or fewer|maximum", "max"),
    (r"or so|or thereabouts", "about"),
)
# After a particle: 30억 원을 상회하는, 2%를 조금 밑도는, 5억달러에 육박하는. 넘기다 is to hand over.
AFTER_PARTICLE = (
    (r"넘(?=[는을은게었]|서|어서|어선|어섰|어(?![가-힣]))|웃돌|웃도|상회|초과|돌파", "min"),
    (r"넘지\s?않|초과하지\s?않|밑돌|밑도|하회|못\s?미치|못\s?미쳤|미치지\s?못", "max"),
    (r"육박|가까운|가까이|가깝|근접", "about"),
)
_FILLERS = r"(?:총|미화|한화|현금|무려|a total of|an additional|an extra|a further|another|US)"
_DEGREE = r"(?:훌쩍|조금|살짝|약간|크게|소폭|단숨에|이미)"


def _table(rows: Iterable[tuple[str, str]], wrap: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(wrap.replace("WORDS", words), re.IGNORECASE), qualifier) for words, qualifier in rows)


_BEFORE = _table(BEFORE, rf"(?<![\w가-힣])(?:WORDS)\s?(?:{_FILLERS}\s)?$")
_AFTER = _table(AFTER, r"\s?(?:WORDS)(?![a-z])")
_AFTER_PARTICLE = _table(
    AFTER_PARTICLE,
    rf"(?:\s?(?:규모|수준|선|어치))?(?:을|를|에|이|가|은|는)?\s?(?:{_DEGREE}\s?)?(?:WORDS)[가-힣]{{0,3}}",
)
WINDOW = 40


def before(text: str, start: int, floor: int) -> tuple[int, str | None]:
    """Where the value starts with the words before it, not further left than `floor`, and what they make of it."""
    qualifier = None
    for _ in range(2):
        window_start = max(floor, start - WINDOW)
        window = text[window_start:start]
        found = [(m.start(), name) for pattern, name in _BEFORE if (m := pattern.search(window))]
        if not found:
            break
        position, name = min(found)
        start = window_start + position
        qualifier = stronger(qualifier, name)
    return start, qualifier


def after(text: str, end: int) -> tuple[int, str | None]:
    """Where the value ends with the words after it, and what they make of it."""
    qualifier = None
    for _ in range(2):
        window = text[end : end + WINDOW]
        found = [(m.end(), name) for pattern, name in (*_AFTER, *_AFTER_PARTICLE) if (m := pattern.match(window))]
        if not found:
            break
        length, name = max(found)
        end += length
        qualifier = stronger(qualifier, name)
    return end, qualifier


def stronger(first: str | None, second: str | None) -> str | None:
    """A bound says more than `about`; of two bounds the one nearer to the value is `first`."""
    if first in ("min", "max") or second in (None, "exact"):
        return first or second
    return second
