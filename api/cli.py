"""The command line: which module holds each command, and how a failure is told."""

import errno
import importlib
import logging
import sys
from typing import Any

import click

from api import VERSION
from api.failures import EXPECTED, WRONG_USAGE, Failure, WrongUsageError, one_line
from api.suggestions import did_you_mean
from api.wiring import Settings
from graph.resolve.names import shortened

# A command is the function of its name in its module, loaded when it is called: `ask` needs no spaCy.
COMMANDS = {
    "demo": "api.commands.serving",
    "read": "api.commands.reading",
    "show": "api.commands.reading",
    "add": "api.commands.reading",
    "ingest": "api.commands.ingesting",
    "watch": "api.commands.ingesting",
    "feed": "api.commands.feed",
    "article": "api.commands.article",
    "feeds": "api.commands.feeds",
    "know": "api.commands.knowing",
    "judge": "api.commands.judging",
    "reread": "api.commands.revising",
    "forget": "api.commands.revising",
    "load": "api.commands.keeping",
    "ask": "api.commands.asking",
    "why": "api.commands.asking",
    "camps": "api.commands.together",
    "centrality": "api.commands.together",
    "match": "api.commands.matching",
    "export": "api.commands.keeping",
    "serve": "api.commands.serving",
    "status": "api.commands.keeping",
    "score": "api.commands.scoring",
}


class Commands(click.Group):
    """Loads a command when it is called, and turns expected failures into one line and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(COMMANDS[cmd_name]), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise WrongUsageError(f"no command {shortened(args[0])!r}{did_you_mean(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            usage = f"; see {error.ctx.command_path} --help" if error.ctx else ""
            raise WrongUsageError(f"{error.format_message().rstrip('.')}{usage}") from error
        except WRONG_USAGE as error:
            raise WrongUsageError(one_line(error)) from error
        except EXPECTED as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise
            raise Failure(one_line(error)) from error


@click.group(
    "dealgraph", cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(VERSION, prog_name="dealgraph")
@click.pass_context
def main(context: click.Context) -> None:
    """Who backs whom, on what terms, and how do we know."""
    logging.basicConfig(format="dealgraph: %(message)s")
    for library in ("neo4j", "trafilatura"):  # what they log is said again: by errors, by why a page is no article
        logging.getLogger(library).setLevel(logging.CRITICAL)
    if sys.stdout is None:
        raise Failure("standard output is closed, so nothing can be answered: send it to a file or to /dev/null")
    context.obj = Settings.from_environment()


if __name__ == "__main__":
    main(prog_name="dealgraph")
