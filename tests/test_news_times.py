"""Moments as feeds and pages write them, each with the moment that it is."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.news.times import SEOUL, local_day, moment

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
    ("Tuesday, 12-May-26", None), ("2026.05.12 09:12 김민준 기자", "2026-05-12T00:12:00+00:00"),
    ("11/12/2026 02:22 PM EST", "2026-11-12T19:22:00+00:00"), ("26.11.16 16:40", "2026-11-16T07:40:00+00:00"),
    ("8.11.2026, 09:15 Uhr (CET)", "2026-11-08T08:15:00+00:00"), ("2026/11/13 [15:08]", "2026-11-13T06:08:00+00:00"),
    ("Thu, 12/11/2026 - 14:05", "2026-11-12T05:05:00+00:00"), ("Fri, 12/11/2026 - 14:05", "2026-12-11T05:05:00+00:00"),
    ("November 17, 2026 — 5.30am AEDT", "2026-11-16T18:30:00+00:00"), ("17/11/2026", "2026-11-16T15:00:00+00:00"),
    ("2026-02-30", None), ("2026-13-01 09:12", None), ("05/12/2026", None), ("어제 9시", None), ("", None),
    ("2026-05-12 27:80", MIDNIGHT_IN_SEOUL), ("v2026.5", None), ("010-2026-0512", None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "utc"), [*FORMS, *FURTHER])
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
