"""Every query asked with what is nobody's name, and of nothing: no answer, and the graph stays as it is."""

from random_graph import random_change
from test_queries_alike import SEED, days

from graph.stores import GraphStore
from graph.stores.listing import listing
from queries import catalogue

QUERIES = catalogue.load_all()
HOSTILE = (
    "'", '"', "`", "\\", "$party", "p00001'}) DETACH DELETE n //", '"}) RETURN 1 AS one UNION MATCH (n) //',
    "\\u0027 OR true OR \\u0027", "`) SET n.name = 'x' WITH n MATCH (`", "'; MATCH (n) DETACH DELETE n; //", "\0", "𝔘",
    "%27%20OR%201=1", "{id: 'p00001'}", "*/ MATCH (n) DELETE n /*", "null", "p00001\n", "\u202ep00001",
)  # fmt: skip


def test_hostile_values_change_nothing_and_find_nothing(store: GraphStore) -> None:
    store.apply(random_change(SEED, parties=60))
    before = list(listing(store))
    for query in QUERIES.values():
        texts = [p for p in query.parameters if p.type in ("party", "str")]
        for word in HOSTILE:
            given = query.bind({**days(query), **{p.name: word for p in texts if not p.choices}})
            given |= {p.name: word for p in texts}
            assert not texts or store.rows(query.body, given) == [], f"{query.name} {given}"
    assert list(listing(store)) == before


def test_an_empty_graph_has_no_answers(store: GraphStore) -> None:
    for query in QUERIES.values():
        given = query.bind({p.name: "nobody" for p in query.parameters if p.required} | days(query))
        assert store.rows(query.body, given) == []
