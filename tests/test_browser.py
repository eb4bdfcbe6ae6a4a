"""Neo4j Browser, as it comes with the server, in a headless Chromium: it takes the catalogue and shows rows."""

import base64
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import golden_graph
import pytest
from neo4j_server import Neo4jServer, default_home, prepare, prepared
from playwright.sync_api import Page, Route, sync_playwright

from graph.stores.neo4j_store import Neo4jStore
from queries import catalogue
from queries.browser import browser_favourites, favourite

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
LOOPBACK = ("127.0.0.1", "localhost")
PATIENCE_MS = 60_000
QUERIES = catalogue.load_all()

# Query, values as a person would type them, and what must stand in the table.
ASKED = [
    ("backers", {"company": "lark"}, ["메사벤처스", "Quill Capital", "f-harbor-lark"]),
    ("exclusivity_conflicts", {"certainty": "certain"}, ["double-exclusivity", "other-provider", "affiliate"]),
    ("credits", {"party": "lark"}, ["0.375", "0.45"]),
]

DROPPED = """packed => {
    const dropped = new DataTransfer();
    const bytes = Uint8Array.from(atob(packed), letter => letter.charCodeAt(0));
    dropped.items.add(new File([bytes], 'catalogue.zip', {type: 'application/zip'}));
    return dropped;
}"""
SAVED = "JSON.parse(localStorage.getItem('neo4j.documents') ?? '[]').filter(saved => !saved.isStatic)"


def lacks(what: str) -> None:
    reason = f"no {what}, so Neo4j Browser is not tested"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def server() -> Iterator[Neo4jServer]:
    home = default_home()
    if not shutil.which("java") or not (prepared(home) or shutil.which("mvn")):
        lacks("java or mvn")
    prepare(home)
    with Neo4jServer(home) as started, Neo4jStore(started.bolt_uri) as store:
        store.apply(golden_graph.change())
        yield started


@pytest.fixture
def page(server: Neo4jServer) -> Iterator[Page]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        lacks(f"browser ({', '.join(BROWSERS)})")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 1400, "height": 900})
        opened.set_default_timeout(PATIENCE_MS)
        opened.route("**/*", only_loopback)
        opened.goto(server.browser_uri)
        opened.get_by_test_id("frame").filter(has_text="Connected to Neo4j").first.wait_for()
        yield opened
        browser.close()


def only_loopback(route: Route) -> None:
    if urlsplit(route.request.url).hostname in LOOPBACK:
        route.continue_()
    else:
        route.abort()


def test_it_takes_the_catalogue_as_favourites(page: Page) -> None:
    packed = base64.b64encode(browser_favourites(QUERIES.values())).decode()
    dropped = page.evaluate_handle(DROPPED, packed)
    for event in ("dragenter", "drop"):
        page.dispatch_event(".filedrop", event, {"dataTransfer": dropped})
    page.get_by_test_id("navigationFavorites").click()
    page.get_by_text("dealgraph", exact=True).first.click()
    for query in QUERIES.values():
        page.get_by_text(query.title_ko).first.wait_for()
    assert saved_queries(page) == {favourite(query).strip() for query in QUERIES.values()}


def saved_queries(page: Page) -> set[str]:
    """What the page has kept; it writes a moment after it has shown them, and lets no script be waited for."""
    for _ in range(PATIENCE_MS // 500):
        saved = {one["content"].strip() for one in json.loads(page.evaluate(f"JSON.stringify({SAVED})"))}
        if len(saved) >= len(QUERIES):
            break
        page.wait_for_timeout(500)
    return saved


@pytest.mark.parametrize(("name", "given", "shown"), ASKED, ids=[name for name, _, _ in ASKED])
def test_it_shows_rows(page: Page, name: str, given: dict[str, str], shown: list[str]) -> None:
    page.get_by_test_id("activeEditor").click()
    page.keyboard.insert_text(favourite(replace(QUERIES[name], example=given)))
    page.get_by_test_id("editor-Run").click()
    frame = page.get_by_test_id("frame").first
    for words in shown:
        frame.get_by_role("gridcell").or_(frame.locator("td")).filter(has_text=words).first.wait_for()
