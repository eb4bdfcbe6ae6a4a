"""Pages and feeds in the encodings of Korean sites, however they are declared."""

import pytest

from extract.news.encodings import UnreadableError, page_text

KOREAN = "토스가 50억원 규모의 투자를 유치했다고 11일 밝혔다. 펲시콜라와 뷁 같은 글자도 있다."
ENGLISH = "It’s “done”: Stripe’s round"


def page(meta: str = "", text: str = KOREAN) -> str:
    return f"<html><head>{meta}<title>제목</title></head><body>{text}</body></html>"


@pytest.mark.parametrize(
    ("html", "encoding", "content_type"),
    [
        (page(), "utf-8", "text/html; charset=utf-8"),
        (page(), "cp949", "text/html; charset=EUC-KR"),
        (page(), "cp949", 'text/html;charset="ks_c_5601-1987"'),
        (page('<meta charset="euc-kr">'), "cp949", "text/html"),
        (page('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">'), "cp949", None),
        ('<?xml version="1.0" encoding="EUC-KR"?><rss>토스, 펲</rss>', "cp949", "application/rss+xml"),
        (page(), "cp949", None),
        (page(), "utf-8", None),
        (page('<meta charset="euc-kr">'), "utf-8", None),
        (page('<meta charset="utf-8">'), "cp949", None),
        (page('<meta charset="euc-kr">'), "cp949", "text/html; charset=utf-8"),
        (page('<meta charset="euc-kr">'), "cp949", "text/html; charset=ISO-8859-1"),
        (page('<meta charset="no-such-thing">'), "cp949", "text/html; charset=idna"),
        (page('<meta charset="utf-16">'), "cp949", None),
        (page(), "utf-16", None),
        (page(), "utf-8-sig", "text/html; charset=euc-kr"),
        (f"<p>{ENGLISH}</p>", "cp1252", "text/html; charset=iso-8859-1"),
    ],
)
def test_pages_are_read_as_they_were_written(html: str, encoding: str, content_type: str | None) -> None:
    assert page_text(html.encode(encoding), content_type).removeprefix("\ufeff") == html


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_page_that_breaks_off_keeps_its_text(encoding: str) -> None:
    whole = page(text=KOREAN * 4) + "끝"
    assert page_text(whole.encode(encoding)[:-1])[: len(whole) - 1] == whole[:-1]


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_one_broken_character_spoils_no_other(encoding: str) -> None:
    before, behind = (page(text=KOREAN * 4).encode(encoding) for _ in range(2))
    text = page_text(before + b"\xff\xff" + behind, f"text/html; charset={encoding}")
    assert text.count(KOREAN) == 8


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7", "is a PDF file"),
        (b"\x1f\x8b\x08", "is a gzip file"),
        (b"<html>\x00</html>", "has NUL bytes"),
        (b"\x81\xff\x8d\xff" * 9, "in no known encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        page_text(data, "text/html; charset=utf-8")
