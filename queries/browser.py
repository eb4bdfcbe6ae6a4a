"""The catalogue as saved queries of Neo4j Browser: a zip to drop onto its window."""

import io
import json
import re
import zipfile
from collections.abc import Iterable

from queries.catalogue import NOT_CODE, PARAMETER, Query

FOLDER = "dealgraph"
# The same catalogue gives the same bytes, whenever it is packed.
PACKED = (1980, 1, 1, 0, 0, 0)
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
    values = {name: json.dumps(value, ensure_ascii=False) for name, value in query.bind(query.example).items()}
    lines = [
        f"// {query.title} / {query.title_ko}",
        f"// {query.summary}",
        *(f"// {name}: {value}" for name, value in values.items()),
        APART_OR_PARAMETER.sub(lambda found: values[found[1]] if found[1] else found[0], query.body),
    ]
    return "\n".join(lines) + "\n"
