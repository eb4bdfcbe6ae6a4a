"""The page in a real browser, over a real service: search, see the neighbourhood, click for the sentences."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from serving import served
from small_graph import SMALL

from api.app import create_app
from graph.log import Log
from graph.stores.embedded_store import EmbeddedStore

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def browser_path() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        reason = f"no browser, so the page is not tested: install one of {', '.join(BROWSERS)}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("page")
    with (
        EmbeddedStore(f"embedded:{folder / 'graph'}") as store,
        Log(f"sqlite:///{folder / 'log.db'}") as log,
        served(create_app(store, log)) as port,
    ):
        store.apply(SMALL)
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture(scope="module")
def browser(browser_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page whose console stays clean and that asks nothing of another host."""
    complaints: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        refused = message.text.startswith("Failed to load resource")  # an answer of 4xx, which the page tells itself
        if message.type in ("warning", "error") and not refused:
            complaints.append(message.text)

    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.set_default_timeout(PATIENCE_MS)
    opened.on("console", heard)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda asked: asked.url.startswith(address) or complaints.append(f"asked {asked.url}"))
    yield opened
    opened.close()
    assert complaints == []


def test_search_then_click_an_arrow_for_its_sentence(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address)
    page.fill("#name", "문샷")
    page.click("#found button:has-text('Moonshot AI')")
    page.wait_for_selector("#party h2:has-text('Moonshot AI')")
    page.wait_for_selector("#facts button:has-text('투자')")
    page.screenshot(path=tmp_path / "page.png")
    page.click("#facts button:has-text('지분 보유')")
    page.wait_for_selector("#evidence blockquote:has-text('지분은 36%다.')")
    said = page.inner_text("#evidence")
    assert all(part in said for part in ("데모일보", "2024-05-27", "확인 보도", "36%"))
    assert page.get_attribute("#evidence a", "href") == "https://news.example/1"
    assert "noopener" in (page.get_attribute("#evidence a", "rel") or "")


def test_an_arrow_of_the_drawing_opens_its_sentences(page: Page, address: str) -> None:
    page.goto(f"{address}#moonshot-ai")
    page.wait_for_selector("#facts button")
    middle = page.evaluate("document.getElementById('drawing')._cyreg.cy.getElementById('f-stake').renderedMidpoint()")
    page.click("#drawing", position={"x": middle["x"], "y": middle["y"]})
    page.wait_for_selector("#evidence blockquote:has-text('지분은 36%다.')")
    assert page.get_attribute("#facts button:has-text('지분 보유')", "aria-current") == "true"


def test_what_an_article_says_is_text_and_odd_addresses_are_no_links(page: Page, address: str) -> None:
    page.goto(f"{address}#moonshot-ai")
    page.click("#facts button:has-text('크레딧')")
    page.wait_for_selector("#evidence blockquote:has-text('<b>Just under half</b>')")
    assert page.locator("#evidence blockquote b, #evidence a").count() == 0
    assert "투자액의 45~50%" in page.inner_text("#evidence")


def test_rumours_show_only_when_asked_for(page: Page, address: str) -> None:
    page.goto(f"{address}#moonshot-ai")
    page.wait_for_selector("#facts h3:has-text('사실 4건')")
    page.check("#statuses input[value=tentative]")
    page.wait_for_selector("#facts h3:has-text('사실 5건')")


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("#facts button")
    page.focus("#name")
    page.keyboard.type("apollo")
    page.wait_for_selector("#found button >> nth=1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#party h2:has-text('Apollo')")
    assert page.url.endswith("#e-two")


def test_escape_closes_the_evidence(page: Page, address: str) -> None:
    page.goto(f"{address}#moonshot-ai")
    page.click("#facts button:has-text('지분 보유')")
    page.wait_for_selector("#evidence blockquote")
    page.keyboard.press("Escape")
    page.wait_for_selector("#evidence", state="hidden")
    assert page.locator("#facts [aria-current=true]").count() == 0


def test_a_narrow_screen_shows_the_whole_drawing_in_the_middle(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address)
    page.wait_for_selector("#facts button")
    page.wait_for_function(
        "() => { const cy = document.getElementById('drawing')._cyreg.cy, box = cy.elements().renderedBoundingBox();"
        " return Math.abs(box.y1 + box.y2 - cy.height()) < 4 && box.x1 >= 0 && box.x2 <= cy.width(); }"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_broken_address_is_told(page: Page, address: str) -> None:
    page.goto(f"{address}#%E0%A4%A")
    page.wait_for_selector("#message:has-text('%E0%A4%A')")


def test_the_docs_list_every_endpoint(page: Page, address: str) -> None:
    page.goto(f"{address}docs")
    page.wait_for_selector("h2")
    told = page.request.get(f"{address}openapi.json").json()["paths"]
    listed = [f"{method.upper()} {path}" for path, methods in told.items() for method in methods]
    assert page.locator("h2").all_inner_texts() == listed
    assert {"GET /queries/backers", "POST /articles", "GET /readyz"} <= set(listed)


def test_a_wrong_address_is_told(page: Page, address: str) -> None:
    page.goto(f"{address}#apollo")
    page.wait_for_selector("#message:has-text('e-one')")
