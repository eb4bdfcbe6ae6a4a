"""What it costs to take one sound for another: from 0, they are written for each other, to 2, never."""

from collections.abc import Mapping

from graph.resolve.spelling import CONSONANTS, DIGITS, VOWELS

# A Korean letter, and the sounds of Latin spelling that stand for it, each with its cost in tenths.
_KOREAN = {
    "ㄱ": "g0k1J3Z5ŋ3", "ㄲ": "k0g1", "ㅋ": "k0g2Z3J5h6", "ㄴ": "n0ŋ2l4", "ㄷ": "d0t1Q2T3j4s5", "ㄸ": "t0d1Q1",
    "ㅌ": "t0d2Q1T3", "ㄹ": "r0l0n5", "ㅁ": "m0n4", "ㅂ": "b0p1v0f3", "ㅃ": "p0b1", "ㅍ": "p0f0b2v3",
    "ㅅ": "s0X0Q1z2x2T3Z4t5j5", "ㅆ": "s0X1", "ㅈ": "j0J0z0x1Z1T2X4s4g4d4t4y5", "ㅉ": "j0Z1z1T1",
    "ㅊ": "Z0j1T1X3J2t3z2s4k5", "ㅎ": "h0f4w4", "ŋ": "ŋ0n2g4", "y": "y0i2j4e3", "w": "w0u1o2h4v4",
    "ㅏ": "a0o2u2e4i5y4", "ㅐ": "a0e0i4o4u5y4", "ㅓ": "u0o1e0a1i3y4", "ㅔ": "e0a1i3o4u5y4", "ㅗ": "o0a2u2e4i5",
    "ㅜ": "u0o1e4i4a4", "ㅡ": "u1e1i2o2a3y2", "ㅣ": "i0e1y0a3u4o5", "ㅚ": "o0e1i2w3", "ㅢ": "i0u1e2y3",
}  # fmt: skip
# Two sounds of Latin spelling, as romanised Chinese, a letter's name or another spelling have them.
_LATIN = (
    "ck0 cs0 Jg0 zx0 sx2 kg2 Zk3 iy1 Xs2 Xx0 Zq2 rl2 fp3 vb3 Ts3 TZ3 jZ3 td3 bp3 zs2 nŋ2 Qt3 Qs3 ea3 ou3 ei3 ao3 eu4"
)  # fmt: skip
_LOST = {"ㅡ": 0.05, "y": 0.2, "w": 0.2, "ㅎ": 0.5, "ㅣ": 0.3, "h": 0.4}
NEVER = 2.0


def _taken_for() -> Mapping[str, Mapping[str, float]]:
    table = {sound: {sound: 0.0} for sound in (*VOWELS, *CONSONANTS, *DIGITS, *"yhw&+")}
    for pair in _LATIN.split():
        one, other = pair[0], pair[1]
        table[one][other] = table[other][one] = int(pair[2]) / 10
    for sound, row in _KOREAN.items():
        costs = {row[at]: int(row[at + 1]) / 10 for at in range(0, len(row), 2)}
        table[sound] = table.get(sound, {}) | costs
    return table


def _lost() -> Mapping[str, float]:
    vowels = dict.fromkeys((*VOWELS, *"ㅏㅐㅓㅔㅗㅜㅚㅢ"), 0.35)
    consonants = dict.fromkeys((*CONSONANTS, *"ㄱㄲㅋㄴㄷㄸㅌㄹㅁㅂㅃㅍㅅㅆㅈㅉㅊ"), 0.9)
    return vowels | consonants | dict.fromkeys(DIGITS, 1.5) | {"&": 0.1, "+": 0.1} | _LOST


TAKEN_FOR = _taken_for()
LOST = _lost()

# The sounds that are one in a skeleton, which has no vowels, and in an outline, which has; h, w and y are in none.
_CONSONANTS = {
    "K": "ㄱㄲㅋgkcqJ", "N": "ㄴnŋ", "T": "ㄷㄸㅌdtQ", "L": "ㄹrl", "M": "ㅁm", "P": "ㅂㅃㅍbpfv",
    "S": "ㅅㅆㅈㅉㅊsXzxjZT",
}  # fmt: skip
_VOWELS = {"a": "ㅏa", "o": "ㅓㅗㅜㅚou", "i": "ㅐㅔㅣㅢei"}
CONSONANT_CLASS = {sound: name for name, sounds in _CONSONANTS.items() for sound in sounds} | {
    digit: digit for digit in DIGITS
}
VOWEL_CLASS = {sound: name for name, sounds in _VOWELS.items() for sound in sounds}
VOWEL_CLASSES = frozenset(_VOWELS)
# Spellings whose sound may be of another class as well: ch in Chemon, g in Adagene.
ALSO_HEARD = {"Z": "k", "J": "j"}
