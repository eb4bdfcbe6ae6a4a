"""How Korean says what part of an investment was credits or goods."""

from types import MappingProxyType

from extract.languages.terms import PortionWords

_CREDITS = (
    r"(?:크레딧|크레디트|이용권|사용권|바우처|쿠폰|현물|서버|장비|하드웨어|칩|GPU|연산 ?시간|컴퓨팅 ?자원|용역|서비스)"
)
_GOODS = rf"(?:{_CREDITS}|라이선스|사용 시간|광고 (?:지면|시간)|설비|기기|가속기|인력|파견|실시권|노드)"
_NEAR = r"(?:(?!현금(?!이 아니| 대신|이 아닌))[^.\n]){0,40}?"
_WHOLE = r"(?:투자금|투자액|투자분|출자액|출자금|출자분|대금|납입금|납입분|금액|몫)"
_PAID = r"(?:냈|내고|내기로|납입|치렀|치르|지급|대신|대납|갈음|채웠|채우|채운|들어오|들어온|들어왔|제공|받았|받는)"

PORTIONS = PortionWords(
    portions=(
        rf"{_CREDITS}(?:[은는이가의도]|으?로)?{_NEAR}{{share}}",
        rf"{{share}}[은는이가을를]?{_NEAR}{_CREDITS}",
    ),
    percents=(rf"{_WHOLE}(?:의| 가운데| 중(?:에서)?) (?:약 )?{{percent}}(?:[은는이가을를])?{_NEAR}{_GOODS}",),
    sums=(
        rf"(?:중|가운데)(?:에서)?[은는]? ?(?:약 )?{{sum}}(?:어치|상당)?[^.\n]{{0,12}}?[은는이가을를]?{_NEAR}{_GOODS}",
        rf"나머지(?:인|는)? ?{{sum}}(?:어치|상당)?[은는을이가]?{_NEAR}{_GOODS}",
        rf"현금(?:은|으로|이)? ?{{sum}}(?:과|와|에|,|이고|을)[^.\n\ue000\ue001]{{0,25}}?{_GOODS}"
        rf"(?:[은는이가을를])? ?{{sum}}",
        rf"{{sum}}[은는이]? [^.\n\ue001]{{0,12}}?현금[^.\n\ue001]{{0,20}}?{{sum}}[은는이가]? {_NEAR}{_GOODS}",
        rf"(?:투자|출자)(?:하면서|했는데|하며|하고) ?{{sum}}(?:어치)?(?:을|를)? {_NEAR}{_GOODS}(?:으로|로) {_PAID}",
    ),
    whole=rf"{_WHOLE}|이 중|그중|그 중|가운데|나머지|투자|출자|납입|비중",
    planned=(
        r"검토|논의|협의|추진|방안|계획|제안|거론|가능성|전망|관측|설이|아니라|아니다|않았|않는다|없다|없었|부인|"
        r"사실무근|부풀|[였었]다면|경우[가는]|정가|틀렸|틀린|정정|오보|바로잡"
    ),
    kinds=MappingProxyType(
        {
            "hardware": r"서버|장비|하드웨어|칩|현물|설비|기기|가속기|노드",
            "compute": r"연산|컴퓨팅|GPU|사용 시간",
            "service": r"용역|서비스|인력|파견|라이선스|광고|실시권",
        }
    ),
)
