"""`reread` and `forget`: what was read is read anew by a better reader, or is taken out with all that rests on it."""

import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import click
from rich.progress import Progress

from api.answers import Desk
from api.commands.reading import acknowledge
from api.commands.terminal import json_option, progress, say, shown, utf_8, write_json, write_table
from api.failures import WrongUsageError, one_line
from api.keeping import Kept
from api.updating import PAUSE, bring_up_to_date, forgetting, now, projected
from api.wiring import NotReadyError, Settings, article_reader, built_store, open_log
from graph.log import Doomed, Log, Which
from graph.stores import StoreError, StoreHeldError
from queries.catalogue import load_all

DOOMED = ("id", "published", "title", "url", "claims")


@click.command()
@click.option("--limit", type=click.IntRange(min=1), help="At most so many articles; the next run goes on after them.")
@json_option
@click.pass_obj
def reread(settings: Settings, limit: int | None, as_json: bool) -> None:
    """Read again, the newest first, what an earlier version of the reader has read.

    The claims of each article take the place of the earlier ones in one step, so it can be ended at any time.
    """
    reader = article_reader()
    with open_log(settings) as log, progress() as bar:
        waiting = log.outdated(reader.version)[:limit]
        task = bar.add_task("reading", total=len(waiting))
        for article, claims in reader.read(log.read_in(waiting)):
            is_new = log.reread(article, claims, recorded=now(), reader=reader.version)
            bar.advance(task)
            acknowledge(Kept(article=article, claims=claims, is_new=is_new), as_json)
        bring_up_to_date(log, settings.store, bar)
        left = len(log.outdated(reader.version))
    say(f"{left} articles wait to be read again by {reader.version}")


@click.command()
@click.argument("article", required=False)
@click.option("--feed", help="All that this feed brought.")
@click.option("--url-pattern", help="All whose URL is like this: `https://news.example/*`.")
@click.option("--dry-run", is_flag=True, help="Show what would go, and change nothing.")
@json_option
@click.pass_obj
def forget(
    settings: Settings,
    article: str | None,
    feed: str | None,
    url_pattern: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Remove an ARTICLE with all its versions, and all that rests on it alone: from the log, then from the graph.

    It doesn't come in again, nor its text from elsewhere, nor what such feeds or sites list and no article is kept of.
    No byte of it stays in a file here but hashes; backups, exports and the logs of rounds are yours to see to.
    """
    if sum(value is not None for value in (article, feed, url_pattern)) != 1:
        raise WrongUsageError("one of ARTICLE, --feed, --url-pattern says what is to be forgotten")
    which = Which(
        article=article and utf_8(article), feed=feed and utf_8(feed), url_pattern=url_pattern and utf_8(url_pattern)
    )
    with open_log(settings) as log, progress() as bar:
        found, listed = log.forgotten().doomed(which)
        told = _told(settings, log, found) | {"listed": listed}
        failure = None if dry_run else _forget(settings, log, which, bar)
    if as_json:
        write_json({**told, "forgotten": not dry_run})
    else:
        write_table(DOOMED, told["articles"])
        say(f"listed by feeds beside: {shown(told['listed']) or 'nothing'}")
        say(f"articles with the same text that stay: {shown(told['copies']) or 'none'}")
        for what in ("names", "facts"):
            say(f"{what} that rest on nothing else: {shown(told[what]) or 'none'}")
        say("a dry run: nothing is changed" if dry_run else "forgotten in the log")
    if failure:
        raise failure


def _forget(settings: Settings, log: Log, which: Which, bar: Progress) -> StoreError | None:
    """The log forgets in any case; a store that can't be had follows when it can."""
    failure = None
    with forgetting(log, patience=-1):
        log.withdraw(which, recorded=now())
        try:
            projected(log, settings.store, bar)
        except StoreError as error:
            failure = error
            if isinstance(error, StoreHeldError):  # who holds it follows, as long as the log knows what is to go
                time.sleep(3 * PAUSE)
        log.erase()
    return failure


def _told(settings: Settings, log: Log, found: Sequence[Doomed]) -> dict[str, Any]:
    """What goes: told before it does, for then nobody knows it any more. No facts where the graph can't be asked."""
    ids = [article.id for article in found]
    facts: list[str] | None = None
    try:
        with built_store(settings) as (store, _):
            facts = [row["fact"] for row in Desk(store, load_all()).look_up("resting_on", articles=ids)]
    except (NotReadyError, StoreError) as error:
        say(f"the facts cannot be told: {one_line(error)}")
    kept = {"copies": log.forgotten().copies(ids), "names": log.forgotten().named_only_in(ids)}
    return {"articles": [asdict(article) for article in found], **kept, "facts": facts}
