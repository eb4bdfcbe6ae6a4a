"""Sums of money: what is read, with which bounds and alternatives, and what is no sum."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values import money
from graph.model import Amount

# text, value, upper end, currency, qualifier
READ = (
    ("1조3310억원", 1.331e12, None, "KRW", "exact"),
    ("1조 3,310억 원", 1.331e12, None, "KRW", "exact"),
    ("3천800억 위안", 3.8e11, None, "CNY", "exact"),
    ("2천5백만 유로", 2.5e7, None, "EUR", "exact"),
    ("삼백억원", 3e10, None, "KRW", "exact"),
    ("천억원", 1e11, None, "KRW", "exact"),
    ("14만5000원", 145_000, None, "KRW", "exact"),
    ("5,000만 달러", 5e7, None, "USD", "exact"),
    ("$8억", 8e8, None, "USD", "exact"),
    ("8억 달러", 8e8, None, "USD", "exact"),
    ("미화 8억", 8e8, None, "USD", "exact"),
    ("170만弗", 1.7e6, None, "USD", "exact"),
    ("30억 홍콩달러", 3e9, None, "HKD", "exact"),
    ("싱가포르달러 600만", 6e6, None, "SGD", "exact"),
    ("2천억 엔", 2e11, None, "JPY", "exact"),
    ("40억 루피", 4e9, None, "INR", "exact"),
    ("100억달러였다", 1e10, None, "USD", "exact"),
    ("$1.2tn", 1.2e12, None, "USD", "exact"),
    ("RMB5.9 billion", 5.9e9, None, "CNY", "exact"),
    ("US$1.2bn", 1.2e9, None, "USD", "exact"),
    ("US$950,000", 950_000, None, "USD", "exact"),
    ("USD $500 million", 5e8, None, "USD", "exact"),
    ("€15m", 1.5e7, None, "EUR", "exact"),
    ("$ 13.7 billion", 1.37e10, None, "USD", "exact"),
    ("$ 85.4-billion", 8.54e10, None, "USD", "exact"),
    ("valuation of$350 millionin October", 3.5e8, None, "USD", "exact"),
    ("100 billion won", 1e11, None, "KRW", "exact"),
    ("HK$4 billion", 4e9, None, "HKD", "exact"),
    ("A$2.3bn", 2.3e9, None, "AUD", "exact"),
    ("S$40 million", 4e7, None, "SGD", "exact"),
    ("$11.7 billion Australian dollars", 1.17e10, None, "AUD", "exact"),
    ("SEK 35 million", 3.5e7, None, "SEK", "exact"),
    ("1,200,000 dlrs", 1.2e6, None, "USD", "exact"),
    ("380 mln dlrs", 3.8e8, None, "USD", "exact"),
    ("104-mln- U.S.-dlr", 1.04e8, None, "USD", "exact"),
    ("two mln stg", 2e6, None, "GBP", "exact"),
    ("₹500 crore", 5e9, None, "INR", "exact"),
    ("¥3 billion", 3e9, None, "JPY", "exact"),
    ("¥3 billion (RMB is meant)", 3e9, None, "CNY", "exact"),
    ("a quarter of a billion dollars", 2.5e8, None, "USD", "about"),
    ("half a million pounds", 5e5, None, "GBP", "about"),
    ("one and a half billion dollars", 1.5e9, None, "USD", "about"),
    ("a trillion-dollar valuation", 1e12, None, "USD", "about"),
    ("수십억 달러", 1e10, None, "USD", "about"),
    ("126억여원", 1.26e10, None, "KRW", "about"),
    ("10억∼20억원", 1e9, 2e9, "KRW", "exact"),
    ("10~20억원", 1e9, 2e9, "KRW", "exact"),
    ("5천~6천억원", 5e11, 6e11, "KRW", "exact"),
    ("10억에서 20억원 사이", 1e9, 2e9, "KRW", "exact"),
    ("최소 10억원에서 최대 20억원", 1e9, 2e9, "KRW", "min"),
    ("220억∼225억 달러", 2.2e10, 2.25e10, "USD", "exact"),
    ("$1-2 billion", 1e9, 2e9, "USD", "exact"),
    ("$230-250 million", 2.3e8, 2.5e8, "USD", "exact"),
    ("DKK 3bn-3.5bn", 3e9, 3.5e9, "DKK", "exact"),
    ("between 6 and 7 billion euros", 6e9, 7e9, "EUR", "exact"),
    ("between $1bn and $2bn", 1e9, 2e9, "USD", "exact"),
    ("약 38억 원", 3.8e9, None, "KRW", "about"),
    ("최대 미화 8억 달러", 8e8, None, "USD", "max"),
    ("30억 원을 상회하는", 3e9, None, "KRW", "min"),
    ("10억원 이상", 1e9, None, "KRW", "min"),
    ("10억원 초과", 1e9, None, "KRW", "min"),
    ("10억원 미만", 1e9, None, "KRW", "max"),
    ("10억원 이하", 1e9, None, "KRW", "max"),
    ("5억원 한도로", 5e8, None, "KRW", "max"),
    ("100억원 안팎", 1e10, None, "KRW", "about"),
    ("100억원 남짓", 1e10, None, "KRW", "about"),
    ("30억 원 내외", 3e9, None, "KRW", "about"),
    ("1조원에 육박하는", 1e12, None, "KRW", "about"),
    ("1조원을 훌쩍 넘는", 1e12, None, "KRW", "min"),
    ("1조원에 못 미치는", 1e12, None, "KRW", "max"),
    ("약 10억원 이상", 1e9, None, "KRW", "min"),
    ("2조원대 몸값", 2e12, None, "KRW", "about"),
    ("up to $5 billion", 5e9, None, "USD", "max"),
    ("as much as $4 billion", 4e9, None, "USD", "max"),
    ("up to an additional $20 billion", 2e10, None, "USD", "max"),
    ("as much as another $1 billion", 1e9, None, "USD", "max"),
    ("$5 billion and up to a third of the votes", 5e9, None, "USD", "exact"),
    ("$5 billion and up", 5e9, None, "USD", "min"),
    ("a maximum of €50 million", 5e7, None, "EUR", "max"),
    ("최대 약 50억원", 5e9, None, "KRW", "max"),
    ("많게는 300억원", 3e10, None, "KRW", "max"),
    ("100억원까지 투자할 수 있다", 1e10, None, "KRW", "max"),
    ("100억원까지 늘렸다", 1e10, None, "KRW", "exact"),
    ("less than $4 billion", 4e9, None, "USD", "max"),
    ("under $4 billion", 4e9, None, "USD", "max"),
    ("at least $1.5 billion", 1.5e9, None, "USD", "min"),
    ("more than $ 100 million", 1e8, None, "USD", "min"),
    ("just over $300 million", 3e8, None, "USD", "min"),
    ("over $60 billion", 6e10, None, "USD", "min"),
    ("$100 million+", 1e8, None, "USD", "min"),
    ("$100 million or more", 1e8, None, "USD", "min"),
    ("nearly $5 billion", 5e9, None, "USD", "about"),
    ("almost $5 billion", 5e9, None, "USD", "about"),
    ("roughly $450 million", 4.5e8, None, "USD", "about"),
    ("around two mln stg", 2e6, None, "GBP", "about"),
    ("~$25M", 2.5e7, None, "USD", "about"),
)
# text, value, currency, alternatives
CONVERTED = (
    ("10억달러(약 1조3310억원)를", 1e9, "USD", (Amount(value=1.331e12, currency="KRW", qualifier="about"),)),
    ("$62 million (90 billion won)", 6.2e7, "USD", (Amount(value=9e10, currency="KRW"),)),
    (
        "1억1000만달러, 우리 돈으로 1500억원이 넘는다", 1.1e8, "USD",
        (Amount(value=1.5e11, currency="KRW", qualifier="min"),),
    ),
    ("CNY3 billion, about $434 million, to promote it", 3e9, "CNY",
     (Amount(value=4.34e8, currency="USD", qualifier="about"),)),
    ("90 billion won, or about $62 million", 9e10, "KRW", (Amount(value=6.2e7, currency="USD", qualifier="about"),)),
    (
        "5억달러(약 7200억원·4억5천만유로)에 가까운", 5e8, "USD",
        (Amount(value=7.2e11, currency="KRW", qualifier="about"), Amount(value=4.5e8, currency="EUR")),
    ),
)  # fmt: skip
NOT_READ = (
    "02-1234-5678로 문의", "010-2345-6789", "2024년 5월 13일", "in 2019 won the award", "1만명", "300억 개", "3억대",
    "005930", "1억 명", "Series A", "3원칙", "2엔진", "5 million users", "half a million users", "200 pounds of flour",
    "수백억원", "several million dollars", "a multibillion-dollar deal", "주당 9만355원", "$92 a share", "PHP 8",
    "GPT-4 billion", "36%", "XX$5", "1,23,45원 2024",
)  # fmt: skip
HEADLINES = (
    ("스타트업 A, B로부터 23억 규모 시리즈 A 투자 유치", 2.3e9),
    ("휴머노이드에 1,550억 몰렸다", 1.55e11),
    ("기업가치 5조 목표", 5e12),
    ("비트라움에 선순위 300억 대출", 3e10),
)
NO_HEADLINES = ("이용자 1억 돌파", "300억 개 파라미터", "토큰 2조 학습", "누적 다운로드 1억", "인구 14억 인도", "3억대")


@pytest.mark.parametrize(("text", "value", "value_max", "currency", "qualifier"), READ)
def test_read(text: str, value: float, value_max: float | None, currency: str, qualifier: str) -> None:
    (found,) = money.find(text)
    assert found.amount == Amount(
        value=pytest.approx(value),
        value_max=None if value_max is None else pytest.approx(value_max),
        currency=currency,
        qualifier=qualifier,
    )


@pytest.mark.parametrize(("text", "value", "currency", "alternatives"), CONVERTED)
def test_converted_sums_are_alternatives(
    text: str, value: float, currency: str, alternatives: tuple[Amount, ...]
) -> None:
    (found,) = money.find(text)
    assert (found.amount.value, found.amount.currency, found.alternatives) == (value, currency, alternatives)


@pytest.mark.parametrize("text", NOT_READ)
def test_not_read(text: str) -> None:
    assert money.find(text) == []


@pytest.mark.parametrize(("text", "value"), HEADLINES)
def test_headline_without_a_currency_is_in_won(text: str, value: float) -> None:
    (found,) = money.find(text, bare_won=True)
    assert found.amount == Amount(value=value, currency="KRW")
    assert money.find(text) == []


@pytest.mark.parametrize("text", NO_HEADLINES)
def test_headline_that_counts_something_else(text: str) -> None:
    assert money.find(text, bare_won=True) == []


def test_a_change_is_two_sums_and_a_year_begins_no_range() -> None:
    assert [found.amount.value for found in money.find("from $10m to $15m")] == [1e7, 1.5e7]
    assert [found.amount.value for found in money.find("by 2029 to $64 million from $32 million")] == [6.4e7, 3.2e7]


@pytest.mark.parametrize(
    ("text", "value", "value_max", "qualifier"),
    [
        ("just under half of $800M", 3.6e8, 4e8, "about"),
        ("8억 달러의 절반에 조금 못 미치는", 3.6e8, 4e8, "about"),
        ("8억 달러의 절반에 못 미치는", 4e8, None, "max"),
        ("8억 달러의 절반", 4e8, None, "exact"),
        ("more than a third of the $900 million", 3e8, None, "min"),
        ("about half of $800M", 3.6e8, 4.4e8, "about"),
        ("most of its $100m", 5e7, None, "min"),
    ],
)
def test_share_of_a_sum(text: str, value: float, value_max: float | None, qualifier: str) -> None:
    (found,) = money.find(text)
    assert found.amount.value == pytest.approx(value)
    assert found.amount.value_max == (None if value_max is None else pytest.approx(value_max))
    assert found.amount.qualifier == qualifier
    assert found.whole is not None
    assert found.whole.value in (8e8, 9e8, 1e8)


def test_share_of_a_converted_sum_is_converted_too() -> None:
    (found,) = money.find("half of the $62 million (90 billion won)")
    assert (found.amount, found.alternatives) == (
        Amount(value=3.1e7, currency="USD"),
        (Amount(value=4.5e10, currency="KRW"),),
    )


def korean_form(value: int) -> str:
    """1조3310억4500만 for 1331045000000."""
    text = ""
    for unit, factor in (("조", 10**12), ("억", 10**8), ("만", 10**4)):
        count, value = divmod(value, factor)
        text += f"{count}{unit}" if count else ""
    return text + (str(value) if value else "")


@given(
    st.integers(min_value=10_000, max_value=10**15), st.sampled_from([("원", "KRW"), (" 달러", "USD"), ("위안", "CNY")])
)
def test_every_magnitude_survives_in_korean(value: int, money_word: tuple[str, str]) -> None:
    (found,) = money.find(korean_form(value) + money_word[0])
    assert (found.amount.value, found.amount.currency) == (value, money_word[1])


@given(
    st.integers(min_value=1, max_value=999_999),
    st.sampled_from(
        [("m", 6), ("bn", 9), (" million", 6), (" billion", 9), (" trillion", 12), ("-billion", 9), (" mln", 6)]
    ),
    st.sampled_from([("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("US$", "USD"), ("RMB", "CNY"), ("HK$ ", "HKD")]),
)
def test_every_magnitude_survives_in_english(thousandths: int, scale: tuple[str, int], sign: tuple[str, str]) -> None:
    (found,) = money.find(f"{sign[0]}{thousandths / 1000:.3f}{scale[0]}")
    assert found.amount.value == pytest.approx(thousandths * 10 ** (scale[1] - 3))
    assert found.amount.currency == sign[1]
