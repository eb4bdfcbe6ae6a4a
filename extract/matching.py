"""Rules on one article: what each sentence states, in the article's own names."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from extract.languages.grammar import Grammar, Rule
from extract.masking import DATE, MONEY, PARTY, PERCENT, ROUND, Masked, Party, Slot, joined, mark_all, masked, without
from extract.names import Name, Span
from extract.parties import Parties
from extract.statuses import Scope, StatusReader, status
from extract.values import dates, money, percent, rounds
from graph.schema import RELATIONS, Status

_PLACES = re.compile(r"\{([a-z_]+|[가-힣]+)\}")
_SLOTS = {
    "subject": PARTY, "object": PARTY, "money": MONEY, "total": MONEY, "percent": PERCENT, "minority": PERCENT,
    "majority": PERCENT, "round": ROUND, "cumulative": ROUND,
}  # fmt: skip
_HALF = 50
# How many sentences back a text may have named the company that a sentence leaves out.
_MEMORY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a rule found: the claim before it becomes a record."""

    relation: str
    rule: str
    subject: str
    object: str | None
    status: Status
    start: int
    end: int
    p: float
    money: Any = None
    percent: Any = None
    round: str | None = None
    date: str | None = None
    gives: tuple[tuple[str, Any], ...] = ()


@dataclass(slots=True)
class Focus:
    """The company that the text is about just now: who raises money, or gets it."""

    company: str | None = None
    at: int = -_MEMORY - 1
    round: str | None = None
    date: str | None = None

    def near(self, sentence: int) -> str | None:
        return self.company if sentence - self.at <= _MEMORY else None


def expanded(pattern: str, slots: Mapping[str, str]) -> str:
    """A rule's pattern as a regular expression. Of a slot that stands in it twice only the first place binds."""
    bound: set[str] = set()

    def place(match: re.Match[str]) -> str:
        name = match.group(1)
        if name not in _SLOTS:
            return _PLACES.sub(place, slots[name])
        if name in bound:
            return _SLOTS[name]
        bound.add(name)
        return f"(?P<{name}>{_SLOTS[name]})"

    return _PLACES.sub(place, pattern)


