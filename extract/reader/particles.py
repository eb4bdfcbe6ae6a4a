"""Korean particles: where, before one, a name ends in running text; which form follows which sound."""

import re

# Particles and bound nouns that follow a Korean name without a space, longest first where one begins another.
PARTICLES = (
    "으로부터", "로부터", "에게서", "이라고", "라고", "이라는", "라는", "이라며", "라며", "에서는", "에서도",
    "에서", "에게", "에는", "에도", "에선", "까지", "부터", "보다", "처럼", "이었", "이란", "이나", "이랑", "이며",
    "으로", "와의", "과의", "와는", "과는", "에의", "만의", "은", "는", "이", "가", "을", "를", "의", "에", "와",
    "과", "도", "로", "만", "측", "사", "나", "란", "랑", "며", "엔", "인", "였", "등", "및", "간", "발", "산",
    "표", "계", "판", "형", "이다", "에서만", "에만", "에게는", "에서의", "까지도", "으로도", "만을", "만은", "만이",
)  # fmt: skip
PARTICLE = re.compile("|".join(PARTICLES))
# Those with which few names end themselves.
SURE_PARTICLE = re.compile(
    "은|는|을|를|이|가|과|와|에서|에게|으로|이다|이라고|라고|으로부터|로부터|까지|부터|측은|측이|의|에|에서만|에만|에게는|에서의"
)
# Forms by the sound before them: after a consonant, after a vowel. 로 follows ㄹ, too.
AFTER_CONSONANT = ("은", "이", "을", "과", "으로")
AFTER_VOWEL = ("는", "가", "를", "와", "로", "라")
LONGEST_PARTICLE = max(map(len, PARTICLES))
# How far, in characters, a name is looked for again: what it costs must not grow with the text.
REACH = 5000
RIEUL = 8


def name_end(text: str, start: int, end: int) -> int:
    """Where the name ends in its last word, of the places that particles allow.

    That is where the text goes on in most ways, now with this particle and then with that or none; where it says
    nothing, where the network ends it, or else before a sure particle.
    """
    stop = end
    while stop < len(text) and text[stop - 1].isalnum() and text[stop].isalnum():
        stop += 1
    if not is_hangul(text[stop - 1]) or start >= stop:
        return stop
    ends = [k for k in range(max(start + 1, stop - LONGEST_PARTICLE), stop) if _parts(text, k, stop)] + [stop]
    near = text[max(0, start - REACH) : stop + REACH]
    followed = {k: len(_followers(near, text[start:k])) for k in ends}
    most = max(followed.values())
    if most > 1 and list(followed.values()).count(most) == 1:
        return max(ends, key=lambda k: followed[k])
    if end in ends[:-1]:
        return end
    return next((k for k in ends[:-1] if SURE_PARTICLE.fullmatch(text, k, stop)), stop)


def _parts(text: str, end: int, stop: int) -> bool:
    """Whether a name ends at `end` and a particle, in the form for its last sound, fills the rest of the word."""
    if not PARTICLE.fullmatch(text, end, stop):
        return False
    if not is_hangul(text[end - 1]):
        return text[end - 1].isalnum()
    if text.startswith(AFTER_CONSONANT, end):
        return not takes_open(text[end - 1], text[end:stop])
    return not text.startswith(AFTER_VOWEL, end) or takes_open(text[end - 1], text[end:stop])


def _followers(text: str, name: str) -> set[str]:
    """The particles, and the none, with which the text's words go on after the name."""
    found, at = set(), text.find(name)
    while at >= 0:
        end = stop = at + len(name)
        while stop < min(len(text), end + LONGEST_PARTICLE + 1) and text[stop].isalnum():
            stop += 1
        if not text[at - 1 : at].isalnum() and (stop == end or _parts(text, end, stop)):
            found.add(text[end:stop])
        at = text.find(name, end)
    return found


def takes_open(syllable: str, particle: str) -> bool:
    """Whether after this syllable stands the form of the particle that follows a vowel."""
    final = (ord(syllable) - ord("가")) % 28
    return final == 0 or (final == RIEUL and particle.startswith(("로", "으로")))


def is_hangul(character: str) -> bool:
    """Whether it is one whole syllable; of nothing it is not."""
    return "가" <= character <= "힣"
