"""Rounds and rounds over many feeds whose sites fail in every way: `python tests/soak_ingest.py [FEEDS] [ROUNDS]`.

Half an hour passes between two rounds. Memory must stay flat, no feed may be asked more often than it allows, and in
the end every article that was ever listed must be kept, once, in its last version.
"""

import random
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import fmean

from fetches import settings_for
from newsroom import BEGINS, Lines, page, rss, rules, story
from random_stories import seeded
from web_server import Reply, Request, Site

from api.news.rounds import Orders, run_round
from api.news.summary import Summary
from api.news.work import Work
from extract.news.feeds import Feed
from graph.log import Log, LoggedArticle

HOSTS, INTERVAL, DEADLINE = 8, 30, 2.0
# One request in so many meets each of them.
SELDOM = 60


def _slowly() -> Iterator[bytes]:
    for _ in range(100):
        time.sleep(0.1)
        yield b"."


def _after_the_deadline(_: Request) -> Reply:
    time.sleep(2 * DEADLINE)
    return Reply(status=500)


def _reset(_: Request) -> Reply:
    raise ConnectionResetError


FAULTS: tuple[Callable[[Request], Reply], ...] = (
    lambda _: Reply(status=500),
    lambda _: Reply(status=502, body=b"<html>down</html>"),
    lambda _: Reply(headers={"ETag": '"broken"'}, body=b"<rss><channel><item><title>cut"),
    lambda _: Reply(body=_slowly),
    _after_the_deadline,
    _reset,
)


@dataclass
class Press:
    """The sites, what they list, and what they were asked."""

    chance: random.Random
    sites: list[Site]
    answers: list[dict[str, Reply | Callable[[Request], Reply]]]
    now: datetime = BEGINS
    titles: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    asked: defaultdict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    is_faulty: bool = True

    def feed(self, number: int) -> Feed:
        """The feed of that number, on one of the sites."""
        return Feed(
            name=f"feed-{number}", url=f"{self._site(number).url}/{number}.xml", language="ko", interval=INTERVAL
        )

    def publish(self, number: int) -> None:
        """Perhaps a further article; perhaps another title for one that was there."""
        titles = self.titles[self.feed(number).name]
        if self.chance.random() < 0.05:
            self._serve(number, f"/{number}/{len(titles)}", f"새싹{number}, 투자 유치 {len(titles)}")
        elif titles and self.chance.random() < 0.01:
            path = self.chance.choice(list(titles))
            self._serve(number, path, f"{titles[path]} (수정)")
        listed = rss([(self._site(number).url + path, title) for path, title in titles.items()])
        tag = f'"{abs(hash(listed.body))}"'
        self.answers[number % HOSTS][f"/{number}.xml"] = self._at_times(replace(listed, headers={"ETag": tag}), tag)

    def _serve(self, number: int, path: str, title: str) -> None:
        self.titles[self.feed(number).name][path] = title
        served = page(title, story(f"새싹{number}", 10 + len(path) + number))
        self.answers[number % HOSTS][path] = self._at_times(served)

    def _at_times(self, reply: Reply, tag: str | None = None) -> Callable[[Request], Reply]:
        def answer(request: Request) -> Reply:
            if self.is_faulty and self.chance.random() < len(FAULTS) / SELDOM:
                return self.chance.choice(FAULTS)(request)
            return Reply(status=304) if tag and request.headers.get("if-none-match") == tag else reply

        return answer

    def _site(self, number: int) -> Site:
        return self.sites[number % HOSTS]

    def noted(self) -> None:
        """Takes down which feed was asked now, and forgets the requests."""
        for site in self.sites:
            for path in {path for path in site.paths() if path.endswith(".xml")}:
                self.asked[f"feed-{path[1:-4]}"].append(self.now)
            most = Counter(path for path in site.paths() if path.endswith(".xml"))
            assert max(most.values(), default=0) <= 1, "a feed is asked twice in a round"
            site.requests.clear()


def soak(feeds: int, rounds: int) -> None:
    """Fails where memory grows, a feed is asked too often, or an article is lost or double."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as open_, Log(f"sqlite:///{name}/log.db") as log:
        answers: list[dict[str, Reply | Callable[[Request], Reply]]] = [{} for _ in range(HOSTS)]
        sites = [open_.enter_context(Site(each, f"127.0.0.{n + 1}")) for n, each in enumerate(answers)]
        press = Press(seeded(5), sites, answers)
        memory, sums = [], Counter[str]()
        for number in range(rounds):
            for feed in range(feeds):
                press.publish(feed)
            summary = _round(press, log, feeds)
            memory.append(_megabytes())
            sums.update({key: getattr(summary, key) for key in ("polled", "unchanged", "failed", "new", "kept")})
            if number % 10 == 9:
                _say(f"{number + 1} of {rounds}: {dict(sums)}, {memory[-1]:.0f} MB")
        press.is_faulty = False
        for _ in range(4):  # by then all that failed is due again
            press.now += timedelta(hours=26)
            last = _round(press, log, feeds)
        assert last.waiting == 0, "an article still waits"
        _judge(press, log, memory)


def _round(press: Press, log: Log, feeds: int) -> Summary:
    lines = Lines()
    work = Work(log=log, reader=rules, told=lines, clock=lambda: press.now, chance=press.chance)
    fetching = replace(settings_for(*press.sites), deadline=DEADLINE)
    run_round(work, [press.feed(number) for number in range(feeds)], fetching, Orders())
    press.noted()
    press.now += timedelta(minutes=INTERVAL)
    return work.summary


def _judge(press: Press, log: Log, memory: list[float]) -> None:
    pauses = [later - former for asked in press.asked.values() for former, later in pairwise(asked)]
    assert min(pauses) >= timedelta(minutes=INTERVAL), "a feed is asked too often"
    published = {
        f"{feed.url.rpartition('/')[0]}{path}": title
        for number in range(len(press.titles))
        for feed in [press.feed(number)]
        for path, title in press.titles[feed.name].items()
    }
    told = [(entry.article.url, entry.article.title) for entry in log.entries() if isinstance(entry, LoggedArticle)]
    assert len(told) == len(set(told)), "an article is double"
    wrong = {url for url in published if dict(told).get(url) != published[url]}
    assert not wrong, f"an article is lost, or not in its last version: {wrong}"
    quarter = len(memory) // 4
    second, last = fmean(memory[quarter : 2 * quarter]), fmean(memory[-quarter:])
    _say(
        f"{len(published)} articles, none lost, all in their last version; {len(pauses) + len(press.asked)} polls, "
        f"shortest pause {min(pauses)}; memory {second:.0f} MB in the second quarter, {last:.0f} MB in the last"
    )
    assert last <= 1.1 * second, "memory grows"


def _megabytes() -> float:
    resident = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return resident * resource.getpagesize() / 1e6


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    soak(*map(int, sys.argv[1:]) if len(sys.argv) > 1 else (200, 200))
