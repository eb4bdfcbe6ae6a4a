"""`know`: rows of one's own, kept beside what articles say."""

from pathlib import Path

import click

from api.commands.terminal import json_option, progress, say, write_json
from api.known_rows import known_rows, refuse_circles, unknown_aliases
from api.updating import bring_up_to_date, now
from api.wiring import Settings, open_log
from graph.parties import refused_aliases, undrawn_ties
from graph.resolve.known import Known


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@json_option
@click.pass_obj
def know(settings: Settings, file: Path, as_json: bool) -> None:
    """Keep rows of your own: a CSV with kind (alias, part-of, competes), a, b, since, until, source.

    Aliases that would make one party of two known ones, or of two that another row parts, are kept and not
    followed; each is told, of whichever file it is.
    """
    placed, known = known_rows(file), Known.load()
    rows = [*placed.values()]
    with open_log(settings) as log, progress() as bar:
        refuse_circles(placed, log)
        for tie in unknown_aliases(rows, log, known):
            say(
                f"alias: neither {tie.a!r} nor {tie.b!r} is a name that an article or a table has: kept for when one is"
            )
        new = log.know(rows, recorded=now())
        refused = refused_aliases(log.upto(log.sequence()), known)
        if as_json:
            told = [{"a": tie.a, "b": tie.b, "reason": why.reason, "between": why.between} for tie, why in refused]
            write_json({"rows": len(rows), "new": new, "refused": told})
        say(f"{len(rows)} rows read, {new} of them new")
        for tie, why in refused:
            say(f"not followed: alias {tie.a}, {tie.b}: {' and '.join(why.between)}: {why.reason}")
        for tie in undrawn_ties(log.upto(log.sequence()), known):
            say(f"not drawn: {tie.kind} {tie.a}, {tie.b}: both are one party")
        bring_up_to_date(log, settings.store, bar)
