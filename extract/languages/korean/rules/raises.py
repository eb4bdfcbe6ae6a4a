"""How Korean says that a company raises money."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "ko", "raises")

RULES = (
    _rule("raised-money", r"{subject}{가} {own}{money}{near}{round_of}(?!받){near}{gets}",
        "[토스]가 50억원 규모의 시리즈A 투자를 유치했다."),
    _rule("raised-kind-money", r"{subject}{가} {own}{round_of}{near}{money}{near}{gets}",
        "[토스]가 시리즈A 투자로 50억원을 유치했다."),
    _rule("raised-round", r"{subject}{가} {own}{round}{near}(?:유치|조달|클로징|투자(?:를|금을)? ?받|마무리|완료)",
        "[토스]는 최근 시리즈B 투자를 유치했다."),
    _rule("was-given", r"{subject}{가} {gap}{money}{gap}(?:투자받|투자를 받|투자 받)",
        "[토스]가 지난 5월 50억원을 투자받았다."),
    _rule("was-given-by-several", r"{subject}{가} {gap}{several}{로부터} {gap}{money}{gap}(?:투자받|투자를 받|투자 받)",
        "[토스]는 카카오벤처스와 네이버로부터 50억원을 투자받았다."),
    _rule("raised-sum",
        r"{subject}{가} {own}{money}(?: 규모)?(?:를|을)? ?{near}(?:조달했|조달하|조달해|조달에 성공|수혈했)",
        "[토스]는 50억원을 조달했다."),
    _rule("headline-raise",
        r"^{subject}(?:, ?|… ?| - | ){raise}(?:{money}|{round}){raise}(?:유치|조달|수혈|투자받|"
        r"(?:투자금?|자금) ?(?:를 |을 )?확보)",
        "[토스], 50억원 투자 유치"),
    _rule("headline-round", r"^{subject}(?:, ?|… ?){near}{money}{near}{round}",
        "[토스], 50억 규모 시리즈A 마무리"),
    _rule("cumulative", r"(?<!\ue000의 )(?<!\ue000 ){cumulative}{near}{money}",
        "토스가 시리즈A 투자를 유치했다. 이로써 누적 투자 유치 금액은 412억원이 됐다.", round="cumulative"),
    _rule("cumulative-of", r"{subject}{의} ?{cumulative}{near}{money}",
        "토스가 시리즈A 투자를 유치했다. 이로써 [토스]의 누적 투자금은 412억원이 됐다.", round="cumulative"),
    _rule("issues-shares",
        r"{subject}{가} {own}{money}{gap}(?:유상증자|전환사채|신주인수권부사채|교환사채|{round}){gap}(?:결정|발행|"
        r"납입|완료|진행)",
        "[파인어스]는 150억원 규모의 제3자배정 유상증자를 결정했다.", round="other"),
)  # fmt: skip
