"""The list of feeds: what it says of each, what cannot stand in it, and how it grows; OPML in and out."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.news.feeds import Feed, FeedsError, feed_of, feeds_of, read_feeds, starter_feeds
from extract.news.new_feeds import add_feeds
from extract.news.opml import feeds_of_opml, opml

WRITTEN = """# Ours.
[[feed]]
name = "가온경제"   # asked them on 3 May
url = "https://gaon.example/rss"
language = "ko"
full_text = true
interval = 60
licence = "ours to read"

# Theirs.
[[feed]]
name = "Harbor Wire"
url = "https://harbor.example/feed"
zone = "America/New_York" """
GAON = Feed(
    name="가온경제", url="https://gaon.example/rss", language="ko", zone=ZoneInfo("Asia/Seoul"), full_text=True,
    interval=60, licence="ours to read",
)  # fmt: skip
HARBOR = Feed(name="Harbor Wire", url="https://harbor.example/feed", zone=ZoneInfo("America/New_York"))
NARU = Feed(
    name="나루 \"테크\" \\ '둘'", url="https://naru.example/rss?a=1&b=2", language="ko", zone=ZoneInfo("Asia/Seoul")
)


def test_a_list_says_how_each_feed_is_read() -> None:
    assert feeds_of(WRITTEN, "feeds.toml") == (GAON, HARBOR)


def test_nothing_said_means_utc_unless_korean() -> None:
    stated = {"name": "x", "url": "https://x.example"}
    assert str(feed_of(stated).zone) == "UTC"
    assert str(feed_of({**stated, "language": "ko"}).zone) == "Asia/Seoul"


BROKEN = [
    ('url = "https://gaon.example/rss"', 'url = "ftp://gaon.example"', "line 4: url is an address that begins with"),
    ('url = "https://gaon.example/rss"', 'url = "http://[gaon"', "line 4: url is an address that begins with"),
    ('url = "https://gaon.example/rss"', "", "line 2: url is missing"),
    ("interval = 60", "interval = 1", "line 7: interval is a whole number of minutes from 5 to 10080, not 1"),
    ("interval = 60", "interval = true", "line 7: interval is a whole number"),
    ("interval = 60", "intervall = 60", "line 7: intervall is no key; the keys are name, url"),
    ("full_text = true", 'full_text = "yes"', "line 6: full_text is true or false, not 'yes'"),
    ('language = "ko"', 'language = "Korean"', "line 5: language is a code of two letters"),
    ("America/New_York", "America/Nowhere", "line 14: zone is a time zone, such as Asia/Seoul, not 'America/Nowhere'"),
    ("America/New_York", "/etc/passwd", "line 14: zone is a time zone"),
    ("America/New_York", "America", "line 14: zone is a time zone"),
    ("Harbor Wire", "가온경제", "line 12: name '가온경제' stands twice"),
    ("https://harbor.example/feed", "https://gaon.example/rss", "line 13: url 'https://gaon.example/rss' stands twice"),
    ("interval = 60", "interval = ", ": Invalid value (at line 7, column 12)"),
    ("# Ours.", "[settings]", ": each feed is a table [[feed]]; 'settings' is none"),
    ("# Ours.", "feed = 3 #", "Cannot overwrite a value"),
    (WRITTEN, "feed = 3", ": each feed is a table [[feed]]; 'feed' is none"),
    (WRITTEN, "feed = [3]", ": each feed is a table [[feed]]; 'feed' is none"),
    ("# Ours.", "feeds = 3", ": each feed is a table [[feed]]; 'feeds' is none"),
]


@pytest.mark.parametrize(("was", "becomes", "said"), BROKEN, ids=[becomes for _, becomes, _ in BROKEN])
def test_what_cannot_stand_is_named_with_its_line(was: str, becomes: str, said: str) -> None:
    with pytest.raises(FeedsError) as caught:
        feeds_of(WRITTEN.replace(was, becomes), "feeds.toml")
    assert str(caught.value).startswith("feeds.toml")
    assert said in str(caught.value)


def test_a_file_that_is_not_there_or_not_text_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "feeds.toml"
    with pytest.raises(FeedsError, match="no feeds are listed yet: `dealgraph feeds add URL`"):
        read_feeds(file)
    file.write_bytes('name = "가온"'.encode("cp949"))
    with pytest.raises(FeedsError, match="not in UTF-8"):
        read_feeds(file)


def test_what_is_added_comes_last_and_nothing_else_changes(tmp_path: Path) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text(WRITTEN, encoding="utf-8")
    assert [each.stands for each in add_feeds(file, [HARBOR, NARU]) if each.is_new] == [NARU]
    assert read_feeds(file) == (GAON, HARBOR, NARU)
    assert file.read_text(encoding="utf-8").startswith(WRITTEN.rstrip())
    assert not any(each.is_new for each in add_feeds(file, [HARBOR, NARU]))
    assert list(tmp_path.iterdir()) == [file]


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    file = tmp_path / "home" / "feeds.toml"
    twins = [Feed(name="경제", url=f"https://gaon.example/{number}") for number in range(3)]
    add_feeds(file, twins)
    assert [feed.name for feed in read_feeds(file)] == ["경제", "경제 2", "경제 3"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[feed]]\nname = 3\n", "line 2: name"),
        ('feed = [{name = "x", url = "https://x.example"}]\n', "each feed is a table"),
    ],
)
def test_a_list_that_a_table_does_not_go_with_stays_as_it_is(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FeedsError, match=said):
        add_feeds(file, [NARU])
    assert file.read_text(encoding="utf-8") == text


NAMES = st.text(min_size=1).filter(lambda name: name.isprintable() and bool(name.strip()))
FEEDS = st.builds(
    Feed,
    name=NAMES,
    url=st.from_regex(r"https?://[a-z]{1,9}\.example/[a-z&?=%]{0,9}", fullmatch=True),
    language=st.sampled_from([None, "ko", "en"]),
    zone=st.sampled_from([ZoneInfo("UTC"), ZoneInfo("Asia/Seoul"), ZoneInfo("Europe/Paris")]),
    full_text=st.booleans(),
    interval=st.integers(5, 10_080),
    licence=st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)


@given(st.lists(FEEDS, unique_by=(lambda feed: feed.name, lambda feed: feed.url), max_size=4))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, feeds: list[Feed]) -> None:
    file = tmp_path_factory.mktemp("feeds") / "feeds.toml"
    assert [each.stands for each in add_feeds(file, feeds) if each.is_new] == feeds
    if feeds:
        assert list(read_feeds(file)) == feeds
    read = feeds_of_opml(opml(feeds), pytest.fail)
    assert [(feed.name.strip(), feed.url, feed.language) for feed in read] == [
        (feed.name.strip(), feed.url, feed.language) for feed in feeds
    ]


OPML = """<?xml version="1.0" encoding="{encoding}"?>
<opml version="1.0"><head><title>M&A</title></head><body>
<outline text="경제 &amp; 산업"><outline text="가온경제" title="가온 R&D" type="rss"
 xmlUrl="https://gaon.example/rss?a=1&b=2" language="ko-KR"/>
