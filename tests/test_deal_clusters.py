"""Labelled claims of many articles, put into deals by the whole program: no worse than when it was last measured."""

import pytest
from bench_deals import FOLDER, LABELS, by_deal, by_document, labelled, scorer, told_names

LEAST = 0.97

if not FOLDER.is_dir():
    pytest.skip(f"no articles to group: {FOLDER} is missing", allow_module_level=True)


def test_articles_of_one_deal_are_one_and_of_two_are_two() -> None:
    gold = by_document(LABELS.read_bytes().splitlines())
    figures, _, _ = scorer().score(gold, by_deal(labelled(), told_names()))
    assert figures["matched"] == 1
    assert figures["f1"] >= LEAST
