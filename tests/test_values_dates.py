"""Dates as coarse as stated, relative to the day of publication in Seoul."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values import dates

PUBLISHED = "2024-05-20"  # a Monday
READ = (
    ("2024년 5월 13일", ["2024-05-13"]),
    ("2024년 5월", ["2024-05"]),
    ("2024년", ["2024"]),
    ("2024.05.13", ["2024-05-13"]),
    ("2024-05-13", ["2024-05-13"]),
    ("May 13, 2024", ["2024-05-13"]),
    ("13 May 2024", ["2024-05-13"]),
    ("May 2024", ["2024-05"]),
    ("in Dec. 2023 when", ["2023-12"]),
    ("in August, 1986 when", ["1986-08"]),
    ("In 2015 , the company", ["2015"]),
    ("in the spring of 2028", ["2028"]),
    ("Q3 2023", ["2023"]),
    ("by 2027", ["2027"]),
)
RELATIVE = (
    ("5월 13일", ["2024-05-13"]),
    ("8월 21일", ["2023-08-21"]),
    ("지난 7월 1일", ["2023-07-01"]),
    ("in December.", ["2023-12"]),
    ("27일", ["2024-04-27"]),
    ("16일 밝혔다", ["2024-05-16"]),
    ("27일(현지시간)", ["2024-04-27"]),
    ("20일 전했다", ["2024-05-20"]),
    ("지난 18일", ["2024-05-18"]),
    ("오는 27일", ["2024-05-27"]),
    ("지난달", ["2024-04"]),
    ("지난달 28일", ["2024-04-28"]),
    ("이달 3일", ["2024-05-03"]),
    ("다음 달 1일", ["2024-06-01"]),
    ("지난 3월", ["2024-03"]),
    ("지난 12월", ["2023-12"]),
    ("12월", ["2023-12"]),
    ("오는 10월", ["2024-10"]),
    ("오는 3월", ["2025-03"]),
    ("지난해 말", ["2023"]),
    ("지난해 9월 5일", ["2023-09-05"]),
    ("올해 2월", ["2024-02"]),
    ("작년", ["2023"]),
    ("재작년", ["2022"]),
    ("내년 1분기", ["2025"]),
    ("올봄", ["2024"]),
    ("어제", ["2024-05-19"]),
    ("오늘 발표", ["2024-05-20"]),
    ("2년 전", ["2022"]),
    ("3개월 전에", ["2024-02"]),
    ("지난주 금요일", ["2024-05-17"]),
    ("지난주", ["2024-05"]),
    ("Dec. 23", ["2023-12-23"]),
    ("23 December", ["2023-12-23"]),
    ("in March", ["2024-03"]),
    ("in early March from", ["2024-03"]),
    ("in October", ["2023-10"]),
    ("its December deal", ["2023-12"]),
    ("last May", ["2023-05"]),
    ("last August", ["2023-08"]),
    ("next March", ["2025-03"]),
    ("by September", ["2024-09"]),
    ("in February of last year", ["2023-02"]),
    ("on Tuesday", ["2024-05-14"]),
    ("on Monday", ["2024-05-20"]),
    ("last Monday", ["2024-05-13"]),
    ("next Friday", ["2024-05-24"]),
    ("yesterday", ["2024-05-19"]),
    ("earlier this month", ["2024-05"]),
    ("late last month", ["2024-04"]),
    ("last year", ["2023"]),
    ("two years ago", ["2022"]),
    ("six months ago", ["2023-11"]),
)
NONE = (
    "30일간", "3일 만에", "10일 뒤", "5일차", "7일 이내", "100일", "24~27일", "오늘날", "오늘의집", "내일배움카드",
    "13월", "2월 30일", "그해 11월", "같은해 12월 3일", "그해 11월 13일", "3년간", "10월 상장할 예정", "may grow",
    "March of progress", "Black Friday", "will close in March", "had served until January", "from 1 March", "$2,024",
    "May the firm", "2010-12", "010-2024-0513", "April 27–29", "6월 1일", "in June", "21일", "30일 이사회를 열 예정",
    "a day later", "1,2024",
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_absolute_dates_need_no_publication_day(text: str, expected: list[str]) -> None:
    assert [found.iso for found in dates.find(text, None)] == expected
    assert [found.iso for found in dates.find(text, PUBLISHED)] == expected


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_relative_dates(text: str, expected: list[str]) -> None:
    assert [found.iso for found in dates.find(text, PUBLISHED)] == expected
    assert dates.find(text, None) == []


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert dates.find(text, PUBLISHED) == []


def test_the_day_of_publication_is_seouls() -> None:
    assert [found.iso for found in dates.find("yesterday", "2024-05-13T23:30:00Z")] == ["2024-05-13"]
    assert [found.iso for found in dates.find("yesterday", "2024-05-13T23:30:00+09:00")] == ["2024-05-12"]


@pytest.mark.parametrize("published", ["", "2024", "2024-05", "13-APR-1987 02:05", "0001-01-01", "9999-12-31", "x"])
def test_no_relative_date_without_a_known_day(published: str) -> None:
    assert dates.find("yesterday, 3년 전, 27일", published) == []


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@given(DAYS)
def test_every_day_survives(day: date) -> None:
    for text in (
        f"{day.year}년 {day.month}월 {day.day}일",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
    ):
        assert [found.iso for found in dates.find(text, None)] == [day.isoformat()]


@given(DAYS, st.integers(min_value=1, max_value=31))
def test_a_bare_day_is_never_after_publication(published: date, day: int) -> None:
    for found in dates.find(f"{day}일 밝혔다", published.isoformat()):
        assert found.iso <= published.isoformat()
        assert int(found.iso[-2:]) == day
