"""`show`: a page has its articles whole, whatever they hold, with the claims marked where they stand, and no more."""

import json
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from command_line import dealgraph, written
from hypothesis import given, settings
from hypothesis import strategies as st

from api.article_page import UNSEEN, page
from graph.model import Article, Claim, Mention
from graph.schema import RELATIONS, Status

TAGS = {
    "html", "meta", "title", "style", "h1", "p", "span", "section", "header", "h2", "bdi", "div", "ol", "li", "mark",
    "a", "b", "blockquote",
}  # fmt: skip
STORIES = [
    {
        "id": "ko", "language": "ko", "title": "토스, 시리즈A 50억원 유치", "published": "2024-05-13",
        "publisher": "시험일보",
        "text": "토스는 50억원 규모의 시리즈A 투자를 유치했다고 밝혔다. 네이버는 토스의 지분 36%를 보유하고 있다.\n끝.",
    },
    {
        "id": "en", "language": "en", "title": "Quexly raises $10 million from Brindle Ventures",
        "text": "Microsoft is in talks to invest $1 billion in OpenAI. "
        "Google denied that it would invest in Anthropic. Amazon agreed to acquire Quexly.",
    },
]  # fmt: skip


class Seen(HTMLParser):
    """What a browser would make of the page: elements, and the text of an article with what is marked in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, str]] = []
        self.text, self.title = "", ""
        self.marked: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = dict(reversed(self.open))
        if "number" in classes.get("a", ""):
            return
        if classes.get("span") == "unseen":
            data = chr(int(data.removeprefix("U+"), 16))
        if "h2" in classes:
            self.title += data
        elif classes.get("div") == "text":
            self.text += data
        else:
            return
        if "mark" in classes:
            self.marked.append((classes["mark"], data))

    def ids(self) -> list[str | None]:
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]


def shown(articles: Sequence[tuple[Article, Sequence[Claim]]]) -> Seen:
    html = "".join(page(articles))
    seen = Seen(html)
    assert {tag for tag, _ in seen.tags} <= TAGS
    assert len(set(seen.ids())) == len(seen.ids())
    links = [attrs["href"] or "" for tag, attrs in seen.tags if tag == "a"]
    assert all(link[:1] == "#" and link[1:] in seen.ids() for link in links)
    assert all(name in {"id", "class", "lang", "href"} for tag, attrs in seen.tags if tag != "meta" for name in attrs)
    assert not UNSEEN.search(html)
    return seen


def test_every_claim_that_is_read_is_drawn_with_its_quote_in_the_text(tmp_path: Path) -> None:
    stories = written(tmp_path / "stories.jsonl", *STORIES)
    home = tmp_path / "home"
    home.mkdir()
    drawn = dealgraph("show", "--least", "0", stories, home=home)
    assert (drawn.returncode, drawn.stderr) == (0, "")
    read = [json.loads(line) for line in dealgraph("read", "--least", "0", stories, home=home).stdout.splitlines()]
    claims = [claim for row in read for claim in row["claims"]]
    assert {claim["status"] for claim in claims} >= {"asserted", "tentative", "denied"}
    seen = Seen(drawn.stdout)
    assert [attrs["lang"] for tag, attrs in seen.tags if tag == "section"] == ["ko", "en"]
    items = [attrs["class"] for tag, attrs in seen.tags if tag == "li"]
    assert items == [claim["status"] for claim in claims]
    marked = "".join(text for _, text in seen.marked)
    assert all(claim["quote"] in marked for claim in claims)
    for told in ("KRW 5 billion", "series-a", "36 %", "네이버", "2024-05-13", "시험일보"):
        assert told in drawn.stdout
    assert list(home.iterdir()) == []


def test_a_file_holds_what_stdout_would_show_also_where_a_document_is_refused(tmp_path: Path) -> None:
    stories = written(tmp_path / "stories.jsonl", STORIES[0], {"id": "none"}, STORIES[1])
    printed, kept = dealgraph("show", stories), dealgraph("show", stories, "-o", tmp_path / "page.html")
    assert (printed.returncode, kept.returncode, kept.stdout) == (1, 1, "")
    assert "line 2: no text" in printed.stderr
    assert (tmp_path / "page.html").read_text("utf-8") == printed.stdout
    assert printed.stdout.count("<section") == 2


def claim(article: Article, start: int, end: int, status: Status, names: Sequence[str]) -> Claim:
    return Claim(
        article=article.id, relation=RELATIONS["stake"], subject=Mention(names=tuple(names)),
        object=Mention(names=("다른",)), status=status, quote=article.content[start:end], start=start, end=end,
        reader="test", p=0.5,
    )  # fmt: skip


@pytest.mark.parametrize("hostile", [
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)",
    "javascript:alert(1)", "&lt;b&gt; &#60; &amp;", "]]> <!-- ", "\u202eאבג\u2066", "Toss\u200b\ufeff", "\x1b[31m",
])  # fmt: skip
def test_an_article_does_nothing_but_stand_there(hostile: str) -> None:
    article = Article(
        title=hostile, text=f"{hostile} owns 5%", language="en", publisher=hostile, key=hostile, url=hostile
    )
    seen = shown([(article, [claim(article, 0, len(article.content), Status.ASSERTED, [hostile])])])
    assert (seen.title, seen.text) == (f"{article.title}\n", article.text)
    assert not any("onerror" in attrs or "onmouseover" in attrs for _, attrs in seen.tags)


def test_an_emoji_of_several_stays_one() -> None:
    family = "👩\u200d👩\u200d👧"
    assert family in "".join(page([(Article(title=family, text=family, language="en"), [])]))


@settings(deadline=None, max_examples=60)
@given(title=st.text("가b\n<&\u202e ", max_size=6), text=st.text('나c \n>"', min_size=1, max_size=30), data=st.data())
def test_the_text_is_whole_and_each_quote_marked_with_its_status(title: str, text: str, data: st.DataObject) -> None:
    article = Article(title=title, text=text, language="ko")
    places = st.tuples(*[st.integers(0, len(article.content))] * 2).map(sorted).filter(lambda ends: ends[0] < ends[1])
    spans = data.draw(st.lists(st.tuples(places, st.sampled_from(Status)), max_size=6))
    claims = [claim(article, *place, status, ["가", "나c"]) for place, status in spans]
    seen = shown([(article, claims)])
    assert (seen.title + seen.text, seen.text) == (article.content, text)
    wanted = [
        {each.status.value for each in claims if each.start <= at < each.end} for at in range(len(article.content))
    ]
    assert [set(names.split()) for names, piece in seen.marked for _ in piece] == [each for each in wanted if each]
