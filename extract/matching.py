"""Rules on one article: what each sentence states, in the article's own names."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from extract.findings import Finding
from extract.languages.grammar import Rule
from extract.masking import DATE, ROUND, Masked, Party, Slot
from extract.names import Name, Span
from extract.parties import Parties
from extract.rule_set import RuleSet
from extract.statuses import status
from graph.schema import RELATIONS, Status

_HALF = 50
# How many sentences back a text may have named the company that a sentence leaves out.
_MEMORY = 6
# How far after its last slot a rule's match may have its 각각 or respectively.
_TAIL = 20

End: TypeAlias = tuple[str, Party | None]


@dataclass(slots=True)
class Focus:
    """The company that the text is about just now: who raises money, or gets it; its round and the day of it."""

    company: str | None = None
    at: int = -_MEMORY - 1
    round: str | None = None
    date: str | None = None

    def near(self, sentence: int) -> str | None:
        return self.company if sentence - self.at <= _MEMORY else None


def findings(
    rules: RuleSet, text: str, sentences: Iterable[Span], names: Sequence[Name], parties: Parties, published: str | None
) -> Iterator[Finding]:
    """What the sentences of an article state, in their order."""
    focus = Focus()
    starts = [name.start for name in names]
    for number, (start, end) in enumerate(sentences):
        if rules.trigger.search(text, start, end):
            here = names[bisect_left(starts, start) : bisect_left(starts, end)]
            sentence = rules.masked(text, (start, end), here, published)
            yield from SentenceReading(rules, text, sentence, parties, focus, number).findings()


class SentenceReading:
    """One sentence under the rules; it reads and moves the article's focus."""

    def __init__(
        self, rules: RuleSet, text: str, sentence: Masked, parties: Parties, focus: Focus, number: int
    ) -> None:
        self._rules = rules
        self._text = text
        self._sentence = sentence
        self._parties = parties
        self._focus = focus
        self._number = number
        self._scopes = rules.statuses.scopes(sentence.text)
        self._raising: str | None = None

    def findings(self) -> Iterator[Finding]:
        for rule, pattern in (*self._rules.whole, *self._rules.partial):
            for match in pattern.finditer(self._sentence.text):
                if _fits(match, self._sentence):
                    yield from self._read(rule, match)

    def _read(self, rule: Rule, match: re.Match[str]) -> Iterator[Finding]:
        subjects = self._parties_of(match, "subject") or self._in_focus()
        objects: Sequence[End | None] = [None]
        if RELATIONS[rule.relation].object is not None:
            objects = self._parties_of(match, "object") or self._in_focus()
        for subject, target in self._paired(match, subjects, objects):
            if self._allowed(subject, target):
                finding = self._finding(rule, match, (subject, target), alone=len(subjects) == 1)
                self._remember(finding)
                yield finding

    def _allowed(self, subject: End, target: End | None) -> bool:
        if target is None:
            return not self._rules.never_raises.search(subject[0])
        return self._parties.key(subject[0]) != self._parties.key(target[0])

    def _paired(
        self, match: re.Match[str], subjects: Sequence[End], objects: Sequence[End | None]
    ) -> Iterable[tuple[End, End | None]]:
        """Each with each; the first with the first where the text says 각각 or respectively."""
        said = self._sentence.text[match.start() : match.end() + _TAIL]
        if len(subjects) == len(objects) > 1 and self._rules.respectively.search(said):
            return zip(subjects, objects, strict=True)
        return ((subject, target) for subject in subjects for target in objects)

    def _parties_of(self, match: re.Match[str], group: str) -> list[End]:
        at = _place(match, group)
        if at is None:
            return []
        forms = ((self._form(p.name) if p.name else self._meant(at), p) for p in self._sentence.slots[at].parties)
        return [(form, party) for form, party in forms if form]

    def _form(self, name: Name) -> str:
        return self._text[name.start : name.end]

    def _meant(self, at: int) -> str | None:
        """Whom 이 회사 or `it` stands for: who raises money, the party before it, else the company in focus."""
        if self._raising:
            return self._raising
        for before in range(at - 1, -1, -1):
            slot = self._sentence.slots.get(before)
            if slot and slot.parties and slot.parties[0].name:
                return self._form(slot.parties[0].name) if len(slot.parties) == 1 else None
        return self._focus.near(self._number)

    def _in_focus(self) -> list[End]:
        company = self._raising or self._focus.near(self._number)
        return [(company, None)] if company else []

    def _remember(self, finding: Finding) -> None:
        company = {"raises": finding.subject, "invests-in": finding.object}.get(finding.relation)
        if company is None:
            return
        if finding.relation == "raises" or self._focus.company != company:
            self._focus.round, self._focus.date = finding.round, finding.date
        self._focus.company, self._focus.at = company, self._number
        self._raising = company if finding.relation == "raises" else self._raising or company

    def _finding(self, rule: Rule, match: re.Match[str], ends: tuple[End, End | None], *, alone: bool) -> Finding:
        (subject, party), target = ends
        start, end = self._sentence.span(match.start(), match.end())
        # Who joins or leads the round that the text is about, does it in that round and on its day.
        joins = rule.relation == "invests-in" and "{object}" not in rule.pattern
        return Finding(
            relation=rule.relation,
            rule=rule.name,
            subject=subject,
            object=target[0] if target else None,
            status=self._status(rule, match),
            start=start,
            end=end,
            p=rule.p,
            money=(party.money if party else None) or self._value(match, "money", *(["total"] if alone else [])),
            percent=self._value(match, "percent", "minority", "majority"),
            round=self._round(rule, match) or (self._focus.round if joins else None),
            date=self._date(match) or (self._focus.date if joins else None),
            gives=tuple(sorted(rule.gives.items())),
        )

    def _status(self, rule: Rule, match: re.Match[str]) -> Status:
        scopes = [scope for scope in self._scopes if not (rule.negative and scope.status is Status.DENIED)]
        return status(rule.status, match.span(), scopes)

    def _value(self, match: re.Match[str], *groups: str) -> Any:
        places = (_place(match, group) for group in groups)
        return next((self._sentence.slots[at].value for at in places if at is not None), None)

    def _round(self, rule: Rule, match: re.Match[str]) -> str | None:
        """The round that the rule binds, else the only one in the match, else the only one in the sentence."""
        if rule.relation not in ("raises", "invests-in"):
            return None
        stated = self._value(match, "round")
        if "round" in rule.gives or stated is not None:
            return str(rule.gives.get("round") or stated.round)
        inside = {slot.value.round for at, slot in self._slots(ROUND) if match.start() <= at < match.end()}
        every = inside or {slot.value.round for _, slot in self._slots(ROUND)} - {"cumulative"}
        return str(every.pop()) if len(every) == 1 else None

    def _date(self, match: re.Match[str]) -> str | None:
        found = self._slots(DATE)
        inside = [slot for at, slot in found if match.start() <= at < match.end()] or [slot for _, slot in found]
        return str(inside[0].value.iso) if len({slot.value.iso for slot in inside}) == 1 else None

    def _slots(self, kind: str) -> list[tuple[int, Slot]]:
        return [(at, slot) for at, slot in sorted(self._sentence.slots.items()) if self._sentence.text[at] == kind]


# Slots that take only some values: a percent below a half or from a half, the round of all money so far.
_TESTS: Mapping[str, Callable[[Any], bool]] = {
    "minority": lambda value: value.value is not None and value.value < _HALF,
    "majority": lambda value: value.value is not None and value.value >= _HALF,
    "cumulative": lambda value: bool(value.round == "cumulative"),
    "round": lambda value: bool(value.round != "cumulative"),
}


def _place(match: re.Match[str], group: str) -> int | None:
    """Where a slot of the rule is in the masked sentence."""
    bound = group in match.re.groupindex and match.start(group) >= 0
    return match.start(group) if bound else None


def _fits(match: re.Match[str], sentence: Masked) -> bool:
    places = ((_place(match, group), test) for group, test in _TESTS.items())
    return all(at is None or test(sentence.slots[at].value) for at, test in places)
