"""What happened to a party, from the oldest on: a line a fact, a bar where it lasts."""

from typing import Any

from api.drawings import Drawing
from api.phrases import sentence
from graph.stores import Row

LINE = 22
X = {"field": "from", "type": "temporal", "title": None}


def timeline(rows: list[Row], _: Drawing) -> dict[str, Any]:
    """Facts without a day are left out; a coarse day stands at its beginning, and its mark says it as it is known."""
    told = sorted((row for row in rows if row["day"]), key=lambda row: (row["day"], row["fact"]))
    values = [_value(row) for row in told]
    return {
        "data": {"values": values},
        "height": {"step": LINE},
        "encoding": {
            "y": {"field": "fact", "type": "nominal", "sort": None, "axis": None},
            "color": {"field": "relation", "type": "nominal", "title": None, "legend": {"orient": "top"}},
        },
        "layer": [
            {
                "mark": {"type": "bar", "height": 6, "opacity": 0.5},
                "transform": [{"filter": "datum.until > datum.from"}],
                "encoding": {"x": X, "x2": {"field": "until"}, "description": {"field": "said"}},
            },
            {
                "mark": {"type": "circle", "size": 80, "opacity": 1},
                "encoding": {"x": X, "description": {"field": "said"}},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 9, "dy": -1, "aria": False, "color": "#1c2430"},
                "encoding": {"x": X, "text": {"field": "sentence"}, "color": {"value": "#1c2430"}},
            },
        ],
    }  # fmt: skip


def _value(row: Row) -> Row:
    told = sentence({**row, "source_name": row["subject"], "target_name": row["object"] or row["subject"]})
    return {
        "fact": row["fact"],
        "from": _begin(row["day"]),
        "until": _begin(row["until"] or row["day"]),
        "relation": row["relation"],
        "sentence": told,
        "said": f"{told} ({row['fact']}, articles: {row['articles']})",
    }


def _begin(day: str) -> str:
    return f"{day}-01-01"[:10]
