"""`feeds`: which feeds are followed, and whether they answer."""

import asyncio
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from api.commands.terminal import json_option, say, write_json, write_table
from api.failures import Failure, WrongUsageError
from api.wiring import Settings, fetch_settings, open_log
from extract.news.feeds import INTERVAL, Feed, FeedsError, FieldError, feed_of, read_feeds, starter_feeds
from extract.news.new_feeds import add_feeds
from extract.news.opml import feeds_of_opml, opml
from graph.log import polls

if TYPE_CHECKING:
    from extract.news.checking import Checked

CHECKED = ("name", "items", "dated", "newest", "problem")
feeds_option = click.option(
    "--feeds", "file", type=click.Path(path_type=Path), help="The file that lists them; else feeds.toml in the home."
)


def feeds_file(settings: Settings, file: Path | None) -> Path:
    """Where the feeds are listed."""
    return file or settings.home / "feeds.toml"


@click.group()
def feeds() -> None:
    """Say which feeds are followed, and see whether they answer."""


@feeds.command("list")
@feeds_option
@json_option
@click.pass_obj
def list_(settings: Settings, file: Path | None, as_json: bool) -> None:
    """List the feeds that are followed."""
    rows = [_row(feed) for feed in read_feeds(feeds_file(settings, file))]
    if as_json:
        write_json({"items": rows, "next": None})
    else:
        write_table([field.name for field in fields(Feed)], rows)


@feeds.command()
@click.argument("url", required=False)
@click.option("--starter", is_flag=True, help="Add the list of Korean and English feeds that comes along.")
@click.option("--name", help="What to call it; else the name of its host.")
@click.option("--language", help="In which its articles are, if in one: ko, en.")
@click.option("--zone", help="Where its unmarked clocks hang; Asia/Seoul for Korean, else UTC.")
@click.option("--full-text", is_flag=True, default=None, help="Its entries are whole articles.")
@click.option("--interval", type=int, help=f"Minutes between two looks; else {INTERVAL}.")
@click.option("--licence", help="A note on what may be done with it.")
@feeds_option
@click.pass_obj
def add(settings: Settings, /, url: str | None, starter: bool, file: Path | None, **told: Any) -> None:
    """Follow the feed at URL, or those of the starter list."""
    if starter == bool(url):
        raise WrongUsageError("feeds add: a URL or --starter is wanted")
    found = starter_feeds() if starter else (_stated(str(url), told),)
    if not starter and (objection := _objection(found[0])):
        raise WrongUsageError(f"feeds add: {objection}")
    _add(feeds_file(settings, file), found)


@feeds.command("import")
@click.argument("list_file", metavar="FILE.opml", type=click.Path(path_type=Path))
@feeds_option
@click.pass_obj
def import_(settings: Settings, list_file: Path, file: Path | None) -> None:
    """Follow the feeds of an OPML list, as other feed readers write it."""
    try:
        found = feeds_of_opml(list_file.read_bytes(), _leave_out)
    except FeedsError as error:
        raise Failure(f"{list_file}: {error}") from error
    _add(feeds_file(settings, file), [*_without_objection(found)])


@feeds.command()
@feeds_option
@click.pass_obj
def export(settings: Settings, file: Path | None) -> None:
    """Print the feeds as an OPML list, for other feed readers."""
    sys.stdout.buffer.write(opml(read_feeds(feeds_file(settings, file))))
    sys.stdout.buffer.flush()


@feeds.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@feeds_option
@json_option
@click.pass_obj
def check(settings: Settings, names: tuple[str, ...], file: Path | None, as_json: bool) -> None:
    """Fetch the feeds, or those named, and tell what each holds; keeps nothing."""
    listed = {feed.name: feed for feed in read_feeds(feeds_file(settings, file))}
    if unknown := [name for name in names if name not in listed]:
        raise WrongUsageError(f"no feed {unknown[0]!r}; `dealgraph feeds list` has their names")
    chosen = [listed[name] for name in names] or list(listed.values())
    rows = asyncio.run(_checked(settings, chosen))
    if as_json:
        write_json({"items": rows, "next": None})
    else:
        write_table(CHECKED, rows)
    if failed := sum(row["problem"] is not None for row in rows):
        raise Failure(f"{failed} of {len(rows)} feeds cannot be followed")


@feeds.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.pass_obj
def reset(settings: Settings, names: tuple[str, ...]) -> None:
    """Ask these feeds, or all that are asked no more, again in the next round."""
    with open_log(settings) as log:
        polled = log.polls().feeds()
        if unknown := [name for name in names if name not in polled]:
            raise WrongUsageError(f"feed {unknown[0]!r} was never polled, so there is nothing to reset")
        chosen = names or [state.name for state in polled.values() if state.quarantined]
        with log.together() as connection:
            for name in chosen:
                polls.fares(connection, replace(polled[name], due="", failures=0, reason=None, quarantined=None))
    say(f"{len(chosen)} feeds are due again{': ' if chosen else ''}{', '.join(chosen)}")


async def _checked(settings: Settings, chosen: list[Feed]) -> list["Checked"]:
    from extract.news.checking import checked  # the web's libraries: nothing that the other commands need
    from extract.news.fetching import Fetcher

    async with Fetcher(fetch_settings(settings)) as fetcher:
        return list(await asyncio.gather(*(checked(fetcher, feed) for feed in chosen)))


def _leave_out(objection: str) -> None:
    say(f"left out: {objection}")


def _without_objection(found: Iterable[Feed]) -> Iterator[Feed]:
    for feed in found:
        if objection := _objection(feed):
            _leave_out(f"{feed.name}: {objection}")
        else:
            yield feed


def _objection(feed: Feed) -> str | None:
    """To following a feed of which nothing would be read."""
    if feed.language is None:
        return None
    from extract.languages import LANGUAGES  # spaCy: seconds that the other commands need not wait

    if feed.language in LANGUAGES:
        return None
    return f"language {feed.language!r} is not read; those that are: {', '.join(LANGUAGES)}"


def _add(file: Path, found: Sequence[Feed]) -> None:
    followed = add_feeds(file, found)
    for each in followed:
        if each.is_new and each.stands.name != each.asked.name:
            say(f"{each.asked.name!r} is another feed's name: {each.stands.url} is called {each.stands.name!r}")
        elif not each.is_new and each.stands != each.asked:
            say(f"{each.stands.url} is followed already, as {each.stands.name!r}: {file} still says of it what it said")
    say(f"{len(found)} feeds, {sum(each.is_new for each in followed)} of them new, in {file}")


def _stated(url: str, told: dict[str, Any]) -> Feed:
    stated = {key: value for key, value in told.items() if value is not None}
    try:
        return feed_of({"name": urlsplit(url).hostname or url, "url": url, **stated})
    except FieldError as error:
        raise WrongUsageError(f"feeds add: {error}") from error


def _row(feed: Feed) -> dict[str, Any]:
    return {field.name: getattr(feed, field.name) for field in fields(Feed)} | {"zone": str(feed.zone)}
