"""What it costs to take one sound for another: from 0, they are written for each other, to 2, never."""

from collections.abc import Mapping

from graph.matching.spelling import CONSONANTS, DIGITS, VOWELS

# A Korean letter, and the sounds of Latin spelling that stand for it, each with its cost in tenths: nothing for the
# usual one, and ten where one in a hundred is spelt so.
_KOREAN = {
    "ㄱ": "k0 g1 J8 Z9 ŋ9", "ㄲ": "k0 g2", "ㅋ": "k0 Z7 g10 h10", "ㄴ": "n0 ŋ8", "ㄷ": "d0 t4 Q7 T9 s10 j10",
    "ㄸ": "t0 d2 Q4", "ㅌ": "t0 Q7 d8 T9", "ㄹ": "r0 l0 n11", "L": "l0 r6", "ㅁ": "m0", "ㅂ": "b0 v0 p4 f9",
    "ㅃ": "p0 b2", "ㅍ": "p0 f0 b9 v9", "ㅅ": "s0 X4 Q8 z9 x5 Z10 T10 t11", "ㅆ": "s0 X4",
    "ㅈ": "j0 J0 z2 s5 Z6 x6 T6 d8 t9 g9 X9", "ㅉ": "j0 z3 Z4 T4", "ㅊ": "Z0 T1 t4 X7 j5 J8 z7 s8 k9",
    "ㅎ": "h0 f10 w10", "ŋ": "ŋ0 n5 g9", "y": "y0 i4 e6 j8", "w": "w0 u2 o4", "ㅏ": "a0 o6 u10 e11 y11",
    "ㅐ": "a0 e3 i10", "ㅓ": "e1 u2 o3 a4 i8", "ㅔ": "e0 a5 i11 u11", "ㅗ": "o0 u8 a10", "ㅜ": "u0 o3 e9",
    "ㅡ": "e5 u8 o9 i9 a11 y9", "ㅣ": "i0 y2 e4 a10", "ㅚ": "o2 e4 w6", "ㅢ": "i1 u3 e4", "@": "i0 y3 a3",
    "#": "a0 e3 y8", "%": "o2 u3 a4",
}  # fmt: skip
# Two sounds of Latin spelling, as romanised Chinese, a letter's name or another spelling have them.
_LATIN = (
    "Jg0 zx4 sx4 kg4 Zk5 iy2 Xs4 Xx0 Zq2 rl4 fp4 vb4 Ts5 TZ4 jZ4 td5 bp5 zs4 nŋ5 Qt5 Qs5 ea6 ou6 ei6 ao7 eu8"
)  # fmt: skip
# What is lost more easily than other vowels and consonants.
_LOST = {"ㅡ": 0.0, "y": 0.15, "w": 0.4, "ㅎ": 0.6, "ㅓ": 0.5, "h": 0.6, "@": 1.2, "#": 1.0}
NEVER = 2.0


def _taken_for() -> Mapping[str, Mapping[str, float]]:
    table = {sound: {sound: 0.0} for sound in (*VOWELS, *CONSONANTS, *DIGITS, *"yhw&+")}
    table["c"] |= {"k": 0.0, "s": 0.0}  # the letter, by its name, where the other name has its sound
    for pair in _LATIN.split():
        one, other = pair[0], pair[1]
        table[one][other] = table[other][one] = int(pair[2]) / 10
    for sound, row in _KOREAN.items():
        costs = {cost[0]: int(cost[1:]) / 10 for cost in row.split()}
        table[sound] = table.get(sound, {}) | costs
    return table


def _lost() -> Mapping[str, float]:
    vowels = dict.fromkeys((*VOWELS, *"ㅏㅐㅔㅗㅜㅣㅚㅢ%"), 0.8)
    consonants = dict.fromkeys((*CONSONANTS, *"ㄱㄲㅋㄴㄷㄸㅌㄹLㅁㅂㅃㅍㅅㅆㅈㅉㅊ"), 0.9)
    return vowels | consonants | dict.fromkeys(DIGITS, 1.5) | {"&": 0.1, "+": 0.1} | _LOST


TAKEN_FOR = _taken_for()
LOST = _lost()

# The sounds that are one in a skeleton, which has no vowels, and in an outline, which has; h, w and y are in none.
_CONSONANTS = {
    "K": "ㄱㄲㅋgkcqJ", "N": "ㄴnŋ", "T": "ㄷㄸㅌdtQ", "L": "ㄹLrl", "M": "ㅁm", "P": "ㅂㅃㅍbpfv",
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
