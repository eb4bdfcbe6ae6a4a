"""How well predicted claims match gold ones: over relation and parties, and over all that they state."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Row: TypeAlias = Mapping[str, Any]

# Words that tell no two companies apart. This table belongs to the measure: it does not follow the resolver's.
SUFFIXES = frozenset({
    "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "ag", "sa", "nv",
    "gmbh", "group", "holdings", "holding", "the",
})  # fmt: skip
KOREAN_SUFFIX = re.compile(r"주식회사|\(주\)|㈜|\(株\)|<[^>]*>")
SEPARATORS = re.compile(r"[\s.,'’‘“”\"`&()<>·\-–/]+")
DETAILS = ("status", "amount", "percent", "round")
DOUBTFUL = ("tentative", "denied")
AMOUNT_TOLERANCE = 0.01
PERCENT_TOLERANCE = 0.051


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Precision, recall and their harmonic mean; 0 where there is nothing to divide by."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def scores(gold: Mapping[str, Sequence[Row]], predicted: Mapping[str, Sequence[Row]]) -> dict[str, Counter[str]]:
    """Counts by relation over all documents, `all` last."""
    counts: dict[str, Counter[str]] = {}
    for document in by_document(gold, predicted).values():
        for relation, count in document.items():
            counts.setdefault(relation, Counter()).update(count)
    ordered = {relation: counts[relation] for relation in sorted(counts)}
    return {**ordered, "all": sum(counts.values(), Counter())}


def by_document(
    gold: Mapping[str, Sequence[Row]], predicted: Mapping[str, Sequence[Row]]
) -> dict[str, dict[str, Counter[str]]]:
    """Counts by document and relation. A document that the prediction lacks counts as one without claims.

    Of the `doubtful` claims, which gold calls tentative or denied, the `overstated` ones are found as asserted.
    """
    return {document: _by_relation(claims, predicted.get(document, ())) for document, claims in gold.items()}


def _by_relation(claims: Sequence[Row], guesses: Sequence[Row]) -> dict[str, Counter[str]]:
    relations = {claim["relation"] for claim in (*claims, *guesses)}
    return {name: _counted(_parties(claims, name), _parties(guesses, name)) for name in relations}


def rates(count: Counter[str], what: str) -> Rates:
    """Of `triple` (relation and parties) or `full` (and every stated detail)."""
    return Rates(
        precision=count[what] / count["predicted"] if count["predicted"] else 0.0,
        recall=count[what] / count["gold"] if count["gold"] else 0.0,
    )


@dataclass(frozen=True, slots=True)
class _Claim:
    subject: frozenset[str]
    object: frozenset[str]
    row: Row

    @property
    def optional(self) -> bool:
        return bool(self.row.get("optional"))

    @property
    def doubtful(self) -> bool:
        return all(status in DOUBTFUL for status in _statuses(self.row))


def _parties(claims: Iterable[Row], relation: str) -> list[_Claim]:
    return [
        _Claim(_names(claim.get("subject")), _names(claim.get("object")), claim)
        for claim in claims
        if claim["relation"] == relation
    ]


def _names(party: str | Sequence[str] | None) -> frozenset[str]:
    names = [party] if isinstance(party, str) else party or ()
    return frozenset(folded(name) for name in names) - {""}


def folded(name: str) -> str:
    """A name without case, spaces, punctuation and company suffixes."""
    plain = KOREAN_SUFFIX.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    words = [word for word in SEPARATORS.split(plain) if word]
    return "".join([word for word in words if word not in SUFFIXES] or words)


def _counted(gold: Sequence[_Claim], predicted: Sequence[_Claim]) -> Counter[str]:
    pairs = dict(_pairs(gold, predicted))
    forgiven = {guess for place, guess in pairs.items() if gold[place].optional}
    found = [(gold[place], predicted[guess]) for place, guess in pairs.items() if guess not in forgiven]
    agreed = [_agreement(claim.row, guess.row) for claim, guess in found]
    spare = [guess for place, guess in enumerate(predicted) if place not in pairs.values()]
    return Counter(
        gold=sum(not claim.optional for claim in gold),
        predicted=len(predicted) - len(forgiven),
        triple=len(found),
        full=sum(map(all, agreed)),
        turned=sum(_turned(guess, gold) for guess in spare),
        doubtful=sum(claim.doubtful and not claim.optional for claim in gold),
        doubtful_found=sum(claim.doubtful for claim, _ in found),
        overstated=sum(claim.doubtful and guess.row.get("status") == "asserted" for claim, guess in found),
        **{name: sum(details[place] for details in agreed) for place, name in enumerate(DETAILS)},
    )


def _pairs(gold: Sequence[_Claim], predicted: Sequence[_Claim]) -> Iterator[tuple[int, int]]:
    """One to one: those that agree in most details first, obligatory ones first, then the nearest places."""
    candidates = [
        (sum(_agreement(claim.row, guess.row)), not claim.optional, -abs(i - j), i, j)
        for i, claim in enumerate(gold)
        for j, guess in enumerate(predicted)
        if _same(claim.subject, guess.subject) and _same(claim.object, guess.object)
    ]
    taken: set[int] = set()
    guessed: set[int] = set()
    for *_, i, j in sorted(candidates, reverse=True):
        if i not in taken and j not in guessed:
            taken.add(i)
            guessed.add(j)
            yield i, j


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return (not one and not other) or bool(one & other)


def _turned(guess: _Claim, gold: Sequence[_Claim]) -> bool:
    return bool(guess.object) and any(
        _same(guess.subject, claim.object) and _same(guess.object, claim.subject) for claim in gold
    )


def _agreement(gold: Row, guess: Row) -> tuple[bool, ...]:
    """By the order of DETAILS; a detail that the relation does not have agrees."""
    return (
        guess.get("status") in _statuses(gold),
        _same_amount(gold, guess),
        gold["relation"] != "stake" or _same_percent(gold.get("percent"), guess.get("percent")),
        gold["relation"] not in ("raises", "invests-in")
        or (gold.get("round") or "other") == (guess.get("round") or "other"),
    )


def _statuses(claim: Row) -> list[str | None]:
    """Where gold states several, each of them is right."""
    stated = claim.get("status")
    return stated if isinstance(stated, list) else [stated]


def _same_amount(gold: Row, guess: Row) -> bool:
    if not gold.get("amount") and not guess.get("amount"):
        return True
    return any(
        wanted["currency"] == offered["currency"]
        and abs(wanted["value"] - offered["value"]) <= AMOUNT_TOLERANCE * abs(wanted["value"])
        for wanted in _amounts(gold)
        for offered in _amounts(guess)
    )


def _amounts(claim: Row) -> list[Row]:
    return [amount for amount in (claim.get("amount"), *(claim.get("amount_alt") or ())) if amount]


def _same_percent(gold: float | None, guess: float | None) -> bool:
    if gold is None or guess is None:
        return gold is guess
    return abs(gold - guess) < PERCENT_TOLERANCE
