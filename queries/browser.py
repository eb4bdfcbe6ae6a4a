"""The catalogue in Neo4j Browser: saved queries as a zip to drop onto its window, and statements that it draws."""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping

from queries.catalogue import NOT_CODE, PARAMETER, Query

FOLDER = "dealgraph"
# The same catalogue gives the same bytes, whenever it is packed.
PACKED = (1980, 1, 1, 0, 0, 0)
DRAWING = """\
// {title}
CALL {{
{body}
}}
UNWIND {ids} AS id
WITH DISTINCT id
CALL (id) {{
  MATCH (said:Evidence {{fact: id}})
  WITH DISTINCT said.unit AS unit, id
  MATCH (:Party {{id: unit}})-[known]-()
  WHERE known.id = id AND type(known) <> 'PARTICIPATED_IN'
  RETURN known
  UNION
  MATCH (:Party)-[known:PART_OF|COMPETES_WITH]->(:Party)
  WHERE known.id = id
  RETURN known
}}
RETURN startNode(known) AS source, known AS fact, endNode(known) AS target
"""
APART_OR_PARAMETER = re.compile(f"{NOT_CODE.pattern}|{PARAMETER.pattern}", NOT_CODE.flags)


def browser_favourites(queries: Iterable[Query]) -> bytes:
    """One `.cypher` file a query, in a folder of their own; Browser shows the first line as the title."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for query in sorted(queries, key=lambda query: query.name):
            archive.writestr(zipfile.ZipInfo(f"{FOLDER}/{query.name}.cypher", PACKED), favourite(query).encode())
    return packed.getvalue()


def favourite(query: Query) -> str:
    """Titles, what it answers, and the body with the example's values in place of its parameters.

    One statement, because Browser shows no rows for several: `:param` lines before the body would be some.
    """
    values = _values(query)
    lines = [
        f"// {query.title} / {query.title_ko}",
        f"// {query.summary}",
        *(f"// {name}: {value}" for name, value in values.items()),
        _filled(query.body, values),
    ]
    return "\n".join(lines) + "\n"


def drawing(query: Query) -> str:
    """The same question, answered by the facts that its `graph` columns name: Browser draws what is a relationship."""
    return DRAWING.format(
        title=f"{query.title} / {query.title_ko}",
        body=_filled(query.body, _values(query)),
        ids=" + ".join(map(_ids, query.graph)),
    )


def _values(query: Query) -> dict[str, str]:
    return {name: json.dumps(value, ensure_ascii=False) for name, value in query.bind(query.example).items()}


def _filled(body: str, values: Mapping[str, str]) -> str:
    return APART_OR_PARAMETER.sub(lambda found: values[found[1]] if found[1] else found[0], body)


def _ids(column: str) -> str:
    """A list of what the column holds: an id, a list of them, or under a key of maps."""
    name, _, key = column.partition(".")
    found = f"reduce(ids = [], one IN {name} | ids + coalesce(one.{key}, []))" if key else f"coalesce({name}, [])"
    return f"[] + {found}"
