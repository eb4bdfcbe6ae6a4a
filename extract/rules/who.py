"""Whom a rule's match is about: the parties in its slots, or those that the sentence leaves to what was said before."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from extract.languages.grammar import Rule
from extract.rules.findings import Finding
from extract.rules.masking import Party
from extract.rules.names import Name
from extract.rules.places import place
from extract.rules.sentence import Sentence
from graph.schema import RELATIONS

# A form of the text, and the party in the sentence that it is or that stands for it, if one does.
End: TypeAlias = tuple[str, Party | None]


class Who:
    """The parties of one sentence's matches, read in their order: who raises money in one is meant by the next."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._raising: str | None = None

    def subjects(self, rule: Rule, match: re.Match[str]) -> list[End]:
        return self._named(match, "subject") or self._in_focus(rule, "subject", match)

    def objects(self, rule: Rule, match: re.Match[str], subjects: Sequence[End]) -> Sequence[End | None]:
        if RELATIONS[rule.relation].object is None:
            return [None]
        if place(match, "object") is None:
            return self._in_focus(rule, "object", match)
        return self._named(match, "object", not_=[form for form, _ in subjects])

    def allowed(self, rule: Rule, subject: End, target: End | None) -> bool:
        """Whether the two may be what the rule says of them."""
        rules, same = self._sentence.rules, self._sentence.same
        if target is None:
            told = self._focused() if rule.gives.get("round") == "cumulative" else None
            return (told is None or same(told, subject[0])) and not rules.never_raises.search(subject[0])
        if subject[1] and target[1] and not (subject[1].name or target[1].name):
            return False
        gathers = rule.relation == "invests-in" and rules.never_raises.search(target[0])
        return not gathers and not same(subject[0], target[0])

    def remember(self, finding: Finding, *, alone: bool) -> None:
        """Moves the article's focus; `alone`: one investor."""
        company = self._sentence.focus.move(finding, self._sentence.number, alone=alone)
        if company is not None:
            self._raising = company if finding.relation == "raises" else self._raising or company

    def _focused(self) -> str | None:
        return self._sentence.focus.near(self._sentence.number)

    def _named(self, match: re.Match[str], group: str, not_: Iterable[str] = ()) -> list[End]:
        at = place(match, group)
        if at is None:
            return []
        others = frozenset(map(self._sentence.parties.key, not_))
        slot = self._sentence.masked.slots[at]
        it = self._sentence.article[slot.start : slot.end].lower() == "it"
        forms = ((self._form(p.name) if p.name else self._meant(at, others, it=it), p) for p in slot.parties)
        return [(form, party) for form, party in forms if form]

    def _form(self, name: Name) -> str:
        return self._sentence.article[name.start : name.end]

    def _meant(self, at: int, others: frozenset[str], *, it: bool) -> str | None:
        """Whom 이 회사 or `it` stands for: who raises money, the party before it, else the company in focus.

        `others` are the parties that it is said of: Alibaba, which holds 36% of the company, is not that company.
        """
        here = [form for form in (self._raising, *self._before(at)) if form]
        forms = here if it and here else [*here, *filter(None, [self._focused()])]
        return next((form for form in forms if self._sentence.parties.key(form) not in others), None)

    def _before(self, at: int) -> Iterator[str]:
        """The parties before a place, the last first, up to a list: of its members any may be meant."""
        for before in range(at - 1, -1, -1):
            slot = self._sentence.masked.slots.get(before)
            if slot and len(slot.parties) > 1:
                return
            if slot and slot.parties and slot.parties[0].name:
                yield self._form(slot.parties[0].name)

    def _in_focus(self, rule: Rule, end: str, match: re.Match[str]) -> list[End]:
        if (rule.relation, end) == ("credit-amount", "subject"):
            giver = self._sentence.focus.investor if self._focused() else None
            return [(giver, None)] if giver else []
        company = self._raising or self._focused()
        return [(company, None)] if company and not self._another_receives(match, company) else []

    def _another_receives(self, match: re.Match[str], company: str) -> bool:
        """Whether the sentence names, before the words of the rule, another company as the one that gets money."""
        masked = self._sentence.masked
        found = self._sentence.rules.receiver.finditer(masked.text, 0, match.end())
        places = [one.start("object") for one in found if one.start("object") < match.start()]
        named = [party.name for party in masked.slots[places[-1]].parties if party.name] if places else []
        return len(named) == 1 and not self._sentence.same(self._form(named[0]), company)
