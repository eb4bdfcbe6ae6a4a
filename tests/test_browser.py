"""Neo4j Browser, as it comes with the server, in a headless Chromium: it takes the catalogue, a guide and a style."""

import base64
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import golden_graph
import httpx2
import pytest
from neo4j_server import Neo4jServer, default_home, prepare, prepared
from playwright.sync_api import Locator, Page, Route, sync_playwright
from serving import served

from api.app import create_app
from graph.log import Log
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
# What the guide asks, as it asks it, and what must stand in the table.
PLAYED = [("exclusivity_conflicts", "double-exclusivity"), ("first_movers", "Mesa Holdings"), ("denials", "Heron Bio")]

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


@pytest.fixture(scope="module")
def service(server: Neo4jServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the service, by the name that Browser lets guides come from."""
    with (
        Neo4jStore(server.bolt_uri) as store,
        Log(f"sqlite:///{tmp_path_factory.mktemp('browser') / 'log.db'}") as log,
        served(create_app(store, log)) as port,
    ):
        yield f"http://localhost:{port}"


def ask(page: Page, command: str) -> Locator:
    """Runs what is typed; the newest frame is on top."""
    page.get_by_test_id("activeEditor").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(command)
    page.get_by_test_id("editor-Run").click()
    return page.get_by_test_id("frame").first


@pytest.mark.parametrize(("name", "shown"), PLAYED, ids=[name for name, _ in PLAYED])
def test_it_plays_the_guide_and_draws_answers(page: Page, service: str, name: str, shown: str) -> None:
    slide = 2 + list(QUERIES).index(name)
    frame = ask(page, f":play {service}/browser/guide.html#slide-{slide}")
    frame.get_by_role("heading", name=QUERIES[name].title_ko).wait_for()
    boxes = frame.locator("pre.runnable")
    rows, *graph = (boxes.nth(number).text_content() or "" for number in range(boxes.count()))
    assert rows.strip() == favourite(QUERIES[name]).strip()
    frame = ask(page, rows)
    frame.locator("td, [role=gridcell]").filter(has_text=shown).first.wait_for()
    for statement in graph:
        answer = httpx2.get(
            f"{service}/queries/{name}", params={**QUERIES[name].example, "form": "graph"}, timeout=60
        ).json()
        frame = ask(page, statement)
        frame.locator("svg .node").nth(len(answer["nodes"]) - 1).wait_for()
        assert frame.locator("svg .node").count() == len(answer["nodes"]) > 3


def test_a_click_in_the_guide_fills_the_editor(page: Page, service: str) -> None:
    frame = ask(page, f":play {service}/browser/guide.html")
    frame.locator("pre.runnable").first.click()
    page.get_by_test_id("activeEditor").filter(has_text="party.names").wait_for()


def test_it_takes_the_style(page: Page, service: str) -> None:
    ask(page, f":style {service}/browser/style.grass")
    frame = ask(page, ":style")
    frame.filter(has_text="relationship.EXCLUSIVE_TO").wait_for()
    assert "#c02a4b" in (frame.text_content() or "")


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
    frame = ask(page, favourite(replace(QUERIES[name], example=given)))
    for words in shown:
        frame.get_by_role("gridcell").or_(frame.locator("td")).filter(has_text=words).first.wait_for()
