"""How much of each investment was credits or goods: a bar from the least to the most that reports allow."""

from typing import Any

from api.drawings import Drawing
from graph.stores import Row

STEP = 44


def credit_share(rows: list[Row], drawn: Drawing) -> dict[str, Any]:
    """An end that no report gives is that of all possible shares: nothing, or all."""
    sentences = {edge["fact"]: edge["sentence"] for edge in drawn.edges}
    values = [
        {
            "row": number,
            "deal": " ".join(filter(None, (row["investor"], "→", row["company"], row["day"]))),
            "low": row["share_low"] or 0,
            "high": 1 if row["share_high"] is None else row["share_high"],
            "reports": "reports that differ" if row["conflict"] else "reports that agree",
            "said": f"{_share(row)}; {sentences[row['credit']]} ({row['credit']})",
        }
        for number, row in enumerate(rows)
    ]
    part = {"type": "quantitative", "title": None, "scale": {"domain": [0, 1]}, "axis": {"format": "%"}}
    return {
        "data": {"values": values},
        "height": {"step": STEP},
        "encoding": {"y": {"field": "row", "type": "ordinal", "axis": None}},
        "layer": [
            {
                "mark": {"type": "bar", "height": 14},
                "encoding": {
                    "x": {"field": "low", **part},
                    "x2": {"field": "high"},
                    "color": {"field": "reports", "type": "nominal", "title": None, "legend": {"orient": "top"}},
                    "description": {"field": "said"},
                },
            },
            {
                "mark": {"type": "text", "align": "left", "dy": -14, "aria": False},
                "encoding": {"x": {"datum": 0, **part}, "text": {"field": "deal"}},
            },
        ],
    }


def _share(row: Row) -> str:
    low, high = row["share_low"] or 0, 1 if row["share_high"] is None else row["share_high"]
    return f"{low:.1%}" if low == high else f"{low:.1%} to {high:.1%}"
