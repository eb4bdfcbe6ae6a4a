"""How Korean text names parties: runs of nouns, told apart from common nouns by tables of words."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extract.languages.korean.chunks import Chunk, chunks, follows
from extract.languages.korean.marks import alias_after, whole
from extract.languages.korean.name_ends import name_end
from extract.languages.korean.name_parts import COMMON_WORDS, continues, is_introduced, is_name
from extract.languages.korean.words import DESCRIPTIONS, PLACES, TITLES
from extract.rules.names import Name, Span

_QUOTED = re.compile(r"[‘'“\"「『〈《<]([^‘’“”'\"「」『』〈〉《》<>()\n]{2,20})[’'”\"」』〉》>]")
_FOREIGN = re.compile(r"[a-z一-鿿]")


def names(doc: Doc) -> list[Name]:
    """Candidates for parties: precision is the rules' business, but a common noun should not come here."""
    text = doc.text
    nouns = list(chunks(doc))
    found = [whole(text, start, end, lead) for lead, start, end in _groups(text, nouns)]
    found += [whole(text, start, end, start - 1) for start, end in _quoted(text, nouns)]
    found += [whole(text, start, end, start) for start, end in _aliased(text, nouns)]
    return found


def _groups(text: str, nouns: list[Chunk]) -> Iterator[tuple[int, int, int]]:
    """Names of one or more words: where the nouns begin that describe each, its own start and its end."""
    index = 0
    while index < len(nouns):
        last = _last_of_name(text, nouns, index)
        if last is None:
            index += 1
            continue
        if not _is_person(text, nouns, last):
            yield _lead(text, nouns, index), nouns[index].start, name_end(text, nouns[last])
        index = last + 1


def _last_of_name(text: str, nouns: list[Chunk], first: int) -> int | None:
    if not (is_name(nouns[first]) or is_introduced(text, nouns, first)):
        return None
    last = first
    while last + 1 < len(nouns) and _goes_on(text, nouns, last):
        last += 1
    return last


def _goes_on(text: str, nouns: list[Chunk], last: int) -> bool:
    """Whether the next word belongs to the name as well; after a particle it does not."""
    ended = name_end(text, nouns[last]) < nouns[last].end
    return not ended and follows(text, nouns[last], nouns[last + 1]) and continues(nouns[last + 1])


def _lead(text: str, nouns: list[Chunk], index: int) -> int:
    """Where the describing nouns before a name begin."""
    first = index
    while (
        first > 0
        and follows(text, nouns[first - 1], nouns[first])
        and (nouns[first - 1].text in PLACES or nouns[first - 1].text.endswith(DESCRIPTIONS) or first < index)
        and not nouns[first - 1].verbal
        and not is_name(nouns[first - 1])
    ):
        first -= 1
    return nouns[first].start


def _is_person(text: str, nouns: list[Chunk], last: int) -> bool:
    following = nouns[last + 1] if last + 1 < len(nouns) else None
    return following is not None and follows(text, nouns[last], following) and following.text in TITLES


def _quoted(text: str, nouns: list[Chunk]) -> Iterator[Span]:
    """A quoted word that a describing noun introduces (앱 '한뼘'이)."""
    ends = {noun.end: noun for noun in nouns}
    for match in _QUOTED.finditer(text):
        before = ends.get(match.start() - (text[match.start() - 1 : match.start()] == " "))
        if before and before.text.endswith(DESCRIPTIONS) and len(match[1].split()) <= 3:
            yield match.span(1)


def _aliased(text: str, nouns: list[Chunk]) -> Iterator[Span]:
    """Words that a name in another script follows in a parenthesis: 문샷 AI(Moonshot AI)."""
    for index, noun in enumerate(nouns):
        span = alias_after(text, noun.end)
        alias = text[slice(*span)] if span else ""
        if not (alias and (is_name(noun) or _FOREIGN.search(alias))):
            continue
        first = index
        for _ in alias.split()[1:]:
            if first and follows(text, nouns[first - 1], nouns[first]) and nouns[first - 1].text not in COMMON_WORDS:
                first -= 1
        if noun.text not in COMMON_WORDS or first < index:
            yield nouns[first].start, noun.end
