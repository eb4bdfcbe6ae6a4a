"""Articles and claims by chance: few parties under many names, some of which mislead."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from graph.claim_json import from_json
from graph.model import Article, Claim
from graph.schema import CREDIT_KINDS, RELATIONS, SCOPES

# Lists of names by which articles call a party: several lists may be one party, and some lists mislead.
PARTIES = (
    ["Alibaba"], ["알리바바", "Alibaba"], ["Alibaba Cloud"], ["텐센트", "Tencent"], ["Tencent"],
    ["Aurora Capital", "오로라캐피탈"], ["오로라캐피탈"], ["Aurora Capital"], ["Aurora"], ["Aurora", "Aurora Seed"],
    ["오로라캐피탈", "오로라"], ["Orora Capital"],
    ["Seohae Partners"], ["서해파트너스"],
    ["Borealis Fund"], ["보레알리스", "Borealis Fund"], ["보레알리스"], ["BF", "Borealis Fund"], ["BF"],
)  # fmt: skip
COMPANIES = (
    ["문샷 AI", "Moonshot AI"], ["Moonshot AI"], ["별빛 AI", "Starlight AI"], ["별빛"], ["별빛", "별빛 AI"],
    ["Starlight AI"],
    ["Quarry"], ["쿼리", "Quarry"], ["쿼리"], ["Quarry", "Starlight AI"],
    ["테라노바소프트"], ["Terranova Soft"], ["Teranova Soft"],
    # These sound somewhat alike, so that what is told of them decides.
    ["새물결에듀"], ["Saemulgyeol Edu"], ["소리마을"], ["Sorimaeul"], ["Sorimaeul", "Sorima"],
    ["Sunrise Foods", "SRX"], ["Quarry Metals", "SRX"], ["SRX"], ["Sunrise Foods"],
)  # fmt: skip
ROUNDS = (None, None, "seed", "series-a", "series-b", "debt", "cumulative")
DATES = (None, None, "2024", "2024-05", "2024-05-13", "2023-11-02")
STATUSES = ("asserted", "asserted", "asserted", "tentative", "denied", "ended")


def stories(chance: random.Random, count: int) -> list[tuple[Article, list[Claim]]]:
    return [_story(chance, number) for number in range(count)]


def _story(chance: random.Random, number: int) -> tuple[Article, list[Claim]]:
    article = Article(
        title=f"Story {number}", text=f"Something happened, it is said, {number} times.", language="en",
        published=chance.choice(("2024-05-14", "2024-06-01", "2024-12-24", "2023-11-03", None)),
        publisher=chance.choice(("Daily", "Weekly", "Monthly", None)),
    )  # fmt: skip
    return article, claims_of(chance, article)


def claims_of(chance: random.Random, article: Article, *, reader: str = "given") -> list[Claim]:
    """What somebody reads in an article."""
    return [_claim(chance, article, reader) for _ in range(chance.randrange(5))]


def _claim(chance: random.Random, article: Article, reader: str) -> Claim:
    relation = RELATIONS[chance.choice(tuple(RELATIONS))]
    ends = [chance.choice(PARTIES), chance.choice(COMPANIES)]
    if relation.unit == "subject" or relation.turned:
        ends.reverse()
    row: dict[str, Any] = {
        "relation": relation.name, "subject": ends[0], "object": ends[1] if relation.object else None,
        "status": chance.choice(STATUSES), "quote": "happened", "date": chance.choice(DATES),
        "p": chance.choice((1.0, 0.9, 0.55)), "reader": reader,
    }  # fmt: skip
    if chance.random() < 0.6 or relation.name == "valuation":
        currency, unit = chance.choice((("USD", 1e6), ("KRW", 1.3e9), ("CNY", 7e6)))
        row["amount"] = {"value": unit * chance.choice((10, 10.2, 30, 300)), "currency": currency}
    extra: dict[str, dict[str, Any]] = {
        "invests-in": {"round": chance.choice(ROUNDS), "lead": chance.random() < 0.3},
        "raises": {"round": chance.choice(ROUNDS)},
        "stake": {"percent": chance.choice((None, 36, 36.05, 5)), "share_class": chance.choice((None, None, "voting"))},
        "credit-amount": {"kind": chance.choice(CREDIT_KINDS)},
        "exclusivity": {"scope": chance.choice(SCOPES[:3]), "bars": ["other clouds"], "since": "2024-01"},
    }
    return from_json(row | extra.get(relation.name, {}), article)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Another content of an article, or the same one again that was superseded."""

    of: str
    article: Article
    claims: list[Claim]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """What another reader finds in an article."""

    article: Article
    claims: list[Claim]
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgetting:
    article: str


Happening: TypeAlias = tuple[Article, list[Claim]] | Version | Rereading | Forgetting


def lives(chance: random.Random, count: int) -> list[list[Happening]]:
    """Articles, each with what happens to it one after the other; most stay as they are."""
    return [_life(chance, *_story(chance, number)) for number in range(count)]


def _life(chance: random.Random, article: Article, claims: list[Claim]) -> list[Happening]:
    life: list[Happening] = [(article, claims)]
    versions = [article]
    for number in range(chance.choice((0, 0, 0, 1, 2, 3))):
        event, now = chance.choice(("version", "version", "back", "reread", "forget")), versions[-1]
        if event == "version":
            versions.append(replace(now, text=f"{now.text} It happened, corrected {number} times."))
            life.append(Version(of=now.id, article=versions[-1], claims=claims_of(chance, versions[-1])))
        elif event == "back" and now != article:
            versions.append(article)
            life.append(Version(of=now.id, article=article, claims=claims_of(chance, article)))
        elif event == "reread":
            reader = f"reader-{number}"
            life.append(Rereading(article=now, claims=claims_of(chance, now, reader=reader), reader=reader))
        elif event == "forget":
            life.append(Forgetting(article=chance.choice(versions).id))
            break
    return life


def mixed(chance: random.Random, lives: Iterable[Sequence[Happening]]) -> list[Happening]:
    """All that happens, in any order that each life allows."""
    ahead = [[*life] for life in lives]
    order = [number for number, life in enumerate(ahead) for _ in life]
    chance.shuffle(order)
    return [ahead[number].pop(0) for number in order]


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  a repeatable one is wanted
