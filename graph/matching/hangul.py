"""How Hangul sounds: a syllable's letters, and the names that Latin letters have in Korean."""

_INITIALS = (
    "ㄱ", "ㄲ", "ㄴ", "ㄷ", "ㄸ", "ㄹ", "ㅁ", "ㅂ", "ㅃ", "ㅅ", "ㅆ", "", "ㅈ", "ㅉ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
)  # fmt: skip
# Glides apart from their vowels.
_VOWELS = (
    "ㅏ", "ㅐ", "yㅏ", "yㅐ", "ㅓ", "ㅔ", "yㅓ", "yㅔ", "ㅗ", "wㅏ", "wㅐ", "ㅚ", "yㅗ", "ㅜ", "wㅓ", "wㅔ", "wㅣ",
    "yㅜ", "ㅡ", "ㅢ", "ㅣ",
)  # fmt: skip
# As they are heard: ㅅ, ㅈ, ㅊ close a syllable as ㄷ, ㅇ is a sound only there, and L is a ㄹ that spells no r.
_FINALS = (
    "", "ㄱ", "ㄲ", "ㄱ", "ㄴ", "ㄴ", "ㄴ", "ㄷ", "L", "Lㄱ", "Lㅁ", "Lㅂ", "L", "L", "L", "L", "ㅁ", "ㅂ",
    "ㅂ", "ㄷ", "ㄷ", "ŋ", "ㄷ", "ㄷ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
)  # fmt: skip
_FIRST, _LAST = "가", "힣"

# 케이씨텍 is KC Tech. A name may stand for several letters or digits.
LETTER_NAMES = {
    "에이": "a", "비": "b", "씨": "c", "디": "d", "이": "e2", "에프": "f", "지": "gz", "에이치": "h",
    "에치": "h", "아이": "i", "제이": "j", "케이": "k", "엘": "l", "엠": "m", "엔": "n&", "오": "o5", "피": "p",
    "큐": "q", "알": "r", "에스": "s", "티": "t", "유": "u", "브이": "v", "더블유": "w", "더블류": "w", "엑스": "x",
    "와이": "y", "제트": "z", "앤": "&n", "원": "1", "투": "2", "쓰리": "3", "포": "4", "식스": "6", "나인": "9",
}  # fmt: skip
LONGEST_LETTER_NAME = max(map(len, LETTER_NAMES))
# ㅈ, ㅉ and ㅊ swallow a glide: from ㅑ, ㅒ, ㅕ, ㅖ, ㅛ and ㅠ to the vowel without it.
_WITHOUT_GLIDE = {2: 0, 3: 1, 6: 4, 7: 5, 12: 8, 17: 13}
_PLAIN = {
    ord(_FIRST) + initial * 588 + vowel * 28 + final: ord(_FIRST) + initial * 588 + heard * 28 + final
    for initial in (12, 13, 14)
    for vowel, heard in _WITHOUT_GLIDE.items()
    for final in range(28)
}
# Two syllables that are one sound of English: 바이, 베이, 보우, 바우.
_DIPHTHONGS = {"ㅏ이": "@", "ㅔ이": "#", "ㅗ우": "ㅗ", "ㅏ우": "%"}


def is_hangul(char: str) -> bool:
    """A whole syllable."""
    return _FIRST <= char <= _LAST


def sounds(syllable: str) -> str:
    """Its letters as they are heard, initial, vowel and final."""
    initial, rest = divmod(ord(syllable) - ord(_FIRST), 588)
    vowel, final = divmod(rest, 28)
    return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]


def plain(word: str) -> str:
    """With the syllables that sound alike in one spelling: 벤쳐 as 벤처, 비젼 as 비전."""
    return word.translate(_PLAIN)


def diphthong(pair: str) -> str:
    """The sounds of two syllables that are heard as one; none for most pairs."""
    if len(pair) < 2 or not all(map(is_hangul, pair)):
        return ""
    first, second = sounds(pair[0]), sounds(pair[1])
    one = _DIPHTHONGS.get(first[-1:] + ("이" if second.startswith("ㅣ") else "우" if second.startswith("ㅜ") else ""))
    return first[:-1] + one + second[1:] if one else ""
