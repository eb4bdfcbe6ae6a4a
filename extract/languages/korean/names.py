"""How Korean text names parties: runs of nouns, told apart from common nouns by tables of words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extract.languages.korean.kiwi import UNKNOWN
from extract.languages.korean.words import (
    COMMON,
    DESCRIPTIONS,
    MEDIA,
    NAMED_LIKE_WORDS,
    ORGANISATION_ENDS,
    PLACES,
    TITLES,
)
from extract.languages.products import PRODUCTS
from extract.rules.names import Name, Span

_COMMON = frozenset((*COMMON, *PRODUCTS, *PLACES, *MEDIA, *TITLES, *DESCRIPTIONS))
_NOUN = ("NNG", "NNP", "NNB", "NR", "SL", "SN", "SH", "XR", "XSN", "XPN", "MM", "SW", "W_HASHTAG")
_JOINERS = frozenset("&-.+")
_OPEN = "'\"‘“「『<〈《ʻ`＇"
_CLOSE = "'\"’”」』>〉》ʼ`＇"
_ASIDE = re.compile(r"\s?[(（]([^()（）\n]{1,60})[)）]")
# In a parenthesis: an abbreviation, a name in Latin letters or Chinese characters, or 이하 and a short form.
_ALIAS = re.compile(
    r"\s*(?:이하\s*)?[‘“'\"]?((?=[0-9 .-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 .&'’-]{1,38}|[一-鿿]{2,12}|(?<=이하 "
    r")[가-힣A-Za-z0-9]{2,12})[’”'\"]?\s*(?=$|[,·])"
)
_QUOTED = re.compile(r"[‘'“\"「『〈《<]([^‘’“”'\"「」『』〈〉《》<>()\n]{2,20})[’'”\"」』〉》>]")
_LEGAL = re.compile(r"(?:㈜|\(주\)|주식회사|유한회사)\s?")
# A part of a firm that is sold: 인텔 낸드 사업부.
_UNIT = re.compile(r" (?:[가-힣A-Za-z]{1,8} )?[가-힣]{0,6}사업(?:부문|부)(?![가-힣]{2})")
_LATIN = re.compile(r"[A-Za-z]")
# Particles that no name ends in, and those that some do: the latter go only where the text also has the word without.
_SURE_PARTICLES = ("으로부터", "로부터", "에게서", "에서", "에게", "에는", "에", "를", "을", "는")
# No name of more than three syllables ends in 도: it is a particle.
_SHORT = 3
_LIKELY_PARTICLES = ("가", "이", "은", "의", "와", "과", "도", "로", "만")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Nouns written together, up to the particle."""

    start: int
    end: int
    text: str
    unknown: bool
    proper: bool
    latin: bool
    spaced: bool
    verbal: bool


def names(doc: Doc) -> list[Name]:
    """Candidates for parties: precision is the rules' business, but a common noun should not come here."""
    text = doc.text
    chunks = list(_chunks(doc, text))
    found = [_whole(text, start, end, outer) for start, end, outer in _groups(text, chunks)]
    found += [_whole(text, *span, (span[0] - 1, span[1] + 1)) for span in _quoted(text, chunks)]
    found += [_whole(text, *span, span) for span in _aliased(text, chunks)]
    return found


def _chunks(doc: Doc, text: str) -> Iterator[Chunk]:
    group: list[Token] = []
    for token in doc:
        if group and group[-1].idx + len(group[-1]) == token.idx and (_is_noun(token) or _joins(group, token)):
            group.append(token)
            continue
        yield from _chunk(text, group, token)
        group = [token] if _is_noun(token) and not token.text.startswith(tuple(_JOINERS)) else []
    yield from _chunk(text, group, None)


def _is_noun(token: Token) -> bool:
    tag = token.tag_.split("+")[0].rstrip(UNKNOWN)
    return tag in _NOUN and (tag != "SW" or token.text in _JOINERS) and any(char.isalnum() for char in token.text)


def _joins(group: list[Token], token: Token) -> bool:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return (
        token.text in _JOINERS
        and following is not None
        and following.idx == token.idx + 1
        and following.tag_[:2] == "SL"
        and group[-1].tag_[:2] == "SL"
    )


