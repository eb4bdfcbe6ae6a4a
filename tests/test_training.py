"""Labelled documents become training windows that say what the labels say; variations keep them true."""

import json
import random
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from command_line import ROOT
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, pre_tokenizers

from extract.reader.labels import INDEX, LABELS
from extract.reader.names import snapped
from extract.reader.windows import MAX_PIECES, piece_span, values_in, windows
from extract.training.augment import Augmenter
from extract.training.corpus import LABELS as LABELS_END
from extract.training.corpus import Document, documents
from extract.training.targets import Target, targets
from graph.claim_json import from_json
from graph.model import Article

OWN_LABELS = ROOT / "extract" / "training" / "labels"
PASSAGES = ROOT / "extract" / "training" / "passages"
RAW = ROOT.parent / "shared" / "raw"
TEXT = (
    "카카오벤처스는 토스(Toss)에 50억원을 투자했다. 시리즈A 라운드는 알토스벤처스가 주도했다.\n"
    "Toss was valued at $2 billion in May 2024.\n"
)
CLAIMS = [
    {"relation": "invests-in", "subject": ["카카오벤처스"], "object": ["토스", "Toss"], "status": "asserted",
     "amount": {"value": 5e9, "currency": "KRW", "qualifier": "exact"},
     "quote": "카카오벤처스는 토스(Toss)에 50억원을 투자했다"},
    {"relation": "invests-in", "subject": ["알토스벤처스"], "object": ["토스", "Toss"], "status": "asserted",
     "lead": True, "round": "series-a", "quote": "시리즈A 라운드는 알토스벤처스가 주도했다"},
    {"relation": "valuation", "subject": ["Toss", "토스"], "status": "tentative", "date": "2024-05",
     "amount": {"value": 2e9, "currency": "USD", "qualifier": "exact"}, "quote": "Toss was valued at $2 billion"},
]  # fmt: skip
STORY = Document(
    id="story", language="ko", title="토스, 투자 유치", text=TEXT, published="2024-06-01", claims=CLAIMS, real=False
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Words and marks as pieces: what any vocabulary cuts finer."""
    words = Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))  # noqa: S106  the piece for a word that is not known
    words.pre_tokenizer = pre_tokenizers.Whitespace()
    return words


def lines(path: Path) -> list[dict[str, Any]]:
    """The file's JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def said(target: Target) -> set[tuple[str, str, str]]:
    """The labels of a window in words: group, label, and the other group or the value's text."""
    values = target.window.values

    def end(other: object) -> str:
        if isinstance(other, int):
            place = values[other][0]
            return STORY.content[place.start : place.end]
        return str(other)

    return {(subject, LABELS[label][0], end(other)) for subject, label, other in target.labels if label >= 0}


def test_targets_say_what_the_labels_say(tokenizer: Tokenizer) -> None:
    (target,) = targets(STORY, tokenizer, real_weight=1.0)
    toss = next(group for group, *_ in target.mentions if group in ("토스", "toss"))
    assert said(target) >= {
        ("카카오벤처스", "invests-in", toss),
        ("카카오벤처스", "invests-in sum", "50억원"),
        (toss, "gets", "50억원"),
        ("알토스벤처스", "leads", toss),
        ("알토스벤처스", "in-round", "시리즈A"),
        (toss, "valuation", "$2 billion"),
        (toss, "dated", "May 2024"),
    }
    assert {label for _, label, _ in said(target)}.isdisjoint({"stake", "acquires", "raises"})
    statuses = {LABELS[key[1]][0]: status for key, status in target.status.items()}
    assert statuses["valuation"] == 1  # tentative
    assert statuses["invests-in"] == 0


def test_a_claim_quoted_elsewhere_is_unsure(tokenizer: Tokenizer) -> None:
    far = replace(STORY, text="토스와 카카오벤처스가 나온다. " + "다른 이야기가 이어진다. " * 120 + "\n" + TEXT)
    first = next(iter(targets(far, tokenizer, real_weight=1.0)))
    assert not any(key[1] == INDEX["invests-in"] for key in first.labels)
    assert any(key[1] == INDEX["invests-in"] for key in first.unsure)


@given(text=st.text(alphabet="가나다 토스.\n한 AB$1억원%년", max_size=1500), title=st.booleans())
def test_windows_leave_nothing_out(tokenizer: Tokenizer, text: str, title: bool) -> None:
    content = f"제목\n{text}" if title else text
    pieces = set(tokenizer.encode(content, add_special_tokens=False).offsets)
    values = values_in(content, None)
    found = [window.holding(values) for window in windows(content, 2 if title else 0, tokenizer)]
    assert {span for window in found for span in window.spans if span} == pieces
    for window in found:
        assert len(window.ids) == len(window.spans) <= MAX_PIECES
        assert all(window.spans[first] and window.spans[last] for _, first, last in window.values)
        held = {(value.kind, value.start) for value, _, _ in window.values}
        assert held == {(v.kind, v.start) for v in values if piece_span(window.spans, v.start, v.end)}


@given(seed=st.integers(0, 10_000))
def test_variations_keep_every_label_true(seed: int) -> None:
    other = replace(
        STORY, id="other", claims=[{**CLAIMS[0], "subject": ["한강벤처스"], "object": ["두루미", "Durumi"]}]
    )
    filler = replace(STORY, id="filler", claims=[], real=True, text="비가 왔다.\n바람이 불었다.")
    known = [["알리바바", "Alibaba Group"]]
    varied = Augmenter([STORY, other, filler], random.Random(seed), known).varied(STORY)  # noqa: S311
    for claim in varied.claims:
        assert claim["quote"] in varied.content
        for name in [*claim["subject"], *(claim.get("object") or [])]:
            assert name in varied.content
    assert "두루미은" not in varied.content
    assert "두루미이" not in varied.content


def test_labels_by_quote_and_by_place_are_read_alike(tmp_path: Path) -> None:
    start = STORY.content.find(CLAIMS[0]["quote"])
    placed = {k: v for k, v in CLAIMS[0].items() if k != "quote"} | {
        "start": start,
        "end": start + len(CLAIMS[0]["quote"]),
    }
    text = {"id": "story", "language": "ko", "title": STORY.title, "text": STORY.text}
    read = []
    for name, claim in (("quote", CLAIMS[0]), ("place", placed)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "a.jsonl").write_text(json.dumps(text), encoding="utf-8")
        (folder / "a.labels.jsonl").write_text(json.dumps({"id": "story", "claims": [claim]}), encoding="utf-8")
        read.append(next(iter(documents([folder]))).claims[0]["quote"])
    assert read == [CLAIMS[0]["quote"]] * 2
    with pytest.raises(ValueError, match="story is labelled a second time"):
        list(documents([tmp_path / "quote", tmp_path / "place"]))


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("토스가 밝혔다", "토스가", "토스"),
        ("나무가가 밝혔다. 나무가는 크다. 나무가", "나무", "나무가"),
        ("집라인이 밝혔다. 집라인의 투자", "집", "집라인"),
        ("현대차가 샀다. 현대차는", "현대차가", "현대차"),
        ("롯데제과를 샀다", "롯데제", "롯데제과"),
        ("에코프로를 샀다", "에코프로를", "에코프로"),
        ("Nvolt는 샀다", "Nvolt는", "Nvolt"),
        ("카카오벤처스는 투자했다", "카카오벤처", "카카오벤처스"),
        ("by “OpenAI” today", "“OpenAI”", "OpenAI"),
        ("the firm Moonshot AI said", "firm Moonshot AI", "Moonshot AI"),
        ("(주)두루미는", "(주)두루미", "(주)두루미"),
    ],
)
def test_names_end_where_words_end(text: str, tagged: str, name: str) -> None:
    start = text.index(tagged)
    first, last = snapped(text, start, start + len(tagged))
    assert text[first:last] == name


