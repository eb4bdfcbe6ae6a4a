"""Where a text tells what was told wrongly before: one table a language, each pattern matching just those words."""

from collections.abc import Mapping
from types import MappingProxyType

_TOLD_EN = r"(?:said|stated|misstated|reported|misreported|gave|put|listed|wrote|printed|showed|carried)"
_STORY_EN = r"(?:version|article|story|headline|edition|post|piece|(?:report|account) of ours)"
_BEFORE_EN = r"(?:earlier|previous|original|prior|initial|first)"
# To the end of the clause; a point may be of a number.
_ON_EN = r"(?:[^.;\n]|\.\d)*"
_TOLD_KO = r"(?:보도|전|썼|쓴|나갔|나간|표기|기재|알려|적|게재|소개|발표)"
# From where the sentence begins, and nowhere else: a long one would be looked through from each of its letters.
_START_KO = r"(?:(?m:^)|(?<=\.))[^.\n]*?"
_STORY_KO = r"(?:기사|보도|초판|제목|버전|자료)"

MISTAKES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "en": (
        rf"(?i)\b{_BEFORE_EN} {_STORY_EN}\b[^.;\n]{{0,60}}? (?:\w+ly )?{_TOLD_EN}\b{_ON_EN}",
        rf"(?i)\b(?:incorrectly|erroneously|mistakenly|wrongly|inaccurately) {_TOLD_EN}\b{_ON_EN}",
        rf"(?i)\b(?:this|our|the) (?:report|{_STORY_EN}) (?:originally|previously|initially) {_TOLD_EN}\b{_ON_EN}",
        rf"(?i)\bcorrect(?:ing|ed|s) (?:its|an|the|his|her|their) {_BEFORE_EN} \w+ (?:that|of)\b{_ON_EN}",
        rf"(?i)\b(?:rather than|instead of) the [^.;,\n]{{1,30}} (?:stated|given|reported|quoted|printed|named) in "
        rf"(?:an? |the )?{_BEFORE_EN} {_STORY_EN}",
    ),
    "ko": (
        rf"{_START_KO}다고 (?:잘못 )?{_TOLD_KO}[가-힣]{{0,3}}(?:으나|지만|는데)"
        r"(?=[^.\n]{0,80}(?:실제|바로잡|정정|맞|사실은|확인))",
        rf"{_START_KO}잘못 {_TOLD_KO}",
        rf"{_START_KO}(?:본지|기존|이전|앞선|지난|당초) {_STORY_KO}[은는을를가이의에] [^.\n]{{0,20}}?"
        r"(?:바로잡|정정|잘못|오보|오류|사실과)",
        rf"{_START_KO}(?<![가-힣])(?:오기|오보)(?:다|였|이|입|로)",
    ),
})  # fmt: skip
