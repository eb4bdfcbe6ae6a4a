"""The catalogue: what a query file may say, what its parameters take, and what Browser gets."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from queries import catalogue
from queries.browser import browser_favourites, favourite
from queries.catalogue import InvalidQueryError, InvalidValueError, Parameter, Query, load
from queries.header_lines import NUMBERS

FIRST_TWELVE = {
    "portfolio", "backers", "co_investors", "co_investment", "backed_by_both", "stakes", "credits", "exclusivities",
    "exclusivity_conflicts", "round_trips", "timeline", "why",
}  # fmt: skip

GOOD = """\
// title: Who?
// title-ko: 누구?
// Says who.
// param who: party
// param since: date = null
// param kinds: list[str] in a, b = ["a"]
// param limit: int in 1..10 = 5
// param share: float in 0..1 = 0.5
// param open: bool = false
// param word: str = "x, y = z"
// returns name: str
// returns parts: list[map]
// graph: parts.id
// example: who=Some, Name (주), limit=3
MATCH (p:Party {id: $who}) // $nobody
WHERE p.word <> '$nothing RETURN x AS y' AND ($since IS NULL OR p.day >= $since) AND p.kind IN $kinds
  AND p.share > $share AND p.open = $open AND p.word = $word
WITH p, COLLECT { MATCH (p)--(o) RETURN o.id AS id ORDER BY id LIMIT 3 } AS parts
RETURN p.name AS name, [part IN parts | {id: part, rank: 1}] AS parts
ORDER BY name LIMIT $limit;
"""


def test_the_first_twelve_are_there() -> None:
    assert set(catalogue.load_all()) >= FIRST_TWELVE


def test_a_good_file() -> None:
    query = load("who.cypher", GOOD)
    assert (query.name, query.title, query.title_ko, query.summary) == ("who", "Who?", "누구?", "Says who.")
    assert [(c.name, c.type) for c in query.columns] == [("name", "str"), ("parts", "list[map]")]
    assert query.graph == ("parts.id",)
    assert query.example == {"who": "Some, Name (주)", "limit": "3"}
    assert query.bind(query.example) == {
        "who": "Some, Name (주)", "since": None, "kinds": ["a"], "limit": 3, "share": 0.5, "open": False,
        "word": "x, y = z",
    }  # fmt: skip


# What is changed in the good file, and what the complaint must say: line and reason.
BROKEN = [
    ("// title: Who?", "// title:", "who.cypher:1: no title"),
    ("// title-ko: 누구?", "// and so on", "no title-ko"),
    ("// Says who.", "//", "no summary"),
    ("// example: who=Some, Name (주), limit=3\n", "", "no example"),
    ("limit=3", "limit=30", "who.cypher:14: the example does not run: who: limit: from 1 to 10, not 30"),
    ("// example: who=Some, Name (주), limit=3", "// example: limit=3", "who is missing"),
    ("limit=3", "lmit=3", "did you mean 'limit'"),
    ("who: party", "who: firm", "who.cypher:4: unknown type firm"),
    ("graph: parts.id", "graph: nam", "who.cypher:13: graph: no column nam that can hold ids"),
    ("parts.id", "parts", "who.cypher:13: graph: no column parts that can hold ids"),
    ("parts.id", "name.id", "who.cypher:13: graph: no column name.id that can hold ids"),
    ("name: str", "name: text", "who.cypher:11: unknown type text"),
    ("name: str", "name str", "not `name: type`"),
    ("who: party", "who party", "who.cypher:4: not `name: type = default`"),
    ("limit: int in 1..10 = 5", "limit: int in 1..10 = 50", "who.cypher:7: the default of limit"),
    ("limit: int in 1..10 = 5", "limit: int in a, b = 5", "`in a, b` does not go with int"),
    ("limit: int in 1..10 = 5", "limit: int = 5", "who.cypher:7: from where to where the int may be: `in 1..100`"),
    ("float in 0..1 = 0.5", "float = 0.5", "who.cypher:8: from where to where the float may be"),
    ("float in 0..1 = 0.5", "float in 0..1 = 1.5", "the default of share: from 0 to 1, not 1.5"),
    ("word: str =", "word: str in 1..9 =", "`in 1..9` does not go with str"),
    ("limit: int in 1..10 = 5", "limit: int in 1..10 = five", "who.cypher:7: the default of limit"),
    ('["a"]', '["c"]', "any of a, b, with commas between them, not 'c'"),
    ('["a"]', '"a', "the default of kinds"),
    (
        "// param share",
        "// param limit: int in 1..9 = 1\n// param share",
        "who.cypher:8: param limit is declared twice",
    ),
    ("// returns parts", "// returns name: str\n// returns parts", "returns name is declared twice"),
    ("// param since: date = null\n", "", "who.cypher:15: the body uses $since, which the header does not declare"),
    ("p.share > $share AND", "", "who.cypher:8: parameter share is declared but not used"),
    ("// returns name: str\n", "", "declares columns parts; the body returns name, parts"),
    ("AS parts\nORDER", "AS bits\nORDER", "who.cypher:19: the header declares columns name, parts; the body returns"),
    ("p.name AS name,", "p.name,", "who.cypher:19: a returned column needs a name: p.name"),
    ("RETURN p.name", "FINISH p.name", "the body has no RETURN"),
    ("WITH p, COLLECT", "SET p.seen = 1 WITH p, COLLECT", "who.cypher:18: a query only reads, but the body says SET"),
]


@pytest.mark.parametrize(("old", "new", "complaint"), BROKEN)
def test_a_broken_file_is_refused(old: str, new: str, complaint: str) -> None:
    assert old in GOOD
    with pytest.raises(InvalidQueryError) as caught:
        load("who.cypher", GOOD.replace(old, new, 1))
    assert complaint in str(caught.value)
    assert str(caught.value).startswith("who.cypher:")


TAKEN: list[tuple[str, object, object]] = [
    ("who", " moonshot-ai ", "moonshot-ai"),
    ("since", "2024", "2024"),
    ("since", "2024-05", "2024-05"),
    ("since", "2024-02-29", "2024-02-29"),
    ("since", None, None),
    ("kinds", "b", ["b"]),
    ("kinds", "a, b", ["a", "b"]),
    ("kinds", ["b"], ["b"]),
    ("limit", "7", 7),
    ("limit", 10, 10),
    ("share", "0.25", 0.25),
    ("share", 1, 1.0),
    ("open", "TRUE", True),
    ("open", "no", False),
    ("word", "'; MATCH (n) DETACH DELETE n //", "'; MATCH (n) DETACH DELETE n //"),
]


@pytest.mark.parametrize(("name", "raw", "value"), TAKEN)
def test_a_value_that_fits(name: str, raw: object, value: object) -> None:
    bound = load("who.cypher", GOOD).bind({"who": "x", name: raw})
    assert bound[name] == value
    assert type(bound[name]) is type(value)


REFUSED: list[tuple[str, object]] = [
    ("who", ""), ("who", "  "), ("who", None), ("who", 5), ("since", "2024-13"), ("since", "2023-02-29"),
    ("since", "May 2024"), ("since", "24-05-01"), ("since", ""), ("since", "２０２４"), ("kinds", "c"), ("kinds", []),
    ("kinds", ""), ("kinds", [1]), ("kinds", None), ("limit", 0), ("limit", 11), ("limit", "1e3"), ("limit", "3.0"),
    ("limit", True), ("limit", None), ("limit", "9" * 40), ("share", "nan"), ("share", "inf"), ("share", "half"),
    ("share", True), ("share", -0.001), ("share", "1.001"), ("open", "maybe"), ("open", 1), ("word", 5), ("word", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "raw"), REFUSED)
def test_a_value_that_does_not_fit(name: str, raw: object) -> None:
    with pytest.raises(InvalidValueError, match=rf"^who: {name}: "):
        load("who.cypher", GOOD).bind({"who": "x", name: raw})


MISTAKES = [
    ({}, "who: who is missing (a party)"),
    ({"who": "x", "limt": 3}, "who: no parameter 'limt'; did you mean 'limit'?"),
    ({"who": "x", "zzz": 3}, "who: no parameter 'zzz'; it takes who, since, kinds, limit, share, open, word"),
]


@pytest.mark.parametrize(("raw", "complaint"), MISTAKES)
def test_a_wrong_name(raw: dict[str, object], complaint: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        load("who.cypher", GOOD).bind(raw)
    assert str(caught.value) == complaint


DAYS = [
    ("2024-05", "2024", True), ("2024", "2024-05-13", True), ("2024-05-13", "2024-05-13", True), ("2024", None, True),
    ("2024-05", "2023", False), ("2024-05-14", "2024-05-13", False), ("2025", "2024-12-31", False),
]  # fmt: skip


@pytest.mark.parametrize(("since", "until", "is_a_span"), DAYS)
def test_no_span_ends_before_it_begins(since: str, until: str | None, is_a_span: bool) -> None:
    changes = catalogue.load_all()["changes"]
    if is_a_span:
        assert changes.bind({"since": since, "until": until})["until"] == until
    else:
        with pytest.raises(InvalidValueError, match=f"^changes: since={since} comes after until={until}: "):
            changes.bind({"since": since, "until": until})


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(raw=st.dictionaries(st.sampled_from(["who", "since", "kinds", "limit", "share", "open", "word"]), anything))
def test_whatever_comes_is_bound_in_its_type_or_refused(raw: dict[str, Any]) -> None:
    fits: dict[str, Callable[[Any], bool]] = {
        "who": lambda v: isinstance(v, str) and bool(v),
        "since": lambda v: v is None or isinstance(v, str),
        "kinds": lambda v: isinstance(v, list) and set(v) <= {"a", "b"},
        "limit": lambda v: type(v) is int and 1 <= v <= 10,
        "share": lambda v: type(v) is float and 0 <= v <= 1,
        "open": lambda v: type(v) is bool,
        "word": lambda v: isinstance(v, str),
    }
    try:
        bound = load("who.cypher", GOOD).bind(raw)
    except InvalidValueError:
        return
    assert set(bound) == set(fits)
    assert all(fits[name](value) for name, value in bound.items())


BOUNDED = [
    (query, parameter, *parameter.bounds)
    for query in catalogue.load_all().values()
    for parameter in query.parameters
    if parameter.bounds
]


def test_every_number_has_bounds() -> None:
    numbers = {(q.name, p.name) for q in catalogue.load_all().values() for p in q.parameters if p.type in NUMBERS}
    assert {(query.name, parameter.name) for query, parameter, *_ in BOUNDED} == numbers


@settings(deadline=None)
@given(of=st.sampled_from(BOUNDED), past=st.integers(min_value=1, max_value=2**62), share=st.sampled_from([1, 1000]))
def test_a_number_outside_its_bounds_is_refused(
    of: tuple[Query, Parameter, float, float], past: int, share: int
) -> None:
    query, parameter, low, high = of
    needed = {p.name: "2024" for p in query.parameters if p.required}
    step = past if parameter.type == "int" else past / share
    for bound in (low, high):
        assert query.bind({**needed, parameter.name: bound})[parameter.name] == bound
    for outside in (low - step, high + step):
        for raw in (outside, str(outside)):
            said = f"{query.name}: {parameter.name}: from {low} to {high}, not {outside}"
            with pytest.raises(InvalidValueError, match=f"^{re.escape(said)}$"):
                query.bind({**needed, parameter.name: raw})


def test_no_way_begins_at_a_party_that_may_be_none() -> None:
    """The embedded store looks for it among all parties; `UNWIND` of none is no row, and of one is one."""
    for query in catalogue.load_all().values():
        for parameter in query.parameters:
            if parameter.type == "party" and not parameter.required:
                begins = rf"MATCH (?:\w+ = )?\(\w*:Party {{id: \${parameter.name}}}\)"
                assert not re.search(begins, query.body), f"{query.name} begins at {parameter.name}"


def test_a_default_is_nobody_elses() -> None:
    query = load("who.cypher", GOOD)
    kinds = query.bind({"who": "x"})["kinds"]
    assert isinstance(kinds, list)
    kinds.append("b")
    assert query.bind({"who": "x"})["kinds"] == ["a"]


def test_favourites_of_browser() -> None:
    queries = catalogue.load_all()
    packed = browser_favourites(queries.values())
    assert packed == browser_favourites(reversed(queries.values()))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    assert sorted(files) == [f"dealgraph/{name}.cypher" for name in sorted(queries)]
    for name, query in queries.items():
        assert files[f"dealgraph/{name}.cypher"].startswith(
            f"// {query.title} / {query.title_ko}\n// {query.summary}\n"
        )


def test_a_favourite_has_values_in_place_of_parameters() -> None:
    query = load("who.cypher", GOOD.replace("who=Some, Name (주)", 'who="; RETURN 1 //'))
    assert favourite(query).splitlines()[2:] == [
        '// who: "\\"; RETURN 1 //"', "// since: null", '// kinds: ["a"]', "// limit: 3", "// share: 0.5",
        "// open: false", '// word: "x, y = z"',
        'MATCH (p:Party {id: "\\"; RETURN 1 //"}) // $nobody',
        "WHERE p.word <> '$nothing RETURN x AS y' AND (null IS NULL OR p.day >= null) AND p.kind IN [\"a\"]",
        '  AND p.share > 0.5 AND p.open = false AND p.word = "x, y = z"',
        "WITH p, COLLECT { MATCH (p)--(o) RETURN o.id AS id ORDER BY id LIMIT 3 } AS parts",
        "RETURN p.name AS name, [part IN parts | {id: part, rank: 1}] AS parts",
        "ORDER BY name LIMIT 3;",
    ]  # fmt: skip
