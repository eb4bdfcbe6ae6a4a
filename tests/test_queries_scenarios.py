"""Questions over short sets of articles whose right answers are known, from the given claims."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from scenario_checks import wrong
from scenarios import FILE, Scenario, aliases, asking, context, labelled, scenarios, tell

from graph.log import Log
from graph.stores import GraphStore

# No given claim says that an investment is all in cash: credits that are a share of 0 would, denied ones not.
NOT_SAID = {("s-19", "나래움인베스트먼트")}


@pytest.mark.skipif(not FILE.is_file(), reason=f"no scenarios at {FILE}")
def test_every_answer_is_found_and_none_that_is_wrong(embedded_store: GraphStore, tmp_path: Path) -> None:
    for scenario in scenarios():
        with Log(f"sqlite:///{tmp_path / scenario['id']}.db") as log:
            tell(log, embedded_store, labelled(scenario), [*aliases(scenario), *context(scenario)])
        assert list(wrong(asking(embedded_store, scenario), said(scenario))) == [], scenario["id"]


def said(scenario: Scenario) -> Mapping[str, Any]:
    """The truth, without what no claim says."""
    truth = dict(scenario["truth"])
    if shares := truth.get("credit_share"):
        truth["credit_share"] = [one for one in shares if (scenario["id"], one["investor"]) not in NOT_SAID]
    return truth
