"""What a measurement was taken on and with, in a few lines."""

import os
import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("arcadedb-embedded", "arcadedb", "neo4j", "duckdb", "networkx")


def machine() -> Iterator[str]:
    processor = next(iter(_lines("/proc/cpuinfo", "model name")), platform.processor() or platform.machine())
    memory = next((f"{int(line.split()[0]) / 2**20:.0f} GiB" for line in _lines("/proc/meminfo", "MemTotal")), "?")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    yield f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {processor}, {cores} cores, {memory} memory, {platform.system()}"
    yield f"Python {platform.python_version()}, {', '.join(_versions())}"


def load() -> str:
    """How much else the machine did: the processes that ran or waited, on average over the last minute."""
    return f"load {os.getloadavg()[0]:.1f}"


def _lines(path: str, field: str) -> Iterator[str]:
    if Path(path).is_file():
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            if line.startswith(field):
                yield line.partition(":")[2].strip()


def _versions() -> Iterator[str]:
    for package in PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            continue
