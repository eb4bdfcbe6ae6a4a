"""What a match says beside its parties: whether it is so, in which round, on which day, how much and how long."""

import re

from extract.languages.grammar import Rule
from extract.rules.masking import DATE, ROUND
from extract.rules.places import value
from extract.rules.rule_set import leaves_out
from extract.rules.sentence import Sentence
from extract.rules.statuses import governing, status
from extract.values import shares
from graph.model import Value
from graph.schema import Status

# How far after its match the last day of what it states may stand.
_TERM = 50
# What lasts from a day on, or to a day.
_LASTING = frozenset(("exclusivity", "stake", "purchase-commitment"))


class Details:
    """The cues, rounds and dates of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._text = sentence.masked.text
        self._scopes = sentence.rules.statuses.scopes(self._text)
        # Where the sentence has dates that say since and until when, and not when something was done.
        self._bounds = {
            name: [found.start() + found.group().index(DATE) for found in pattern.finditer(self._text)]
            for name, pattern in (("since", sentence.rules.since), ("until", sentence.rules.until))
        }

    def status(self, rule: Rule, match: re.Match[str]) -> Status:
        scopes = [scope for scope in self._scopes if not (rule.negative and scope.status is Status.DENIED)]
        return status(rule.status, match.span(), scopes)

    def is_letter(self, match: re.Match[str]) -> bool:
        """Whether it is only agreed in a letter of intent."""
        return any(scope.letter for scope in governing(match.span(), self._scopes))

    def round(self, rule: Rule, match: re.Match[str]) -> str | None:
        """The round that the rule binds, else the only one in the match, else the only one in the sentence."""
        if rule.relation not in ("raises", "invests-in"):
            return None
        stated = value(match, self._sentence.masked, "round")
        if "round" in rule.gives or stated is not None:
            return str(rule.gives.get("round") or stated.round)
        slots = self._sentence.slots(ROUND)
        inside = {slot.value.round for at, slot in slots if match.start() <= at < match.end()}
        every = inside or {slot.value.round for _, slot in slots} - {"cumulative"}
        return str(every.pop()) if len(every) == 1 else None

    def date(self, rule: Rule, match: re.Match[str], stated: Status) -> str | None:
        """The one day that the rule's words, else their clause, gives; of credits the day of the last investment."""
        bounds = {at for found in self._bounds.values() for at in found}
        asides = [aside.span() for aside in self._sentence.rules.aside.finditer(self._text, *match.span())]
        found = [
            (at, str(slot.value.iso))
            for at, slot in self._sentence.slots(DATE)
            if at not in bounds and not any(start <= at < end for start, end in asides)
        ]
        days = {iso for at, iso in found if match.start() <= at < match.end()}
        days = days or {iso for at, iso in found if self._of_clause(at, match)}
        day = self.past(days.pop(), stated) if len(days) == 1 else None
        follows = rule.relation == "credit-amount" and leaves_out(rule)
        return day or (self.past(self._sentence.focus.day, stated) if follows else None)

    def past(self, day: str | None, stated: Status) -> str | None:
        """The day, but none after the article of what is done."""
        published = self._sentence.published
        late = day and published and day[: len(published)] > published[: len(day)]
        return None if late and stated is Status.ASSERTED else day

    def terms(self, rule: Rule, match: re.Match[str], stated: Status, day: str | None) -> dict[str, Value]:
        """What the rule itself says, from when and until when it holds, and what part of the whole it is."""
        terms = {**rule.gives, **self._lasts(rule, match), **self._share(match)}
        ended = {"until": day} if rule.relation == "exclusivity" and stated is Status.ENDED and day else {}
        return {**ended, **terms}

    def _of_clause(self, at: int, match: re.Match[str]) -> bool:
        """Whether nothing parts a date beside the rule's words from them."""
        between = (at, match.start()) if at < match.start() else (match.end(), at)
        return self._sentence.rules.apart.search(self._text, *between) is None

    def _lasts(self, rule: Rule, match: re.Match[str]) -> dict[str, Value]:
        """From when and until when a lasting thing holds, where the text says so."""
        if rule.relation not in _LASTING:
            return {}
        reached = range(match.start(), match.end() + _TERM)
        places = ((name, at) for name, found in self._bounds.items() for at in found if at in reached)
        return {name: str(self._sentence.masked.slots[at].value.iso) for name, at in places}

    def _share(self, match: re.Match[str]) -> dict[str, Value]:
        """The part of the whole that the rule names in words (just under half)."""
        if "fraction" not in match.re.groupindex or match.start("fraction") < 0:
            return {}
        start, end = self._sentence.masked.span(*match.span("fraction"))
        found = next(iter(shares.find(self._sentence.article[start:end])), None)
        return {"share_low": found.low, "share_high": found.high} if found else {}
