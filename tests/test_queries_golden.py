"""Every query of the catalogue on the hand-made graph: the rows that a person worked out, on every store."""

from dataclasses import replace

import golden_graph

from graph.schema import Status
from graph.stores import GraphStore
from queries import catalogue

QUERIES = catalogue.load_all()
CASES = list(golden_graph.cases())


def test_rows(store: GraphStore) -> None:
    change = golden_graph.change()
    keys = {article.id: str(article.key) for article in change.articles}
    store.apply(change)
    for name, given, rows in CASES:
        query = QUERIES[name]
        found = store.rows(query.body, query.bind(given))
        columns = [column.name for column in query.columns]
        expected = [{column: row.get(column) for column in columns} for row in rows]
        assert golden_graph.with_keys(found, keys) == expected, f"{name} {given}"
        assert all(list(row) == columns for row in found), name


def test_every_query_has_golden_rows() -> None:
    assert {name for name, _, rows in CASES if rows} == set(QUERIES)


def test_an_index_follows_its_relationships(store: GraphStore) -> None:
    """Questions over all promises start at an index by status, which must forget what is replaced."""
    whole = golden_graph.change()
    query = QUERIES["exclusivities"]
    for status, count in ((Status.ASSERTED, 6), (Status.TENTATIVE, 0), (Status.DENIED, 0), (Status.ENDED, 6)):
        facts = [replace(fact, status=status) for fact in whole.facts]
        store.apply(replace(whole, facts=facts))
        assert len(store.rows(query.body, query.bind({}))) == count, status
    store.clear()
    assert store.rows(query.body, query.bind({})) == []
