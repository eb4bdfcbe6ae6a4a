"""How well the terms of given claims are read, as the table of `docs/benchmark-reading.md`.

python tests/bench_terms.py [FOLDER...]

Each folder holds labelled passages as `extract/training/passages` does. Half of the documents, by the hash of their
ids, are those by which the tables of words were made; the other half is counted.
"""

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from extract.languages.english.terms import TERMS as ENGLISH
from extract.languages.korean.terms import TERMS as KOREAN
from extract.terms.reading import with_terms
from graph.model import Article, Claim, Mention
from graph.schema import RELATIONS, Status

PASSAGES = Path(__file__).parent.parent / "extract" / "training" / "passages"
# Each term, and the claims that it is counted for.
COUNTED = {
    "until": ("exclusivity", "purchase-commitment", "credit-amount"), "since": ("exclusivity", "purchase-commitment"),
    "territory": ("exclusivity",), "side": ("exclusivity",), "bars": ("exclusivity",), "exceptions": ("exclusivity",),
    "product": ("exclusivity",), "what": ("purchase-commitment",), "besides_credits": ("purchase-commitment",),
}  # fmt: skip
LANGUAGES = {"en": "English", "ko": "Korean"}
# What a claim is given beside its parties, as a reader would say it.
GIVEN = ("scope", "date", "kind")
PLACES = {
    **{name: code for words in (ENGLISH, KOREAN) for code, names in words.places.names.items() for name in names},
    **ENGLISH.places.adjectives,
}


def claims(folders: list[Path]) -> Iterator[tuple[Article, dict[str, Any], Claim]]:
    """Every claim of the counted half that may have terms: its article, its label, and it without its terms."""
    for path in sorted(path for folder in folders for path in folder.glob("*.labels.jsonl")):
        texts = {row["id"]: row for row in rows(path.with_name(path.name.replace(".labels", "")))}
        for row in rows(path):
            if row["id"] not in texts or hashlib.sha256(row["id"].encode()).digest()[0] % 2 == 0:
                continue
            told = texts[row["id"]]
            article = Article(
                key=row["id"], title=told.get("title") or "", text=told["text"], language=told["language"],
                published=told.get("published"),
            )  # fmt: skip
            for label in row["claims"]:
                start = article.content.find(label["quote"])
                if label["relation"] in COUNTED["until"] and label.get("object") and start >= 0:
                    yield article, label, claim(article, label, start)


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def claim(article: Article, label: dict[str, Any], start: int) -> Claim:
    return Claim(
        article=article.id, relation=RELATIONS[label["relation"]], subject=Mention(names=tuple(label["subject"])),
        object=Mention(names=tuple(label["object"])), status=Status(label["status"]), quote=label["quote"],
        start=start, end=start + len(label["quote"]), reader="label", p=1.0,
        qualifiers=MappingProxyType({name: label[name] for name in GIVEN if label.get(name)}),
    )  # fmt: skip


def agree(name: str, label: Any, found: Any) -> bool:
    """Whether they say the same: dates as coarse as the coarser one, places by their codes, goods by their kinds."""
    if name in ("since", "until"):
        return label.startswith(found) or found.startswith(label) or next_day(label, found)
    if name == "what":
        return found == label or any(re.search(words.goods.kinds[found], label) for words in (ENGLISH, KOREAN))
    if name == "territory":
        return {PLACES.get(one, one) for one in places(label)} == set(found)
    if name == "bars":
        return each_in(found, listed(label))
    if name == "exceptions":
        return each_in(found, listed(label)) or each_in(listed(label), found)
    return bool(label == found)


def each_in(some: Iterable[str], others: Iterable[str]) -> bool:
    return all(any(plain(one) in plain(other) or plain(other) in plain(one) for other in others) for one in some)


def next_day(one: str, other: str) -> bool:
    """What lasts three years ends on the third anniversary, or on the day before."""
    return len(one) == len(other) == 10 and abs((date.fromisoformat(one) - date.fromisoformat(other)).days) == 1


def listed(label: Any) -> list[str]:
    return [label] if isinstance(label, str) else list(label)


def places(label: Any) -> list[str]:
    parts = [part for one in listed(label) for part in re.split(r",|;| and | or |·|와 |과 | 및 ", one)]
    return [re.sub(r"^the | ?(?:지역|전역|시장|\d+개국)$", "", part.strip()) for part in parts if part.strip()]


def plain(words: str) -> str:
    return re.sub(r"[’']s?\b|s\b|\b(?:any|an?|the|its|no|other|another|다른|타)\b|\W", "", words.lower())


def main() -> None:
    counts: Counter[tuple[str, str, str]] = Counter()
    for article, label, given in claims([Path(one) for one in sys.argv[1:]] or [PASSAGES]):
        [read] = with_terms(article, [given])
        for name, relations in COUNTED.items():
            known, found = label.get(name), read.qualifiers.get(name)
            if label["relation"] in relations and (known or found):
                kind = (
                    "more"
                    if not known
                    else "missed"
                    if not found
                    else "right"
                    if agree(name, known, found)
                    else "wrong"
                )
                counts[name, article.language, kind] += 1
    print("| term | language | labelled | right | wrong | missed | precision | recall | not labelled |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name in COUNTED:
        for code, language in LANGUAGES.items():
            right, wrong, missed, more = (counts[name, code, kind] for kind in ("right", "wrong", "missed", "more"))
            said, labelled = right + wrong, right + wrong + missed
            rates = [f"{right / whole:.2f}" if whole else "–" for whole in (said, labelled)]
            print("|", " | ".join(map(str, (name, language, labelled, right, wrong, missed, *rates, more))), "|")


if __name__ == "__main__":
    main()
