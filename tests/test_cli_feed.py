"""`feed` through the real command line: of a file, and of a site on this machine."""

import json
from pathlib import Path

import pytest
from command_line import dealgraph
from web_server import Reply, Site

from extract.news.items import read_items

CORPUS = Path(__file__).parent / "corpus" / "feeds"
CONTACT = {"DEALGRAPH_CONTACT": "desk@example.org"}


def test_a_file_is_read_as_it_was_served(tmp_path: Path) -> None:
    answer = dealgraph(
        "feed", CORPUS / "euc-kr-header-only.xml", "--content-type", "application/rss+xml; charset=euc-kr", "--json",
        home=tmp_path,
    )  # fmt: skip
    assert json.loads(answer.stdout)["items"][0] == {
        "title": "뷁소프트, 50억원 유치…펲시와 협력",
        "link": "https://gaon.example/news/articleView.html?idxno=101",
        "published": "2026-05-12T09:12:33+09:00",
        "guid": None,
    }
    assert list(tmp_path.iterdir()) == []


def test_an_address_is_fetched_and_its_links_count_from_where_it_ended(tmp_path: Path) -> None:
    body = (CORPUS / "relative-links-no-home.xml").read_bytes()
    moved = Reply(status=301, headers={"Location": "/feeds/all.xml"})
    kind = {"Content-Type": "application/rss+xml"}
    with Site({"/rss": moved, "/feeds/all.xml": Reply(body=body, headers=kind)}) as site:
        answer = dealgraph(
            "feed", f"{site.url}/rss", "--json", home=tmp_path, settings={**CONTACT, "DEALGRAPH_REACH": site.place}
        )
    assert [row["link"] for row in json.loads(answer.stdout)["items"]] == [f"{site.url}/news/1", f"{site.url}/feeds/2"]


@pytest.mark.parametrize("kind", ["application/gzip", "application/octet-stream", "text/xml"])
def test_a_sitemap_that_is_stored_compressed_is_listed(kind: str, tmp_path: Path) -> None:
    wanted = [item.link for item in read_items((CORPUS / "news-sitemap.xml").read_bytes())]
    found = dealgraph("feed", CORPUS / "news-sitemap.xml.gz", "--content-type", kind, "--json", home=tmp_path)
    assert [row["link"] for row in json.loads(found.stdout)["items"]] == wanted


def test_a_table_shows_titles_and_links(tmp_path: Path) -> None:
    answer = dealgraph("feed", CORPUS / "atom.xml", home=tmp_path)
    assert "A bold R&D round" in answer.stdout
    assert "https://harbor.example/news/2" in answer.stdout
    nothing = dealgraph("feed", CORPUS / "no-entries.xml", home=tmp_path)
    assert "lists nothing" in nothing.stderr
    assert nothing.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "settings", "said", "code"),
    [
        ([CORPUS / "page.html", "--url", "https://gaon.example/"], {}, "https://gaon.example/rss/allArticle.xml", 1),
        (["nowhere.xml"], {}, "nowhere.xml: No such file or directory", 1),
        (["http://127.0.0.1:1/rss"], CONTACT, "127.0.0.1", 1),
        (["file:///etc/passwd"], CONTACT, "file is neither http nor https", 1),
        (["https://gaon.example/rss"], {}, "DEALGRAPH_CONTACT: set it", 2),
    ],
)
def test_what_cannot_be_listed_is_told_in_one_line(
    arguments: list[object], settings: dict[str, str], said: str, code: int, tmp_path: Path
) -> None:
    answer = dealgraph("feed", *arguments, home=tmp_path, settings=settings)
    assert answer.returncode == code
    assert said in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert answer.stdout == ""
