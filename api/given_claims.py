"""Claims made elsewhere, by a person or another extractor, joined to the articles that they are about."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import orjson

from api.suggestions import did_you_mean
from graph.claim_json import InvalidClaimError, from_json
from graph.given_rules import check_given
from graph.log import Log
from graph.model import Article, Claim


def given_claims(path: Path, articles: Iterable[Article]) -> Sequence[tuple[Article, list[Claim]]]:
    """Every article with the claims that a line of the file gives for its id.

    Raises InvalidClaimError, before anything is kept, for a claim that does not fit the schema or the text,
    an article without a line, and a line without an article.
    """
    lines = _lines(path)
    told = []
    for article in articles:
        name = article.key if article.key in lines else article.id
        if name not in lines:
            raise InvalidClaimError(
                f"{path}: no line for the article {article.key or article.id}{_near(article, lines)}"
            )
        place, rows = lines.pop(name)
        told.append((article, [_claim(row, article, f"{place}: claim {n}") for n, row in enumerate(rows, 1)]))
    if lines:
        name, (place, _) = next(iter(lines.items()))
        raise InvalidClaimError(f"{place}: no article {name!r} among the files{_near_article(name, told)}")
    return told


def refuse_further(log: Log, told: Iterable[tuple[Article, Sequence[Claim]]]) -> None:
    """Raises InvalidClaimError, before anything is kept, for claims of an article that the log keeps with others."""
    for article, claims in told:
        kept = log.claims_of(article.id)
        if kept is not None and {claim.id for claim in claims} - {claim.id for claim in kept}:
            readers = ", ".join(sorted({claim.reader for claim in kept})) or "no reader"
            raise InvalidClaimError(
                f"{article.key or article.id}: is kept already with {len(kept)} claims of {readers}, and a log takes "
                "an article once: add it with these claims to a new log (DEALGRAPH_HOME)"
            )


def _lines(path: Path) -> dict[str, tuple[str, list[Any]]]:
    lines: dict[str, tuple[str, list[Any]]] = {}
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            place = f"{path}: line {number}"
            name, claims = _document(line, place)
            if name in lines:
                raise InvalidClaimError(f"{place}: {name!r} has a line already, {lines[name][0]}: join their claims")
            lines[name] = place, claims
    return lines


def _document(line: bytes, place: str) -> tuple[str, list[Any]]:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise InvalidClaimError(f"{place}: no JSON: {error}") from error
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("claims"), list):
        raise InvalidClaimError(f'{place}: an article\'s id and its claims, {{"id": …, "claims": […]}}, are expected')
    return row["id"], row["claims"]


def _claim(row: Any, article: Article, place: str) -> Claim:
    if not isinstance(row, dict):
        raise InvalidClaimError(f"{place}: a claim is an object, not {row!r}")
    try:
        claim = from_json(row, article)
        check_given(row, claim)
    except InvalidClaimError as error:
        raise InvalidClaimError(f"{place}: {error}") from error
    return claim


def _near(article: Article, lines: Iterable[str]) -> str:
    return did_you_mean(article.key or article.id, lines)


def _near_article(name: str, told: Sequence[tuple[Article, list[Claim]]]) -> str:
    return did_you_mean(name, [article.key or article.id for article, _ in told])
