"""`read`, `show` and `add`: documents in, claims out, drawn, and kept."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from api.article_page import page
from api.commands.terminal import json_option, progress, say, write_json
from api.commands.writing import output_option, write_pieces
from api.failures import Failure, one_line
from api.given_claims import given_claims, refuse_further
from api.keeping import Kept, is_known, keep
from api.updating import bring_up_to_date
from api.wiring import LEAST_PROBABLE, Settings, article_reader, open_log
from extract.documents import DocumentError, read_documents
from graph import claim_json
from graph.log import Log, Origin
from graph.model import Article, Claim

STDIN = Path("-")
TOLD = 10
files_argument = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))


published_option = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of documents that do not say theirs: `last month` counts from it.",
)
least_option = click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=LEAST_PROBABLE,
    show_default=True,
    metavar="P",
    help="How probable a claim must be that only the trained network reads.",
)


def _refused(error: DocumentError) -> None:
    raise Failure(one_line(error)) from error


class Refusals:
    """Tells each document that cannot be read, and counts them: the others still come."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: DocumentError) -> None:
        self.count += 1
        if self.count <= TOLD:
            say(f"dealgraph: {one_line(error)}")

    def end(self) -> NoReturn:
        """Ends the command: as failed, where a document was refused."""
        if self.count > TOLD:
            say(f"dealgraph: {self.count - TOLD} more cannot be read")
        click.get_current_context().exit(1 if self.count else 0)


@click.command()
@files_argument
@published_option
@least_option
@click.option("--json", is_flag=True, expose_value=False, help="The only form there is: JSON lines.")
def read(files: Sequence[Path], published: datetime | None, least: float) -> None:
    """Read FILES (or - for stdin) and print their claims as JSON lines; keeps nothing."""
    refusals = Refusals()
    for article, claims in article_reader(least).read(_articles(files, published, refusals)):
        write_json({"id": _name(article), "claims": [claim_json.as_json(claim) for claim in claims]})
    refusals.end()


@click.command()
@files_argument
@published_option
@least_option
@output_option
def show(files: Sequence[Path], published: datetime | None, least: float, output: Path | None) -> None:
    """Read FILES and draw each article with its claims, on one HTML page; keeps nothing."""
    refusals = Refusals()
    read = article_reader(least).read(_articles(files, published, refusals))
    write_pieces((piece.encode() for piece in page(read)), output)
    refusals.end()


@click.command()
@files_argument
@click.option(
    "--claims", "given", type=click.Path(path_type=Path), help="Claims made elsewhere, in the form that `read` prints."
)
@published_option
@json_option
@click.pass_obj
def add(
    settings: Settings, files: Sequence[Path], given: Path | None, published: datetime | None, as_json: bool
) -> None:
    """Read FILES and keep what they say: in the log, then in the graph."""
    refusals = Refusals()
    with open_log(settings) as log, progress() as bar:
        origin = Origin()
        if given:
            told: Iterable[tuple[Article, list[Claim]]] = given_claims(given, _articles(files, published, _refused))
            refuse_further(log, told)
        else:
            reader = article_reader()
            origin = Origin(reader=reader.version)
            told = reader.read(_unread(log, _articles(files, published, refusals), as_json))
        task = bar.add_task("reading", total=None)
        for article, claims in told:
            kept = keep(log, article, claims, origin)
            bar.advance(task)
            acknowledge(kept, as_json)
        bring_up_to_date(log, settings.store, bar)
    refusals.end()


def _articles(
    files: Iterable[Path], published: datetime | None, on_error: Callable[[DocumentError], None]
) -> Iterator[Article]:
    day = f"{published:%Y-%m-%d}" if published else None
    for file in files:
        for article in read_documents(sys.stdin.buffer if file == STDIN else file, on_error):
            yield article if article.published else replace(article, published=day)


def _unread(log: Log, articles: Iterable[Article], as_json: bool) -> Iterator[Article]:
    """Passes over what the log has."""
    for article in articles:
        if is_known(log, article):
            acknowledge(Kept(article=article), as_json)
        else:
            yield article


def acknowledge(kept: Kept, as_json: bool) -> None:
    """Only ever after the commit: what is acknowledged is never lost."""
    name = _name(kept.article)
    if as_json:
        claims = len(kept.claims) if kept.is_new else None
        row = {"id": name, "article": kept.article.id, "kept": kept.is_new, "claims": claims}
        write_json({**row, "supersedes": kept.supersedes})
    else:
        new = f"{len(kept.claims)} claims kept"
        done = new if kept.is_new else "was there already, or is forgotten: nothing changed"
        done += f"; a new version, which takes the place of {kept.supersedes}" if kept.supersedes else ""
        say(f"{name}: {done}")


def _name(article: Article) -> str:
    return article.key or article.id