def _chunk(content: str, group: list[Token], following: Token | None) -> Iterator[Chunk]:
    if not group:
        return
    start, end = group[0].idx, group[-1].idx + len(group[-1])
    text = content[start:end]
    if not any(char.isalpha() for char in text):
        return
    adjacent = following is not None and following.idx == end
    yield Chunk(
        start,
        end,
        text,
        any(token.tag_.endswith(UNKNOWN) for token in group),
        any(token.tag_.startswith("NNP") for token in group),
        group[-1].tag_[:2] == "SL" and bool(_LATIN.search(text)),
        start == 0 or content[start - 1].isspace(),
        bool(adjacent and following is not None and following.tag_[:3] in ("XSV", "XSA")),
    )


def _groups(text: str, chunks: list[Chunk]) -> Iterator[tuple[int, int, Span]]:
    """Names of one or more words, with the describing nouns before them."""
    index = 0
    while index < len(chunks):
        last = _last_of_name(text, chunks, index)
        if last is None:
            index += 1
            continue
        start = _lead(text, chunks, index)
        if not _is_person(text, chunks, last):
            yield chunks[index].start, _name_end(text, chunks[last]), (start, chunks[last].end)
        index = last + 1


def _last_of_name(text: str, chunks: list[Chunk], first: int) -> int | None:
    if not (_is_name(chunks[first]) or _is_introduced(text, chunks, first)):
        return None
    last = first
    while last + 1 < len(chunks) and _goes_on(text, chunks, last):
        last += 1
    return last


def _goes_on(text: str, chunks: list[Chunk], last: int) -> bool:
    """Whether the next word belongs to the name as well; after a particle it does not."""
    ended = _name_end(text, chunks[last]) < chunks[last].end
    return not ended and _follows(text, chunks[last], chunks[last + 1]) and _continues(chunks, last + 1)


def _is_name(chunk: Chunk) -> bool:
    if chunk.text in NAMED_LIKE_WORDS:
        return True
    if chunk.text in _COMMON or chunk.verbal or len(chunk.text) < 2:
        return False
    if chunk.latin and chunk.text.isascii():
        return chunk.text[0].isupper() or any(char.isupper() for char in chunk.text)
    if any(chunk.text.endswith(word) for word in DESCRIPTIONS if len(word) > 1):
        return False
    ends = any(chunk.text.endswith(end) and len(chunk.text) > len(end) + 1 for end in ORGANISATION_ENDS)
    return chunk.unknown or chunk.proper or (ends and not chunk.text.endswith(tuple(TITLES)))


def _is_introduced(text: str, chunks: list[Chunk], index: int) -> bool:
    """A common noun is a name where a legal form, or a describing noun and nothing else, stands before it."""
    chunk = chunks[index]
    if chunk.text in _COMMON or chunk.verbal or len(chunk.text) < 2 or chunk.text.endswith(DESCRIPTIONS):
        return False
    if re.search(r"(?:㈜|\(주\)|주식회사 ?)\Z", text[max(0, chunk.start - 5) : chunk.start]):
        return True
    if _is_before_ai(text, chunks, index):
        return True
    return (
        index > 0
        and _follows(text, chunks[index - 1], chunk)
        and chunks[index - 1].text.endswith(("스타트업", "기업", "업체"))
        and not any(chunk.text.endswith(word) for word in COMMON if len(word) > 1)
        and text[chunk.end : chunk.end + 1] in tuple("은는이가을를의에(")
    )


def _is_before_ai(text: str, chunks: list[Chunk], index: int) -> bool:
    """스케일 in 스케일 AI는: no common noun stands before AI and a particle."""
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    return (
        after is not None
        and after.text == "AI"
        and _follows(text, chunks[index], after)
        and not text[after.end : after.end + 1].isspace()
        and not chunks[index].text.endswith(COMMON)
    )


def _continues(chunks: list[Chunk], index: int) -> bool:
    chunk = chunks[index]
    return _is_name(chunk) or (
        chunk.text in ORGANISATION_ENDS and not chunk.verbal and chunk.text not in ("지주", "은행")
    )


def _follows(text: str, before: Chunk, after: Chunk) -> bool:
    return text[before.end : after.start] == " "


def _lead(text: str, chunks: list[Chunk], index: int) -> int:
    """Where the describing nouns before a name begin."""
    first = index
    while (
        first > 0
        and _follows(text, chunks[first - 1], chunks[first])
        and (chunks[first - 1].text in PLACES or chunks[first - 1].text.endswith(DESCRIPTIONS) or first < index)
        and not chunks[first - 1].verbal
        and not _is_name(chunks[first - 1])
    ):
        first -= 1
    return chunks[first].start


