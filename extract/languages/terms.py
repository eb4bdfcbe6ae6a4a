"""The form of a language's tables of terms: by which words a clause says how long, where and against whom it holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """How long a clause holds.

    `until` and `since` name a date as `when`, and as `stage` which part of it is meant; `last` are the stages that are
    its end. A date without a year is read after `ahead` where it is to come, after `back` where it is `past`. `lasts`
    names a `count` and a `unit`, which `counts` and `units` read; what is `onward` is counted from the day on which it
    is told, and so is what was signed `now`.
    """

    until: tuple[str, ...]
    since: tuple[str, ...]
    last: str
    ahead: str
    back: str
    lasts: tuple[str, ...]
    onward: str
    counts: Mapping[str, int]
    units: Mapping[str, str]
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Where a clause holds: `within` names one or several `places`.

    In its patterns `{place}` is one of `names`, `{adjective}` one of `adjectives`: each of what is told by a code, ISO
    3166 for a country, or by one English word for another place.
    """

    within: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]
    adjectives: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class SideWords:
    """Whether who is bound buys from nobody else or sells to nobody else.

    In the patterns `{bound}` and `{beneficiary}` are the claim's parties.
    """

    buys: tuple[str, ...]
    sells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarWords:
    """Whom a clause keeps out: `financing` names as `barred` those whose money is not taken, apart by `parts`.

    `lead` is what is no part of a name or a class.
    """

    financing: tuple[str, ...]
    parts: str
    lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionWords:
    """What a clause leaves out, as `excepted`: `told` in any sentence, `within` only in those of the clause.

    `lead` is no part of it, and what begins with `none` is no exception. A `list` comes apart by `parts`.
    """

    told: tuple[str, ...]
    within: tuple[str, ...]
    lead: str
    none: str
    list: str
    parts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsWords:
    """What is bought: each of the `kinds` by its words; `besides` says that credits do not count towards it."""

    kinds: Mapping[str, str]
    besides: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeWords:
    """Some scopes of exclusivity, each by words that leave no doubt."""

    scopes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortionWords:
    """Which fraction, as `{share}`, which `{percent}` or `{sum}` of an investment was credits or goods, of what kind.

    A sentence tells of such a part only where it has a word for `goods` and one for the `whole`, none of what is only
    `planned` or told by others, and after it comes none by which it is `refuted`.
    """

    portions: tuple[str, ...]
    percents: tuple[str, ...]
    goods: str
    whole: str
    sums: tuple[str, ...]
    planned: str
    refuted: str
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWords:
    """Which `{percent}` of a firm is `kept` by who sells others of its shares, where no word says that it is `taken`,
    or a part of something else.

    Each of `sellers` names a `{seller}`, each of `buyers` a `{buyer}`; any party is `{party}`. Where words of keeping
    follow on a party, as `keeper` says, it is who keeps. Nothing is told where the sale is only `planned`. Of a percent
    that is `parted` only a part changes hands.
    """

    kept: tuple[str, ...]
    taken: str
    keeper: str
    sellers: tuple[str, ...]
    buyers: tuple[str, ...]
    planned: str
    parted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWords:
    """On which day a deal was `done`, with the day as `{when}`, or on the `eve` of the day on which it is told.

    A sentence that has a word of what is `planned` names no such day.
    """

    done: tuple[str, ...]
    eve: tuple[str, ...]
    planned: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingWords:
    """That a promise is `over`, between `{bound}` and `{beneficiary}`.

    Not where a word before makes that `doubted`, or one after it `refuted`, nor of `another` promise, or one with a
    `stranger` to it. A day of its `origin`, which such words go before, or `begun` ones after, is not that of its end.
    """

    over: tuple[str, ...]
    loose: str
    doubted: str
    refuted: str
    another: str
    stranger: str
    origin: str
    begun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermWords:
    """How one language says the terms of a promise.

    `goes_on` begins a sentence that still speaks of the clause before it, `breaks` parts two clauses of one sentence.
    """

    goes_on: str
    breaks: str
    times: TimeWords
    places: PlaceWords
    sides: SideWords
    bars: BarWords
    exceptions: ExceptionWords
    goods: GoodsWords
    days: DayWords
    portions: PortionWords
    kept: KeptWords
    scopes: ScopeWords
    endings: EndingWords
