"""Two parties whose names sound somewhat alike are one where the articles on them tell the same deal."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from random_stories import seeded

from graph.claim_json import from_json
from graph.judgements.doubts import sharing, unsaid
from graph.judgements.judging import judged, undone
from graph.log import DIFFERENT, SAME, Log, standing
from graph.model import Article, Claim
from graph.named_parties import Parties
from graph.parties import parties
from graph.project import project
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing

KNOWN = replace(Known.load(), ties=())
NOW = "2025-01-02T03:04:05Z"
WON, DOLLARS = 1.3e9, 1e6


def story(published: str, *rows: dict[str, Any]) -> tuple[Article, list[Claim]]:
    article = Article(title=f"{published} {rows}", text="It is said.", language="en", published=published)
    return article, [from_json({"status": "asserted", "quote": "said", **row}, article) for row in rows]


def amount(value: float | None, currency: str) -> dict[str, Any]:
    return {"amount": {"value": value, "currency": currency}} if value else {}


def raised(
    company: Sequence[str], giver: str, published: str, total: float | None, currency: str = "USD", round_: str = "seed"
) -> tuple[Article, list[Claim]]:
    """A round of one company with one investor."""
    whole = {"relation": "raises", "subject": [*company], "round": round_, **amount(total, currency)}
    part = {"relation": "invests-in", "subject": [giver], "object": [*company], "round": round_}
    return story(published, whole, part)


def bought(buyer: str, target: str, published: str, total: float, currency: str = "USD") -> tuple[Article, list[Claim]]:
    return story(published, {"relation": "acquires", "subject": [buyer], "object": [target], **amount(total, currency)})


KOREAN = raised(["소리마을"], "가온벤처스", "2024-01-18", 5 * WON, "KRW")
ENGLISH = raised(["Sorimaeul"], "Gaon Ventures", "2024-01-19", 5 * DOLLARS)
PAIR = ("Sorimaeul", "소리마을")

ONE_PARTY = {
    "a round by one investor": (KOREAN, ENGLISH),
    "a purchase by one buyer": (
        bought("가온벤처스", "소리마을", "2024-01-18", 5 * WON, "KRW"),
        bought("Gaon Ventures", "Sorimaeul", "2024-01-19", 5 * DOLLARS),
    ),
    "what each put into one company": (
        raised(["루멘 로보틱스"], "소리마을", "2024-01-18", 5 * WON, "KRW"),
        raised(["Lumen Robotics"], "Sorimaeul", "2024-01-19", 5 * DOLLARS),
    ),
    "a round that one of them does not name": (
        KOREAN,
        raised(["Sorimaeul"], "Gaon Ventures", "2024-01-19", 5e6, "USD", "other"),
    ),
}
TWO_PARTIES = {
    "nothing but names": (story("2024-01-18", {"relation": "raises", "subject": ["소리마을"]}), ENGLISH),
    "another sum": (KOREAN, raised(["Sorimaeul"], "Gaon Ventures", "2024-01-19", 9 * DOLLARS)),
    "no sum": (KOREAN, raised(["Sorimaeul"], "Gaon Ventures", "2024-01-19", None)),
    "another round": (KOREAN, raised(["Sorimaeul"], "Gaon Ventures", "2024-01-19", 5 * DOLLARS, "USD", "series-b")),
    "another investor": (KOREAN, raised(["Sorimaeul"], "Dalbit Capital", "2024-01-19", 5 * DOLLARS)),
    "another time": (KOREAN, raised(["Sorimaeul"], "Gaon Ventures", "2025-06-19", 5 * DOLLARS)),
    "another kind": (KOREAN, bought("Gaon Ventures", "Sorimaeul", "2024-01-19", 5 * DOLLARS)),
    "names that do not sound alike": (KOREAN, raised(["Sori Village"], "Gaon Ventures", "2024-01-19", 5 * DOLLARS)),
    "an article that tells of both": (
        KOREAN, ENGLISH,
        story("2024-02-01", {"relation": "invests-in", "subject": ["Sorimaeul"], "object": ["소리마을"]}),
    ),
    "the next named round twice": (
        KOREAN, ENGLISH,
        raised(["소리마을"], "가온벤처스", "2024-08-01", 50 * WON, "KRW", "series-a"),
        raised(["Sorimaeul"], "Dalbit Capital", "2025-08-01", 10 * DOLLARS, "USD", "series-a"),
    ),
    "two that tell it": (KOREAN, ENGLISH, raised(["Sorimaul"], "Gaon Ventures", "2024-01-20", 5 * DOLLARS)),
}  # fmt: skip


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as opened:
        yield opened


def told(log: Log, stories: Sequence[tuple[Article, list[Claim]]]) -> Log:
    for article, claims in stories:
        log.add(article, claims, recorded=NOW)
    return log


def everyone(log: Log) -> Parties:
    snapshot = log.upto(log.sequence())
    return parties(snapshot, KNOWN, snapshot.forms())


def are_one(log: Log, *names: str) -> bool:
    return len({everyone(log).resolution.entity_id(normal_form(name)) for name in names}) == 1


@pytest.mark.parametrize("stories", ONE_PARTY.values(), ids=ONE_PARTY)
def test_who_tells_the_same_deal_is_one(log: Log, stories: Sequence[tuple[Article, list[Claim]]]) -> None:
    assert are_one(told(log, stories), *PAIR)


@pytest.mark.parametrize("stories", TWO_PARTIES.values(), ids=TWO_PARTIES)
def test_who_does_not_stays_two(log: Log, stories: Sequence[tuple[Article, list[Claim]]]) -> None:
    assert not are_one(told(log, stories), "소리마을", *{"Sorimaeul", "Sori Village"} & written(log))


def written(log: Log) -> set[str]:
    return {*everyone(log).spellings().values()}


def test_a_person_raises_no_money(log: Log) -> None:
    names = ("Elon Musk", "일론 머스키")
    told(log, (raised(["루멘 로보틱스"], names[1], "2024-01-18", 5 * WON, "KRW"),
               raised(["Lumen Robotics"], names[0], "2024-01-19", 5 * DOLLARS)))  # fmt: skip
    assert are_one(log, *names)
    told(log, [story("2024-05-01", {"relation": "raises", "subject": [names[1]]})])
    assert not are_one(log, *names)


def test_who_is_left_to_judge_waits_with_the_deal_in_words(log: Log) -> None:
    told(log, TWO_PARTIES["two that tell it"])
    found = sharing(everyone(log), ())
    assert {frozenset((doubt.a_name, doubt.b_name)) for doubt in found} == {
        frozenset(PAIR), frozenset(("Sorimaul", "소리마을")),
    }  # fmt: skip
    assert all(doubt.reasons[0].startswith("both got money from ") for doubt in found)


def test_the_deals_are_told_in_words(log: Log) -> None:
    found = {
        frozenset((doubt.a_name, doubt.b_name)): doubt.reasons
        for doubt in unsaid(everyone(told(log, (KOREAN, ENGLISH))))
    }
    deal, sound = found[frozenset(PAIR)]
    assert sound.startswith("sounds alike")
    korean, english = KOREAN[0].id, ENGLISH[0].id
    assert deal in (
        f"both got money from 가온벤처스 (in all KRW 6.5 billion), 2024-01-18 (articles {korean}, {english})",
        f"both got money from Gaon Ventures (in all USD 5 million), 2024-01-19 (articles {english}, {korean})",
    )


def test_a_judgement_parts_them_and_its_undoing_joins_them_again(log: Log) -> None:
    told(log, (KOREAN, ENGLISH))
    made = log.judge(lambda now: judged(now, KNOWN, DIFFERENT, PAIR, who=None, why=None), recorded=NOW)
    assert not are_one(log, *PAIR)
    log.judge(lambda now: undone(now, made.id, who=None, why=None), recorded=NOW)
    assert are_one(log, *PAIR)
    log.judge(lambda now: judged(now, KNOWN, SAME, PAIR, who=None, why=None), recorded=NOW)
    assert everyone(log).resolution.by_deals == ()


COMPANIES = (["소리마을"], ["Sorimaeul"], ["Sorimaeul", "Sorima"], ["Sorimaul"], ["새물결에듀"], ["Saemulgyeol Edu"])
GIVERS = ("가온벤처스", "Gaon Ventures", "Gaon Venture", "서해파트너스", "Seohae Partners", "소리마을")


def by_chance(chance: random.Random, count: int) -> list[tuple[Article, list[Claim]]]:
    """Few parties, sums and days, so that many deals are shared, and some speak against it."""
    return [
        raised(
            chance.choice(COMPANIES), chance.choice(GIVERS), f"2024-0{chance.randint(1, 9)}-{10 + at % 9}",
            5 * DOLLARS * chance.choice((1, 1, 1, 3)), "USD", chance.choice(("seed", "seed", "other", "series-a")),
        )
        for at in range(count)
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_each_name_alone_finds_the_party_that_all_find(seed: int, log: Log) -> None:
    told(log, by_chance(seeded(seed), 12))
    whole = everyone(log)
    for form in sorted(whole.snapshot.forms()):
        alone = parties(whole.snapshot, KNOWN, {form})
        assert alone.resolution.entity_id(form) == whole.resolution.entity_id(form)


@pytest.mark.parametrize("seed", range(10, 16))
def test_step_by_step_gives_what_building_anew_gives(seed: int, tmp_path: Path) -> None:
    chance = seeded(seed)
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log, EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as store:
        for one in by_chance(chance, 10):
            told(log, [one])
            if chance.random() < 0.2:
                judge_the_other_way(log)
            project(log, store, known=KNOWN)
        stepwise = list(listing(store))
        project(log, store, known=KNOWN, fresh=True)
        assert list(listing(store)) == stepwise


def judge_the_other_way(log: Log) -> None:
    """Parts the two, or takes it back."""
    if standing_now := standing(log.upto(log.sequence()).judgements()):
        log.judge(lambda now: undone(now, standing_now[0].id, who=None, why=None), recorded=NOW)
    elif {*PAIR} <= written(log):
        log.judge(lambda now: judged(now, KNOWN, DIFFERENT, PAIR, who=None, why=None), recorded=NOW)
