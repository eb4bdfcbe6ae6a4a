"""What the network need not read is left out, and next to no claim with it."""

from collections import Counter

import pytest
from command_line import ROOT
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, pre_tokenizers

from extract.reader.triage import cue_places, worth_reading
from extract.reader.windows import Window, windows
from extract.training.corpus import documents

LABELLED = ROOT.parent / "shared" / "training"
OF_DEALS = (
    "Sequoia led a $50 million round in Stripe.",
    "Stripe is raising money.",
    "Naver took over Poshmark.",
    "The lab got vouchers for processors from Oracle.",
    "Coupang Eats is the sole courier of the chain.",
    "Half of the shares are held by the Rennie family.",
    "카카오, 토스 지분 3% 사들여",
    "토스가 시리즈A로 50억원을 유치했다.",
    "네이버가 왈라팝을 품에 안았다.",
    "앤트로픽은 구글의 TPU를 3년간 50억 달러어치 빌린다.",
    "빨래바구니는 로봇을 무쇠바퀴에서만 사야 한다.",
    "업계에 따르면 NVIDIA는 xAI의 Series C에 참여했다.",
)
OF_OTHER_THINGS = (
    "The minister said rain would fall on Tuesday.",
    "She bid her friends farewell and paid them a visit.",
    "Prices rose 3% in May.",
    "They raised their hands and held their breath.",
    "대통령은 오늘 국회에서 연설했다.",
    "선수들은 두 골을 넣고 경기를 마쳤다.",
    "그는 친구를 위해 돈을 모았다.",
    "물가는 5월에 3% 올랐다.",
)
FILLER = "The minister said that rain would fall on Tuesday in the north of the country.\n"


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Words and marks as pieces."""
    words = Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))  # noqa: S106  the piece for a word that is not known
    words.pre_tokenizer = pre_tokenizers.Whitespace()
    return words


def read(title: str, text: str, tokenizer: Tokenizer) -> tuple[list[Window], list[Window]]:
    """All windows of an article, and those that are worth reading."""
    content = f"{title}\n{text}" if title else text
    every = list(windows(content, len(title), tokenizer))
    return every, list(worth_reading(every, cue_places(content), len(title)))


@pytest.mark.parametrize("text", OF_DEALS)
def test_a_sentence_on_a_deal_is_read(text: str, tokenizer: Tokenizer) -> None:
    assert read("", text, tokenizer)[1]


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_a_sentence_on_another_thing_is_not_read(text: str, tokenizer: Tokenizer) -> None:
    assert not read("", text, tokenizer)[1]


def test_a_title_counts_once(tokenizer: Tokenizer) -> None:
    every, kept = read("Naver takes over Poshmark", FILLER * 100, tokenizer)
    assert len(every) > 2
    assert kept == every[:1]


def test_a_title_alone_is_read(tokenizer: Tokenizer) -> None:
    every, kept = read("Naver takes over Poshmark", "", tokenizer)
    assert kept == every != []


def test_a_long_article_is_read_where_it_speaks_of_a_deal(tokenizer: Tokenizer) -> None:
    deal = "Sequoia invested in Stripe.\n"
    text = FILLER * 100 + deal + FILLER * 100
    every, kept = read("Weather", text, tokenizer)
    place = len("Weather\n") + text.index(deal)
    assert 0 < len(kept) <= 2 < len(every)
    assert all(any(span and span[0] == place for span in window.spans) for window in kept)


@given(st.text(alphabet="İß가 투자5억원$1mlnSTAKEſ\n", max_size=60))
def test_places_are_those_of_the_text_itself(text: str) -> None:
    places = cue_places(text)
    assert places == sorted(places)
    assert cue_places("İß." + text + " ")[-len(places) or None :] == [place + 3 for place in places]


@pytest.mark.skipif(not LABELLED.is_dir(), reason="no labelled documents beside the project")
def test_hardly_a_labelled_claim_is_left_out(tokenizer: Tokenizer) -> None:
    claims, lost = Counter[str](), Counter[str]()
    for document in documents([LABELLED]):
        _, kept = read(document.title, document.text, tokenizer)
        spans = [span for window in kept for span in window.spans if span]
        for claim in document.claims:
            start = document.content.index(claim["quote"])
            claims[document.language] += 1
            lost[document.language] += not any(start <= s < start + len(claim["quote"]) for s, _ in spans)
    assert claims.keys() == {"en", "ko"}
    assert all(lost[language] <= 0.005 * claims[language] for language in claims)
