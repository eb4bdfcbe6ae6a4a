"""Circles of money among hubs: no more of them are looked at than can be shown, and the largest are."""

from graph.model import Entity, Fact
from graph.schema import EntityKind, Status
from graph.stores import Change, GraphStore
from queries import catalogue

QUERY = catalogue.load_all()["circular_flows"]
WAYS = 1000


def paid(payer: str, payee: str, usd: float) -> Fact:
    return Fact(
        id=f"f-{payer}-{payee}", edge="COMMITTED_TO_BUY", unit=payer, source=payer, target=payee, deal=None,
        status=Status.ASSERTED, confidence=0.9,
        properties={"usd": usd, "amount": usd, "currency": "USD", "qualifier": "exact", "articles": ()},
    )  # fmt: skip


def between_two_hubs() -> Change:
    """A thousand ways from one hub to the other and a thousand back: a million circles of four firms."""
    there, back = [f"a{n:04}" for n in range(WAYS)], [f"b{n:04}" for n in range(WAYS)]
    facts = [paid("hub", way, 1000.0 + n) for n, way in enumerate(there)]
    facts += [paid(way, "other", 9000.0) for way in there]
    facts += [paid("other", way, 9000.0) for way in back]
    facts += [paid(way, "hub", 500.0 + n) for n, way in enumerate(back)]
    parties = ["hub", "other", *there, *back]
    return Change(
        units=sorted({fact.unit for fact in facts}),
        entities=[Entity(id=id_, kind=EntityKind.ORGANIZATION, name=id_) for id_ in parties],
        articles=[],
        deals=[],
        facts=facts,
        evidence=[],
    )  # fmt: skip


def test_a_million_circles_between_two_hubs(embedded_store: GraphStore) -> None:
    embedded_store.apply(between_two_hubs())
    for given, sums in (
        ({}, [1499.0] * 3),
        ({"party": "hub"}, [1499.0] * 3),
        ({"party": "a0999"}, [1499.0, 1498.0, 1497.0]),
    ):
        rows = embedded_store.rows(QUERY.body, QUERY.bind({"limit": 3, **given}))
        assert [row["usd"] for row in rows] == sums, given
        assert {"hub", "other", "b0999"} < set(rows[0]["firm_ids"]), given


def test_a_circle_is_told_from_its_smallest_id_also_through_a_hub(embedded_store: GraphStore) -> None:
    change = between_two_hubs()
    circle = [paid("a-first", "hub", 2e6), paid("hub", "z-last", 2e6), paid("z-last", "a-first", 2e6)]
    firms = [Entity(id=id_, kind=EntityKind.ORGANIZATION, name=id_) for id_ in ("a-first", "z-last")]
    embedded_store.apply(
        Change(
            units=[*change.units, "a-first", "z-last"],
            entities=[*change.entities, *firms],
            articles=[],
            deals=[],
            facts=[*change.facts, *circle],
            evidence=[],
        )
    )
    [row] = embedded_store.rows(QUERY.body, QUERY.bind({"limit": 1}))
    assert row["firm_ids"] == ["a-first", "hub", "z-last"]
