"""Files of documents: every format and encoding, and a clear word about each one that cannot be read."""

import io
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.documents import DocumentError, read_documents
from graph.model import Article

KOREAN = "토스가 50억원 규모의 시리즈A 투자를 유치했다고 11일 밝혔다. 카카오벤처스가 라운드를 주도했다."
ENGLISH = "Stripe raised $50 million in a round led by Sequoia."
PAGE = f"""<html><head><meta charset="{{charset}}"><title>토스, 50억 투자 유치</title>
<meta property="og:title" content="토스, 50억 투자 유치">
<meta property="article:published_time" content="2024-05-13T09:00:00+09:00">
</head><body><nav>메뉴 회사소개 구독</nav><article><h1>토스, 50억 투자 유치</h1>
<p>{KOREAN * 5}</p><p>{KOREAN * 4}</p></article></body></html>"""


def read(path: Path) -> list[Article]:
    return list(read_documents(path))


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def line(**fields: object) -> str:
    return json.dumps({"text": KOREAN, **fields}, ensure_ascii=False) + "\n"


def test_json_lines_with_all_fields(tmp_path: Path) -> None:
    fields = {"title": "제목", "published": "2024-05-13", "publisher": "신문", "url": "https://example.org/1"}
    path = write(tmp_path, "news.jsonl", line(id="a-1", language="ko", **fields))
    assert read(path) == [Article(key="a-1", text=KOREAN, language="ko", **fields)]


def test_all_but_the_text_may_be_absent(tmp_path: Path) -> None:
    path = write(tmp_path, "news.jsonl", line() + "\n" + json.dumps({"id": 7, "text": ENGLISH}))
    assert read(path) == [
        Article(title="", text=KOREAN, language="ko"),
        Article(title="", text=ENGLISH, language="en", key="7"),
    ]


def test_a_headline_alone_is_a_document(tmp_path: Path) -> None:
    path = write(tmp_path, "news.jsonl", json.dumps({"title": "토스, 50억 투자 유치", "text": ""}))
    assert read(path) == [Article(title="토스, 50억 투자 유치", text="", language="ko")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize(("name", "data"), [("a.jsonl", line(title="제목")), ("a.txt", f"제목\n{KOREAN}")])
def test_encodings(tmp_path: Path, name: str, data: str, encoding: str) -> None:
    [article] = read(write(tmp_path, name, data.encode(encoding)))
    assert article.content == f"제목\n{KOREAN}"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark(tmp_path: Path, encoding: str) -> None:
    [article] = read(write(tmp_path, "a.txt", ENGLISH.encode(encoding)))
    assert article.text == ENGLISH


def test_western_quotation_marks_are_not_hangul(tmp_path: Path) -> None:
    [article] = read(write(tmp_path, "a.txt", "It’s “done”: Stripe’s round".encode("cp1252")))
    assert article.text == "It’s “done”: Stripe’s round"


@pytest.mark.parametrize(
    ("name", "data", "title", "text"),
    [
        ("a.txt", f"제목\n\n{KOREAN}\n", "제목", KOREAN),
        ("a.txt", KOREAN, "", KOREAN),
        ("a.txt", f"{KOREAN * 3}\n{KOREAN}", "", f"{KOREAN * 3}\n{KOREAN}"),
        ("a.md", f"# 제목 #\r\n\r\n{KOREAN}", "제목", KOREAN),
    ],
)
def test_the_title_is_a_short_first_line(tmp_path: Path, name: str, data: str, title: str, text: str) -> None:
    [article] = read(write(tmp_path, name, data))
    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "utf-8"), ("euc-kr", "cp949")])
