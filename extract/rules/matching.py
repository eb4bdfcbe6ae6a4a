"""Rules on one article: what each sentence states, in the article's own names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from extract.languages.grammar import Rule
from extract.rules.certainty import certainty
from extract.rules.findings import Finding
from extract.rules.focus import Focus
from extract.rules.masking import DATE, MONEY, ROUND, Masked, Party, Slot
from extract.rules.names import Name, Span
from extract.rules.parties import Parties
from extract.rules.places import fits, place, value
from extract.rules.rule_set import RuleSet, leaves_out
from extract.rules.statuses import Scope, status
from extract.values import shares
from extract.values.shares import Share
from graph.model import Value
from graph.schema import RELATIONS, Status

# How far after its last slot a rule's match may have its 각각 or respectively.
_TAIL = 20
# How far after its match the last day of what it states may stand.
_TERM = 50
# A rule that leaves a party out may reach this far past the words of one that names both.
_NEAR = 4
# What lasts from a day on, or to a day.
_LASTING = frozenset(("exclusivity", "stake", "purchase-commitment"))

End: TypeAlias = tuple[str, Party | None]


def findings(
    rules: RuleSet, text: str, sentences: Iterable[Span], names: Sequence[Name], parties: Parties, published: str | None
) -> Iterator[Finding]:
    """What the sentences of an article state, in their order."""
    focus = Focus()
    starts = [name.start for name in names]
    for number, (start, end) in enumerate(sentences):
        # What a correction quotes is what was wrong.
        if rules.trigger.search(text, start, end) and not rules.correction.search(text, start, end):
            here = names[bisect_left(starts, start) : bisect_left(starts, end)]
            sentence = rules.masked(text, (start, end), here, published)
            yield from SentenceReading(rules, text, sentence, parties, focus, number, published).findings()


class SentenceReading:
    """One sentence under the rules; it reads and moves the article's focus."""

    def __init__(
        self,
        rules: RuleSet,
        text: str,
        sentence: Masked,
        parties: Parties,
        focus: Focus,
        number: int,
        published: str | None,
    ) -> None:
        self._rules = rules
        self._text = text
        self._sentence = sentence
        self._parties = parties
        self._focus = focus
        self._number = number
        self._published = published
        self._scopes = rules.statuses.scopes(sentence.text)
        self._silent = rules.statuses.silent(sentence.text)
        self._raising: str | None = None
        self._whole: list[tuple[str, int, int]] = []
        # Where the sentence has dates that say since and until when, and not when something was done.
        self._bounds = {
            name: [found.start() + found.group().index(DATE) for found in pattern.finditer(sentence.text)]
            for name, pattern in (("since", rules.since), ("until", rules.until))
        }

    def findings(self) -> Iterator[Finding]:
        for rule, pattern in (*self._rules.whole, *self._rules.partial):
            yield from self._matches(rule, pattern)

    def _matches(self, rule: Rule, pattern: re.Pattern[str]) -> Iterator[Finding]:
        """Matches side by side; one in which nothing is read hides none that begins inside it."""
        match = pattern.search(self._sentence.text)
        while match is not None:
            counts = fits(match, self._sentence) and not self._is_silent(match) and not self._is_read(rule, match)
            found = list(self._read(rule, match)) if counts else []
            yield from found
            match = pattern.search(self._sentence.text, match.end() if found else match.start() + 1)

    def _is_silent(self, match: re.Match[str]) -> bool:
        return any(start < match.end() and match.start() < end for start, end in self._silent)

    def _is_read(self, rule: Rule, match: re.Match[str]) -> bool:
        """Whether a rule that names both parties has read these words already."""
        if not leaves_out(rule):
            self._whole.append((rule.relation, *match.span()))
            return False
        return RELATIONS[rule.relation].object is not None and any(
            relation == rule.relation and start <= match.start() and match.end() <= end + _NEAR
            for relation, start, end in self._whole
        )

    def _read(self, rule: Rule, match: re.Match[str]) -> Iterator[Finding]:
        subjects = self._parties_of(match, "subject") or self._in_focus(rule, "subject", match)
        objects: Sequence[End | None] = [None]
        if RELATIONS[rule.relation].object is not None:
            named = self._parties_of(match, "object", not_=[form for form, _ in subjects])
            objects = named or (self._in_focus(rule, "object", match) if place(match, "object") is None else [])
        sums = self._sums(match, max(len(subjects), len(objects)))
        for number, (subject, target) in enumerate(self._paired(match, subjects, objects)):
            if self._allowed(rule, subject, target):
                finding = self._finding(rule, match, (subject, target), alone=self._is_alone(match, subjects))
                finding = replace(finding, money=sums[number]) if sums else finding
                if not _counts(rule, finding):
                    continue
                self._remember(finding, alone=len(subjects) == 1)
                yield finding

    def _is_alone(self, match: re.Match[str], subjects: Sequence[End]) -> bool:
        """Whether nobody but the one subject may be meant: then the whole sum is its own."""
        at = place(match, "subject")
        return len(subjects) == 1 and (at is None or not self._rules.others.match(self._sentence.text, at + 1))

    def _sums(self, match: re.Match[str], number: int) -> list[Any]:
        """The sums of each where the text gives them one by one (각각 50억, 100억), none where they do not fit."""
        inside = self._sentence.text[match.start() : match.end() + _TAIL]
        found = [self._sentence.slots[match.start() + at].value for at, char in enumerate(inside) if char == MONEY]
        if number < 2 or len(found) < 2 or not self._rules.respectively.search(inside):
            return []
        return found if len(found) == number else [None] * number

    def _allowed(self, rule: Rule, subject: End, target: End | None) -> bool:
        if target is not None and subject[1] and target[1] and not (subject[1].name or target[1].name):
            return False
        if target is None:
            told = self._focus.near(self._number) if rule.gives.get("round") == "cumulative" else None
            others = told is not None and self._parties.key(told) != self._parties.key(subject[0])
            return not others and not self._rules.never_raises.search(subject[0])
        gathers = rule.relation == "invests-in" and self._rules.never_raises.search(target[0])
        return not gathers and self._parties.key(subject[0]) != self._parties.key(target[0])

    def _paired(
        self, match: re.Match[str], subjects: Sequence[End], objects: Sequence[End | None]
    ) -> Iterable[tuple[End, End | None]]:
        """Each with each; the first with the first where the text says 각각 or respectively."""
        said = self._sentence.text[match.start() : match.end() + _TAIL]
        if len(subjects) == len(objects) > 1 and self._rules.respectively.search(said):
            return zip(subjects, objects, strict=True)
        return ((subject, target) for subject in subjects for target in objects)

    def _parties_of(self, match: re.Match[str], group: str, not_: Iterable[str] = ()) -> list[End]:
        at = place(match, group)
        if at is None:
            return []
        others = frozenset(self._parties.key(form) for form in not_)
        slot = self._sentence.slots[at]
        it = self._text[slot.start : slot.end].lower() == "it"
        forms = ((self._form(p.name) if p.name else self._meant(at, others, it=it), p) for p in slot.parties)
        return [(form, party) for form, party in forms if form]

    def _form(self, name: Name) -> str:
        return self._text[name.start : name.end]

    def _meant(self, at: int, others: frozenset[str], *, it: bool) -> str | None:
        """Whom 이 회사 or `it` stands for: who raises money, the party before it, else the company in focus.

        `others` are the parties that it is said of: Alibaba, which holds 36% of the company, is not that company.
        """
        focus = self._focus.near(self._number)
        here = [form for form in (self._raising, *self._before(at)) if form]
        forms = here if it and here else [*here, *filter(None, [focus])]
        return next((form for form in forms if self._parties.key(form) not in others), None)

    def _before(self, at: int) -> Iterator[str]:
        """The parties before a place, the last first, up to a list: of its members any may be meant."""
        for before in range(at - 1, -1, -1):
            slot = self._sentence.slots.get(before)
            if slot and len(slot.parties) > 1:
                return
            if slot and slot.parties and slot.parties[0].name:
                yield self._form(slot.parties[0].name)

    def _in_focus(self, rule: Rule, end: str, match: re.Match[str]) -> list[End]:
        if (rule.relation, end) == ("credit-amount", "subject"):
            giver = self._focus.investor if self._focus.near(self._number) else None
            return [(giver, None)] if giver else []
        company = self._raising or self._focus.near(self._number)
        return [(company, None)] if company and not self._another_receives(match, company) else []

    def _another_receives(self, match: re.Match[str], company: str) -> bool:
        """Whether the sentence names, before the words of the rule, another company as the one that gets money."""
        found = self._rules.receiver.finditer(self._sentence.text, 0, match.end())
        places = [one.start("object") for one in found if one.start("object") < match.start()]
        named = [party.name for party in self._sentence.slots[places[-1]].parties if party.name] if places else []
        return len(named) == 1 and self._parties.key(self._form(named[0])) != self._parties.key(company)

    def _remember(self, finding: Finding, *, alone: bool) -> None:
        company = self._focus.move(finding, self._number, alone=alone)
        if company is not None:
            self._raising = company if finding.relation == "raises" else self._raising or company

    def _finding(self, rule: Rule, match: re.Match[str], ends: tuple[End, End | None], *, alone: bool) -> Finding:
        (subject, party), target = ends
        start, end = self._sentence.span(match.start(), match.end())
        # Who joins or leads the round that the text is about, does it in that round and on its day.
        meant = target is None or target[1] is None or target[1].name is None
        joins = rule.relation == "invests-in" and meant and target is not None and target[0] == self._focus.company
        round_ = self._round(rule, match)
        follows = joins and round_ in (None, self._focus.round)
        stated = self._status(rule, match)
        day = self._date(match, stated)
        share = self._share(match)
        terms = {**rule.gives, **self._terms(rule, match)}
        if share is not None:
            terms |= {"share_low": share.low, "share_high": share.high}
        if rule.relation == "credit-amount" and leaves_out(rule):
            day = day or self._past(self._focus.day, stated)
        if rule.relation == "exclusivity" and stated is Status.ENDED and day:
            terms.setdefault("until", day)
        return Finding(
            relation=rule.relation,
            rule=rule.name,
            subject=subject,
            object=target[0] if target else None,
            status=stated,
            start=start,
            end=end,
            p=certainty(rule.name, rule.relation),
            money=(party.money if party else None)
            or value(match, self._sentence, "money", *(["total"] if alone else [])),
            percent=value(match, self._sentence, "percent", "minority", "majority"),
            round=round_ or (self._focus.round if joins else None),
            date=day or (self._past(self._focus.date, stated) if follows else None),
            gives=tuple(sorted(terms.items())),
            letter=any(scope.letter for scope in self._governing(match)),
        )

    def _status(self, rule: Rule, match: re.Match[str]) -> Status:
        scopes = [scope for scope in self._scopes if not (rule.negative and scope.status is Status.DENIED)]
        return status(rule.status, match.span(), scopes)

    def _governing(self, match: re.Match[str]) -> list[Scope]:
        return [scope for scope in self._scopes if scope.start < match.end() and match.start() < scope.end]

    def _terms(self, rule: Rule, match: re.Match[str]) -> dict[str, Value]:
        """From when and until when a lasting thing holds, where the text says so."""
        if rule.relation not in _LASTING:
            return {}
        reached = range(match.start(), match.end() + _TERM)
        places = ((name, at) for name, found in self._bounds.items() for at in found if at in reached)
        return {name: str(self._sentence.slots[at].value.iso) for name, at in places}

    def _share(self, match: re.Match[str]) -> Share | None:
        """The part of the whole that the rule names in words (just under half)."""
        if "fraction" not in match.re.groupindex or match.start("fraction") < 0:
            return None
        start, end = self._sentence.span(*match.span("fraction"))
        return next(iter(shares.find(self._text[start:end])), None)

    def _round(self, rule: Rule, match: re.Match[str]) -> str | None:
        """The round that the rule binds, else the only one in the match, else the only one in the sentence."""
        if rule.relation not in ("raises", "invests-in"):
            return None
        stated = value(match, self._sentence, "round")
        if "round" in rule.gives or stated is not None:
            return str(rule.gives.get("round") or stated.round)
        inside = {slot.value.round for at, slot in self._slots(ROUND) if match.start() <= at < match.end()}
        every = inside or {slot.value.round for _, slot in self._slots(ROUND)} - {"cumulative"}
        return str(every.pop()) if len(every) == 1 else None

    def _date(self, match: re.Match[str], stated: Status) -> str | None:
        """The one day that the rule's words, else their clause, gives; what is done was not done after the article."""
        bounds = {at for found in self._bounds.values() for at in found}
        asides = [aside.span() for aside in self._rules.aside.finditer(self._sentence.text, *match.span())]
        found = [
            (at, str(slot.value.iso))
            for at, slot in self._slots(DATE)
            if at not in bounds and not any(start <= at < end for start, end in asides)
        ]
        days = {iso for at, iso in found if match.start() <= at < match.end()}
        days = days or {iso for at, iso in found if self._of_clause(at, match)}
        return self._past(days.pop(), stated) if len(days) == 1 else None

    def _of_clause(self, at: int, match: re.Match[str]) -> bool:
        """Whether nothing parts a date beside the rule's words from them."""
        between = (at, match.start()) if at < match.start() else (match.end(), at)
        return self._rules.apart.search(self._sentence.text, *between) is None

    def _past(self, day: str | None, stated: Status) -> str | None:
        late = day and self._published and day[: len(self._published)] > self._published[: len(day)]
        return None if late and stated is Status.ASSERTED else day

    def _slots(self, kind: str) -> list[tuple[int, Slot]]:
        return [(at, slot) for at, slot in sorted(self._sentence.slots.items()) if self._sentence.text[at] == kind]


def _counts(rule: Rule, finding: Finding) -> bool:
    """A lender is no investor, and a share of a firm that is only to be bought is held by nobody yet."""
    lends = finding.relation == "invests-in" and finding.round == "debt"
    return not lends and not (rule.done and finding.status is not Status.ASSERTED)
