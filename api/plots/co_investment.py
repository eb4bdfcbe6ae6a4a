"""Who invests with whom, as a map: investors around a circle, those that are joined beside each other."""

from math import cos, degrees, pi, sin
from typing import Any

import networkx

from api.drawings import Drawing
from graph.stores import Row
from queries.catalogue import InvalidValueError

SIZE = 760
# A map of more cannot be read.
PAIRS = 200
# Room for names outside of the circle.
EDGE = 1.5
LABEL = 1.04


def co_investment(rows: list[Row], _: Drawing) -> dict[str, Any]:
    """A line says which companies two investors share, and is as thick as there are many; a circle, how many one backs.

    Raises InvalidValueError for more pairs than can be seen apart.
    """
    if len(rows) > PAIRS:
        raise InvalidValueError(f"limit: a map of {len(rows)} pairs can't be read; {PAIRS} at most")
    turns = _turns(rows)
    place = {"type": "quantitative", "axis": None, "scale": {"domain": [-EDGE, EDGE]}}
    x, y = {"field": "x", **place}, {"field": "y", **place}
    said = {"field": "said"}
    return {
        "width": SIZE,
        "height": SIZE,
        "layer": [
            {
                "data": {"values": [_line(row, turns) for row in rows]},
                "mark": {"type": "rule", "opacity": 0.4, "color": "#1f5fd0"},
                "encoding": {
                    "x": x,
                    "y": y,
                    "x2": {"field": "x2"},
                    "y2": {"field": "y2"},
                    "strokeWidth": {
                        "field": "shared",
                        "type": "quantitative",
                        "scale": {"range": [1, 9]},
                        "legend": None,
                    },
                    "description": said,
                },
            },
            {
                "data": {"values": _investors(rows, turns)},
                "mark": {"type": "circle", "color": "#1c2430", "opacity": 1},
                "encoding": {
                    "x": x,
                    "y": y,
                    "size": {
                        "field": "companies",
                        "type": "quantitative",
                        "scale": {"range": [30, 260]},
                        "legend": None,
                    },
                    "description": said,
                },
            },
            *(_names(rows, turns, side, place) for side in ("left", "right")),
        ],
    }


def _turns(rows: list[Row]) -> dict[str, float]:
    """The angle of each investor: those that a pair joins follow each other, the largest company of pairs first."""
    drawn: networkx.Graph[str] = networkx.Graph()
    drawn.add_edges_from(sorted((row["a_id"], row["b_id"]) for row in rows))
    parts = sorted(networkx.connected_components(drawn), key=lambda part: (-len(part), min(part)))
    firsts = (min(part, key=lambda id_: (-drawn.degree[id_], id_)) for part in parts)
    order = [id_ for first in firsts for id_ in networkx.dfs_preorder_nodes(drawn, first)]
    return {id_: 2 * pi * number / len(order) for number, id_ in enumerate(order)}


def _at(turn: float, radius: float = 1) -> dict[str, float]:
    return {"x": round(radius * cos(turn), 4), "y": round(radius * sin(turn), 4)}


def _line(row: Row, turns: dict[str, float]) -> Row:
    end = _at(turns[row["b_id"]])
    since = f" since {row['first_together']}" if row["first_together"] else ""
    facts = ", ".join([*row["a_facts"], *row["b_facts"]])
    return {
        **_at(turns[row["a_id"]]),
        "x2": end["x"],
        "y2": end["y"],
        "shared": row["shared"],
        "said": f"{row['a']} and {row['b']} both back{since}: {', '.join(row['companies'])} ({facts})",
    }


def _investors(rows: list[Row], turns: dict[str, float]) -> list[Row]:
    backed = {row[f"{end}_id"]: (row[end], row[f"{end}_companies"]) for row in rows for end in ("a", "b")}
    return [
        {**_at(turns[id_]), "companies": count, "said": f"{name} backs {count} companies ({id_})"}
        for id_, (name, count) in sorted(backed.items())
    ]


def _names(rows: list[Row], turns: dict[str, float], side: str, place: dict[str, Any]) -> dict[str, Any]:
    """Names turn with the circle, and on its left half stand on their heads no more than on its right one."""
    left = side == "left"
    names = {row[f"{end}_id"]: row[end] for row in rows for end in ("a", "b")}
    values = [
        {**_at(turn, LABEL), "name": names[id_], "turn": round(-degrees(turn) + (180 if left else 0), 2)}
        for id_, turn in turns.items()
        if (cos(turn) < 0) == left
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "text", "align": "right" if left else "left", "aria": False},
        "encoding": {
            "x": {"field": "x", **place},
            "y": {"field": "y", **place},
            "text": {"field": "name"},
            "angle": {"field": "turn", "type": "quantitative", "scale": None},
        },
    }
