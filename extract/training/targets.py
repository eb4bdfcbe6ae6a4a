"""A labelled document to training windows: party mentions in groups, and the labels between groups and values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tokenizers import Tokenizer

from extract.reader.labels import (
    AMOUNT,
    CREDIT_INDEX,
    DATE,
    INDEX,
    PAIRS,
    PERCENT,
    ROUND,
    SCOPE_INDEX,
    STATUS_INDEX,
    WITH_SUM,
    sum_of,
)
from extract.reader.names import folded, follows_name
from extract.reader.windows import ValueMention, Window, piece_span, values_in, windows
from extract.training.corpus import Document

Key = tuple[str, int, object]  # group, label, and the other end: a group, the number of a value, or None (unary)


@dataclass(slots=True)
class Target:
    """One window and what a reader should say of it. `status` etc. hold the classes of the pair or unary labels."""

    window: Window
    mentions: list[tuple[str, int, int, int]]  # group, first piece, last piece, characters of the last to trim
    labels: set[Key] = field(default_factory=set)
    unsure: set[Key] = field(default_factory=set)
    status: dict[Key, int] = field(default_factory=dict)
    scope: dict[Key, int] = field(default_factory=dict)
    credit: dict[Key, int] = field(default_factory=dict)
    weight: float = 1.0


RAISES_UNARY = -1


def targets(document: Document, tokenizer: Tokenizer, *, real_weight: float) -> list[Target]:
    """All windows of the document. A claim is `unsure` in a window that has its parties, but not its quote."""
    content = document.content
    group = _groups(document.claims)
    surfaces = {n for c in document.claims for end in ("subject", "object") for n in c.get(end) or []}
    places = list(occurrences(content, surfaces))
    values = values_in(content, document.published)
    result = []
    for empty in windows(content, len(document.title), tokenizer):
        window = empty.holding(values)
        target = Target(window, list(_mentions(window, places, group)), weight=real_weight if document.real else 1.0)
        for claim in document.claims:
            _label(target, claim, group, content)
        target.unsure -= target.labels
        result.append(target)
    return result


def occurrences(text: str, surfaces: set[str]) -> Iterator[tuple[int, int, str]]:
    """Where the surfaces stand as whole words (Korean particles may follow), longest first, without overlap."""
    taken = bytearray(len(text))
    for surface in sorted(surfaces, key=lambda s: (-len(s), s)):
        for match in re.finditer(re.escape(surface), text):
            start, end = match.span()
            before = text[start - 1 : start]
            if any(taken[start:end]) or (before.isalnum() and surface[0].isalnum()):
                continue
            if follows_name(text, end):
                taken[start:end] = b"\1" * (end - start)
                yield start, end, surface


def _groups(claims: list[dict[str, Any]]) -> dict[str, str]:
    """Folded surface -> the group's name: surfaces that stand for one party in some claim are one group."""
    parent: dict[str, str] = {}

    def top(form: str) -> str:
        while parent[form] != form:
            form = parent[form]
        return form

    for claim in claims:
        for end in ("subject", "object"):
            forms = [folded(name) for name in claim.get(end) or []]
            for form in forms:
                parent.setdefault(form, form)
                parent[top(form)] = top(forms[0])
    return {form: top(form) for form in parent}


def _mentions(
    window: Window, places: list[tuple[int, int, str]], group: dict[str, str]
) -> Iterator[tuple[str, int, int, int]]:
    for start, end, surface in sorted(places):
        if place := piece_span(window.spans, start, end):
            last = window.spans[place[1]]
            assert last  # noqa: S101  piece_span returns pieces with a span
            yield group[folded(surface)], *place, min(last[1] - end, 3)


def _label(target: Target, claim: dict[str, Any], group: dict[str, str], content: str) -> None:
    subject = group[folded(claim["subject"][0])]
    object_ = group[folded(claim["object"][0])] if claim.get("object") else None
    present = {name for name, *_ in target.mentions}
    if subject not in present or (object_ and object_ not in present):
        return
    keys = list(_keys(claim, subject, object_, target.window.values))
    if _elsewhere(target.window, claim.get("quote") or "", content):
        target.unsure.update(keys)
        return
    statuses = claim["status"]
    status = STATUS_INDEX[statuses[0] if isinstance(statuses, list) else statuses]
    for key in keys:
        target.labels.add(key)
        target.status.setdefault(key, status)
        if claim["relation"] == "exclusivity" and claim.get("scope") in SCOPE_INDEX:
            target.scope[key] = SCOPE_INDEX[claim["scope"]]
        if claim["relation"] == "credit-amount" and claim.get("kind") in CREDIT_INDEX:
            target.credit[key] = CREDIT_INDEX[claim["kind"]]


def _keys(
    claim: dict[str, Any], subject: str, object_: str | None, values: list[tuple[ValueMention, int, int]]
) -> Iterator[Key]:
    relation = claim["relation"]
    if relation in PAIRS:
        yield subject, INDEX[relation], object_
    if relation == "raises":
        yield subject, RAISES_UNARY, None
    if claim.get("lead") and object_:
        yield subject, INDEX["leads"], object_
    sums = [n for n, (v, *_) in enumerate(values) if v.kind == AMOUNT and same_sum(claim, v.value)]
    named = [n for n, (v, *_) in enumerate(values) if v.kind == ROUND and claim.get("round") == v.value.round]  # type: ignore[attr-defined]
    for n in sums:
        if relation in ("raises", "valuation"):
            yield subject, INDEX[relation], n
        elif object_ and relation in WITH_SUM:
            yield subject, INDEX[sum_of(relation)], n
            yield object_, INDEX["gets"], n
    for n, (value, *_) in enumerate(values):
        if value.kind == PERCENT and relation == "stake" and object_ and same_percent(claim, value.value):
            yield subject, INDEX["holds"], n
            yield object_, INDEX["held"], n
        if value.kind == DATE and claim.get("date") and claim["date"] == value.value.iso:  # type: ignore[attr-defined]
            yield subject, INDEX["dated"], n
            if object_:
                yield object_, INDEX["dated"], n
    for n in named:
        if relation == "raises":
            yield subject, INDEX["raises-round"], n
            for m in sums:
                yield f"value {m}", INDEX["of-round"], n
        elif relation == "invests-in":
            yield subject, INDEX["in-round"], n


def same_sum(claim: dict[str, Any], value: Any) -> bool:
    """Whether a found sum is one of the claim's: equal currency, and within half a percent of either end."""
    stated = [a for a in [claim.get("amount"), *(claim.get("amount_alt") or [])] if a]
    found = [value.amount, *value.alternatives]
    return any(
        a["currency"] == f.currency
        and any(abs(v - f.value) <= 0.005 * abs(v) for v in (a["value"], a.get("value_max")) if v)
        for a in stated
        for f in found
    )


def same_percent(claim: dict[str, Any], value: Any) -> bool:
    """Whether a found percent is the claim's."""
    return claim.get("percent") is not None and value.value is not None and abs(claim["percent"] - value.value) < 0.051


def _elsewhere(window: Window, quote: str, content: str) -> bool:
    start = content.find(quote) if quote else -1
    return start >= 0 and not any(s and s[0] < start + len(quote) and s[1] > start for s in window.spans)
