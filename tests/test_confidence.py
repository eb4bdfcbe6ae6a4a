"""The one formula of confidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.confidence import Support, combined
from graph.schema import Status

supports = st.lists(
    st.builds(
        Support,
        source=st.sampled_from(("A", "B", "C", "D")),
        status=st.sampled_from(Status),
        p=st.floats(0, 1, allow_nan=False),
    ),
    max_size=8,
)
statuses = st.sampled_from(Status)
SURE = Support(source="A", status=Status.ASSERTED, p=1.0)


@given(statuses, supports)
def test_it_stays_between_0_and_1(status: Status, reports: list[Support]) -> None:
    assert 0 <= combined(status, reports) <= 1


@given(statuses, supports, st.builds(Support, source=st.text(max_size=3), status=statuses, p=st.floats(0, 1)))
def test_one_more_report_never_lowers_it(status: Status, reports: list[Support], more: Support) -> None:
    assert combined(status, [*reports, more]) >= combined(status, reports)


@given(statuses, supports, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(status: Status, reports: list[Support], chance: object) -> None:
    shuffled = [*reports]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert combined(status, shuffled) == combined(status, reports)


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([SURE], 0.8),
        ([SURE, SURE], 0.8),
        ([SURE, Support(source="B", status=Status.ASSERTED, p=1.0)], 0.96),
        ([Support(source="A", status=Status.ASSERTED, p=0.5)], 0.4),
        ([SURE, Support(source="B", status=Status.TENTATIVE, p=1.0)], 0.864),
        ([SURE, Support(source="B", status=Status.DENIED, p=1.0)], 0.8),
        ([], 0.0),
    ],
)
def test_what_it_comes_to(reports: list[Support], expected: float) -> None:
    assert combined(Status.ASSERTED, reports) == pytest.approx(expected)
