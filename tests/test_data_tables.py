"""The data tables: every row stands, and a row that cannot stand is named."""

import shutil
from collections import Counter
from datetime import date, timedelta
from importlib.resources import as_file, files
from itertools import pairwise
from pathlib import Path

import pytest

from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.tables import ALIASES, COLUMNS, COMPETITORS, GROUPS, PARTIES, THRESHOLDS, Row, TableError, rows
from graph.schema import EntityKind
from graph.stores import Threshold

BROKEN_ROWS = [
    (PARTIES, "alibaba,Organization,Other,CN,,,,website", "id alibaba stands twice"),
    (PARTIES, "New Party,Organization,New,CN,,,,website", "id cannot be 'New Party'"),
    (PARTIES, "e-party,Organization,New,CN,,,,website", "id cannot be 'e-party'"),
    (PARTIES, "new-party,Company,New,CN,,,,website", "kind cannot be 'Company'"),
    (PARTIES, "new-party,Organization,New,China,,,,website", "country cannot be 'China'"),
    (PARTIES, "new-party,Organization,New,CN,,,,", "source cannot be ''"),
    (PARTIES, "new-party,Organization,New,CN,,,Q0,website", "wikidata cannot be 'Q0'"),
    (PARTIES, "new-party,Organization,New,CN", "8 columns expected"),
    (PARTIES, "new-party,Organization,New,CN,,,,website,more", "8 columns expected"),
    (ALIASES, "tencent,Alibaba Inc.,en,,,website", "'Alibaba Inc.' already is a name of alibaba"),
    (ALIASES, "nobody,Nobody,en,,,website", "no party 'nobody' in parties.csv"),
    (ALIASES, "tencent,Tencent,fr,,,website", "language cannot be 'fr'"),
    (ALIASES, "tencent,Tencent ,en,,,website", "alias cannot be 'Tencent '"),
    (ALIASES, "tencent,Tencent,en,May 2020,,website", "since cannot be 'May 2020'"),
    (ALIASES, "tencent,Tencent,en,,2020-13,website", "until cannot be '2020-13'"),
    (ALIASES, "tencent,Tencent,en,,2020-02-30,website", "until cannot be '2020-02-30'"),
    (GROUPS, "alibaba-cloud,nobody,division,,,website", "no party 'nobody' in parties.csv"),
    (GROUPS, "tencent,tencent,division,,,website", "tencent is tied to itself"),
    (GROUPS, "alibaba-cloud,tencent,cousin,,,website", "kind cannot be 'cousin'"),
    (GROUPS, "alibaba-cloud,tencent,division,2021,2020,website", "until 2020 comes before since 2021"),
    (COMPETITORS, "tencent,alibaba,cloud,,website", "stands twice"),
    (COMPETITORS, "tencent,kakao,cheese,,website", "markets cannot be 'cheese'"),
    (THRESHOLDS, "US,transaction,1,USD,more than,2026-03-01,,size,law", "US transaction has two values on 2026-03-01"),
    (THRESHOLDS, "US,transaction,1,USD,more than,2026,,size,law", "since cannot be '2026'"),
    (THRESHOLDS, "UK,cheese,1,GBP,more than,2026-01-01,,size,law", "kind cannot be 'cheese'"),
    (THRESHOLDS, "UK,stake,0,percent,at least,2026-01-01,,size,law", "value cannot be '0'"),
    (THRESHOLDS, "UK,stake,25,%,at least,2026-01-01,,size,law", "unit cannot be '%'"),
    (THRESHOLDS, "UK,stake,25,percent,above,2026-01-01,,size,law", "counts cannot be 'above'"),
]


@pytest.fixture(scope="module")
def known() -> Known:
    return Known.load()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with as_file(files("graph") / "data") as data:
        for file in COLUMNS:
            shutil.copy(data / file, tmp_path / file)
    return tmp_path


def table(file: str) -> list[Row]:
    text = (files("graph") / "data" / file).read_text(encoding="utf-8")
    return [row for _, row in rows(file, text)]


