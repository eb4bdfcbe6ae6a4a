"""A sentence of an article, and what is known where it stands."""

from dataclasses import dataclass

from extract.rules.focus import Focus
from extract.rules.masking import Masked, Slot
from extract.rules.parties import Parties
from extract.rules.rule_set import RuleSet


@dataclass(frozen=True, slots=True)
class Sentence:
    """`article` is the text that the masked sentence is of; `number` counts its sentences."""

    rules: RuleSet
    article: str
    masked: Masked
    parties: Parties
    focus: Focus
    number: int
    published: str | None

    def slots(self, kind: str) -> list[tuple[int, Slot]]:
        """Where the sentence has slots of a kind, and what they hold."""
        return [(at, slot) for at, slot in sorted(self.masked.slots.items()) if self.masked.text[at] == kind]

    def same(self, one: str, other: str) -> bool:
        """Whether two forms name one party."""
        return self.parties.key(one) == self.parties.key(other)
