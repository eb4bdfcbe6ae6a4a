"""The title of an article: what its page shows above the text and tells machines alike."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.news.pages.headlines import Line, above
from extract.news.pages.names import LONGEST_NAME, TAIL, key, known_names, without_names
from extract.news.pages.said import Said
from extract.news.pages.telling import About, alike
from extract.news.pages.tree import Element, lines, text
from extract.news.pages.voices import CUT, SHORTEST, Statement, Voices, kept_titles, parts, spelled, support, tidied

# Letters of a headline: what is shorter counts for less.
_WHOLE = 12
# Points: for each voice that tells it, for what it says of the text and of the address; off what is cut, what no line
# shows, what is only a part of a line, and what ends with a name. Of such a line so much is left of its looks.
_TOLD, _OF_TEXT, _OF_ADDRESS, _CUT, _UNSEEN, _PARTED, _NAMED, _PART_SEEN = 4, 3, 4, 2, 3, 1.5, 3, 0.7
# Voices of which the text says nothing name the site or a section: so much they count, and more with what it says.
_LEAST, _MORE = 0.25, 1.5
# Of lines that nothing tells the first that comes near the best is taken: one under the headline often says more of
# what the text does. So much a headline shares with another wording of it.
_ALMOST, _ALIKE = 0.75, 0.34
# Points of a line that the page keeps as a title for its own scripts.
_KEPT = 2
_SECTION = re.compile(r"^\[[^\]]{1,12}\]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    title: str
    told: float
    score: float
    is_seen: bool
    is_heading: bool


def title_of(root: Element, told: Said, body: Sequence[str], url: str) -> str:
    """The line above the text that looks most like a headline and that most voices tell, without the site's names."""
    head = " ".join(text(each) for each in root.xpath("//head/title"))
    names = {key(each) for each in known_names(root, told, url)}
    kept = kept_titles(root)
    shown = [_kept(line, kept) for line in above(root, body, names)]
    headed = {key(line.shown) for line in shown if line.is_heading}
    voices = [list(_statements(voice, names, headed)) for voice in (told.headlines, told.titles, [head])]
    candidates = list(_candidates(shown, voices, About(body, url)))
    if not candidates:
        return next((each.title for voice in voices for each in voice), "")
    return _without_section(tidied(spelled(_chosen(candidates), voices)), root)


def _kept(line: Line, kept: Collection[str]) -> Line:
    return replace(line, looks=line.looks + _KEPT) if key(line.shown) in kept else line


def _statements(voice: Sequence[str], names: set[str], headed: set[str]) -> Iterator[Statement]:
    """Without the site's names, where no heading shows them with the rest."""
    whole = map(tidied, voice)
    bare = (each if key(each) in headed else without_names(each, names) for each in whole)
    yield from (Statement.of(each) for each in bare if (letters := key(each)) and letters not in names)


def _candidates(shown: Sequence[Line], voices: Voices, about: About) -> Iterator[_Candidate]:
    """Each line, and each part of what is told that no line shows alone."""
    for line in shown:
        yield _scored(line.shown, line.looks, voices, about, is_seen=True, is_heading=line.is_heading)
    alone = {key(line.shown) for line in shown}
    headings = [(key(line.shown), line.looks) for line in shown if line.is_heading]
    for part in parts(voices):
        letters = key(part)
        if len(letters) >= SHORTEST and letters not in alone:
            within = [looks for heading, looks in headings if letters in heading]
            looks = max(within, default=0) * _PART_SEEN - (_PARTED if within else _UNSEEN)
            off = _NAMED * _has_name_at_its_end(part, about)
            yield _scored(part, looks - off, voices, about, is_seen=bool(within), is_heading=bool(within))


def _scored(title: str, looks: float, voices: Voices, about: About, *, is_seen: bool, is_heading: bool) -> _Candidate:
    letters = key(title)
    size, of_text = min(1.0, len(letters) / _WHOLE), about.in_text(title)
    told = size * support(letters, voices)
    score = (
        _TOLD * told * min(1.0, _LEAST + _MORE * of_text)
        + looks
        + _OF_TEXT * size * of_text
        + _OF_ADDRESS * about.in_address(title)
        - _CUT * bool(CUT.search(title))
    )
    return _Candidate(title=title, told=told, score=score, is_seen=is_seen, is_heading=is_heading)


def _has_name_at_its_end(told: str, about: About) -> bool:
    first, *others = TAIL.split(told)
    ends = (first, others[-1]) if others else ()
    return any(len(each) <= LONGEST_NAME and not about.in_text(each) for each in ends)


def _chosen(candidates: Sequence[_Candidate]) -> str:
    """The best; a heading that says the same in other words, where the best is told and not shown."""
    best = max(candidates, key=lambda each: each.score)
    if best.is_seen and not best.told:
        enough = min(best.score, _ALMOST * best.score)
        return next(each.title for each in candidates if each.is_seen and each.score >= enough)
    if best.is_seen:
        return best.title
    reworded = (each for each in candidates if each.is_heading and alike(each.title, best.title) >= _ALIKE)
    return max(reworded, key=lambda each: each.score, default=best).title


def _without_section(title: str, root: Element) -> str:
    """`[Section] Title` as `Title`, where that alone is shown."""
    bare = _SECTION.sub("", title)
    if bare == title:
        return title
    alone = {piece for each in root.iter("body") for line in lines(each) for piece in line.split(" | ")}
    return bare if bare in alone and title not in alone else title
