"""Moments as feeds and pages write them, each with the moment that it is."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.news import locales
from extract.news.dates import DAY_FIRST, MONTH_FIRST, order_of
from extract.news.pages.stamps import joined, stamps
from extract.news.times import SEOUL, Custom, local_day, moment, read

NINE_IN_SEOUL = "2026-05-12T00:12:33+00:00"
MIDNIGHT_IN_SEOUL = "2026-05-11T15:00:00+00:00"
# The thirteen forms that Korean feeds and pages were seen to use.
FORMS = [
    ("Tue, 12 May 2026 09:12:33 +0900", NINE_IN_SEOUL),
    ("Tue, 12 May 2026 00:12:33 GMT", NINE_IN_SEOUL),
    ("Tue, 12 May 2026 09:12:33 KST", NINE_IN_SEOUL),
    ("2026-05-12T09:12:33+09:00", NINE_IN_SEOUL),
    ("2026-05-12T00:12:33Z", NINE_IN_SEOUL),
    ("2026-05-12 09:12:33", NINE_IN_SEOUL),
    ("2026-05-12 09:12:33 KST", NINE_IN_SEOUL),
    ("2026-05-12T09:12:33.120", NINE_IN_SEOUL),
    ("20260512091233", NINE_IN_SEOUL),
    ("2026.05.12 09:12", "2026-05-12T00:12:00+00:00"),
    ("2026년 05월 12일 오전 9시 12분", "2026-05-12T00:12:00+00:00"),
    ("2026년 05월 12일", MIDNIGHT_IN_SEOUL),
    ("2026/05/12", MIDNIGHT_IN_SEOUL),
]
FURTHER = [
    ("2026-05-12T09:12:33+0900", NINE_IN_SEOUL), ("2026-05-12 09:12:33 +09:00", NINE_IN_SEOUL),
    ("2026-05-12T09:12+09", "2026-05-12T00:12:00+00:00"), ("1778544753", NINE_IN_SEOUL),
    ("1778544753000", NINE_IN_SEOUL), ("20260512T091233+0900", NINE_IN_SEOUL), ("20260512", MIDNIGHT_IN_SEOUL),
    ("입력 2026.05.12. 오후 3:07 수정 2026.05.13. 오전 9:00", "2026-05-12T06:07:00+00:00"),
    ("기사입력 2026-05-12 (화) 15:07", "2026-05-12T06:07:00+00:00"),
    ("2026년 5월 12일 화요일 15시 07분", "2026-05-12T06:07:00+00:00"),
    ("2026.05.12 (15:07)", "2026-05-12T06:07:00+00:00"),
    ("2026. 5. 12. 15:07", "2026-05-12T06:07:00+00:00"), ("승인 2026.05.12 15:07", "2026-05-12T06:07:00+00:00"),
    ("2026-05-11T23:50:00Z", "2026-05-11T23:50:00+00:00"),
    ("May 12, 2026 at 9:12 AM EDT", "2026-05-12T13:12:00+00:00"),
    ("9:12 AM EDT, Tue May 12, 2026", "2026-05-12T13:12:00+00:00"),
    ("May 12th, 2026 12:05 a.m. ET", "2026-05-12T04:05:00+00:00"),
    ("12 May 2026, 12:05 p.m. BST", "2026-05-12T11:05:00+00:00"),
    ("Tuesday, 12-May-26", MIDNIGHT_IN_SEOUL), ("2026.05.12 09:12 김민준 기자", "2026-05-12T00:12:00+00:00"),
    ("11/12/2026 02:22 PM EST", "2026-11-12T19:22:00+00:00"), ("26.11.16 16:40", "2026-11-16T07:40:00+00:00"),
    ("8.11.2026, 09:15 Uhr (CET)", "2026-11-08T08:15:00+00:00"), ("2026/11/13 [15:08]", "2026-11-13T06:08:00+00:00"),
    ("Thu, 12/11/2026 - 14:05", "2026-11-12T05:05:00+00:00"), ("Fri, 12/11/2026 - 14:05", "2026-12-11T05:05:00+00:00"),
    ("November 17, 2026 — 5.30am AEDT", "2026-11-16T18:30:00+00:00"), ("17/11/2026", "2026-11-16T15:00:00+00:00"),
    ("2026-02-30", None), ("2026-13-01 09:12", None), ("05/12/2026", None), ("어제 9시", None), ("", None),
    ("2026-05-12 27:80", MIDNIGHT_IN_SEOUL), ("v2026.5", None), ("010-2026-0512", None),
]  # fmt: skip
# By kind: figures, months in many languages, halves of the day, clocks without a colon, zones by name.
KINDS = [
    ("18 NOV 2026 | 0645 hrs EAT", "2026-11-18T03:45:00+00:00"), ("18NOV2026 2:05pm", "2026-11-18T05:05:00+00:00"),
    ("Donnerstag, 19. November 2026, 14.32 Uhr MEZ", "2026-11-19T13:32:00+00:00"),
    ("18 de noviembre de 2026 14:05", "2026-11-18T05:05:00+00:00"),
    ("1er août 2026 à 9h05", "2026-08-01T00:05:00+00:00"),
    ("Rabu, 18 Agustus 2026 14:05 WIB", "2026-08-18T07:05:00+00:00"), ("3. März 2026", "2026-03-02T15:00:00+00:00"),
    ("2026年11月18日 午後3時5分", "2026-11-18T06:05:00+00:00"),
    ("2026年11月18日(水) 15時05分", "2026-11-18T06:05:00+00:00"),
    ("2026년 11월 19일(목) 낮 12시 34분", "2026-11-19T03:34:00+00:00"),
    ("2026.11.18 낮 1:10", "2026-11-18T04:10:00+00:00"),
    ("2026년 11월 19일 밤 12시", "2026-11-19T15:00:00+00:00"), ("2026.11.18 밤 9시 2분", "2026-11-18T12:02:00+00:00"),
    ("2026.11.18 새벽 2:10", "2026-11-17T17:10:00+00:00"), ("2026.11.18 정오", "2026-11-18T03:00:00+00:00"),
    ("2026.11.18 24:00", "2026-11-18T15:00:00+00:00"), ("2026-11-18 오후 11:47:12", "2026-11-18T14:47:12+00:00"),
    ("2026.11.18 오전 12:05", "2026-11-17T15:05:00+00:00"),
    ("2026. 11. 16(월) 오후 03:20", "2026-11-16T06:20:00+00:00"),
    ("18th of November, 2026 at noon", "2026-11-18T03:00:00+00:00"), ("18 Nov 2026 14h05", "2026-11-18T05:05:00+00:00"),
    ("November 18, 2026 5 p.m. ET", "2026-11-18T22:00:00+00:00"),
    ("Nov. 18, 2026, 5pm PST", "2026-11-19T01:00:00+00:00"),
    ("7:20 PM PST Nov 18, 2026", "2026-11-19T03:20:00+00:00"),
    ("14:05 on 18 November 2026", "2026-11-18T05:05:00+00:00"),
    ("Nov 18, 2026 8:05 PM Eastern Time", "2026-11-19T01:05:00+00:00"),
    ("2026-11-18T14:05:33 0900", "2026-11-18T05:05:33+00:00"),
    ("2026-11-18 9:05 (London time)", "2026-11-18T09:05:00+00:00"),
    ("Wed Nov 18 14:05:33 KST 2026", "2026-11-18T05:05:33+00:00"),
    ("2026/11/18 KST 14:05", "2026-11-18T05:05:00+00:00"),
    ("Wed Nov 18 2026 14:05:33 GMT+0900 (KST)", "2026-11-18T05:05:33+00:00"),
    ("18.11.2026 14.05", "2026-11-18T05:05:00+00:00"),
    ("2026-323T08:15Z", "2026-11-19T08:15:00+00:00"), ("2026-W47-3", "2026-11-17T15:00:00+00:00"),
    ("/Date(1778544753000)/", NINE_IN_SEOUL), ("2026111814", "2026-11-18T05:00:00+00:00"),
    ("26-11-17", "2026-11-16T15:00:00+00:00"), ("11/18/26, 6:03 PM PST", "2026-11-19T02:03:00+00:00"),
    ("２０２６年１１月１８日", "2026-11-17T15:00:00+00:00"), ("18 Nov 20:15", None), ("3 hours ago", None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "utc"), [*FORMS, *FURTHER, *KINDS])
def test_written_moments(written: str, utc: str | None) -> None:
    found = moment(written, SEOUL)
    assert (found and found.astimezone(UTC).isoformat()) == utc


def test_an_unmarked_clock_hangs_where_the_feed_is() -> None:
    found = moment("2026-01-12 09:12", ZoneInfo("America/New_York"))
    assert found == datetime(2026, 1, 12, 14, 12, tzinfo=UTC)


def test_a_day_is_cut_in_seoul() -> None:
    late = moment("2026-05-11T23:50:00Z", SEOUL)
    assert late
    assert local_day(late) == "2026-05-12"
    assert local_day(late, UTC) == "2026-05-11"


@given(st.text(alphabet="0123456789:-./+ TZ년월일오후시분KSTMay", max_size=60))
def test_any_text_is_a_moment_or_none(written: str) -> None:
    found = moment(written, SEOUL)
    assert found is None or found.utcoffset() is not None


NOW = datetime(2026, 11, 19, 3, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("3 hours ago", "2026-11-19T00:00:00+00:00"), ("an hour ago", "2026-11-19T02:00:00+00:00"),
        ("25분 전", "2026-11-19T02:35:00+00:00"), ("2일 전", "2026-11-16T15:00:00+00:00"),
        ("어제 오후 3:20", "2026-11-18T06:20:00+00:00"), ("Today at 9:12 am", "2026-11-19T00:12:00+00:00"),
        ("Wed, Nov 18, 6:45 PM", "2026-11-18T09:45:00+00:00"), ("11월 18일 14:05", "2026-11-18T05:05:00+00:00"),
        ("12월 30일 14:05", "2025-12-30T05:05:00+00:00"), ("11-18 14:05", "2026-11-18T05:05:00+00:00"),
        ("30년 전", None), ("5 days of rain", None),
    ],
)  # fmt: skip
def test_what_is_told_from_the_day_of_reading_is_known_with_it_only(written: str, utc: str | None) -> None:
    found = read(written, Custom(zone=SEOUL, now=NOW))
    assert (found and found.moment.astimezone(UTC).isoformat()) == utc
    assert read(written, Custom(zone=SEOUL)) is None


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("05/12/2026", DAY_FIRST, "2026-12-05"), ("05/12/2026", MONTH_FIRST, "2026-05-12"), ("05/12/2026", "", None),
        ("05/12/2026 9:12", "", None), ("5.12.2026", "", "2026-12-05"), ("05-12-2026", DAY_FIRST, "2026-12-05"),
        ("13/12/2026", MONTH_FIRST, "2026-12-13"), ("05/12/26 09:12", DAY_FIRST, "2026-12-05"),
        ("21.11.26 09:12", DAY_FIRST, "2026-11-21"), ("Ratio 21.11.26", DAY_FIRST, None),
    ],
)  # fmt: skip
def test_figures_that_can_be_read_in_two_ways(written: str, order: str, day: str | None) -> None:
    found = read(written, Custom(zone=UTC, order=order))
    assert (found and found.moment.date().isoformat()) == day


def test_a_site_tells_the_order_of_its_figures() -> None:
    assert order_of("05/12/2026 and 17/12/2026") == DAY_FIRST
    assert order_of("05/12/2026 and 12/17/2026") == MONTH_FIRST
    assert order_of("17/12/2026 and 12/17/2026") == ""
    assert order_of("05/12/2026", date(2026, 5, 12)) == MONTH_FIRST


@pytest.mark.parametrize(
    ("host", "tags", "country"),
    [
        ("www.star.example.co.ke", (), "ke"), ("a.example.com", ("en-IN",), "in"), ("a.example.com", ("en_SG",), "sg"),
        ("a.example.com", ("de",), "de"), ("a.example.com", ("zh-Hant-HK",), "hk"), ("a.example.com", ("en",), ""),
        ("a.example.ai", (), ""), ("", (), ""),
    ],
)  # fmt: skip
def test_the_country_of_a_site(host: str, tags: tuple[str, ...], country: str) -> None:
    assert locales.country(host, tags) == country


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("Updated: 7:20 PM Nov 18 | Posted: 5:58 PM Nov 18", ["updated 7:20 PM Nov 18", "published 5:58 PM Nov 18"]),
        ("2026.11.18 14:05 송고 | 2026.11.19 15:00 수정", ["published 2026.11.18 14:05", "updated 2026.11.19 15:00"]),
        ("입력2026.11.18 14:05수정2026.11.19 15:00", ["published 2026.11.18 14:05", "updated 2026.11.19 15:00"]),
        ("기사입력 2026-11-17 / 지면 2026-11-18 A3면", ["published 2026-11-17 /"]),
        ("19. November 2026 | Stand: 20. November 2026", ["plain 19. November 2026", "updated 20. November 2026"]),
        ("Ann Lee · 18 NOV 2026", ["plain Ann Lee · 18 NOV 2026"]), ("입력 김민준", []),
    ],
)  # fmt: skip
def test_labels_tell_publication_from_change(line: str, pieces: list[str]) -> None:
    assert [" ".join(each) for each in stamps(line)] == pieces


def test_cells_of_a_list_and_leaves_of_a_calendar_stand_together() -> None:
    assert joined(["18", "Nov", "2026", "Ann Lee"]) == ["18 Nov 2026", "Ann Lee"]
    assert joined(["2026.11.18", "14:05", "조회 3"]) == ["2026.11.18 14:05", "조회 3"]
    assert joined(["등록일", "2026-11-17", "조회"]) == ["등록일 2026-11-17", "조회"]


MOMENTS = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2039, 12, 31)).map(
    lambda each: each.replace(second=0, microsecond=0, tzinfo=timezone(timedelta(hours=9)))
)


@given(MOMENTS, st.sampled_from((
    "%Y-%m-%dT%H:%M%z", "%Y.%m.%d %H:%M", "%Y년 %m월 %d일 %H시 %M분", "%d %B %Y, %H:%M", "%B %d, %Y %I:%M %p",
    "%I:%M%p %d-%b-%Y", "%a, %d %b %Y %H:%M:%S %z", "%d.%m.%Y %H.%M", "%Y%m%d%H%M", "%a %b %d %H:%M:%S KST %Y",
    "%A, %d/%m/%Y - %H:%M", "%Y-%jT%H:%M", "%H:%M, %d %b %Y", "%d %b. %Y %Hh%M",
)))  # fmt: skip
def test_what_is_written_in_a_form_is_read_from_it(at: datetime, form: str) -> None:
    assert moment(at.strftime(form), SEOUL) == at
