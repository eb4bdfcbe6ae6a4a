"""By which words Korean says the terms of a promise: one module each for when, where and who may not what."""

from extract.languages.korean.terms.bars import BARS
from extract.languages.korean.terms.days import DAYS
from extract.languages.korean.terms.endings import ENDINGS
from extract.languages.korean.terms.exceptions import EXCEPTIONS
from extract.languages.korean.terms.goods import GOODS
from extract.languages.korean.terms.kept import KEPT
from extract.languages.korean.terms.places import PLACES
from extract.languages.korean.terms.portions import PORTIONS
from extract.languages.korean.terms.scopes import SCOPES
from extract.languages.korean.terms.sides import SIDES
from extract.languages.korean.terms.times import TIMES
from extract.languages.terms import TermWords

TERMS = TermWords(
    goes_on=r"(?:[0-9월 ]{1,8}일 (?:시작된|체결된|체결한|맺은|서명한|발효된) )?"
    r"(?:이|그|해당|본|두 회사의|양사의)? ?(?:(?:독점|전속|배타|공급|구매|이용|판매|투자)(?:적)? ?)?"
    r"(?:계약|약속|조항|기한|기간|의무|조건|효력|약정|제한|권리|금지|독점권|독점|협상권)",
    breaks=r"[;…]|지만|으나|[했았었]고|하고 |[는은한]데|반면|[가-힣]며 |면서 |면서,|으?로, ",
    times=TIMES,
    places=PLACES,
    sides=SIDES,
    bars=BARS,
    exceptions=EXCEPTIONS,
    goods=GOODS,
    days=DAYS,
    portions=PORTIONS,
    kept=KEPT,
    scopes=SCOPES,
    endings=ENDINGS,
)
