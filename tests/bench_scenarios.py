"""How many scenarios our own reader gets wholly right, and how many conflicts it sees that there are not.

    python tests/bench_scenarios.py [LEAST …]

The articles are read with `article_reader(LEAST)`, by default of 0.9 and of 0; what the scenarios say of groups and
competitors is given, no names are. A line for each scenario that is not right has the first thing that is wrong.
"""

import sys
import tempfile
from collections.abc import Iterator

from scenario_checks import CONFLICT, sure_conflicts, wrong
from scenarios import Asked, Scenario, articles, asking, context, scenarios, tell

from api.wiring import article_reader
from extract.pipeline import Reader
from graph.log import Log
from graph.stores.embedded_store import EmbeddedStore

LEASTS = (0.9, 0.0)


def main() -> None:
    for least in map(float, sys.argv[1:] or LEASTS):
        report(least)


def report(least: float) -> None:
    failing, false, every = {}, 0, scenarios()
    for scenario, asked in answered(every, article_reader(least)):
        truth = scenario["truth"]
        failing[scenario["id"]] = next(wrong(asked, truth), None)
        false += len(false_conflicts(asked, scenario))
    right = sum(what is None for what in failing.values())
    print(f"least {least}: {right} of {len(every)} scenarios wholly right, {false} false conflicts")
    for scenario_id, what in failing.items():
        if what:
            print(f"  {scenario_id} {what}")


def answered(every: list[Scenario], reader: Reader) -> Iterator[tuple[Scenario, Asked]]:
    """Each scenario, with whom to ask about it until the next."""
    with tempfile.TemporaryDirectory() as home, EmbeddedStore(f"embedded:{home}/graph") as store:
        for scenario in every:
            with Log(f"sqlite:///{home}/{scenario['id']}.db") as log:
                tell(log, store, reader.read(articles(scenario)), list(context(scenario)))
            yield scenario, asking(store, scenario)


def false_conflicts(asked: Asked, scenario: Scenario) -> set[tuple[str, ...]]:
    """Those between parties, of a kind, of which the truth has none."""
    told = {tuple(one[field] for field in CONFLICT[:-1]) for one in scenario["truth"].get("conflicts", [])}
    return {row[:-1] for row in sure_conflicts(asked("exclusivity_conflicts"))} - told


if __name__ == "__main__":
    main()