def test_the_tables_cover_what_they_are_for(known: Known) -> None:
    kinds = Counter(entity.kind for entity in known.entities.values())
    named = {row["id"] for row in table(ALIASES)}
    in_korean = {row["id"] for row in table(ALIASES) if row["language"] == "ko"}
    assert kinds[EntityKind.ORGANIZATION] >= 300
    assert kinds[EntityKind.PERSON] >= 20
    assert named == known.entities.keys()
    assert len(in_korean) >= 0.9 * len(named)


def test_every_name_leads_back_to_its_party(known: Known) -> None:
    for entity in known.entities.values():
        assert {known.entity_id(normal_form(name)) for name in entity.names} == {entity.id}
        assert {known.entity_id(form) for form in entity.forms} == {entity.id}
    assert {name for entity in known.entities.values() for name in entity.names} == set(known.names())


def test_an_identifier_belongs_to_one_party() -> None:
    for column in ("ticker", "lei", "wikidata"):
        values = Counter(row[column] for row in table(PARTIES) if row[column])
        assert values
        assert max(values.values()) == 1, values.most_common(1)


def test_every_lei_has_its_check_digits() -> None:
    for row in table(PARTIES):
        digits = "".join(str(int(char, 36)) for char in row["lei"])
        assert not digits or int(digits) % 97 == 1, row


def test_no_party_is_part_of_itself_by_way_of_others(known: Known) -> None:
    parents: dict[str, set[str]] = {}
    for tie in known.ties:
        if tie.edge == "PART_OF":
            parents.setdefault(tie.source, set()).add(tie.target)
    for party in parents:
        above, reached = set(parents[party]), set()
        while above:
            reached |= above
            above = {parent for group in above for parent in parents.get(group, ())} - reached
        assert party not in reached


def test_a_firm_does_not_compete_with_its_own_group(known: Known) -> None:
    groups = {frozenset((tie.source, tie.target)) for tie in known.ties if tie.edge == "PART_OF"}
    rivals = {frozenset((tie.source, tie.target)) for tie in known.ties if tie.edge == "COMPETES_WITH"}
    assert groups
    assert rivals
    assert not groups & rivals


def test_a_threshold_ends_where_the_next_begins(known: Known) -> None:
    kinds: dict[tuple[str, str], list[Threshold]] = {}
    for row in sorted(known.thresholds, key=lambda row: row.since):
        kinds.setdefault((row.jurisdiction, row.kind), []).append(row)
    assert kinds
    for rows_of in kinds.values():
        for one, after in pairwise(rows_of):
            assert one.until
            assert date.fromisoformat(one.until) + timedelta(days=1) == date.fromisoformat(after.since)
        assert rows_of[-1].until is None


def test_the_version_is_that_of_the_content(known: Known, folder: Path) -> None:
    assert Known.read(folder).version == known.version
    with (folder / COMPETITORS).open("a", encoding="utf-8") as file:
        file.write("gic,kakao,payments,2020-01,invented for this test\n")
    changed = Known.read(folder)
    assert changed.version != known.version
    assert len(changed.ties) == len(known.ties) + 1


@pytest.mark.parametrize(("file", "row", "reason"), BROKEN_ROWS)
def test_a_row_that_cannot_stand_is_named(folder: Path, file: str, row: str, reason: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(f"{text}{row}\n", encoding="utf-8")
    with pytest.raises(TableError, match=reason.replace("(", r"\(")) as caught:
        Known.read(folder)
    assert str(caught.value).startswith(f"{file}:{len(text.splitlines()) + 1}: ")


def test_a_party_without_its_own_name_is_named(folder: Path) -> None:
    with (folder / PARTIES).open("a", encoding="utf-8") as file:
        file.write("new-party,Organization,New Party,CN,,,,website\n")
    with pytest.raises(TableError, match="no row gives new-party its own name, 'New Party'"):
        Known.read(folder)


def test_columns_must_be_the_tables_own(folder: Path) -> None:
    (folder / GROUPS).write_text("child,parent\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"groups\.csv:1: columns must be child,parent,kind,since,until,source"):
        Known.read(folder)
