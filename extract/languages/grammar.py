"""The form of a language's tables: rules, cues, names of parties, ends of sentences."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from types import MappingProxyType

from graph.model import Value
from graph.schema import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way of saying one relation.

    `pattern` is a regular expression over a sentence in which every party, money, percent, round and date is
    one slot. `{subject}` and `{object}` are parties; a relation's party that has no slot is the company that
    the text is about. `{money}`, `{percent}` and `{round}` bind a value to the claim; any other name in braces
    is one of the grammar's `phrases`, what may lie between. `example` marks the parties with brackets, in
    the order of their slots. A `negative` rule says itself what is not done (`받지 않기로`): no cue can deny it.
    A rule with `done` reads a purchase that leaves a lasting thing: nothing is left of one that is only planned.
    """

    name: str
    relation: str
    pattern: str
    example: str
    status: Status = Status.ASSERTED
    gives: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    negative: bool = False
    done: bool = False


def rule(
    language: str,
    relation: str,
    name: str,
    pattern: str,
    example: str,
    /,
    *,
    status: Status = Status.ASSERTED,
    negative: bool = False,
    done: bool = False,
    **gives: Value,
) -> Rule:
    """A row of a language's table; what it `gives` are qualifiers that the words themselves say."""
    return Rule(
        name=f"{language}/{name}", relation=relation, pattern=pattern, example=example, status=status,
        negative=negative, done=done, gives=MappingProxyType(gives),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change the status of the claims in their scope.

    `reach` says where the claims are that a cue governs: `before` it, `after` it, or on `both` sides, up to the
    next word that ends a scope. A `letter` (of intent, an MOU) says of the whole deal that nothing binds yet:
    other sentences of the article that state it are tentative too. A `sure` one is so often right of a claim whose
    own words have it that it overrules a status that was learned.
    """

    pattern: str
    status: Status
    reach: str
    example: str
    _: KW_ONLY
    letter: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """Words by which a sentence claims nothing: it asks, or says what would be if.

    `reach` is that of a cue; `onward` is from the start of the clause that has the words to the sentence's end.
    """

    pattern: str
    reach: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """All that is particular to one language, as tables."""

    code: str
    sentence_end: str
    dateline: str
    bare_won: bool
    phrases: Mapping[str, str]
    rules: tuple[Rule, ...]
    cues: tuple[Cue, ...]
    silences: tuple[Silence, ...]
    scope_end: str
    lists: str
    respectively: str
    apposition: str
    anaphor: str
    # A party that the sentence itself names as the one that money goes to: `{object}`.
    receiver: str
    # What parts a date from the words that it does not date; a clause that only describes a party.
    apart: str
    aside: str
    others: str
    correction: str
    since: str
    until: str
    legal_forms: tuple[str, ...]
    never_raises: str
    trigger: str
