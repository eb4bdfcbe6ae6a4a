"""The network reads less than has words of deals, and next to no claim is lost with what it leaves out."""

import json

import pytest
from command_line import ROOT

from extract.reader.learned_reader import LearnedReader
from extract.reader.triage import cue_places, worth_reading
from extract.reader.windows import Window, windows
from extract.training.corpus import Document, documents
from graph.model import Article

PASSAGES = ROOT / "extract" / "training" / "passages"
GENERAL = ROOT.parent / "shared" / "raw" / "ko_news.jsonl"


@pytest.fixture(scope="module")
def reader() -> LearnedReader:
    return LearnedReader()


def read(reader: LearnedReader, document: Document) -> list[Window]:
    return reader.worth_reading(Article(title=document.title, text=document.text, language=document.language))


def with_cue(reader: LearnedReader, title: str, text: str) -> list[Window]:
    content = f"{title}\n{text}" if title else text
    every = windows(content, len(title), reader._network.tokenizer)
    return list(worth_reading(every, cue_places(content), len(title)))


def test_next_to_no_claim_is_left_out(reader: LearnedReader) -> None:
    claims = lost = 0
    for document in documents([PASSAGES]):
        spans = [span for window in read(reader, document) for span in window.spans if span]
        for claim in document.claims:
            start = document.content.find(claim["quote"])
            claims += 1
            lost += not any(a < start + len(claim["quote"]) and start < b for a, b in spans)
    assert claims > 2000
    assert lost <= 0.005 * claims


@pytest.mark.skipif(not GENERAL.is_file(), reason="general news is not here: ../shared/raw")
def test_of_korean_general_news_little_is_read(reader: LearnedReader) -> None:
    cued = kept = 0
    for row in map(json.loads, GENERAL.read_text(encoding="utf-8").splitlines()[:200]):
        title = (row.get("title") or "").strip()
        article = Article(title=title, text=row["text"], language="ko")
        cued += len(with_cue(reader, title, row["text"]))
        kept += len(reader.worth_reading(article))
    assert 0 < kept <= 0.7 * cued