@pytest.mark.parametrize(("name", "least"), [("ko_more", 500), ("en_more", 500), ("ko_news", 100), ("en_news", 100)])
def test_own_labels_fit_their_texts(name: str, least: int) -> None:
    rows = lines(OWN_LABELS / f"{name}.labels.jsonl")
    assert len({row["id"] for row in rows}) == len(rows) >= least
    if not RAW.exists():
        pytest.skip(f"the labelled texts are not beside the project: {RAW.name} is missing")
    texts = {row["id"]: row for row in lines(RAW / f"{name}.jsonl")}
    for row in rows:
        article = article_of(texts[row["id"]])
        fit([claim | {"quote": article.content[claim["start"] : claim["end"]]} for claim in row["claims"]], article)


def test_passages_state_what_their_labels_say() -> None:
    texts = {row["id"]: article_of(row) for path in passages() for row in lines(path)}
    labels = [row for path in PASSAGES.glob("*.labels.jsonl") for row in lines(path)]
    assert sorted(row["id"] for row in labels) == sorted(texts)
    assert len(texts) == sum(len(lines(path)) for path in passages())
    for row in labels:
        fit(row["claims"], texts[row["id"]])


def test_no_passage_shares_a_sentence_with_the_benchmark() -> None:
    def sentences(paths: Iterable[Path]) -> set[str]:
        texts = (article_of(row).content for path in paths for row in lines(path))
        return {s for text in texts for s in re.split(r"(?<=[.!?])\s|\n", text) if len(s) > 30}

    benchmark = [ROOT / "tests" / "benchmark" / f"{language}.jsonl" for language in ("ko", "en")]
    assert not sentences(passages()) & sentences(benchmark)


def passages() -> list[Path]:
    return [path for path in sorted(PASSAGES.glob("*.jsonl")) if not path.name.endswith(LABELS_END)]


def article_of(row: dict[str, Any]) -> Article:
    title = (row.get("title") or "").strip()
    return Article(title=title, text=row["text"], language=row["language"], published=row.get("published"))


def fit(claims: list[dict[str, Any]], article: Article) -> None:
    for claim in claims:
        from_json(claim, article)
        for name in [*claim["subject"], *(claim.get("object") or [])]:
            assert name in article.content, (article.title, name)
