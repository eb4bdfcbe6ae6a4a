"""What a page shows that may be its time, by where it stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, takewhile

from extract.news.pages.names import place
from extract.news.pages.stamps import joined, stamps
from extract.news.pages.tree import Element

# A clock or a calendar in a line longer than this is told, not shown.
LONGEST = 120
_ABOVE = 3
# A release says in its first line where and when it is sent.
_DATELINE = re.compile(r"(.{6,90}?\d)\)?\s?(?:--|[—–]|-\s|/[\w ]+/|\()")
_DIGIT = re.compile(r"\d")
_CLOCKED = re.compile(r"\d\d?:\d\d")
# Small print tells when a paper was registered, and until when it has rights.
_OF_SITE = re.compile(
    r"등록번호|사업자|발행인|편집인|대표(?:이사|자)|청소년|제호|통신판매|개인정보|저작권|무단|©|ⓒ|\(c\)|copyright"
    r"|all rights|registered|reg\. ?no|issn|established|founded|since (?:19|20)\d\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What stands where on the page: `head` between its title and its text, `rest` on the whole of it."""

    title: str
    body: Sequence[str]
    head: Sequence[str]
    rest: Sequence[str]
    placed: Iterable[Element]
    language: str | None

    @cached_property
    def heading(self) -> list[tuple[str, str]]:
        """Times between title and text, each with what the word beside it says."""
        return list(chain.from_iterable(map(stamps, joined(self.head))))

    @cached_property
    def labelled(self) -> list[tuple[str, str]]:
        """Times anywhere around the text, but in what is said of the site."""
        body = frozenset(self.body)
        around = joined([each for each in self.rest if each not in body])
        return [
            stamp
            for line in around
            if len(line) <= LONGEST and _DIGIT.search(line) and not _OF_SITE.search(line)
            for stamp in stamps(line)
        ]

    def above(self) -> Iterator[str]:
        """What stands close above the title: a masthead has the day of reading there, some the day of the article."""
        before = list(takewhile(lambda line: not self.body or self.body[0] not in line, self.rest))
        if found := place(before, self.title):
            yield from (line for line in reversed(before[: found[0]][-_ABOVE:]) if len(line) <= LONGEST)

    def amid(self) -> list[tuple[str, str]]:
        """Times behind the first line of the text, where what introduces it was taken for one."""
        if len(self.body) <= 1 or self.body[0] not in self.rest:
            return []
        behind = self.rest[self.rest.index(self.body[0]) + 1 :]
        lines = takewhile(lambda line: self.body[1] not in line, behind)
        return list(chain.from_iterable(map(stamps, joined(list(lines)))))

    def below(self) -> Iterator[str]:
        """What stands close below the text, where that alone tells a time of day."""
        if self.body and self.body[-1] in self.rest:
            at = self.rest.index(self.body[-1]) + 1
            yield from (line for line in self.rest[at : at + _ABOVE] if len(line) <= LONGEST and _CLOCKED.search(line))

    def dateline(self) -> Iterator[str]:
        yield from (found[1] for line in self.body[:1] if (found := _DATELINE.match(line)))
