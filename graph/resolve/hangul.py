"""How Hangul sounds: a syllable's letters, and the names that Latin letters have in Korean."""

_INITIALS = (
    "ㄱ",
    "ㄲ",
    "ㄴ",
    "ㄷ",
    "ㄸ",
    "ㄹ",
    "ㅁ",
    "ㅂ",
    "ㅃ",
    "ㅅ",
    "ㅆ",
    "",
    "ㅈ",
    "ㅉ",
    "ㅊ",
    "ㅋ",
    "ㅌ",
    "ㅍ",
    "ㅎ",
)
# Glides apart from their vowels.
_VOWELS = (
    "ㅏ", "ㅐ", "yㅏ", "yㅐ", "ㅓ", "ㅔ", "yㅓ", "yㅔ", "ㅗ", "wㅏ", "wㅐ", "ㅚ", "yㅗ", "ㅜ", "wㅓ", "wㅔ", "wㅣ",
    "yㅜ", "ㅡ", "ㅢ", "ㅣ",
)  # fmt: skip
# As they are heard: ㅅ, ㅈ, ㅊ close a syllable as ㄷ, and ㅇ is a sound only there.
_FINALS = (
    "", "ㄱ", "ㄲ", "ㄱ", "ㄴ", "ㄴ", "ㄴ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹ", "ㄹ", "ㄹ", "ㄹ", "ㅁ", "ㅂ",
    "ㅂ", "ㄷ", "ㄷ", "ŋ", "ㄷ", "ㄷ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
)  # fmt: skip
_FIRST, _LAST = "가", "힣"

# 케이씨텍 is KC Tech.
LETTER_NAMES = {
    "에이": "a", "비": "b", "씨": "c", "디": "d", "이": "e", "에프": "f", "지": "g", "에이치": "h", "아이": "i",
    "제이": "j", "케이": "k", "엘": "l", "엠": "m", "엔": "n", "오": "o", "피": "p", "큐": "q", "알": "r", "에스": "s",
    "티": "t", "유": "u", "브이": "v", "더블유": "w", "엑스": "x", "와이": "y", "제트": "z", "앤": "&", "원": "1",
    "투": "2", "쓰리": "3", "포": "4", "식스": "6", "나인": "9",
}  # fmt: skip
LONGEST_LETTER_NAME = max(map(len, LETTER_NAMES))


def is_hangul(char: str) -> bool:
    """A whole syllable."""
    return _FIRST <= char <= _LAST


def sounds(syllable: str) -> str:
    """Its letters as they are heard, initial, vowel and final."""
    initial, rest = divmod(ord(syllable) - ord(_FIRST), 588)
    vowel, final = divmod(rest, 28)
    return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]
