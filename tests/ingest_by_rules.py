"""`dealgraph` with the rules alone as its reader: the same in everything but how long it takes to begin.

What is read again is read by the same rules under the name of a later version.
"""

from newsroom import rules

from api.cli import main
from api.commands import ingesting, revising
from extract.pipeline import Reader
from extract.rules.rule_reader import RuleReader
from graph.resolve.known import Known

LATER = "rules-later"


def later() -> Reader:
    reader = RuleReader(known=Known.load().names())
    reader.version = LATER
    return reader


if __name__ == "__main__":
    ingesting.article_reader = rules  # type: ignore[assignment]
    revising.article_reader = later  # type: ignore[assignment]
    main(prog_name="dealgraph")
