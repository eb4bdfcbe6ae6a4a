"""What stands over an article: its title and its time, of all that a page tells and shows."""

from datetime import datetime
from html import escape
from time import process_time

import pytest

from extract.news.pages import read_page

TITLE = '가온로보틱스 - 늘품은행, "로봇 점포" 연다'
KO = "<p>가온로보틱스와 늘품은행은 로봇 점포를 함께 연다고 18일 밝혔다.</p><p>두 회사는 조건을 공개하지 않았다.</p>"
EN = "<p>Brightlane said on Wednesday that it had raised money to put robots in kitchens.</p><p>No terms were told.</p>"


def page(head: str = "", above: str = "", text: str = KO, below: str = "") -> str:
    return f"<html><head>{head}</head><body>{above}<div class=article_body>{text}</div>{below}</body></html>"


def read(html: str, url: str = "https://www.hanbit.example.com/news/1") -> tuple[str, datetime | None]:
    found = read_page(html.encode(), url=url)
    return found.title, found.published


def told(title: str) -> str:
    return f'<title>{escape(title)}</title><meta property="og:title" content="{escape(title)}">'


SHOWN = f"<h1>{escape(TITLE)}</h1>"
WORDS = TITLE.split(" ", 2)


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (told(f"{TITLE} | 한빛경제"), SHOWN),
        (told(f"[한빛경제] {TITLE}"), f"<p><b>{escape(TITLE)}</b></p>"),
        (told(f"{TITLE} < 산업 < 기사본문 - 한빛경제"), f"<h1><a href=/>한빛경제</a></h1><h3>{escape(TITLE)}</h3>"),
        (told(f"한빛경제 모바일 사이트, {TITLE}"), f"<td class=subject>제목 : {escape(TITLE)}</td>"),
        (told("한빛경제"), f'<a href="/">한빛경제</a><h1>산업</h1><h2>{escape(TITLE)}</h2>'),
        (told("산업 : 한빛경제"), f"<h1><span>산업 리포트</span><br>{escape(TITLE)}</h1>"),
        (told(f"{TITLE} | 한빛경제"), f"<h1>{escape(TITLE)}<br><em>내년 백 곳으로</em></h1>"),
        (told(TITLE[:14] + "…"), f"<h1>{WORDS[0]} {WORDS[1]}<br>{escape(WORDS[2])}</h1>"),
        (told(TITLE[:14] + "... | 한빛경제"), f"<h1><i class=sr-only>기사 제목</i>{escape(TITLE)}</h1>"),
        (told(escape(escape(TITLE))), ""),
        (told("로봇 점포 여는 가온로보틱스…은행과 함께"), SHOWN),
        ('<script type="application/ld+json">/* x */{"@type":"NewsArticle","headline":"한빛경제",}</script>', SHOWN),
        ("", f"<h1 hidden>산업 로봇 점포 소식</h1><div class=tit>{TITLE[:3]}\u00ad{escape(TITLE[3:])}</div>"),
    ],
)
def test_the_title_is_what_is_shown_and_told_alike(head: str, above: str) -> None:
    assert read(page(head, above))[0] == TITLE


LD = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"%s"}</script>'
FOOT = "<p>등록번호 서울 아01234 | 등록일자 2011.04.05 | 발행일자 2011.05.01</p>"
NOON = "2026-11-18T14:05:00+09:00"


@pytest.mark.parametrize(
    ("head", "above", "below", "moment"),
    [
        ("", "<p>2026.11.18 14:05</p>", FOOT, NOON),
        ("", "<p>입력오후 2:05 · 2026년 11월 18일</p>", "", NOON),
        ("", "<p>11월 18, 2026 14:05</p>", "", NOON),
        ("", "<p>12월 3일 2026년 12월 3일 개막</p><p>2026-11-18 14:05</p>", "", NOON),
        ("", "<i>18</i><i>Nov</i><i>2026</i>", "", "2026-11-18T00:00:00+09:00"),
        ("", "", "<p>2026-11-18 14:05</p>" + FOOT, NOON),
        (LD % "2026-11-18T00:00:00+09:00", "<p>입력 2026.11.18 14:05</p>", "", NOON),
        (LD % "1970-01-01T00:00:00Z", "<p>입력 2026.11.18 14:05</p>", "", NOON),
        # The clock of Seoul marked as that of London, and that of London without a mark.
        (LD % "2026-11-18T14:05:33Z", "<p>입력 2026.11.18 14:05</p>", "", "2026-11-18T14:05:33+09:00"),
        (LD % "2026-11-18T05:05:33", "<p>입력 2026.11.18 14:05</p>", "", "2026-11-18T14:05:33+09:00"),
        (LD % "2026-11-18T05:05:33Z", "<p>입력 2026.11.18 14:05</p>", "", "2026-11-18T14:05:33+09:00"),
        # When it was changed, told as when it appeared.
        (LD % "2026-11-18T16:20:00+09:00", "<p>입력 2026.11.18 14:05 | 수정 2026.11.18 16:20</p>", "", NOON),
    ],
)
def test_the_time_is_when_readers_saw_it_appear(head: str, above: str, below: str, moment: str) -> None:
    assert read(page(head, SHOWN + above, below=below))[1] == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("shown", "below", "moment"),
    [
        ("<p>Wed, Nov 18 2026<span>2:05 PM EST</span></p>", "", "2026-11-18T14:05:00-05:00"),
        ("<p>Published Wed, Nov 18 20262:05 PM EST</p>", "", "2026-11-18T14:05:00-05:00"),
        ("<p>Nov 18, 2026 2:05 PM</p>", "<p>All times are in Eastern Time.</p>", "2026-11-18T14:05:00-05:00"),
        ("<p>November 18, 2026 14:05</p>", "<p>© 2026 Ledger. Last updated 1 January 2026</p>", "2026-11-18T14:05:00Z"),
    ],
)
def test_english_times(shown: str, below: str, moment: str) -> None:
    html = page(above=f"<h1>Brightlane raises money for kitchen robots</h1>{shown}", text=EN, below=below)
    assert read(html, "https://ledger.example.com/1")[1] == datetime.fromisoformat(moment)


def test_many_equal_headings_cost_no_more_than_they_are_many() -> None:
    def cost(count: int) -> float:
        start = process_time()
        read("<title>가나 다라마</title>" + "<h2>가나 다라마 바사</h2>" * count)
        return process_time() - start

    cost(100)
    assert cost(12_000) < 8 * cost(3_000) + 0.5
