"""What two names say for and against one party, in words."""

import re
from collections.abc import Iterator

from graph.matching.lookalikes import mixes_alphabets
from graph.matching.readings import Reading
from graph.matching.words import Part, vocabulary
from graph.resolve.guards import HAN_NUMBERS, ROMAN, is_too_short, names_an_arm
from graph.resolve.names import shortened


def same_words(one: Reading, other: Reading) -> Iterator[str]:
    for word in one.said:
        for same in other.said:
            if word.meanings & same.meanings and word.written != same.written:
                yield f"the same word: {word.written} is {same.written}"


def against(one: Reading, other: Reading) -> Iterator[str]:
    """What makes two parties of them, however alike they are otherwise."""
    numbers = _numbers(one), _numbers(other)
    if numbers[0] != numbers[1]:
        yield f"numbers differ: {' and '.join(shortened(' '.join(its)) or 'none' for its in numbers)}"
    for word, told in (*_only(one, other), *_only(other, one)):
        if vocabulary().tells(word.meanings):
            yield f"only {told.shown} is called {word.written}"
    if one.script == other.script and names_an_arm(one.look, other.look):
        yield "a business word parts them: a firm and its arm, or two arms"


def _only(one: Reading, other: Reading) -> Iterator[tuple[Part, Reading]]:
    left = list(other.said)
    for word in one.said:
        same = next((each for each in left if each.meanings & word.meanings), None)
        if same:
            left.remove(same)
        elif not word.meanings <= vocabulary().forms and not vocabulary().stands_in(word.meanings, other.form):
            yield word, one


def _numbers(told: Reading) -> tuple[str, ...]:
    """Its numbers in order, Roman ones at its end and Chinese ones of a fund among them."""
    found = [digits.lstrip("0") or "0" for digits in re.findall(r"[0-9]+", " ".join(told.words))]
    last = told.words[-1] if len(told.words) > 1 else ""
    if last in ROMAN:
        found.append(str(ROMAN[last]))
    if issue := HAN_ISSUE.search(told.form):
        found.append(str(HAN_NUMBERS.index(issue[1]) + 1))
    return tuple(found)


HAN_ISSUE = re.compile(f"([{HAN_NUMBERS}])[期号]")


def doubts(one: Reading, other: Reading) -> Iterator[str]:
    """What leaves the question open, however alike they are."""
    for told in (one, other):
        if is_too_short(told.form):
            yield f"{told.shown} is too short to tell a party by"
        if mixed := next(filter(mixes_alphabets, told.written), None):
            yield f"{shortened(mixed)}: letters of two alphabets that look alike"
    for word, told in (*_only(one, other), *_only(other, one)):
        yield f"only {told.shown} is called {word.written}"
