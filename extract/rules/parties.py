"""Which surface forms of one article name the same party."""

import re
from collections.abc import Sequence

from extract.rules.names import Name
from graph.model import Mention
from graph.schema import MOST_NAMES

# Words that the second and later mentions of a firm leave out. An arm's name is none of these: Google Ventures and
# Google Cloud are not Google.
_LEFT_OUT = frozenset((
    "labs", "technologies", "technology", "therapeutics", "pharmaceuticals", "pharma", "systems", "robotics",
    "software", "networks", "platforms", "sciences", "biosciences", "biotech", "group", "holdings",
    "international", "industries", "ai", "inc", "corp", "corporation", "co", "ltd", "limited", "llc", "plc",
    "gmbh", "ag", "sa", "nv", "company",
))  # fmt: skip
_GROUP = "그룹"
_HANGUL = re.compile(r"[가-힣]")


class Parties:
    """The parties of one article: two forms are one where the text says so, or one is the other's short form."""

    def __init__(self, text: str, names: Sequence[Name], legal_forms: tuple[str, ...], headline: int = 0) -> None:
        self._legal = re.compile(
            r"^(?:{0})(?![A-Za-z])\s*|,?\s*(?<![A-Za-z])(?:{0})\.?$".format(
                "|".join(map(re.escape, sorted(legal_forms, key=len, reverse=True)))
            )
        )
        self._parent: dict[str, str] = {}
        for name in names:
            form = text[name.start : name.end]
            self._join(form, self.bare(form))
            for start, end in name.aliases:
                self._join(form, text[start:end])
        self._join_short_forms()
        self._join_abbreviations(text, names, headline)
        self._hangul = bool(_HANGUL.search(text))
        self._forms: dict[str, list[str]] = {}
        for form in list(self._parent):
            self._forms.setdefault(self.key(form), []).append(form)

    def bare(self, form: str) -> str:
        """The form without its legal form (㈜, Inc.)."""
        return self._legal.sub("", form).strip() or form

    def key(self, form: str) -> str:
        """One form that stands for the party in this article."""
        while self._parent.setdefault(form, form) != form:
            form = self._parent[form]
        return form

    def mention(self, form: str) -> Mention:
        """The forms of the party, the fullest of the article's own script first."""
        forms = self._forms.get(self.key(form), [form])
        return Mention(names=tuple(sorted(forms, key=lambda f: (self._foreign(f), -len(f), f))[:MOST_NAMES]))

    def _foreign(self, form: str) -> bool:
        return self._hangul and not _HANGUL.search(form)

    def _join(self, one: str, other: str) -> None:
        first, second = self.key(one), self.key(other)
        if first != second:
            self._parent[max(first, second)] = min(first, second)

    def _join_abbreviations(self, text: str, names: Sequence[Name], headline: int) -> None:
        """A Korean headline shortens (SM) the name that the text below it gives in full (SM엔터테인먼트)."""
        above, below = (
            {text[name.start : name.end] for name in names if (name.start < headline) is early}
            for early in (True, False)
        )
        for form in above - below:
            full = {other for other in below if other.startswith(form) and _HANGUL.match(other, len(form))}
            if len(full) == 1 and not _HANGUL.search(form):
                self._join(form, full.pop())

    def _join_short_forms(self) -> None:
        place = {form: number for number, form in enumerate(self._parent)}
        known = {form.casefold(): form for form in reversed(place)}
        for form in place:
            self._join(form, known[form.casefold()])
            if form.endswith(_GROUP) and form.removesuffix(_GROUP) in self._parent:
                self._join(form, form.removesuffix(_GROUP))
            words = form.split()
            while len(words) > 1 and words[-1].strip(".,").casefold() in _LEFT_OUT:
                words.pop()
                short = known.get(" ".join(words).casefold())
                if short:
                    self._join(form, short)
