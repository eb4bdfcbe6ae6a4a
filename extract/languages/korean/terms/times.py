"""How Korean says since when, until when and for how long."""

from types import MappingProxyType

from extract.languages.terms import TimeWords

_DAY = (
    r"(?:(?:(?:19|20)[0-9]{2}년|지난해|작년|올해|올|내년|내후년)(?: ?[0-9]{1,2}월(?: ?[0-9]{1,2}일)?)?|"
    r"(?:19|20)[0-9]{2}[.-] ?[0-9]{1,2}[.-] ?[0-9]{1,2}\.?|"
    r"(?:(?:지난|오는) ?)?[0-9]{1,2}월(?: ?[0-9]{1,2}일)?|(?:이달|이번 달|다음 달|내달|지난달)(?: ?[0-9]{1,2}일)?|"
    r"(?:(?:지난|오는) ?)?[0-9]{1,2}일|오늘|이날)"
)
_WHEN = rf"(?<![0-9~∼.])(?P<when>{_DAY})"
_STAGE = r"(?: ?(?P<stage>말|초|중순|하순|중|상반기|하반기|연말|연초|봄|여름|가을|겨울|[1-4]분기)(?: ?말)?)?"
_DATE = _WHEN + _STAGE
_COUNTS = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10, "열두": 12,
}  # fmt: skip
_UNITS = {"년": "year", "해": "year", "개월": "month", "달": "month", "주": "week", "일": "day"}
_COUNT = rf"(?<![0-9.,가-힣])(?P<count>{'|'.join(_COUNTS)}|[0-9]{{1,3}})"
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})"
# What is no day of a month.
_LONG_UNIT = r"(?P<unit>년|해|개월|달)"
_ONWARD = r"(?:(?:앞으로|향후) )?"
_LASTING = r"(?:짜리|치 |\s?(?:기한|기간|독점|전속|계약|약정|단독|배타|장기)|(?:이다|으로|이고|이며)(?![가-힣]))"

TIMES = TimeWords(
    until=(
        rf"{_DATE}(?:까지|[을를] 끝으로|이면 (?:끝|만료)|에 (?:끝|만료|종료|풀|기한)|으?로 (?:끝|만료|종료)|"
        r"[자부]로 (?:끝|만료|종료|풀|없|해지))",
        rf"[~∼] ?(?P<when>{_DAY}){_STAGE}",
        rf"(?:기한|기간|시한|만기|만료일?|종료일?)[은는이가] {_DATE}(?! ?(?:부터|[~∼]|[0-9]))",
    ),
    since=(
        rf"{_DATE}(?:부터|을 시작으로|자로 (?:발효|시작))",
        rf"{_WHEN}[에의]? ?(?:맺은|맺었던|체결한|체결했던|서명한|계약 이래|약속한|약정한|합의한)",
        rf"{_WHEN}(?= ?[~∼] ?(?:19|20)[0-9]{{2}})",
    ),
    last=r"말|연말|하순",
    ahead="오는 {}",
    back="{}",
    lasts=(
        rf"{_ONWARD}{_COUNT} ?{_UNIT}(?:간|\s?동안|\s?내내)",
        rf"{_ONWARD}{_COUNT} ?{_LONG_UNIT}{_LASTING}",
        rf"(?:기간|기한)[은는이도을]? (?:총 |모두 )?{_COUNT} ?{_UNIT}",
    ),
    onward=r"^(?:앞으로|향후)",
    counts=MappingProxyType(_COUNTS),
    units=MappingProxyType(_UNITS),
    now=r"(?<![0-9])[0-9]{1,2}일 (?:밝|발표|공시|전했|체결|맺|서명|계약|알)|오늘|이날",
)
