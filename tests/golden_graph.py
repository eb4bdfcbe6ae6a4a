"""The small hand-made graph of `golden/graph.json` as a change, and the expected rows beside it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.facts.earlier import TODAYS
from graph.model import Article, Deal, Earlier, Entity, Evidence, Fact
from graph.schema import EntityKind, Status
from graph.stores import Change, Threshold, Tie

FOLDER = Path(__file__).parent / "golden"
REPORTED = (
    "amount", "amount_max", "currency", "qualifier", "percent", "percent_qualifier", "share_class", "date", "round",
    "lead", "scope", "kind", "share_low", "share_high", "source",
)  # fmt: skip
APART = ("id", "edge", "source", "target", "deal", "status", "confidence", "evidence", "earlier")
DEAL = (
    "day", "day_stated", "amount", "amount_max", "currency", "qualifier", "usd", "round", "first_published",
    "last_published",
)  # fmt: skip


def change(name: str = "graph") -> Change:
    """Facts stand for their deals and, where they name only articles, for their evidence."""
    rows = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    articles = {key: Article(key=key, text="", **row) for key, row in rows["articles"].items()}
    facts = [_fact(row, articles) for row in rows["facts"]]
    return Change(
        units=sorted({fact.unit for fact in facts}),
        entities=[
            Entity(
                id=party,
                kind=EntityKind.ORGANIZATION,
                name=name,
                names=(name,),
                forms=(name.lower(),),
                country=rows["countries"].get(party),
            )
            for party, name in rows["parties"].items()
        ],
        articles=list(articles.values()),
        deals=list({fact.deal: _deal(fact) for fact in facts if fact.deal}.values()),
        facts=facts,
        evidence=[piece for row in rows["facts"] for piece in _evidence(row, articles)],
        thresholds=[Threshold(**({"until": None} | row)) for row in rows["thresholds"]],
        ties=[Tie(**({"since": None, "until": None} | row)) for row in rows["ties"]],
    )


def cases() -> Iterator[tuple[str, dict[str, Any], list[dict[str, Any]]]]:
    """Query, given parameters, rows: only the columns that are not null."""
    for path in sorted(FOLDER.glob("rows_*.json")):
        for case in json.loads(path.read_text("utf-8")):
            yield path.stem.removeprefix("rows_"), case["given"], case["rows"]


def with_keys(value: Any, articles: Mapping[str, str]) -> Any:
    """`value` with each article's id as the key that the file gives it."""
    if isinstance(value, dict):
        return {name: with_keys(part, articles) for name, part in value.items()}
    if isinstance(value, list):
        return [with_keys(part, articles) for part in value]
    return articles.get(value, value) if isinstance(value, str) else value


def _articles(row: Mapping[str, Any]) -> list[str]:
    return row.get("articles") or sorted({piece["article"] for piece in row["evidence"]})


def _fact(row: Mapping[str, Any], articles: Mapping[str, Article]) -> Fact:
    said = [articles[key] for key in _articles(row)]
    days = sorted(article.published for article in said if article.published)
    properties = {
        "day_stated": True,
        **{name: value for name, value in row.items() if name not in APART},
        "articles": tuple(sorted(article.id for article in said)),
        "first_published": days[0] if days else None,
        "last_published": days[-1] if days else None,
    }
    earlier = tuple(_earlier(row, properties, days))
    properties["known_since"] = earlier[-1].known_until if earlier else properties["first_published"]
    source_unit = row["edge"] in ("COMMITTED_TO_BUY", "EXCLUSIVE_TO")
    return Fact(
        id=row["id"], edge=row["edge"], unit=row["source"] if source_unit else row["target"],
        source=row.get("source"), target=row["target"], deal=row.get("deal"),
        status=Status(row.get("status", "asserted")), confidence=row.get("confidence", 0.9), properties=properties,
        earlier=earlier,
    )  # fmt: skip


def _earlier(row: Mapping[str, Any], now: Mapping[str, Any], days: list[str]) -> Iterator[Earlier]:
    """What was otherwise before the day `known_until`, one after the other."""
    known = {name: value for name, value in now.items() if name not in TODAYS}
    rows = row.get("earlier", [])
    for since, before in zip([*days[:1], *(one["known_until"] for one in rows)], rows, strict=False):
        yield Earlier(
            known_since=since, known_until=before["known_until"], status=Status(before.get("status", "asserted")),
            confidence=before.get("confidence", 0.9),
            properties=known | {name: value for name, value in before.items() if name not in (*APART, "known_until")},
        )  # fmt: skip


def _deal(fact: Fact) -> Deal:
    assert fact.deal is not None
    return Deal(
        id=fact.deal, kind="acquisition" if fact.edge == "ACQUIRED" else "round", company=fact.target,
        status=fact.status, properties={name: fact.properties.get(name) for name in DEAL} | {"confidence": 0.9},
    )  # fmt: skip


def _evidence(row: Mapping[str, Any], articles: Mapping[str, Article]) -> Iterator[Evidence]:
    values = {name: row[name] for name in REPORTED if name in row}
    plain = [
        {"id": f"c-{row['id'][2:]}-{key}", "article": key, "quote": f"{row['id']} in {key}", **values}
        for key in row.get("articles", ())
    ]
    for piece in row.get("evidence", plain):
        yield Evidence(
            id=piece["id"], fact=row["id"], article=articles[piece["article"]].id, quote=piece["quote"],
            status=Status(piece.get("status", row.get("status", "asserted"))), start=0, end=len(piece["quote"]),
            reader="rules-1", p=piece.get("p", 0.9),
            reported={name: piece[name] for name in REPORTED if name in piece}
            | ({"copy_of": articles[piece["copy_of"]].id} if "copy_of" in piece else {}),
        )  # fmt: skip
