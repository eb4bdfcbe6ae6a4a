"""A change of a graph with one of everything, for the tests of the stores, and what a store holds."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

from graph.model import Article, Deal, Entity, Evidence, Fact
from graph.schema import EntityKind, Status
from graph.stores import Change, GraphStore, Position, Tie
from graph.stores.listing import listing

ARTICLE = Article(title="투자", text="알파가 베타에 투자했다.", language="ko", published="2024-05-02")


def party(name: str, kind: EntityKind = EntityKind.ORGANIZATION) -> Entity:
    return Entity(id=name, kind=kind, name=name.title(), names=(name, f"{name}사"), forms=(name, f"{name} inc"))


def fact(id_: str, edge: str, source: str | None, target: str, unit: str = "beta", deal: str | None = None) -> Fact:
    return Fact(
        id=id_, edge=edge, unit=unit, source=source, target=target, deal=deal, status=Status.ASSERTED, confidence=0.75,
        properties={"articles": (ARTICLE.id,), "amount": 5e8, "lead": True, "until": None},
    )  # fmt: skip


def evidence(id_: str, fact_id: str) -> Evidence:
    return Evidence(
        id=id_, fact=fact_id, article=ARTICLE.id, status=Status.ASSERTED, quote="알파가 베타에", start=3, end=9,
        reader="rules-1", p=0.5, reported={"amount": 5e8, "round": None},
    )  # fmt: skip


CHANGE = Change(
    units=["beta"],
    entities=[party("alpha"), party("beta"), party("gamma", EntityKind.PERSON)],
    articles=[ARTICLE],
    deals=[Deal(id="d1", kind="round", company="beta", status=Status.ASSERTED, properties={"round": "seed"})],
    facts=[
        fact("f1", "INVESTED_IN", "alpha", "beta", deal="d1"),
        fact("f2", "FUNDS", "d1", "beta", deal="d1"),
        fact("f3", "OF", None, "beta"),
        fact("f4", "EXCLUSIVE_TO", "beta", "alpha"),
        fact("f5", "HOLDS_STAKE", "gamma", "beta"),
        fact("f6", "COMMITTED_TO_BUY", "beta", "alpha"),
    ],
    evidence=[evidence("c1", "f1"), evidence("c2", "f1"), evidence("c3", "f3")],
    ties=[Tie(id="t1", edge="PART_OF", source="alpha", target="gamma", since=None, until=None, origin="filing")],
    position=Position(sequence=7, version="1", log="l"),
)
NOTHING = Change(units=[], entities=[], articles=[], deals=[], facts=[], evidence=[])


def lines(store: GraphStore) -> list[str]:
    return list(listing(store))


def ids(store: GraphStore, pattern: str) -> list[str]:
    """The ids of what `x` stands for in the pattern."""
    return [row["id"] for row in store.rows(f"MATCH {pattern} RETURN x.id AS id ORDER BY id", {})]


@contextmanager
def readers(store: GraphStore) -> Iterator[None]:
    """Three threads ask for the parties of `CHANGE` all the while, and are answered with them each time."""
    done = Event()

    def read() -> int:
        answered = 0
        while not done.is_set():
            assert ids(store, "(x:Party)") == ["alpha", "beta", "gamma"]
            answered += 1
        return answered

    with ThreadPoolExecutor() as pool:
        reading = [pool.submit(read) for _ in range(3)]
        try:
            yield
        finally:
            done.set()
        assert all(reader.result() > 0 for reader in reading)
