"""Who invests together over the whole graph, as rows: camps of investors, and who stands between them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from api.answers import Desk
from graph import analysis
from graph.stores import Row
from queries.catalogue import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What is computed of all investments, since a day where one is given; each row names ids beside names."""

    columns: tuple[Column, ...]
    made: Callable[[Iterable[analysis.Investment], int, Mapping[str, str]], Iterable[Row]]

    def rows(self, desk: Desk, since: str | None, at_least: int) -> list[Row]:
        """`at_least` is how many companies two investors share to count as partners. Raises InvalidValueError."""
        invested = desk.look_up("invested", **({"since": since} if since else {}))
        names = {row[f"{end}_id"]: row[end] for row in invested for end in ("investor", "company")}
        investments = [(row["investor_id"], row["company_id"], row["fact"]) for row in invested]
        return list(self.made(investments, at_least, names))


def _camps(made: Iterable[analysis.Investment], at_least: int, names: Mapping[str, str]) -> Iterable[Row]:
    for camp in analysis.camps(made, at_least=at_least):
        yield {
            "camp": names[camp.members[0]], "size": len(camp.members),
            "members": [names[member] for member in camp.members], "member_ids": list(camp.members),
            "companies": [names[company] for company in camp.companies], "company_ids": list(camp.companies),
            "facts": list(camp.facts),
        }  # fmt: skip


def _places(made: Iterable[analysis.Investment], at_least: int, names: Mapping[str, str]) -> Iterable[Row]:
    for place in analysis.centrality(made, at_least=at_least):
        yield {
            "investor": names[place.investor], "investor_id": place.investor, "companies": place.companies,
            "partners": place.partners, "core": place.core, "between": place.between,
        }  # fmt: skip


def _columns(**types: str) -> tuple[Column, ...]:
    return tuple(Column(name=name, type=kind) for name, kind in types.items())


ANALYSES: Mapping[str, Analysis] = {
    "camps": Analysis(
        columns=_columns(
            camp="str", size="int", members="list[str]", member_ids="list[str]", companies="list[str]",
            company_ids="list[str]", facts="list[str]",
        ),
        made=_camps,
    ),
    "centrality": Analysis(
        columns=_columns(
            investor="str", investor_id="str", companies="int", partners="int", core="int", between="float"
        ),
        made=_places,
    ),
}  # fmt: skip
