"""A site with feeds and articles on this machine, and rounds over it whose clock is ours."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from html import escape
from pathlib import Path

from fetches import settings_for
from random_stories import seeded
from web_server import Reply, Request, Site

from api.news import taking_in  # noqa: F401 - rounds load it when they need it, and one of its libraries warns
from api.news.rounds import Orders, run_round
from api.news.summary import Summary
from api.news.work import Work
from extract.news.feeds import Feed
from extract.pipeline import Reader
from extract.rules.rule_reader import RuleReader
from graph.log import Log, LoggedArticle
from graph.resolve.known import Known

BEGINS = datetime(2026, 5, 4, 9, tzinfo=UTC)
STORY = (
    "카카오벤처스는 {company}에 {sum}억원을 투자했다고 4일 밝혔다. 이번 투자는 시리즈 A 라운드로 진행됐다.",
    "{company}는 투자금으로 사람을 더 뽑고 해외에 나설 계획이다. 회사는 지난해 매출이 두 배로 늘었다고 설명했다.",
    "카카오벤처스 관계자는 시장에서 보인 성과와 팀의 실행력을 높게 평가했다고 말했다. 후속 투자도 검토하고 있다.",
)


def story(company: str, won: int = 50) -> list[str]:
    """Paragraphs that tell of one round."""
    return [paragraph.format(company=company, sum=won) for paragraph in STORY]


def page(title: str, paragraphs: Sequence[str], published: str = "2026-05-04T10:00:00+09:00") -> Reply:
    """An article as a site serves it."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    text = (
        f'<!doctype html><html lang="ko"><head><title>{escape(title)} - 새벽경제</title>'
        f'<meta property="og:site_name" content="새벽경제"><meta property="og:type" content="article">'
        f'<meta property="og:title" content="{escape(title)}">'
        f'<meta property="article:published_time" content="{published}"></head>'
        f'<body><h1>{escape(title)}</h1><div class="article_body">{body}</div></body></html>'
    )
    return Reply(headers={"Content-Type": "text/html; charset=utf-8"}, body=text.encode())


def rss(items: Sequence[tuple[str, str]], **headers: str) -> Reply:
    """A feed of addresses and titles; with an ETag it answers 304 to who has it."""
    listed = "".join(f"<item><title>{escape(t)}</title><link>{escape(link)}</link></item>" for link, t in items)
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>f</title>{listed}</channel></rss>'
    return Reply(headers={"Content-Type": "application/rss+xml", **headers}, body=text.encode())


def conditional(reply: Reply) -> Callable[[Request], Reply]:
    """Answers 304 to who names its ETag."""
    tag = reply.headers["ETag"]
    return lambda request: Reply(status=304) if request.headers.get("if-none-match") == tag else reply


@cache
def rules() -> Reader:
    """Reads fast, and enough for these stories."""
    return RuleReader(known=Known.load().names())


@dataclass
class Lines:
    """What a round tells, line by line."""

    said: list[str] = field(default_factory=list)

    def feed(self, outcome: str) -> None:
        self.said.append(outcome)

    def waiting(self, count: int) -> None:
        """The lines tell."""

    def article(self, outcome: str) -> None:
        self.said.append(outcome)


@dataclass
class Newsroom:
    """`answers` may change between rounds, as a site does; a day passes only where a test says so."""

    home: Path
    site: Site
    answers: dict[str, Reply | Callable[[Request], Reply]]
    now: datetime = BEGINS
    feeds: list[Feed] = field(default_factory=list)
    lines: Lines = field(default_factory=Lines)

    def lists(self, name: str, paths: Sequence[str], **changes: object) -> None:
        """A feed of that name lists the pages at these paths."""
        tag = f'"{len(paths)}{hash(tuple(paths))}"'
        listed = rss([(self.site.url + path, f"title {path}") for path in paths], ETag=tag)
        self.answers[f"/{name}.xml"] = conditional(listed)
        if name not in [feed.name for feed in self.feeds]:
            self.feeds.append(Feed(name=name, url=f"{self.site.url}/{name}.xml", language="ko", **changes))  # type: ignore[arg-type]

    def tells(self, *companies: str) -> None:
        """A feed, and the page of one story for each company."""
        for number, company in enumerate(companies, start=1):
            self.answers[f"/{number}"] = page(f"{company}, 투자 유치", story(company))
        self.lists("daybreak", [f"/{number}" for number in range(1, len(companies) + 1)])

    def round(self, since: date | None = None, others: Sequence[Site] = ()) -> Summary:
        """One round, as of now; feeds may be at other sites, too."""
        chance = seeded(7)
        with self.log() as log:
            work = Work(log=log, reader=rules, told=self.lines, clock=lambda: self.now, chance=chance)
            run_round(work, self.feeds, settings_for(self.site, *others), Orders(since=since))
        return work.summary

    def later(self, **span: float) -> None:
        """Time passes."""
        self.now += timedelta(**span)

    def log(self) -> Log:
        return Log(f"sqlite:///{self.home / 'log.db'}")

    def kept(self) -> list[LoggedArticle]:
        """The articles in the log, in order."""
        with self.log() as log:
            return [entry for entry in log.entries() if isinstance(entry, LoggedArticle)]


@contextmanager
def newsroom(home: Path) -> Iterator[Newsroom]:
    """One whose site has no page yet."""
    answers: dict[str, Reply | Callable[[Request], Reply]] = {}
    with Site(answers) as site:
        yield Newsroom(home, site, answers)