def test_a_web_page(tmp_path: Path, charset: str, encoding: str) -> None:
    [article] = read(write(tmp_path, "a.html", PAGE.format(charset=charset).encode(encoding)))
    assert article.title == "토스, 50억 투자 유치"
    assert article.published == "2024-05-13"
    assert KOREAN in article.text
    assert "구독" not in article.text


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.jsonl", b"", "a.jsonl: is empty"),
        ("a.jsonl", b"\n \n", "a.jsonl: holds no document"),
        ("a.txt", b"", "a.txt: is empty"),
        ("a.txt", b"\n \n", "a.txt: no text"),
        ("a.txt", b"%PDF-1.7 \x00\x01", "a.txt: is a PDF file"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00", "a.txt: is an image"),
        ("a.txt", "토스가\0 투자".encode(), "a.txt: has NUL bytes"),
        ("a.txt", b"\xff\xfe\x00\xd8", "a.txt: begins as utf-16 and breaks off"),
        ("a.txt", b"\x81\xff\x8d\xff" * 9, "a.txt: is in no known encoding"),
        ("a.txt", "アリババが投資した".encode(), "a.txt: in an unknown language"),
        ("a.docx", b"PK\x03\x04", "a.docx: no reader for files that end in '.docx'"),
        ("a.html", b"<html><body></body></html>", "a.html: no text"),
        ("a.jsonl", line(text="토스\0"), "a.jsonl, line 1: has NUL bytes"),
        ("a.jsonl", line() + '{"text": "끊긴', "a.jsonl, line 2: broken JSON"),
        ("a.jsonl", line() + "\n[1]", "a.jsonl, line 3: an object"),
        ("a.jsonl", '{"text": "\\ud83d"}', "a.jsonl, line 1: broken JSON"),
        ("a.jsonl", '{"title": "글 없음"}', "a.jsonl, line 1: no text"),
        ("a.jsonl", line(text=" "), "a.jsonl, line 1: no text"),
        ("a.jsonl", line(text=7, title="제목"), "a.jsonl, line 1: no text"),
        ("a.html", "<html><head><title>제목</title></head><body></body></html>", "a.html: no text"),
        ("a.jsonl", line(language="de"), "a.jsonl, line 1: language 'de' is not read; those that are read: en, ko"),
        ("a.jsonl", line(published="어제"), "a.jsonl, line 1: published is a date such as"),
        ("a.jsonl", line(title=3), "a.jsonl, line 1: title is a text"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, data: bytes | str, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(write(tmp_path, name, data))
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"none\.txt"):
        read(tmp_path / "none.txt")


def test_the_other_lines_still_come(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", line(id="1") + "{broken\n" + line(id="3") + line(id="4", text="") + line(id="5"))
    errors: list[DocumentError] = []
    assert [article.key for article in read_documents(path, errors.append)] == ["1", "3", "5"]
    assert [str(error).partition(":")[0] for error in errors] == ["a.jsonl, line 2", "a.jsonl, line 4"]


def test_large_documents_are_refused_without_reading_them_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    tracemalloc.start()
    with pytest.raises(DocumentError, match=r"large\.txt: is larger than 20 MB"):
        read(path)
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


def test_a_large_line_does_not_hide_the_next(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", b'{"text": "' + b"x" * 45_000_000 + b'"}\n' + line(id="2").encode())
    errors: list[DocumentError] = []
    assert [article.key for article in read_documents(path, errors.append)] == ["2"]
    assert [str(error) for error in errors] == ["a.jsonl, line 1: is larger than 20 MB: split it into documents"]


@pytest.mark.parametrize("data", [line(title="제목"), f"제목\n{KOREAN}"])
def test_a_stream_is_read_by_what_it_holds(data: str) -> None:
    [article] = read_documents(io.BytesIO(data.encode()))
    assert article.content == f"제목\n{KOREAN}"


@given(data=st.binary(max_size=200))
@pytest.mark.parametrize("start", [b"", b"{", b"\xff\xfe", b"\xef\xbb\xbf"])
def test_any_bytes_are_read_or_refused(start: bytes, data: bytes) -> None:
    errors: list[DocumentError] = []
    for article in read_documents(io.BytesIO(start + data), errors.append):
        assert article.content.strip()
    assert all("\x00" not in str(error) for error in errors)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2024-05-13T09:00:00+09:00", "2024-05-13"), ("20240513", "2024-05-13"),
        ("3-MAR-1987 07:01:46.13", "1987-03-03"),
        ("Mon, 13 May 2024 09:00:00 +0900", "2024-05-13"), ("2024.05.13 09:12", "2024-05-13"),
        ("2024년 5월 13일", "2024-05-13"),
    ],
)  # fmt: skip
def test_dates_as_feeds_and_wires_write_them(tmp_path: Path, stated: str, day: str) -> None:
    [article] = read(write(tmp_path, "a.jsonl", line(published=stated)))
    assert article.published == day


@pytest.mark.parametrize("stated", ["May", "2024", "2024-13-01", "31-FEB-2024", "from May 1, 2024 to May 2, 2024"])
def test_a_date_that_is_none_is_refused(tmp_path: Path, stated: str) -> None:
    with pytest.raises(DocumentError, match="published is a date such as"):
        read(write(tmp_path, "a.jsonl", line(published=stated)))


def test_a_folder_is_all_its_documents_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    write(tmp_path / "2024", "b.jsonl", line(id="1") + "broken\n" + line(id="2"))
    write(tmp_path, "c.TXT", KOREAN)
    write(tmp_path, "picture.png", b"\x89PNG")
    refused: list[DocumentError] = []
    assert [article.key for article in read_documents(tmp_path, refused.append)] == ["1", "2", "c.TXT"]
    assert [str(error).split(":")[0] for error in refused] == ["b.jsonl, line 2"]


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    write(tmp_path, "picture.png", b"\x89PNG")
    with pytest.raises(DocumentError, match=r"holds no file that ends in \.jsonl, "):
        read(tmp_path)
