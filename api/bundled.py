"""The demo: the bundled articles, read once into a graph of their own and kept until they or the code change."""

import shutil
from collections.abc import Iterator
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable

from rich.progress import Progress

from api.updating import bring_up_to_date, now
from api.wiring import Settings, article_reader, open_log
from graph.log import Origin

# What the demo's graph depends on: another reader, resolver or article makes another graph.
MADE_FROM = ("api", "extract", "graph")
ENDINGS = (".py", ".csv", ".jsonl", ".cfg")
READY = "ready"


def demo_settings(settings: Settings) -> Settings:
    """Everything in a folder of its own, named after what it is made from."""
    return settings.at(settings.home / "demo" / _digest()[:16])


def fill(settings: Settings, bar: Progress) -> None:
    """Reads the bundled articles into the folder, unless that was done and finished before."""
    if (settings.home / READY).exists():
        return
    from extract.documents import read_documents  # with spaCy: seconds that a second start does not need

    shutil.rmtree(settings.home.parent, ignore_errors=True)  # what older code or articles made
    with resources.as_file(resources.files("api.demo").joinpath("articles.jsonl")) as path, open_log(settings) as log:
        articles = list(read_documents(path))
        task = bar.add_task("reading", total=len(articles))
        reader = article_reader()
        for article, claims in reader.read(articles):
            log.add(article, claims, recorded=now(), origin=Origin(reader=reader.version))
            bar.advance(task)
        bring_up_to_date(log, settings.store, bar)
    (settings.home / READY).touch()


def _digest() -> str:
    digest = sha256()
    for package in MADE_FROM:
        for name, content in sorted(_files(resources.files(package), package)):
            digest.update(f"{name}\\0{len(content)}\\0".encode() + content)
    return digest.hexdigest()


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files(entry, f"{name}/{entry.name}")
        elif entry.name.endswith(ENDINGS):
            yield f"{name}/{entry.name}", entry.read_bytes()
