"""What every file says of a fact, and how a line of JSON is written."""

from collections.abc import Mapping
from typing import Any

import orjson

from graph.stores import Row


def stated(fact: Row) -> dict[str, Any]:
    """What a fact states; a dated row's `source` is its origin, not its end."""
    properties = {name: value for name, value in fact["properties"].items() if name != "id"}
    if "source" in properties:
        properties["origin"] = properties.pop("source")
    return properties


def json_line(row: Mapping[str, Any]) -> bytes:
    return orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)
