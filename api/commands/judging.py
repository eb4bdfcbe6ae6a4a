"""`judge`: who is who by the user's word, what waits for it, and how it is taken back."""

from collections.abc import Callable
from typing import Any

import click

from api.answers import Desk
from api.commands.terminal import json_option, progress, say, utf_8, write_json, write_table
from api.updating import bring_up_to_date, now
from api.waiting import waiting
from api.wiring import Settings, built_store, open_log
from graph.judgements.doubts import everybody, unsaid
from graph.judgements.in_article import meant
from graph.judgements.judging import judged, undone
from graph.judgements.lacking import lacking
from graph.log import DIFFERENT, MEANS, SAME, UNDO, Judgement, LoggedJudgement, Snapshot
from graph.resolve.known import Known
from graph.resolve.names import shortened
from queries.catalogue import load_all

LISTED = ("judgement", "verdict", "a", "b", "article", "undoes", "who", "why", "recorded", "undone_by", "gone")
NOBODY = "not said"  # who it was
HEARD = ("score", "a", "b", "id", "reasons")
QUEUED = ("facts", "deals", "score", "a", "a_id", "b", "b_id", "reasons")


@click.group()
def judge() -> None:
    """Say who is who: your word outweighs articles, your own rows and the guards against wrong merges."""


def by_somebody(command: Callable[..., None]) -> Callable[..., None]:
    """What every judgement takes beside what it is on."""
    who = click.option(
        "--who", envvar=("DEALGRAPH_WHO", "USER", "USERNAME"), help="Who judges; else the login name."
    )  # fmt: skip
    why = click.option("--why", help="For what reason.")
    return who(why(json_option(click.pass_obj(command))))


@judge.command(SAME)
@click.argument("a")
@click.argument("b")
@click.option("--insist", is_flag=True, help="Though articles tell that one deals with the other.")
@by_somebody
def same(settings: Settings, /, a: str, b: str, insist: bool, as_json: bool, **said: str | None) -> None:
    """A and B, each a name or an id, are one party."""
    _judge(settings, SAME, (a, b), as_json, said, insist=insist)


@judge.command(DIFFERENT)
@click.argument("a")
@click.argument("b")
@by_somebody
def different(settings: Settings, /, a: str, b: str, as_json: bool, **said: str | None) -> None:
    """A and B, each a name or an id, are two parties, whatever articles call one."""
    _judge(settings, DIFFERENT, (a, b), as_json, said)


@judge.command(MEANS)
@click.argument("article")
@click.argument("name")
@click.argument("party")
@by_somebody
def means(settings: Settings, /, article: str, name: str, party: str, as_json: bool, **said: str | None) -> None:
    """In ARTICLE, NAME means PARTY, a name or an id: of two firms of one name, the other.

    ARTICLE is an id, or what `add` calls it, or its URL; a later version of it is to be judged anew. PARTY may be a
    name that nobody has yet.
    """
    pair = utf_8(name), utf_8(party)
    _keep(settings, lambda snapshot, known: meant(snapshot, known, utf_8(article), pair, **_by(said)), as_json)


@judge.command(UNDO)
@click.argument("judgement")
@by_somebody
def undo(settings: Settings, /, judgement: str, as_json: bool, **said: str | None) -> None:
    """Take a JUDGEMENT back: the graph is as if it had never been made."""
    _keep(settings, lambda snapshot, _: undone(snapshot, utf_8(judgement), **_by(said)), as_json)


@judge.command("list")
@json_option
@click.pass_obj
def list_(settings: Settings, as_json: bool) -> None:
    """List all judgements, also those that were taken back; `gone` is what each is on and nothing has any more."""
    with open_log(settings) as log:
        snapshot = log.upto(log.sequence())
        made = snapshot.judgements()
        gone = lacking(snapshot, Known.load(), made)
    undoing = {entry.judgement.undoes: entry.id for entry in made}
    rows = [{**_row(entry), "undone_by": undoing.get(entry.id), "gone": gone.get(entry.id, [])} for entry in made]
    if as_json:
        write_json({"items": rows, "next": None})
        return
    write_table(LISTED, [*map(_listed, rows)])


@judge.command()
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many pairs.")
@json_option
@click.pass_obj
def queue(settings: Settings, limit: int, as_json: bool) -> None:
    """Show pairs that may be one party, those first of which a judgement would change most."""
    with open_log(settings) as log, built_store(settings) as (store, lacking):
        if lacking:
            say(lacking)
        rows = waiting(log.upto(log.sequence()), Known.load(), Desk(store, load_all()), limit)
    if as_json:
        write_json({"items": rows, "next": None})
        return
    write_table(QUEUED, rows)
    say("`dealgraph judge same A B` or `different A B` settles a pair, by names or ids")


@judge.command()
@json_option
@click.pass_obj
def heard(settings: Settings, as_json: bool) -> None:
    """Show the names that nobody calls one party's, and that sound or deals told of both make one's."""
    with open_log(settings) as log:
        found = unsaid(everybody(log.upto(log.sequence()), Known.load()))
    rows = [
        {"score": one.score, "a": one.a_name, "b": one.b_name, "id": one.a, "reasons": list(one.reasons)}
        for one in found
    ]  # fmt: skip
    if as_json:
        write_json({"items": rows, "next": None})
        return
    write_table(HEARD, rows)
    say("`dealgraph judge different A B` parts two of them, `same A B` makes it last")


def _judge(
    settings: Settings,
    verdict: str,
    pair: tuple[str, str],
    as_json: bool,
    said: dict[str, str | None],
    *,
    insist: bool = False,
) -> None:
    a, b = map(utf_8, pair)
    by = _by(said)
    _keep(settings, lambda snapshot, known: judged(snapshot, known, verdict, (a, b), **by, insist=insist), as_json)


def _by(said: dict[str, str | None]) -> dict[str, str | None]:
    """What is blank is not said."""
    return {name: (value and utf_8(value).strip()) or None for name, value in said.items()}


def _keep(settings: Settings, make: Callable[[Snapshot, Known], Judgement], as_json: bool) -> None:
    known = Known.load()
    with open_log(settings) as log, progress() as bar:
        made = log.judge(lambda snapshot: make(snapshot, known), recorded=now())
        if as_json:
            write_json(_row(made))
        say(f"kept as {made.id}; `dealgraph judge undo {made.id}` takes it back")
        bring_up_to_date(log, settings.store, bar)


def _listed(row: dict[str, Any]) -> dict[str, Any]:
    """Of each party the name that was judged by, and of long texts as much as a table has room for."""
    texts = {name: shortened(row[name]) for name in ("who", "why") if row[name]}
    names = {name: [*map(shortened, row[name][:1])] for name in ("a", "b")}
    return {**row, "who": NOBODY, **texts, **names, "gone": [*map(shortened, row["gone"])]}


def _row(entry: LoggedJudgement) -> dict[str, Any]:
    told = entry.judgement
    return {
        "judgement": entry.id, "sequence": entry.sequence, "recorded": entry.recorded, "verdict": told.verdict,
        "a": told.a, "b": told.b, "article": told.article, "undoes": told.undoes, "who": told.who, "why": told.why,
    }  # fmt: skip
