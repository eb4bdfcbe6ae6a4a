"""How Korean says on which day a deal was done, in whatever sentence."""

from extract.languages.terms import DayWords

_DONE = (
    r"(?:체결|서명|맺[었은]|납입|종결|완료|마무리|마쳤|끝났|끝냈|취득|인수했|사들였|샀다|매입|매각했|팔았|치렀|치른(?!다)|"
    r"넘겨받|"
    r"(?<!기간을 )넘겼|입금됐|입금된|입금했|송금했|이뤄졌|이뤄진|성사|타결|교환한|교환했|주고받|발행|집행|이전됐|양수|"
    r"시작된|시작됐|발효|투자했|출자했|계약서)"
)
# Between the day and what was done on it: no other clause, and no one who only said so.
_NEAR = r"(?:(?!밝|발표|공시|전했|알려|보도|기자|만나|이사회|예정|계획|[0-9]일|\ue000|며 |고 )[^.,\n]){0,24}?"
_DEAL = r"(?:납입|취득|계약|체결|거래|서명|인수|매각|종결|발행|결제|양수|투자|출자|대금|딜)"

DAYS = DayWords(
    done=(
        rf"{{when}}(?:에|자로)?,? {_NEAR}{_DONE}(?! ?(?:공시|사실))",
        rf"{_DEAL}(?: ?(?:완료|종결|체결)?(?:일|일자|날|시점))?[은는이가] (?:모두 )?{{when}}",
    ),
    eve=(r"(?:하루 전|전날)[^.,\n]{0,16}?(?:체결|서명|맺)",),
    planned=r"예정|계획|방침|전망|목표|까지|[할될칠낼]\s?것|하기로 (?:하|했)|부터",
)
