"""The composition root: settings from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from dotenv import dotenv_values


class ConfigurationError(Exception):
    """A setting is missing or wrong; the message names it and what it may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are kept. `store` and `log` are URLs; nothing is opened or made by reading settings."""

    home: Path
    store: str
    log: str
    api_key: str | None = field(default=None, repr=False)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ, dotenv: Path = Path(".env")) -> Self:
        """The environment's values win over those of the `.env` file; an empty value counts as none."""
        values = {**dotenv_values(dotenv), **environment}
        home = Path(values.get("DEALGRAPH_HOME") or ".dealgraph").expanduser()
        return cls(
            home=home,
            store=_known_store(values.get("DEALGRAPH_STORE") or f"embedded:{home / 'graph'}"),
            log=values.get("DEALGRAPH_LOG") or f"sqlite:///{home / 'log.db'}",
            api_key=_secret(values, "DEALGRAPH_API_KEY"),
        )

    def at(self, home: Path) -> "Settings":
        """The same settings with everything kept in another folder."""
        return Settings(
            home=home, store=f"embedded:{home / 'graph'}", log=f"sqlite:///{home / 'log.db'}", api_key=self.api_key
        )


STORES = ("embedded", "bolt", "neo4j", "neo4j+s")


def _known_store(url: str) -> str:
    if _scheme(url) not in STORES:
        raise ConfigurationError(
            f"DEALGRAPH_STORE: {_scheme(url) or url!r} is no store; a URL that begins with one of "
            f"{', '.join(f'{scheme}:' for scheme in STORES)}"
        )
    return url


def _scheme(url: str) -> str:
    return url.partition(":")[0]


def _secret(values: Mapping[str, str | None], name: str) -> str | None:
    """The value, or the content of the file that NAME_FILE names."""
    path = values.get(f"{name}_FILE")
    if values.get(name) or not path:
        return values.get(name) or None
    try:
        return Path(path).read_text(encoding="utf-8").strip() or None
    except OSError as error:
        raise ConfigurationError(f"{name}_FILE: {path} cannot be read: {error.strerror}") from error
