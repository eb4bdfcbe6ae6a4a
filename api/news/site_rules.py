"""What sites let programs do, kept from one round to the next: a round every few minutes would ask for it each time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from api.news.cadence import moment
from extract.news.robots import SiteRules
from graph.log import Log, SiteFiles, polls


@contextmanager
def kept_rules(log: Log) -> Iterator[dict[str, SiteRules]]:
    """By site; what is put in is kept at the end."""
    now = moment(datetime.now(UTC))
    rules = {each.address: _rules(each) for each in log.polls().sites(now)}
    known = dict(rules)
    yield rules
    if rules != known:
        with log.together() as connection:
            polls.heed(connection, [_files(site, its) for site, its in rules.items()])


def _rules(files: SiteFiles) -> SiteRules:
    return SiteRules(robots=files.robots, tdmrep=files.tdmrep, until=datetime.fromisoformat(files.until))


def _files(site: str, rules: SiteRules) -> SiteFiles:
    return SiteFiles(address=site, robots=rules.robots, tdmrep=rules.tdmrep, until=moment(rules.until))
