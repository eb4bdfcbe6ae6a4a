"""Pages of sites: what is read of each, what is told apart, and what is refused."""

import asyncio
from collections.abc import Sequence

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from news_pages import Case, Fetch, Reading, Served, cases, readings

from extract.news.encodings import UnreadableError
from extract.news.pages import read_page
from extract.news.pages.whole import MOST_PAGES, whole

CASES = cases()
ROUNDS = sorted({case.round for case in CASES})


@pytest.fixture(scope="module")
def found() -> list[Reading]:
    return readings(CASES)


def articles(found: Sequence[Reading], number: int) -> list[Reading]:
    return [each for each in found if each.case.is_article and each.case.round == number]


def test_every_page_is_taken_for_what_it_is(found: list[Reading]) -> None:
    wrong = {each.case.name: each.page.kind for each in found if not each.is_right("kind")}
    assert not wrong
    assert {each.page.kind for each in found} == {"article", "video", "soft-404", "section-front", "login-wall"}


@pytest.mark.parametrize("number", ROUNDS)
def test_titles_and_addresses_are_right(found: list[Reading], number: int) -> None:
    assert [each.case.name for each in articles(found, number) if not each.is_right("title")] == []
    assert [each.case.name for each in articles(found, number) if not each.is_right("canonical")] == []


@pytest.mark.parametrize("number", ROUNDS)
def test_times_are_right(found: list[Reading], number: int) -> None:
    right = [each.is_right("published") for each in articles(found, number)]
    assert sum(right) >= 0.95 * len(right)


@pytest.mark.parametrize("number", ROUNDS)
def test_texts_are_whole_and_nothing_leaks_in(found: list[Reading], number: int) -> None:
    words = [each.of_words() for each in articles(found, number)]
    leaks = [leak in each.page.body for each in articles(found, number) for leak in each.wanted("leaks")]
    assert sum(words) / len(words) >= 0.97
    assert sum(leaks) <= 0.05 * len(leaks)


def test_who_forbids_training_is_recorded(found: list[Reading]) -> None:
    forbidding = {each.case.name for each in found if each.page.opt_out}
    assert forbidding == {case.name for case in CASES if case.record.get("opt_out")}


def test_the_day_is_that_of_readers_in_seoul(found: list[Reading]) -> None:
    [late] = [each.page for each in found if each.case.name == "late-in-utc"]
    assert late.day == "2026-05-12"


def case(name: str) -> Case:
    return next(each for each in CASES if each.name == name)


def test_the_short_form_names_the_whole_page() -> None:
    amp = case("amp")
    page = read_page(amp.bytes_of("amp"), url=amp.url)
    assert page.amp_of == page.canonical == amp.record["canonical"]


def pages(**html: str) -> Fetch:
    async def fetch(url: str) -> Served:
        return Served(url, html[url.rpartition("=")[2]].encode(), "text/html; charset=utf-8")

    return fetch


def numbered(text: str, following: str) -> str:
    link = f'<link rel="next" href="/a?no=7&page={following}">'
    return (
        f"<html><head><title>제목</title>{link}</head><body><div class=article_body><p>{text}</p></div></body></html>"
    )


FIRST, SECOND = (f"{word} 쪽의 글은 토스가 투자를 받았다는 이야기로 이루어져 있다." for word in ("첫", "둘째"))


def test_pages_linked_in_a_ring_come_once() -> None:
    fetch = pages(**{"1": numbered(FIRST, "2"), "2": numbered(SECOND, "1")})
    page = asyncio.run(whole("https://example.com/a?no=7&page=1", fetch))
    assert page.body == f"{FIRST}\n{SECOND}"


def test_pages_without_end_are_left() -> None:
    fetched: list[str] = []

    async def fetch(url: str) -> Served:
        fetched.append(url)
        return Served(url, numbered(f"{FIRST} {len(fetched)}", str(len(fetched) + 1)).encode(), "text/html")

    asyncio.run(whole("https://example.com/a?no=7", fetch))
    assert len(fetched) == MOST_PAGES


TOLD = "<p>The port said on Monday that the crane had been moved to the second quay.</p>"
LIVE = ["The crane moves", "What is known", "Ships wait"]


def entries(heading: str) -> str:
    each = (f"<article class=block><header><time>1{n}:00</time>{heading.format(line)}</header>{TOLD}</article>"
            for n, line in enumerate(LIVE))  # fmt: skip
    return f"<html><head><title>Crane</title></head><body><h1>Crane, as it happened</h1><main>{''.join(each)}</main>"


def test_a_story_told_as_it_comes_is_all_its_entries_with_their_headings() -> None:
    lines = read_page(entries("<h2>{}</h2>").encode()).body.split("\n")
    assert [line for line in lines if line in LIVE] == LIVE
    assert len(lines) == 2 * len(LIVE)


def test_what_leads_elsewhere_is_no_entry_of_a_story() -> None:
    assert read_page(entries("<h2><a href=/1>{}</a></h2>").encode()).body.count("crane") == 1


