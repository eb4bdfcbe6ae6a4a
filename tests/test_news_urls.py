"""Addresses of pages: what names an article stays, what only tells how the reader came goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.news.urls import canonical, continues, same_site, stated

NDSOFT = "https://www.example.com/news/articleView.html"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        (f"{NDSOFT}?idxno=123&utm_source=x&fbclid=y#rs", f"{NDSOFT}?idxno=123"),
        ("HTTP://Example.com:80/view.php?seq=3&no=12&NaPm=ct", "http://example.com/view.php?no=12&seq=3"),
        ("https://example.com/?p=4410&uid=7&ref_id=3", "https://example.com/?p=4410&ref_id=3&uid=7"),
        (f"{NDSOFT}?idxno=123&page=1", f"{NDSOFT}?idxno=123"),
        ("https://example.com/a?ref=naver&from_source=rss", "https://example.com/a"),
        ("https://www-example-com.cdn.ampproject.org/c/s/www.example.com/amp/1", "https://www.example.com/amp/1"),
        ("https://www.google.com/amp/s/www.example.com/amp/1", "https://www.example.com/amp/1"),
        ("", ""),
    ],
)
def test_one_form_for_each_page(url: str, wanted: str) -> None:
    assert canonical(url) == wanted


@given(st.text(alphabet="htps:/.?&=#%[]@가 a1", max_size=60))
def test_a_form_is_its_own_form(url: str) -> None:
    assert canonical(canonical(url)) == canonical(url)


@pytest.mark.parametrize(
    ("url", "address", "wanted"),
    [
        (f"{NDSOFT}?idxno=1", f"{NDSOFT}?idxno=1&sc=2", f"{NDSOFT}?idxno=1&sc=2"),
        (f"{NDSOFT}?idxno=1", NDSOFT, f"{NDSOFT}?idxno=1"),
        (f"{NDSOFT}?idxno=1", "https://www.example.com/", f"{NDSOFT}?idxno=1"),
        (f"{NDSOFT}?idxno=1", "https://partner.example.org/1", f"{NDSOFT}?idxno=1"),
        (f"{NDSOFT}?idxno=1", "javascript:void(0)", f"{NDSOFT}?idxno=1"),
        (
            "https://m.example.co.kr/a/770123?sid=101",
            "https://www.example.co.kr/a/770123",
            "https://www.example.co.kr/a/770123",
        ),
        ("https://one.co.kr/a/1", "https://two.co.kr/a/1", "https://one.co.kr/a/1"),
        ("https://example.com/a/2026123?sid=101", "/a/2026123", "https://example.com/a/2026123"),
        (
            "https://example.com/p/foam-raises-nine-million?r=1x",
            "/p/foam-raises-nine-million",
            "https://example.com/p/foam-raises-nine-million",
        ),
        ("https://example.com/view?r=1x", "/view", "https://example.com/view?r=1x"),
        # The page of a board's list, and that of a list itself.
        (f"{NDSOFT}?idxno=1&page=37", f"{NDSOFT}?idxno=1&page=37", f"{NDSOFT}?idxno=1"),
        ("https://example.com/list?page=37", "/list?page=37", "https://example.com/list?page=37"),
        ("", "https://example.com/a", "https://example.com/a"),
    ],
)
def test_a_stated_address_counts_where_it_can_be_the_pages_own(url: str, address: str, wanted: str) -> None:
    assert stated(url, [address]) == wanted


@pytest.mark.parametrize(
    ("url", "other", "is_so"),
    [
        (f"{NDSOFT}?idxno=1", f"{NDSOFT}?idxno=1&page=2", True),
        (f"{NDSOFT}?idxno=1", f"{NDSOFT}?idxno=2", False),
        ("https://example.com/a/88210", "https://example.com/a/88210/2", True),
        ("https://example.com/a/88210/2", "https://example.com/a/88210/page/3/", True),
        ("https://example.com/story.html", "https://example.com/story-2.html", True),
        ("https://example.com/2026/one", "https://example.com/2026/two", False),
        ("https://example.com/a", "https://example.com/a", False),
    ],
)
def test_pages_of_one_article_differ_in_their_number_alone(url: str, other: str, is_so: bool) -> None:
    assert continues(url, other) is is_so


def test_a_site_is_what_one_owner_registered() -> None:
    assert same_site("https://m.one.co.kr/", "http://www.one.co.kr/")
    assert not same_site("https://one.co.kr/", "https://two.co.kr/")
    assert not same_site("", "")
