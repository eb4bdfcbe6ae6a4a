"""How Korean says where a promise holds."""

from extract.languages.korean.terms.territories import NAMES
from extract.languages.terms import PlaceWords

_LIST = r"(?<![가-힣A-Za-z])(?P<places>{place}(?:(?:과|와|·|, ?| 및 |,? 그리고 ) ?{place}){0,8})"
# 일본 전역에서, 북미로, 한국의 다른; 중국 독점 판매권, but not 미국 유통사.
_THERE = (
    r"(?: ?(?:전역|전체|시장|지역|내(?![가-힣])|내에서|안에서|전국|\d+개국)(?:에서|의|에)?|"
    r"에서(?:는|의|만|도)? |에는? |으?로는? |의 다른 | 다른 )"
)
_RIGHTS = (
    r" (?:내 )?(?:독점|판매|유통|총판|공급|판권|독점권|수입|라이선스|배포|전속|단독|상용화|개발|출시|물량|고객|판로|"
    r"수출|영업|서비스|사업권|재배권|중계권|방영권|상표권)(?!사(?![가-힣]*업)|업체|회사|기업|업자)"
)

PLACES = PlaceWords(within=(f"{_LIST}(?:{_THERE}|{_RIGHTS})", r"다른 (?P<places>국내) "), names=NAMES)