<outline text="Harbor" xmlurl=" https://harbor.example/feed "/><outline text="다시" xmlUrl="https://harbor.example/feed"/></outline>
<outline text="폴더"/><outline text="파일" xmlUrl="file:///etc/passwd"/><outline xmlUrl="https://naru.example/rss"/>"""


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_lists_of_other_readers_are_read_however_they_are_written(encoding: str) -> None:
    refused: list[str] = []
    found = feeds_of_opml(OPML.format(encoding=encoding).encode(encoding), refused.append)
    assert [(feed.name, feed.url, feed.language) for feed in found] == [
        ("가온 R&D", "https://gaon.example/rss?a=1&b=2", "ko"),
        ("Harbor", "https://harbor.example/feed", None),
        ("https://naru.example/rss", "https://naru.example/rss", None),
    ]
    assert refused == ["파일: url is an address that begins with http:// or https://, not 'file:///etc/passwd'"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<rss/>", "is no OPML"),
        (b"", "is no OPML"),
        (b"%PDF-1.7", "is a PDF file"),
        (b"<opml>" + b" " * 10_000_000, "is larger than 10 MB"),
    ],
)
def test_what_is_no_opml_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(FeedsError, match=said):
        feeds_of_opml(data, pytest.fail)


def test_the_starter_list_has_feeds_in_both_languages_each_with_its_terms() -> None:
    feeds = starter_feeds()
    assert 30 <= len(feeds) <= 50
    for language, zone in (("ko", "Asia/Seoul"), ("en", "UTC")):
        chosen = [feed for feed in feeds if feed.language == language]
        assert len(chosen) >= 15
        assert {str(feed.zone) for feed in chosen} == {zone}
    assert all("check" in feed.licence for feed in feeds)
