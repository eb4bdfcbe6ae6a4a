"""`dealgraph ingest` with the rules alone as its reader: the same in everything but how long it takes to begin."""

from newsroom import rules

from api.cli import main
from api.commands import ingesting

if __name__ == "__main__":
    ingesting.article_reader = rules  # type: ignore[assignment]
    main(prog_name="dealgraph")