class RuleMatcher:
    """The rules of one language, ready to use. It keeps nothing between articles."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._rules = [(rule, re.compile(expanded(rule.pattern, grammar.slots))) for rule in grammar.rules]
        self._lists = re.compile(expanded(grammar.lists, grammar.slots))
        self._apposition = re.compile(f"{PARTY}(?:{expanded(grammar.apposition, grammar.slots)})(?={PARTY})")
        self._respectively = re.compile(grammar.respectively)
        self._anaphor = re.compile(grammar.anaphor)
        self._trigger = re.compile(grammar.trigger, re.IGNORECASE)
        self._statuses = StatusReader(grammar)

    def findings(
        self, text: str, sentences: Iterable[Span], names: list[Name], parties: Parties, published: str | None
    ) -> Iterator[Finding]:
        """What the sentences of `text` state, in their order."""
        focus = Focus()
        starts = [name.start for name in names]
        for number, (start, end) in enumerate(sentences):
            here = names[bisect_left(starts, start) : bisect_left(starts, end)]
            if not self._trigger.search(text, start, end):
                continue
            sentence = self._masked(text, (start, end), here, published)
            reading = SentenceReading(self, text, sentence, parties, focus, number)
            yield from reading.findings()

    def _masked(self, text: str, span: Span, names: list[Name], published: str | None) -> Masked:
        start, end = span
        piece = text[start:end]
        korean = self._grammar.code == "ko"
        marks = [
            *mark_all(ROUND, rounds.find(piece), start),
            *mark_all(MONEY, money.find(piece, bare_won=korean), start),
            *mark_all(PERCENT, percent.find(piece), start),
            *((name.outer, PARTY, Slot(*name.outer, parties=(Party(name),))) for name in names),
            *mark_all(DATE, dates.find(piece, published), start),
        ]
        marks += [
            (match.span(), PARTY, Slot(*match.span(), parties=(Party(None),)))
            for match in self._anaphor.finditer(text, start, end)
        ]
        return joined(without(masked(text, span, marks), self._apposition), self._lists)


class SentenceReading:
    """One sentence under the rules."""

    def __init__(
        self, matcher: RuleMatcher, text: str, sentence: Masked, parties: Parties, focus: Focus, number: int
    ) -> None:
        self._matcher = matcher
        self._text = text
        self._sentence = sentence
        self._parties = parties
        self._focus = focus
        self._number = number
        self._scopes: list[Scope] = matcher._statuses.scopes(sentence.text)
        self._raising: str | None = None

    def findings(self) -> Iterator[Finding]:
        for needs_focus in (False, True):
            for rule, pattern in self._matcher._rules:
                if _needs_focus(rule) is needs_focus:
                    for match in pattern.finditer(self._sentence.text):
                        yield from self._read(rule, match)

    def _read(self, rule: Rule, match: re.Match[str]) -> Iterator[Finding]:
        if not _fits(match, self._sentence):
            return
        relation = RELATIONS[rule.relation]
        subjects = self._parties_of(match, "subject") or self._in_focus()
        objects: list[tuple[str, Party | None]] | list[None] = [None]
        if relation.object is not None:
            objects = self._parties_of(match, "object") or self._in_focus()
        pairs = list(self._paired(match, subjects, objects))
        for subject, target in pairs:
            if target is not None and self._parties.key(subject[0]) == self._parties.key(target[0]):
                continue
            finding = self._finding(rule, match, subject, target, alone=len(subjects) == 1)
            self._remember(finding)
            yield finding

    def _paired(self, match: re.Match[str], subjects: list[Any], objects: list[Any]) -> Iterator[tuple[Any, Any]]:
        """Each with each; the first with the first where the text says 각각 or respectively."""
        sentence = self._sentence.text
        each = self._matcher._respectively.search(sentence[match.start() : match.end() + 20])
        if each and len(subjects) == len(objects) > 1:
            return zip(subjects, objects, strict=True)
        return ((subject, target) for subject in subjects for target in objects)

    def _parties_of(self, match: re.Match[str], group: str) -> list[tuple[str, Party | None]]:
        if group not in match.re.groupindex or match.start(group) < 0:
            return []
        at = match.start(group)
        found: list[tuple[str, Party | None]] = []
        for party in self._sentence.slots[at].parties:
            form = self._form(party.name) if party.name else self._meant(at)
            if form:
                found.append((form, party))
        return found

    def _form(self, name: Name) -> str:
        return self._text[name.start : name.end]

    def _meant(self, at: int) -> str | None:
        """Whom 이 회사 or `it` stands for: the party before it in the sentence, else the company in focus."""
        if self._raising:
            return self._raising
        for before in range(at - 1, -1, -1):
            slot = self._sentence.slots.get(before)
            if slot and slot.parties and slot.parties[0].name:
                return self._form(slot.parties[0].name) if len(slot.parties) == 1 else None
        return self._focus.near(self._number)

    def _in_focus(self) -> list[tuple[str, Party | None]]:
        company = self._raising or self._focus.near(self._number)
        return [(company, None)] if company else []

    def _remember(self, finding: Finding) -> None:
        company = (
            finding.subject
            if finding.relation == "raises"
            else finding.object
            if finding.relation == "invests-in"
            else None
        )
        if company:
            if finding.relation == "raises" or self._focus.company != company:
                self._focus.round, self._focus.date = finding.round, finding.date
            self._focus.company, self._focus.at = company, self._number
            self._raising = company if finding.relation == "raises" else self._raising or company

    def _finding(
        self,
        rule: Rule,
        match: re.Match[str],
        subject: tuple[str, Party | None],
        target: tuple[str, Party | None] | None,
        *,
        alone: bool,
    ) -> Finding:
        start, end = self._sentence.span(match.start(), match.end())
        own = subject[1].money if subject[1] else None
        total = self._value(match, "total") if alone else None
        # Who joins or leads the round that the text is about, does it in that round and on its day.
        joins = rule.relation == "invests-in" and "{object}" not in rule.pattern
        return Finding(
            relation=rule.relation,
            rule=rule.name,
            subject=subject[0],
            object=target[0] if target else None,
            status=self._status(rule, match),
            start=start,
            end=end,
            p=rule.p,
            money=own or self._value(match, "money") or total,
            percent=self._value(match, "percent") or self._value(match, "minority") or self._value(match, "majority"),
            round=self._round(match) or (self._focus.round if joins else None),
            date=self._date(match) or (self._focus.date if joins else None),
            gives=tuple(sorted(rule.gives.items())),
        )

    def _status(self, rule: Rule, match: re.Match[str]) -> Status:
        scopes = [scope for scope in self._scopes if not (rule.negative and scope.status is Status.DENIED)]
        return status(rule.status, match.span(), scopes)

    def _value(self, match: re.Match[str], group: str) -> Any:
        if group not in match.re.groupindex or match.start(group) < 0:
            return None
        return self._sentence.slots[match.start(group)].value

    def _round(self, match: re.Match[str]) -> str | None:
        stated = self._value(match, "round")
        if stated is not None:
            return str(stated.round)
        inside = [slot for slot in self._slots(ROUND) if match.start() <= slot[0] < match.end()]
        every = inside or self._slots(ROUND)
        return str(every[0][1].value.round) if len({slot.value.round for _, slot in every}) == 1 else None

    def _date(self, match: re.Match[str]) -> str | None:
        found = self._slots(DATE)
        inside = [slot for at, slot in found if match.start() <= at < match.end()] or [slot for _, slot in found]
        return str(inside[0].value.iso) if len({slot.value.iso for slot in inside}) == 1 else None

    def _slots(self, kind: str) -> list[tuple[int, Slot]]:
        return [(at, slot) for at, slot in sorted(self._sentence.slots.items()) if self._sentence.text[at] == kind]


def _needs_focus(rule: Rule) -> bool:
    return "{subject}" not in rule.pattern or (
        RELATIONS[rule.relation].object is not None and "{object}" not in rule.pattern
    )


# Slots that take only some values: a percent below a half or from a half, the round of all money so far.
_TESTS: Mapping[str, Callable[[Any], bool]] = {
    "minority": lambda value: value.value is not None and value.value < _HALF,
    "majority": lambda value: value.value is not None and value.value >= _HALF,
    "cumulative": lambda value: bool(value.round == "cumulative"),
    "round": lambda value: bool(value.round != "cumulative"),
}


def _fits(match: re.Match[str], sentence: Masked) -> bool:
    return all(
        test(sentence.slots[match.start(group)].value)
        for group, test in _TESTS.items()
        if group in match.re.groupindex and match.start(group) >= 0
    )


def merged(findings: Iterable[Finding], parties: Parties) -> list[Finding]:
    """Each fact once: of two findings that say the same, the one that says more, completed by the other."""
    kept: list[Finding] = []
    for finding in findings:
        for index, other in enumerate(kept):
            if _same(finding, other, parties):
                kept[index] = _completed(other, finding)
                break
        else:
            if not any(_turned(finding, other, parties) for other in kept):
                kept.append(finding)
    return kept


def _same(one: Finding, other: Finding, parties: Parties) -> bool:
    return (
        one.relation == other.relation
        and parties.key(one.subject) == parties.key(other.subject)
        and (one.object is None or parties.key(one.object) == parties.key(other.object or ""))
        and one.status == other.status
        and _agree(_sum(one), _sum(other))
        and _agree(one.round if one.relation in ("raises", "invests-in") else None, other.round)
        and _agree(one.percent and one.percent.value, other.percent and other.percent.value)
        and dict(one.gives).get("round") == dict(other.gives).get("round")
    )


def _turned(one: Finding, other: Finding, parties: Parties) -> bool:
    """A and B cannot be told to buy each other: the first reading stands."""
    return (
        one.relation == other.relation
        and one.object is not None
        and other.object is not None
        and parties.key(one.subject) == parties.key(other.object)
        and parties.key(one.object) == parties.key(other.subject)
    )


def _sum(finding: Finding) -> tuple[float, str] | None:
    return (finding.money.amount.value, finding.money.amount.currency) if finding.money else None


def _agree(one: Any, other: Any) -> bool:
    return one is None or other is None or one == other


def _completed(one: Finding, other: Finding) -> Finding:
    return replace(
        one,
        money=one.money or other.money,
        percent=one.percent or other.percent,
        round=one.round or other.round,
        date=one.date or other.date,
        gives=tuple(sorted({**dict(other.gives), **dict(one.gives)}.items())),
    )
