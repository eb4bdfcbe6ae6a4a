"""JSON lines of the whole graph."""

from collections.abc import Iterator

from api.answers import Desk
from api.exports.stated import json_line, stated
from graph.log import Log

SINGULAR = {"parties": "party", "articles": "article", "deals": "deal"}


def graph_jsonl(desk: Desk, _: Log) -> Iterator[bytes]:
    """One object a line, `type` says what it is: parties, articles, deals, evidence, facts."""
    for kind in ("parties", "articles", "deals", "evidence"):
        for row in desk.look_up(f"all_{kind}"):
            own = {name: value for name, value in row.items() if name != "properties"}
            properties = dict(sorted(row.get("properties", {}).items()))
            yield json_line({"type": SINGULAR.get(kind, kind), **own, **properties})
    for fact in desk.look_up("all_facts"):
        ends = {name: value for name, value in fact.items() if name not in ("fact", "properties")}
        yield json_line({"type": "fact", "id": fact["fact"], **ends, **dict(sorted(stated(fact).items()))})
