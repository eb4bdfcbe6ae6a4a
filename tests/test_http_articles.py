"""`POST /articles` on a real service: read, kept, followed by the graph; with the key alone, and no half of a body."""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any

import httpx2
import pytest
from serving import served

from api.app import create_app
from api.article_routes import LARGEST_BODY, MOST_DOCUMENTS
from api.updating import follow
from graph.log import Log
from graph.project import project
from graph.stores.embedded_store import EmbeddedStore

KEY = "s3cret"
PAGE = Path(__file__).parent.parent / "docs" / "ingestion.md"
STORY = {"id": "s-1", "language": "ko", "published": "2024-05-13", "text": "카카오벤처스가 토스에 50억원을 투자했다."}
JSON, LINES = "application/json", "application/x-ndjson"
PATIENCE = 60.0


@dataclass(frozen=True)
class Service:
    """Where it is, and the log that it writes to."""

    address: str
    log: Log

    def post(self, content: bytes | object, kind: str = JSON, **headers: str) -> httpx2.Response:
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        sent = {"Content-Type": kind, "Authorization": f"Bearer {KEY}", **headers}
        return httpx2.post(f"{self.address}/articles", content=body, headers=sent, timeout=10 * PATIENCE)

    def get(self, path: str) -> dict[str, Any]:
        answer = httpx2.get(f"{self.address}{path}", timeout=PATIENCE).raise_for_status()
        found: dict[str, Any] = answer.json()
        return found


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    home, stop = tmp_path_factory.mktemp("home"), Event()
    with Log(f"sqlite:///{home / 'log.db'}") as log, EmbeddedStore(f"embedded:{home / 'graph'}") as store:
        project(log, store)
        follower = Thread(target=follow, args=(log, store, stop))
        follower.start()
        with served(create_app(store, log, writing=KEY)) as port:
            yield Service(f"http://127.0.0.1:{port}", log)
        stop.set()
        follower.join()


@pytest.fixture
def _keeps_nothing(service: Service) -> Iterator[None]:
    before = (service.log.sequence(), service.log.counts())
    yield
    assert (service.log.sequence(), service.log.counts()) == before


def test_a_document_is_read_kept_and_in_the_graph(service: Service) -> None:
    answer = service.post(json.dumps(STORY, indent=1, ensure_ascii=False).encode(), f"{JSON}; charset=utf-8")
    assert (answer.status_code, answer.headers["content-type"]) == (201, JSON)
    (item,) = answer.json()["items"]
    assert (item["id"], item["kept"], item["supersedes"]) == ("s-1", True, None)
    (claim,) = item["claims"]
    assert (claim["relation"], claim["subject"], claim["status"]) == ("invests-in", ["카카오벤처스"], "asserted")
    ends = time.monotonic() + PATIENCE
    while service.get("/readyz")["sequence"] < answer.json()["sequence"]:
        assert time.monotonic() < ends
        time.sleep(0.1)
    (row,) = service.get("/queries/backers?company=토스")["items"]
    assert row["fact"] == f"f-{claim['id'].removeprefix('c-')}"
    assert service.get(answer.headers["location"])["claims"]

    again = service.post(STORY)
    assert again.status_code == 200
    assert [(i["article"], i["kept"], i["claims"]) for i in again.json()["items"]] == [
        (item["article"], False, [claim])
    ]
    assert again.json()["sequence"] == answer.json()["sequence"]


def test_lines_are_an_article_each_and_a_later_version_takes_its_place(service: Service) -> None:
    rows = [
        {"id": f"l-{n}", "url": f"https://news.example/{n}", "text": f"Nothing happened on day {n}."} for n in (1, 2)
    ]
    first = service.post("\n".join(map(json.dumps, rows)).encode(), LINES)
    assert (first.status_code, [item["id"] for item in first.json()["items"]]) == (201, ["l-1", "l-2"])
    changed = service.post({**rows[0], "text": "Something happened on day 1."}).json()["items"]
    assert [item["supersedes"] for item in changed] == [first.json()["items"][0]["article"]]