def test_what_a_story_says_twice_in_its_scripts_is_read_twice() -> None:
    lines = ["Is the crane safe, and who says so?", TOLD, "And the port itself?", TOLD]
    story = orjson.dumps({"content_elements": [{"type": "text", "content": line} for line in lines]}).decode()
    page = read_page(f"<title>Crane</title><script>Fusion.globalContent={story};Fusion.x=1</script>".encode())
    assert page.body.count("the crane had been moved") == 2


RELEASE = "<p>Foamwell, which makes foam for ships, raised $9 million from Proton Ventures on Monday.</p>" * 3
ABOUT = "<p>About Foamwell</p><p>Foamwell was founded in Leeds in 2019 and is backed by Proton Ventures.</p>"


def test_what_a_firm_says_of_itself_behind_a_rule_is_text_and_a_request_is_none() -> None:
    body = "<div class=article_body>{}<hr>{}</div>"
    kept = read_page(body.format(RELEASE, ABOUT).encode()).body
    assert kept.endswith("is backed by Proton Ventures.")
    asked = read_page(body.format(RELEASE, "<p>The rest is told by <a href=/x>our other paper</a> today.</p>").encode())
    assert "other paper" not in asked.body


LETTER = "<p>It was a week of small rounds and one large one.</p>"
DEALS = ["Brinewell raised $9 million from Osprey Peak", "Pawtrail: $5M, Tall Pine", "Alder: $7M, Osprey Peak"]


@pytest.mark.parametrize("deals", [DEALS, DEALS[1:]], ids=["told", "listed"])
@pytest.mark.parametrize("form", [LETTER + "{}", "{}" + LETTER, LETTER + "{}" + LETTER.replace("week", "day")])
def test_a_letters_list_of_deals_is_text_wherever_it_stands(form: str, deals: list[str]) -> None:
    listed = f"<h3>Deals</h3><ul>{''.join(f'<li>{deal}</li>' for deal in deals)}</ul>"
    html = f"<h1>The week in foam</h1><div class=article_body>{form.format(listed)}</div>"
    lines = read_page(html.encode()).body.split("\n")
    assert [line for line in lines if line in deals] == deals


@pytest.mark.parametrize("line", ["▲20일 솔섬 체험장", "Enrollment in HARBOR-2 trial reaches 118 of 160 patients"])
def test_a_figure_behind_a_sign_is_not_always_a_price(line: str) -> None:
    assert line in read_page(f"<div class=article_body>{RELEASE}<ul><li>{line}</ul>{RELEASE}</div>".encode()).body


@pytest.mark.parametrize("line", ["코스피 ▲ 12.30", "S&P 500 -1.2%"])
def test_prices_among_the_text_are_none_of_it(line: str) -> None:
    assert line not in read_page(f"<div class=article_body>{RELEASE}<ul><li>{line}</ul>{RELEASE}</div>".encode()).body


def test_an_article_of_which_a_page_is_lost_is_not_read_in_half() -> None:
    with pytest.raises(KeyError):
        asyncio.run(whole("https://example.com/a?no=7&page=1", pages(**{"1": numbered(FIRST, "2")})))


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("data", "content_type", "message"),
    [
        (b"", None, "is empty"),
        (b" \n", None, "is empty"),
        (b"<html>\x00</html>", None, "has NUL bytes"),
        (b"%PDF-1.7", None, "is a PDF file"),
        (b"<p>x</p>", "image/png", "is served as image/png, so it is no web page"),
        (b'{"text": "x"}', "application/json; charset=utf-8", "is served as application/json"),
        ("토스가 투자를 받았다.".encode(), "text/html", "has no tags"),
        (b"x" * 20_000_000, None, "is larger than 5 MB"),
        (b"<div>" * 100_000 + b"x" + b"</div>" * 100_000, None, "has tags nested more deeply"),
        (b"<b>" * 100_000, None, "has tags nested more deeply"),
        (b"<p>x" * 100_000, None, "has more than 50,000 elements"),
    ],
)
def test_what_is_no_page_is_refused(data: bytes, content_type: str | None, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read_page(data, content_type=content_type)


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    "html",
    [
        "<div id=dic_area>" + ". " * 300_000, "<div id=dic_area>By " + "Aa " * 1_000_000,
        "<title>" + " - " * 300_000, "<div id=dic_area>" + "<p>가<img></p>" * 10_000,
        "<div class='ad info byline'>" * 200 + "<p>가나다라 마바사</p>" * 10_000,
        "<html><script type='application/ld+json'>" + "[" * 300_000 + "</script><p>x</p>",
        "<script>" + "A" * 2_000_000 + "</script><p>x</p>", "<b>" * 200 + "가 " * 1_000_000,
        "<p>" + "2026-11-18 " * 200_000,
    ],
    ids=["blanks", "capitals", "titles", "images", "nested", "json", "script", "inline", "dates"],
)  # fmt: skip
def test_hostile_pages_are_read_in_bounded_time(html: str) -> None:
    assert not read_page(html.encode()).is_article


@given(st.text(alphabet="<>/abdivptr=\"'!- &;가기자사진[]()@.·|", max_size=300))
def test_any_tags_are_read_or_refused(html: str) -> None:
    try:
        page = read_page(f"<p>{html}".encode(), url="https://example.com/1")
    except UnreadableError:
        return
    assert page.canonical == "https://example.com/1"
