"""`feeds` through the real command line: a list is made, looked at, checked against a site, and taken along."""

import json
from pathlib import Path

from command_line import dealgraph
from web_server import Reply, Site

from extract.news.feeds import starter_feeds

CORPUS = Path(__file__).parent / "corpus" / "feeds"


def names(home: Path) -> list[str]:
    return [row["name"] for row in json.loads(dealgraph("feeds", "list", "--json", home=home).stdout)["items"]]


def test_a_list_is_made_and_taken_along(tmp_path: Path) -> None:
    added = dealgraph("feeds", "add", "https://gaon.example/rss", "--name", "가온", "--language", "ko", home=tmp_path)
    assert "1 feeds, 1 of them new" in added.stderr
    assert 'name = "가온"' in (tmp_path / "feeds.toml").read_text(encoding="utf-8")
    exported = dealgraph("feeds", "export", home=tmp_path).stdout
    (tmp_path / "list.opml").write_text(exported, encoding="utf-8")
    other = tmp_path / "other.toml"
    dealgraph("feeds", "import", tmp_path / "list.opml", "--feeds", other, home=tmp_path)
    assert "가온" in dealgraph("feeds", "list", "--feeds", other, home=tmp_path).stdout
    dealgraph("feeds", "add", "--starter", home=tmp_path)
    assert names(tmp_path) == ["가온", *(feed.name for feed in starter_feeds())]


def test_what_is_not_followed_as_it_was_asked_is_told(tmp_path: Path) -> None:
    def said(*arguments: object) -> list[str]:
        return dealgraph("feeds", *arguments, home=tmp_path).stderr.splitlines()

    file = tmp_path / "feeds.toml"
    assert len(said("add", "https://gaon.example/rss")) == 1
    assert said("add", "https://gaon.example/it") == [
        "'gaon.example' is another feed's name: https://gaon.example/it is called 'gaon.example 2'",
        f"1 feeds, 1 of them new, in {file}",
    ]
    assert said("add", "https://gaon.example/rss", "--name", "가온") == [
        f"https://gaon.example/rss is followed already, as 'gaon.example': {file} still says of it what it said",
        f"1 feeds, 0 of them new, in {file}",
    ]
    assert said("add", "https://gaon.example/fr", "--language", "fr") == [
        "dealgraph: feeds add: language 'fr' is not read; those that are: en, ko"
    ]
    listed = "".join(
        f'<outline title="{name}" xmlUrl="{url}" language="{language}"/>'
        for name, url, language in (
            ("옛것", "ftp://gaon.example/rss", "ko"),
            ("Harbor", "https://harbor.example/rss", "en-us"),
            ("Phare", "https://phare.example/rss", "fr"),
        )
    )
    (tmp_path / "list.opml").write_text(f"<opml><body>{listed}</body></opml>", encoding="utf-8")
    assert said("import", tmp_path / "list.opml") == [
        "left out: 옛것: url is an address that begins with http:// or https://, not 'ftp://gaon.example/rss'",
        "left out: Phare: language 'fr' is not read; those that are: en, ko",
        f"1 feeds, 1 of them new, in {file}",
    ]
    assert names(tmp_path) == ["gaon.example", "gaon.example 2", "Harbor"]


def test_a_check_tells_what_each_feed_holds_and_which_cannot_be_followed(tmp_path: Path) -> None:
    feed = Reply(body=(CORPUS / "times.xml").read_bytes(), headers={"Content-Type": "application/rss+xml"})
    page = Reply(body=(CORPUS / "page.html").read_bytes(), headers={"Content-Type": "text/html"})
    with Site({"/rss": feed, "/": page}) as site:
        listed = "".join(
            f'[[feed]]\nname = "{name}"\nurl = "{site.url}{path}"\nlanguage = "ko"\n'
            for name, path in (("good", "/rss"), ("page", "/"), ("gone", "/gone"))
        )
        (tmp_path / "feeds.toml").write_text(listed, encoding="utf-8")
        settings = {"DEALGRAPH_CONTACT": "desk@example.org", "DEALGRAPH_REACH": site.place}
        answer = dealgraph("feeds", "check", "--json", home=tmp_path, settings=settings)
        good = dealgraph("feeds", "check", "good", home=tmp_path, settings=settings)
    rows = {row.pop("name"): row for row in json.loads(answer.stdout)["items"]}
    assert rows["good"] == {"items": 10, "dated": 8, "newest": "2026-05-12T15:07:00+09:00", "problem": None}
    assert f"{site.url}/rss/allArticle.xml" in rows["page"]["problem"]
    assert f"{site.url}/gone" in rows["gone"]["problem"]
    assert "2 of 3 feeds cannot be followed" in answer.stderr
    assert (answer.returncode, good.returncode) == (1, 0)


def test_wrong_usage_is_told(tmp_path: Path) -> None:
    for arguments, said, code in (
        (("add",), "a URL or --starter is wanted", 2),
        (("add", "gaon.example"), "url is an address that begins with http:// or https://", 2),
        (("list",), "no feeds are listed yet", 1),
        (("import", CORPUS / "atom.xml"), "atom.xml: is no OPML", 1),
    ):
        answer = dealgraph("feeds", *arguments, home=tmp_path)
        assert said in answer.stderr
        assert answer.returncode == code
        assert answer.stderr.count("\n") == 1