REFUSED: dict[str, tuple[bytes, str, int, str]] = {
    "no UTF-8": (b'{"text": "\xff"}', JSON, 400, "not in UTF-8: byte 11 of the body"),
    "no UTF-8 in a line": (b'{"text": "a b c"}\n{"text": "\xc5\xe4"}', LINES, 400, "not in UTF-8: byte 29"),
    "no JSON": (b'{"text": ', JSON, 400, "no JSON: "),
    "half a surrogate pair": (b'{"text": "\\ud800"}', JSON, 400, "no JSON: "),
    "nothing": (b"", JSON, 400, "no JSON: "),
    "no lines": (b"\n\n", LINES, 422, "holds no document"),
    "NUL": (b'{"text": "a\\u0000b"}', JSON, 422, "has NUL bytes"),
    "no text": (b'{"title": "a"}', JSON, 422, "no text; a document needs"),
    "a list": (b'[{"text": "a"}]', JSON, 422, "an object with a text is wanted"),
    "a language": (b'{"text": "a", "language": "fr"}', JSON, 422, "language 'fr' is not read; those that are read: "),
    "a day": (b'{"text": "a", "language": "en", "published": "soon"}', JSON, 422, "published is a date"),
    "one of two": (json.dumps(STORY | {"id": "s-2"}).encode() + b'\n{"text": ""}', LINES, 422, "body, line 2: no text"),
    "huge": (b'{"text": "' + b"a" * LARGEST_BODY + b'"}', JSON, 413, "2,000,000 bytes"),
    "too many": (b'{"text": "a deal", "language": "en"}\n' * (MOST_DOCUMENTS + 1), LINES, 413, "51 documents"),
    "a form": (b"text=a", "application/x-www-form-urlencoded", 415, f"Content-Type: {JSON} or {LINES}, not "),
    "a form of text": (b'{"text": "a"}', "text/plain", 415, "not text/plain"),
    "a form with a file": (b"--a--", "multipart/form-data; boundary=a", 415, "not multipart/form-data"),
}  # fmt: skip


@pytest.mark.usefixtures("_keeps_nothing")
@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_told_and_nothing_is_kept(service: Service, case: str) -> None:
    content, kind, status, detail = REFUSED[case]
    answer = service.post(content, kind)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    assert detail in answer.json()["detail"]


@pytest.mark.usefixtures("_keeps_nothing")
@pytest.mark.parametrize("offered", ["", "Bearer wrong", "Bearer", "Basic czNjcmV0"])
def test_nobody_writes_without_the_key(service: Service, offered: str) -> None:
    answer = service.post(STORY | {"text": "다른 글"}, Authorization=offered)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert "a key is needed" in answer.json()["detail"]


@pytest.mark.usefixtures("_keeps_nothing")
def test_a_service_without_a_key_takes_nothing_in(service: Service, tmp_path: Path) -> None:
    with (
        EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as store,
        served(create_app(store, service.log)) as port,
    ):
        answer = Service(f"http://127.0.0.1:{port}", service.log).post(STORY | {"text": "다른 글"})
    assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")
    assert "set DEALGRAPH_API_KEY" in answer.json()["detail"]


@pytest.mark.usefixtures("_keeps_nothing")
def test_a_browser_may_not_ask_for_another_sites_page(service: Service) -> None:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    answer = httpx2.options(f"{service.address}/articles", headers=asked, timeout=PATIENCE)
    assert answer.status_code == 405
    assert not any(name.startswith("access-control") for name in answer.headers)


def test_others_are_answered_while_many_wait_to_be_read(service: Service) -> None:
    """More than the service has threads."""

    def posted(number: int) -> dict[str, Any]:
        told: dict[str, Any] = service.post({"text": f"Kakao invested ${number}m in Toss. " * 3}).json()
        return told

    with ThreadPoolExecutor(50) as pool:
        posting = [pool.submit(posted, number) for number in range(1, 51)]
        answered = 0
        while not all(post.done() for post in posting):
            assert service.get("/queries")["items"]
            answered += 1
    assert answered > 1
    assert all(item["kept"] for post in posting for item in post.result()["items"])


@pytest.mark.skipif(not shutil.which("curl"), reason="no curl, which the page's command needs")
def test_the_command_of_the_docs_posts_an_article(service: Service) -> None:
    (command,) = re.findall(r"^curl .*?/articles$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    ours = command.replace("curl ", "curl --noproxy '*' -sS ").replace("http://127.0.0.1:8000", service.address)
    environment = {**os.environ, "DEALGRAPH_API_KEY": KEY}
    ran = subprocess.run(["sh", "-ec", ours], env=environment, capture_output=True, check=True)
    (item,) = json.loads(ran.stdout)["items"]
    assert (item["kept"], [claim["relation"] for claim in item["claims"]]) == (True, ["invests-in"])
