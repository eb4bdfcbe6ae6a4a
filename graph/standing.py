"""Whether a store holds the graph of a log: nothing is replaced, and nothing answered from, that is another's."""

from graph.log import Log
from graph.stores import GraphStore, OtherGraphError
from graph.stores.shape import LABELS

ADVICE = "`dealgraph load --fresh` puts this log's graph in its place, DEALGRAPH_STORE names another store"


def refuse_others(store: GraphStore, log: Log) -> None:
    """Raises OtherGraphError for a graph of another log, of later entries than this log has, or of another program."""
    position = store.position()
    if position is None:
        _refuse_strangers(store)
    elif position.log != log.identity():
        raise OtherGraphError(f"the store holds the graph of another log, to its entry {position.sequence}: {ADVICE}")
    elif position.sequence > log.sequence():
        raise OtherGraphError(
            f"the store stands at entry {position.sequence}, and the log ends at {log.sequence()}: it is an "
            f"older copy; bring back the whole log, or {ADVICE}"
        )


def _refuse_strangers(store: GraphStore) -> None:
    """Of our own, the position is written first and deleted last."""
    if store.rows("MATCH (p:Position {id: 'position'}) RETURN p.id AS id", {}):
        return
    for label in LABELS:
        if store.rows(f"MATCH (n:{label}) RETURN 1 AS found LIMIT 1", {}):
            raise OtherGraphError(
                f"the store holds nodes labelled {label} that are not dealgraph's, and --fresh would delete them: "
                "DEALGRAPH_STORE names another store or database"
            )
