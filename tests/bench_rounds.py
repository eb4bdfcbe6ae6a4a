"""How long a round with 100 new articles takes over logs of all sizes: `python tests/bench_rounds.py 10000 1000000`.

The log is filled through its own tables: one article in fifty says of a company, of which there are a two-hundredth as
many as articles, which of 200 investors backs it, the one of the new articles among them; the others say nothing. The
graph holds what the first 2,000 articles say and stands where the log ends: a round reads the log by the names that are
new, and writes what it finds of them, so what else the graph holds is not asked for.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from fetches import settings_for
from machine import load, machine
from newsroom import Lines, Newsroom, newsroom, page, rules, story
from sqlalchemy import Connection, text, update

from api.news.rounds import Orders, run_round
from api.news.summary import STAGES
from api.news.work import Work
from graph.claim_json import from_json
from graph.log import Log, LoggedArticle
from graph.log.names_index import index_claims
from graph.log.records import article_row, claim_row
from graph.log.tables import article, claim, counter
from graph.model import Article, Claim
from graph.project import project
from graph.stores import Change
from graph.stores.embedded_store import EmbeddedStore

INVESTORS = 200
PROCESSOR = "processor"
FEEDS, NEW, ROUNDS, TOLD, IN_GRAPH, AT_ONCE = 20, 100, 3, 50, 2_000, 50_000
SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"
ENDINGS = ("랩", "소프트", "모빌리티", "바이오", "테라", "팩토리", "링크", "웍스")


def main(sizes: Sequence[int]) -> None:
    _say(*machine(), "", f"| articles | {' | '.join(STAGES)} | a round | of the processor | of the first |")
    _say("| --- " * (4 + len(STAGES)) + "|")
    first = None
    for size in sizes:
        rounds = _rounds(size)
        middle = {part: median(each[part] for each in rounds) for part in rounds[0]}
        first = first or middle[PROCESSOR]
        told = " | ".join(f"{seconds:.2f} s" for seconds in middle.values())
        _say(f"| {size:,} | {told} | {middle[PROCESSOR] / first:.2f} |")
    _say("", f"{ROUNDS} rounds each, the median; a time of the processor is that of site and round ({load()})")


def _rounds(size: int) -> list[dict[str, float]]:
    with (
        tempfile.TemporaryDirectory() as name,
        newsroom(Path(name)) as room,
        room.log() as log,
        EmbeddedStore(f"embedded:{name}/graph") as store,
    ):
        _fill(log, store, size)
        return [_round(room, log, store, number) for number in range(ROUNDS)]


def _fill(log: Log, store: EmbeddedStore, size: int) -> None:
    """The first few make the graph, which then stands at the end of all."""
    with log.together() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = -1000000")
        for low in range(0, size, AT_ONCE):
            _append(connection, range(low + 1, min(low + AT_ONCE, size) + 1), size)
        connection.execute(update(counter).values(sequence=IN_GRAPH))
        connection.exec_driver_sql("PRAGMA cache_size = -2000")  # SQLite's own
    at = project(log, store).now
    with log.together() as connection:
        connection.execute(update(counter).values(sequence=size))
    end = replace(at, sequence=size)
    store.apply(Change(units=(), entities=(), articles=(), deals=(), facts=(), evidence=(), position=end))


def _append(connection: Connection, numbers: range, size: int) -> None:
    telling = [_entry(number, size) for number in numbers if number % TOLD == 0]
    connection.execute(article.insert(), [article_row(each, f"feed-{each.sequence % FEEDS}") for each in telling])
    bounds = {"low": numbers.start, "high": numbers.stop - 1, "told": TOLD, "feeds": FEEDS}
    for statement in FILLING:
        connection.execute(text(statement), {name: bounds[name] for name in bounds if f":{name}" in statement})
    connection.execute(claim.insert(), [claim_row(told, each.sequence, 0) for each in telling for told in each.claims])
    for each in telling:
        index_claims(connection, {"sequence": each.sequence, "until": None}, each.claims)


# Articles that say nothing, under ids by chance as hashes are, and for all articles who read them and which feed told.
FILLING = (
    """INSERT INTO article (sequence, id, recorded, title, text, language, published, publisher, url, first, feed)
    WITH RECURSIVE numbers(n) AS (SELECT :low UNION ALL SELECT n + 1 FROM numbers WHERE n < :high),
    named AS MATERIALIZED (SELECT n, 'a-' || lower(hex(randomblob(10))) AS id FROM numbers WHERE n % :told)
    SELECT n, id, '2020-01-01T09:00:00+00:00', '소식 ' || n, replace(hex(zeroblob(40)), '00', '오늘은 아무 일 없다. '),
    'ko', '2020-01-01', '새벽경제', 'https://filled.example.com/' || n, id, 'feed-' || n % :feeds FROM named""",
    """INSERT INTO reading (sequence, article, recorded, reader)
    SELECT sequence, id, recorded, 'r' FROM article WHERE sequence BETWEEN :low AND :high""",
    """INSERT INTO item (address, link, feed, seen, told, title, state, attempts, due, article, content)
    SELECT url, url, feed, recorded, 't', title, 'kept', 0, recorded, id, 'x-' || lower(hex(randomblob(10)))
    FROM article WHERE sequence BETWEEN :low AND :high""",
)


def _entry(number: int, size: int) -> LoggedArticle:
    told_before = number // TOLD
    company = _company(told_before if number <= IN_GRAPH else IN_GRAPH // TOLD + 1 + told_before % (size // 200))
    investor = (
        f"{_company(number // TOLD % INVESTORS + 20_000)} 벤처스" if number // TOLD % INVESTORS else "카카오벤처스"
    )
    said = f"{investor}가 {company}에 {number % 90 + 1}억원을 투자했다."
    told = Article(
        title=f"{company} 소식 {number}", text=said, language="ko", published="2020-01-01", publisher="새벽경제",
        url=f"https://filled.example.com/{number}",
    )  # fmt: skip
    claims = (_claim(told, company),)
    return LoggedArticle(sequence=number, recorded="2020-01-01T09:00:00+00:00", article=told, claims=claims, reader="r")


def _company(number: int) -> str:
    base = len(SYLLABLES)
    name = "".join(SYLLABLES[each % base] for each in (number, number // base + 3 * number, number // base**2 + number))
    return f"{name}{ENDINGS[number % len(ENDINGS)]}"


def _claim(told: Article, company: str) -> Claim:
    row = {
        "relation": "invests-in", "subject": [told.text.partition("가 ")[0]], "object": [company], "status": "asserted",
        "quote": told.text, "p": 1.0, "reader": "r",
    }  # fmt: skip
    return from_json(row, told)


def _round(room: Newsroom, log: Log, store: EmbeddedStore, number: int) -> dict[str, float]:
    """Seconds by stage, of one over feeds that list 100 new articles and what they listed before."""
    for each in range(number * NEW, (number + 1) * NEW):
        company = _company(each % 20) if each % 2 else f"새로운{_company(5_000 + each)}"
        room.answers[f"/{each}"] = page(f"{company}, 투자 유치 {each}", story(company, 10 + each))
    for feed in range(FEEDS):
        room.lists(f"feed-{feed}", [f"/{each}" for each in range((number + 1) * NEW) if each % FEEDS == feed])
    work = Work(log=log, reader=rules, told=Lines(), clock=lambda: room.now)
    began = time.process_time()
    run_round(work, room.feeds, settings_for(room.site), Orders())
    with work.summary.timed("graph"):
        project(log, store)
    assert work.summary.kept == NEW, work.summary
    room.later(days=1)
    seconds = work.summary.seconds
    return {**seconds, "whole": sum(seconds.values()), PROCESSOR: time.process_time() - began}


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
