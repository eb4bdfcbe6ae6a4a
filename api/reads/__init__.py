"""Look-ups of the service beside the catalogue's questions, written and checked the same way."""

from collections.abc import Mapping
from importlib import resources

from queries.catalogue import Query, load


def load_reads() -> Mapping[str, Query]:
    """All look-ups by name, read from the package's files on every call."""
    files = sorted(resources.files(__name__).iterdir(), key=lambda file: file.name)
    found = (load(file.name, file.read_text("utf-8")) for file in files if file.name.endswith(".cypher"))
    return {query.name: query for query in found}
