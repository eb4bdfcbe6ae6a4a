import asyncio
import threading
import time
from collections.abc import Sequence
from random import Random

import pytest
from fetches import fetcher, settings_for
from web_server import Reply, Request, Site

from extract.news.fetching import Fetched
from extract.news.pacing import back_off
from extract.news.refusals import FetchError

PAGES = [f"/{number}" for number in range(5)]


class _Busy:
    """Answers that take a while, and how many were under way at once."""

    def __init__(self) -> None:
        self.moments: list[float] = []
        self.most = 0
        self._now = 0
        self._lock = threading.Lock()

    def __call__(self, _: Request) -> Reply:
        with self._lock:
            self.moments.append(time.monotonic())
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(0.1)
        with self._lock:
            self._now -= 1
        return Reply(body=b"page")

    def gaps(self) -> list[float]:
        return [after - before for before, after in zip(self.moments, self.moments[1:], strict=False)]


async def _here(_: str, __: int) -> Sequence[str]:
    return ["127.0.0.1"]


def _all(site: Site, hosts: Sequence[str], **changes: object) -> list[Fetched | BaseException]:
    """All pages of all hosts at once, from one fetcher; what failed is among them."""

    async def fetch() -> list[Fetched | BaseException]:
        async with fetcher(settings_for(site, **changes), _here) as fetching:
            urls = [f"http://{host}:{site.port}{page}" for host in hosts for page in PAGES]
            return await asyncio.gather(*map(fetching.get, urls), return_exceptions=True)

    return asyncio.run(fetch())


def test_requests_to_a_host_keep_their_distance() -> None:
    busy = _Busy()
    with Site(dict.fromkeys(PAGES, busy)) as site:
        _all(site, ["a.test"], spacing=0.2)
    assert len(busy.moments) == len(PAGES)
    assert min(busy.gaps()) > 0.15


def test_hosts_of_one_owner_keep_it_together() -> None:
    busy = _Busy()
    with Site(dict.fromkeys(PAGES, busy)) as site:
        _all(site, ["news.example.co.kr", "m.example.co.kr"], spacing=0.2)
    assert len(busy.moments) == 2 * len(PAGES)
    assert min(busy.gaps()) > 0.15
    assert busy.most == 1


@pytest.mark.parametrize("hosts", [["a.test", "b.test", "c.test"], ["a.github.io", "b.github.io", "a.co.kr"]])
def test_owners_do_not_wait_for_each_other(hosts: Sequence[str]) -> None:
    busy = _Busy()
    with Site(dict.fromkeys(PAGES, busy)) as site:
        _all(site, hosts, spacing=0.2)
    assert len(busy.moments) == 3 * len(PAGES)
    assert busy.most > 1


@pytest.mark.parametrize(
    ("settings", "most"), [({"at_once_per_site": 2}, 4), ({"at_once_per_site": 5, "at_once": 3}, 3)]
)
def test_only_so_many_are_asked_at_once(settings: dict[str, int], most: int) -> None:
    busy = _Busy()
    with Site(dict.fromkeys(PAGES, busy)) as site:
        found = _all(site, ["a.test", "b.test"], **settings)
    assert [one.body for one in found if isinstance(one, Fetched)] == [b"page"] * 2 * len(PAGES)
    assert busy.most == most


def test_a_host_that_asks_for_a_pause_gets_it() -> None:
    answers = {page: Reply(status=429, headers={"Retry-After": "300"}) for page in PAGES}
    with Site(answers) as site:
        found = _all(site, ["a.test"])
        assert len(site.paths()) == 1
    first, *others = [one for one in found if isinstance(one, FetchError)]
    assert len(others) == 4
    assert first.again == 300
    assert all(one.again is not None and 290 < one.again <= 300 for one in others)


def test_a_short_pause_is_waited_for() -> None:
    moments: list[float] = []

    def once(_: Request) -> Reply:
        moments.append(time.monotonic())
        return Reply(status=503, headers={"Retry-After": "1"}) if len(moments) == 1 else Reply(body=b"page")

    with Site(dict.fromkeys(PAGES, once)) as site:
        found = _all(site, ["a.test"])
    assert [type(one) for one in found] == [FetchError, *[Fetched] * 4]
    assert moments[1] - moments[0] > 0.9


def test_a_host_that_fails_again_and_again_is_left_alone() -> None:
    with Site(dict.fromkeys(PAGES, Reply(status=500))) as site:
        found = _all(site, ["a.test"], patience=1.0)
        assert len(site.paths()) == 3
    assert all(isinstance(one, FetchError) and one.again for one in found)


def test_backing_off_doubles_up_to_an_hour_and_never_in_step() -> None:
    chance = Random(7)  # noqa: S311 - no secret
    waits = [back_off(failures, chance) for failures in range(1, 100)]
    for failures, seconds in enumerate(waits, start=1):
        whole = min(10 * 2 ** (failures - 1), 3600)
        assert whole / 2 <= seconds <= whole
    assert len(set(waits)) == len(waits)
    assert waits[0] == back_off(1, Random(7))  # noqa: S311 - no secret
