"""A grammar ready to use: its patterns compiled, its sentences masked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from extract.languages.grammar import Grammar, Rule
from extract.rules.masking import (
    DATE,
    MONEY,
    PARTY,
    PERCENT,
    ROUND,
    Masked,
    Party,
    Slot,
    joined,
    mark_all,
    masked,
    without,
)
from extract.rules.names import Name, Span
from extract.rules.statuses import StatusReader
from extract.values import dates, money, rounds
from extract.values.holdings import of_firms
from graph.schema import RELATIONS

_PLACES = re.compile(r"\{([a-z_]+|[가-힣]+)\}")
_PREPOSITION = re.compile(r"(?:until|till|through|since|from)\s+", re.IGNORECASE)
_SLOTS = {
    "subject": PARTY, "object": PARTY, "several": PARTY, "itself": PARTY, "money": MONEY, "total": MONEY,
    "percent": PERCENT, "minority": PERCENT, "majority": PERCENT, "reached": PERCENT,
    "round": ROUND, "cumulative": ROUND,
}  # fmt: skip

Compiled: TypeAlias = tuple[Rule, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class RuleSet:
    """`whole` are the rules that name both parties, `partial` those that leave one to the company in focus."""

    grammar: Grammar
    whole: tuple[Compiled, ...]
    partial: tuple[Compiled, ...]
    lists: re.Pattern[str]
    apposition: re.Pattern[str]
    respectively: re.Pattern[str]
    anaphor: re.Pattern[str]
    receiver: re.Pattern[str]
    apart: re.Pattern[str]
    aside: re.Pattern[str]
    others: re.Pattern[str]
    correction: re.Pattern[str]
    dateline: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    never_raises: re.Pattern[str]
    trigger: re.Pattern[str]
    statuses: StatusReader

    @classmethod
    def of(cls, grammar: Grammar) -> "RuleSet":
        rules = [(rule, re.compile(expanded(rule.pattern, grammar.phrases))) for rule in grammar.rules]
        return cls(
            grammar=grammar,
            whole=tuple(one for one in rules if not leaves_out(one[0])),
            partial=tuple(one for one in rules if leaves_out(one[0])),
            lists=re.compile(expanded(grammar.lists, grammar.phrases)),
            apposition=re.compile(f"{PARTY}(?:{expanded(grammar.apposition, grammar.phrases)})(?={PARTY})"),
            respectively=re.compile(grammar.respectively),
            anaphor=re.compile(grammar.anaphor),
            receiver=re.compile(expanded(grammar.receiver, grammar.phrases)),
            apart=re.compile(grammar.apart),
            aside=re.compile(grammar.aside),
            others=re.compile(grammar.others),
            correction=re.compile(grammar.correction),
            dateline=re.compile(grammar.dateline),
            since=re.compile(grammar.since),
            until=re.compile(grammar.until),
            never_raises=re.compile(grammar.never_raises),
            trigger=re.compile(grammar.trigger, re.IGNORECASE),
            statuses=StatusReader(grammar),
        )

    def masked(self, text: str, sentence: Span, names: Sequence[Name], published: str | None) -> Masked:
        """A sentence of `text` with its parties and values as slots, lists of parties as one."""
        start, end = sentence
        dateline = self.dateline.match(text, start, end)
        start = dateline.end() if dateline else start
        piece = text[start:end]
        marks = [
            *mark_all(ROUND, rounds.find(piece), start),
            *mark_all(MONEY, money.find(piece, bare_won=self.grammar.bare_won), start),
            *mark_all(PERCENT, of_firms(piece), start),
            *((span, PARTY, Slot(*span, parties=(Party(name),))) for span, name in _apart(names)),
            *mark_all(DATE, [_bare(date, piece) for date in dates.find(piece, published)], start),
            *(
                (match.span(), PARTY, Slot(*match.span(), parties=(Party(None),)))
                for match in self.anaphor.finditer(text, start, end)
            ),
        ]
        return joined(without(masked(text, (start, end), marks), self.apposition), self.lists)


def _bare(date: dates.Date, piece: str) -> dates.Date:
    """The date without the preposition that says what it bounds: rules see that one."""
    before = _PREPOSITION.match(piece, date.start)
    return replace(date, start=before.end()) if before else date


def _apart(names: Sequence[Name]) -> Iterator[tuple[Span, Name]]:
    """The names with what belongs to each, but not with a name before it (페이스북 모회사 메타)."""
    for number, name in enumerate(names):
        first, last = name.outer
        before = names[number - 1].end if number else first
        yield (first if before <= first else name.start, last), name


def expanded(pattern: str, phrases: Mapping[str, str]) -> str:
    """A rule's pattern as a regular expression. Of a slot that stands in it twice only the first place binds."""
    bound: set[str] = set()

    def place(match: re.Match[str]) -> str:
        name = match.group(1)
        if name not in _SLOTS:
            return _PLACES.sub(place, phrases[name])
        if name in bound:
            return _SLOTS[name]
        bound.add(name)
        return f"(?P<{name}>{_SLOTS[name]})"

    return _PLACES.sub(place, pattern)


def leaves_out(rule: Rule) -> bool:
    """Whether the rule leaves a party to the company that the text is about."""
    has_object = RELATIONS[rule.relation].object is not None
    return "{subject}" not in rule.pattern or (has_object and "{object}" not in rule.pattern)
