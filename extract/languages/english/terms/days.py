"""How English says on which day a deal was done, in whatever sentence."""

from extract.languages.terms import DayWords

_DEAL = (
    r"(?:agreement|deal|contract|transaction|purchase|sale|acquisition|investment|round|financing|papers|notes|bonds|"
    r"shares|stake|grant|accord|pact|swap|transfer|money|funds|cash|payment|tranche|takeover|merger|commitment|order)s?"
)
_DONE = (
    r"(?:signed|closed|completed|sealed|inked|finali[sz]ed|concluded|executed|struck|issued|transferred|settled|wired|"
    r"paid|delivered|confirmed|booked|subscribed|dated|arrived|landed|changed hands|went through|took effect)"
)
_GOT = r"(?:bought|acquired|sold|paid|put in|invested|received|took|purchased|subscribed)"
_PAST = r"(?<!be )(?<!to )(?<!will )"
# Between what was done and its day: no other clause, and no one who only said so.
_NEAR = r"(?:(?!\b(?:said|says|told|announced|reported|disclosed|which|but|while|and)\b)[^.;:,\n]){0,50}?"

DAYS = DayWords(
    done=(
        rf"\b{_DEAL} (?:{_NEAR}\s)?{_PAST}{_DONE}{_NEAR} (?:on )?{{when}}",
        rf"{_PAST}\b{_DONE} (?:the |its |an? )?(?:{_NEAR} )?on {{when}}",
        rf"\b(?:Each|They|It|Both|He|She|[\w’']+) {_GOT} {_NEAR} on {{when}}",
        r"\b(?:agreement|contract|filing|papers|deed|deal) of {when}",
    ),
    eve=(
        r"\b(?:signed|closed|completed|sealed|concluded|struck|agreed) "
        r"(?:a day earlier|the day before|the previous day)\b",
    ),
    planned=r"\b(?:will|would|expect\w*|due|plan\w*|set to|scheduled|hopes?|aims?|may|might|should|must|until|by)\b",
)  # fmt: skip
