"""Rules on one article: what each sentence states, in the article's own names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.languages.grammar import Rule
from extract.rules.certainty import certainty
from extract.rules.details import Details
from extract.rules.findings import Finding
from extract.rules.focus import Focus
from extract.rules.names import Name, Span
from extract.rules.parties import Parties
from extract.rules.places import fits, value
from extract.rules.rule_set import RuleSet, leaves_out
from extract.rules.sentence import Sentence
from extract.rules.sharing import is_alone, paired, sums
from extract.rules.who import End, Who
from extract.values.refuted import standing
from graph.schema import RELATIONS, Status

# A rule that leaves a party out may reach this far past the words of one that names both.
_NEAR = 4


def findings(
    rules: RuleSet, text: str, sentences: Iterable[Span], names: Sequence[Name], parties: Parties, published: str | None
) -> Iterator[Finding]:
    """What the sentences of an article state, in their order."""
    focus = Focus()
    text = standing(text)
    starts = [name.start for name in names]
    for number, (start, end) in enumerate(sentences):
        # What a correction quotes is what was wrong.
        if rules.trigger.search(text, start, end) and not rules.correction.search(text, start, end):
            here = names[bisect_left(starts, start) : bisect_left(starts, end)]
            masked = rules.masked(text, (start, end), here, published)
            yield from SentenceReading(Sentence(rules, text, masked, parties, focus, number, published)).findings()


class SentenceReading:
    """One sentence under the rules; it reads and moves the article's focus."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._who = Who(sentence)
        self._details = Details(sentence)
        self._silent = sentence.rules.statuses.silent(sentence.masked.text)
        self._whole: list[tuple[str, int, int]] = []

    def findings(self) -> Iterator[Finding]:
        for rule, pattern in (*self._sentence.rules.whole, *self._sentence.rules.partial):
            yield from self._matches(rule, pattern)

    def _matches(self, rule: Rule, pattern: re.Pattern[str]) -> Iterator[Finding]:
        """Matches side by side; one in which nothing is read hides none that begins inside it."""
        masked = self._sentence.masked
        match = pattern.search(masked.text)
        while match is not None:
            counts = fits(match, masked) and not self._is_silent(match) and not self._is_read(rule, match)
            found = list(self._read(rule, match)) if counts else []
            yield from found
            match = pattern.search(masked.text, match.end() if found else match.start() + 1)

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
        subjects = self._who.subjects(rule, match)
        objects = self._who.objects(rule, match, subjects)
        own_sums = sums(self._sentence, match, max(len(subjects), len(objects)))
        alone = is_alone(self._sentence, match, subjects)
        for number, (subject, target) in enumerate(paired(self._sentence, match, subjects, objects)):
            if self._who.allowed(rule, subject, target):
                finding = self._finding(rule, match, (subject, target), alone=alone)
                finding = replace(finding, money=own_sums[number]) if own_sums else finding
                if _counts(rule, finding):
                    self._who.remember(finding, alone=len(subjects) == 1)
                    yield finding

    def _finding(self, rule: Rule, match: re.Match[str], ends: tuple[End, End | None], *, alone: bool) -> Finding:
        (subject, party), target = ends
        details, focus, masked = self._details, self._sentence.focus, self._sentence.masked
        start, end = masked.span(match.start(), match.end())
        stated, round_ = details.status(rule, match), details.round(rule, match)
        day = details.date(rule, match, stated)
        joins = self._joins(rule, target)
        follows = joins and round_ in (None, focus.round)
        return Finding(
            relation=rule.relation,
            rule=rule.name,
            subject=subject,
            object=target[0] if target else None,
            status=stated,
            start=start,
            end=end,
            p=certainty(rule.name, rule.relation),
            money=(party and party.money) or value(match, masked, "money", *(["total"] if alone else [])),
            percent=value(match, masked, "percent", "minority", "majority", "reached"),
            round=round_ or (focus.round if joins else None),
            date=day or (details.past(focus.date, stated) if follows else None),
            gives=tuple(sorted(details.terms(rule, match, stated, day).items())),
            letter=details.is_letter(match),
        )

    def _joins(self, rule: Rule, target: End | None) -> bool:
        """Whether it is the round that the text is about; then its day is meant as well."""
        if rule.relation != "invests-in" or target is None:
            return False
        form, party = target
        return form == self._sentence.focus.company and not (party and party.name)


def _counts(rule: Rule, finding: Finding) -> bool:
    """A lender is no investor, and a share of a firm that is only to be bought is held by nobody yet."""
    lends = finding.relation == "invests-in" and finding.round == "debt"
    return not lends and not (rule.done and finding.status is not Status.ASSERTED)
