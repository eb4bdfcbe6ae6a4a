"""How Korean says what a company is valued at."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "ko", "valuation")

RULES = (
    _rule("valued",
        r"{subject}{가} {own}(?<!의 )(?:기업 ?가치|몸값|밸류에이션|밸류)(?:를|는|가|로|도|만)? ?(?:약 |최대 |"
        r"총 )?{money}",
        "[토스]는 기업가치 9조원을 인정받았다."),
    _rule("valued-turned",
        r"{subject}{가} {own}{money} ?(?:의|규모의|이상의|수준의|대의|짜리)? ?(?:기업 ?가치|몸값|밸류에이션|밸류)",
        "[토스]는 9조원의 기업가치를 인정받았다."),
    _rule("value-of", r"{subject}의 {near}(?:기업 ?가치|몸값|시가총액|밸류에이션)(?:는|은|가|이|를|을)? {near}{money}",
        "[토스]의 기업가치는 9조원으로 평가된다."),
    _rule("value-each", r"(?:기업 ?가치|몸값)(?:는|은|가|이) {subject}(?:이|가|은|는) (?:약 |최대 |최소 )?{money}",
        "기업가치는 [토스]가 9조원, 두나무가 15조원으로 평가됐다."),
    _rule("value-other",
        r"(?:기업 ?가치|몸값)(?:는|은|가|이) \ue000(?:이|가|은|는) {near}\uf000, ?{subject}(?:이|가|은|는) "
        r"(?:약 |최대 |최소 )?{money}",
        "기업가치는 토스가 9조원, [두나무]가 15조원으로 평가됐다."),
    _rule("value-focus",
        r"(?:기업 ?가치|몸값|밸류에이션)(?:는|은|가|이|를|을)? {near}{money}{near}(?:인정|평가|책정|추산|산정|수준|"
        r"넘긴|넘어|매겨)",
        "토스가 시리즈A 투자를 유치했다. 기업가치는 9조원으로 평가받았다."),
)  # fmt: skip
