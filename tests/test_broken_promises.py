"""What is read of a promise decides how surely a deal breaks it: from the words of an article to the answer."""

from pathlib import Path
from typing import Any

import pytest

from extract.terms.reading import with_terms
from graph.claim_json import from_json
from graph.log import Log
from graph.model import Article
from graph.project import project
from graph.stores import GraphStore
from queries import catalogue

QUERY = catalogue.load_all()["exclusivity_conflicts"]
# Of Quill: credits for its cloud, and a promise of the same goods.
CREDITS = {"relation": "credit-amount", "subject": "Quill", "object": "Orbia", "kind": "cloud"}
AGAIN = {"relation": "exclusivity", "subject": "Quill", "object": "Orbia", "scope": "supply", "side": "sells"}
UNSAID = "it is not said that the two promises cover the same"
# The words of the promise, its scope; the deal and the words around it; how surely it breaks the promise, and what
# speaks against that. None: it does not.
CASES: tuple[tuple[str, str, str, dict[str, Any], str, tuple[str, list[str]] | None], ...] = (
    ("en", "Orbia may use no cloud but Tallow's.", "cloud", CREDITS, "", ("certain", [])),
    (
        "en", "Orbia may use no cloud but Tallow's. Inference is exempt.", "cloud", CREDITS, "",
        ("possible", ["the promise has an exception: Inference"]),
    ),
    (
        "en", "Orbia may use no cloud but Tallow's, except for backups and payroll.", "cloud", CREDITS, "",
        ("possible", ["the promise has an exception: backups and payroll"]),
    ),
    ("en", "Orbia may use no cloud but Tallow's, except Quill and Brook.", "cloud", CREDITS, "", None),
    (
        "en", "Orbia may use no cloud but Tallow's, except Fern and Brook.", "cloud", CREDITS, "",
        ("possible", ["the promise has an exception: Fern, Brook"]),
    ),
    (
        "ko", "Orbia는 Tallow 클라우드만 쓰기로 했다. 다만 추론 작업은 예외다.", "cloud", CREDITS, "",
        ("possible", ["the promise has an exception: 추론 작업"]),
    ),
    ("ko", "Orbia는 Tallow 클라우드만 쓰기로 했다. 다만 Quill과 Fern은 예외로 뒀다.", "cloud", CREDITS, "", None),
    ("en", "Orbia will sell pumps to Tallow alone.", "supply", AGAIN, "", ("possible", [UNSAID])),
    (
        "en", "Orbia will sell pumps to Tallow alone.", "supply", AGAIN, "Spare parts are not covered.",
        ("possible", [UNSAID, "the later promise has an exception: Spare parts"]),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("language", "promise", "scope", "deal", "words", "broken"), CASES)
def test_how_surely_a_promise_is_broken(
    language: str, promise: str, scope: str, deal: dict[str, Any], words: str,
    broken: tuple[str, list[str]] | None, store: GraphStore, tmp_path: Path,
) -> None:  # fmt: skip
    made = {"relation": "exclusivity", "subject": "Tallow", "object": "Orbia", "scope": scope}
    with Log(f"sqlite:///{tmp_path / 'told.db'}") as log:
        _tell(log, language, promise, made | {"date": "2024-01-10", "quote": promise.partition(".")[0]})
        _tell(log, "en", f"It is so. {words}", deal | {"date": "2024-06-01", "quote": "It is so"})
        project(log, store, fresh=True)
    rows = store.rows(QUERY.body, QUERY.bind({}))
    assert [(row["certainty"], row["against"]) for row in rows] == ([broken] if broken else [])


def _tell(log: Log, language: str, text: str, claim: dict[str, Any]) -> None:
    article = Article(title="", text=text, language=language, published="2024-06-02")
    read = with_terms(article, [from_json({"status": "asserted", **claim}, article)])
    log.add(article, [*read], recorded="2024-06-02")
