"""What sites let programs do and when, kept from one round to the next, which may begin a minute later."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from api.news.cadence import moment
from api.news.work import Work
from extract.news.fetching import Fetcher
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


@contextmanager
def kept_pauses(work: Work, fetcher: Fetcher) -> Iterator[None]:
    """Sites that asked for a pause get it from the rounds that follow, too."""
    now = work.clock()
    known = work.log.polls().pauses(moment(now))
    fetcher.pause({site: (datetime.fromisoformat(until) - now).total_seconds() for site, until in known.items()})
    yield
    now = work.clock()
    left = {site: moment(now, seconds) for site, seconds in fetcher.pauses().items()}
    if left != known:
        with work.log.together() as connection:
            polls.spare(connection, left)


def _rules(files: SiteFiles) -> SiteRules:
    return SiteRules(robots=files.robots, tdmrep=files.tdmrep, until=datetime.fromisoformat(files.until))


def _files(site: str, rules: SiteRules) -> SiteFiles:
    return SiteFiles(address=site, robots=rules.robots, tdmrep=rules.tdmrep, until=moment(rules.until))