def _is_person(text: str, chunks: list[Chunk], last: int) -> bool:
    following = chunks[last + 1] if last + 1 < len(chunks) else None
    return following is not None and _follows(text, chunks[last], following) and following.text in TITLES


def _name_end(text: str, chunk: Chunk) -> int:
    """Without a particle that the dictionary took for a part of an unknown word."""
    word = chunk.text
    if not chunk.unknown:
        stem = word[:-1]
        ended = word.endswith(_LIKELY_PARTICLES) and len(stem) > _SHORT and _stands_alone(text, stem)
        return chunk.end - 1 if ended else chunk.end
    for particle in _SURE_PARTICLES:
        if word.endswith(particle) and len(word) >= len(particle) + 2:
            return chunk.end - len(particle)
    if word.endswith("도") and len(word) > _SHORT and text[chunk.end : chunk.end + 1] == " ":
        return chunk.end - 1
    for particle in _LIKELY_PARTICLES:
        stem = word[: -len(particle)]
        if word.endswith(particle) and len(stem) >= 2 and _stands_alone(text, stem):
            return chunk.end - len(particle)
    return chunk.end


def _stands_alone(text: str, word: str) -> bool:
    return bool(re.search(rf"(?<![가-힣A-Za-z0-9]){re.escape(word)}(?:[^가-힣A-Za-z0-9]|[은는을를의]\s|$)", text))


def _quoted(text: str, chunks: list[Chunk]) -> Iterator[Span]:
    """A quoted word that a describing noun introduces (앱 '한뼘'이)."""
    ends = {chunk.end: chunk for chunk in chunks}
    for match in _QUOTED.finditer(text):
        before = (
            ends.get(match.start() - 1) if text[match.start() - 1 : match.start()] == " " else ends.get(match.start())
        )
        if before and before.text.endswith(DESCRIPTIONS) and len(match[1].split()) <= 3:
            yield match.span(1)


def _aliased(text: str, chunks: list[Chunk]) -> Iterator[Span]:
    """Words that a name in another script follows in a parenthesis: 문샷 AI(Moonshot AI)."""
    for index, chunk in enumerate(chunks):
        aside = _ASIDE.match(text, chunk.end)
        alias = _ALIAS.match(aside.group(1)) if aside else None
        if (
            alias is None
            or alias.group(1) in _COMMON
            or not (_is_name(chunk) or re.search(r"[a-z一-鿿]", alias.group(1)))
        ):
            continue
        first = index
        for _ in alias.group(1).split()[1:]:
            if first and _follows(text, chunks[first - 1], chunks[first]) and chunks[first - 1].text not in _COMMON:
                first -= 1
        if chunk.text not in _COMMON or first < index:
            yield chunks[first].start, chunk.end


def _whole(text: str, start: int, end: int, outer: Span) -> Name:
    """The name with the marks and the parenthesis that belong to it."""
    first, last = min(start, outer[0]), end
    legal = re.search(r"(?:㈜|\(주\)|주식회사 |유한회사 )\Z", text[max(0, start - 5) : start])
    if legal:
        start -= len(legal.group())
        first = min(first, start)
    if text[first - 1 : first] in tuple(_OPEN):
        first -= 1
    if text[last : last + 1] in tuple(_CLOSE):
        last += 1
    after = re.match(r" ?(?:㈜|\(주\)|주식회사)", text[last : last + 6])
    if after and last == end:
        end = last = last + after.end()
    unit = _UNIT.match(text, last)
    if unit and last == end:
        end = last = unit.end()
    aside = _ASIDE.match(text, last)
    aliases: tuple[Span, ...] = ()
    if aside:
        alias = _ALIAS.match(aside.group(1))
        inside = aside.start(1)
        aliases = ((inside + alias.start(1), inside + alias.end(1)),) if alias and alias.group(1) not in _COMMON else ()
        if aliases or not re.search(r"\d", aside.group(1)) or re.fullmatch(r"\d{6}", aside.group(1)):
            last = aside.end()
            if text[last : last + 1] in tuple(_CLOSE):
                last += 1
    return Name(start=start, end=end, outer=(first, last), aliases=aliases)
