"""The catalogue as saved queries of Neo4j Browser: a zip to drop onto its window."""

import io
import json
import zipfile
from collections.abc import Iterable

from queries.catalogue import Query

FOLDER = "dealgraph"
# The same catalogue gives the same bytes, whenever it is packed.
PACKED = (1980, 1, 1, 0, 0, 0)


def browser_favourites(queries: Iterable[Query]) -> bytes:
    """One `.cypher` file a query, in a folder of their own; Browser shows the first line as the title."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for query in sorted(queries, key=lambda query: query.name):
            archive.writestr(zipfile.ZipInfo(f"{FOLDER}/{query.name}.cypher", PACKED), favourite(query).encode())
    return packed.getvalue()


def favourite(query: Query) -> str:
    """Titles, what it answers, its example's values as Browser parameters, and the body."""
    values = query.bind(query.example)
    lines = [
        f"// {query.title} / {query.title_ko}",
        f"// {query.summary}",
        *(f":param {name} => {json.dumps(value, ensure_ascii=False)};" for name, value in values.items()),
        f"{query.body.rstrip(';')};",
    ]
    return "\n".join(lines) + "\n"
