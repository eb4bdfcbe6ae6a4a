"""A learned status gives way to a cue that is more careful, and only to such a one."""

import pytest

from extract.reader.caution import careful
from graph.schema import Status

# A claim's words, the learned status, and what is made of it.
CASES = (
    ("Sequoia invested in Stripe", "asserted", "asserted"),
    ("Sequoia denied that it had invested in Stripe", "asserted", "denied"),
    ("Sequoia's investment in Stripe fell through", "tentative", "denied"),
    ("Sequoia is in talks to invest in Stripe", "asserted", "tentative"),
    ("Sequoia is in talks to invest in Stripe", "denied", "denied"),
    ("Sequoia is reportedly considering a bid for Stripe", "asserted", "tentative"),
    ("Sequoia signed a letter of intent to buy Stripe", "asserted", "tentative"),
    ("Sequoia no longer owns 36% of Stripe", "asserted", "ended"),
    ("talks on Sequoia's offer for Stripe were called off", "asserted", "denied"),
    ("카카오는 토스에 투자했다", "asserted", "asserted"),
    ("카카오의 토스 투자설은 사실무근이다", "asserted", "denied"),
    ("카카오는 토스에 투자하려던 계획을 철회했다", "tentative", "denied"),
    ("카카오의 토스 인수가 무산됐다", "asserted", "denied"),
    ("카카오는 토스에 투자를 검토하고 있다", "asserted", "tentative"),
    ("카카오는 토스 인수를 추진한다", "asserted", "tentative"),
    ("카카오는 토스와 투자를 협의 중이다", "asserted", "tentative"),
    ("카카오는 토스를 인수하는 MOU를 맺었다", "asserted", "tentative"),
    ("카카오는 토스와 맺은 독점 계약을 해지했다", "asserted", "ended"),
    ("카카오는 토스와 맺은 독점 계약을 해지했다", "denied", "denied"),
    ("Sequoia refused to invest in Stripe", "asserted", "denied"),
    ("Sequoia would like to invest in Stripe", "asserted", "tentative"),
    ("Sequoia's exclusive right to sell Stripe's readers lapsed", "asserted", "ended"),
    ("토스는 투자하겠다는 카카오를 돌려보냈다", "asserted", "denied"),
    ("카카오가 토스에 300억원을 투자하는 방안이 유력하다", "asserted", "tentative"),
    ("카카오의 토스 독점 판매권이 소멸했다", "asserted", "ended"),
    ("카카오는 Stripe와 letter of intent를 교환했다", "asserted", "tentative"),
)


@pytest.mark.parametrize(("words", "learned", "said"), CASES)
def test_the_more_careful_status_is_taken(words: str, learned: str, said: str) -> None:
    status, p = careful(words, Status(learned), 0.9)
    assert status == said
    assert p < 0.9 if learned != said else p == 0.9


@pytest.mark.parametrize(
    "words", ["젠틀코드, 폴드시스템 GPU 구매 MOU", "Sequoia signed a letter of intent to buy Stripe"]
)
def test_nothing_binds_where_a_letter_was_signed_however_surely_it_was_learned(words: str) -> None:
    assert careful(words, Status.ASSERTED, 0.99)[0] == Status.TENTATIVE
    assert careful("카카오는 토스 인수를 추진한다", Status.ASSERTED, 0.99)[0] == Status.ASSERTED


def test_the_surer_the_learned_status_the_less_its_opposite() -> None:
    words = "카카오는 토스에 투자를 검토하고 있다"
    sure, unsure = (careful(words, Status.ASSERTED, p)[1] for p in (0.94, 0.6))
    assert 0 < sure < unsure < 1
