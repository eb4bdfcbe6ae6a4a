"""How Korean says what part of an investment was credits or goods."""

from extract.languages.terms import PortionWords

_CREDITS = (
    r"(?:크레딧|크레디트|이용권|사용권|바우처|쿠폰|현물|서버|장비|하드웨어|칩|GPU|연산 ?시간|컴퓨팅 ?자원|용역|서비스)"
)
_NEAR = r"(?:(?!현금(?!이 아니| 대신|이 아닌))[^.\n]){0,40}?"

PORTIONS = PortionWords(
    portions=(
        rf"{_CREDITS}(?:[은는이가의도]|으?로)?{_NEAR}{{share}}",
        rf"{{share}}[은는이가을를]?{_NEAR}{_CREDITS}",
    )
)
