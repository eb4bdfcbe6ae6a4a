"""The rounds and acquisitions that the benchmarks take: of a Crunchbase export where it lies at hand, else drawn.

For benchmarks only: the licence of the export (CC BY-NC) keeps its rows out of the project.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TypeAlias

# Company, investor, day, amount of the round; company, acquirer, day, price. Text as in the export, "" not stated.
Round: TypeAlias = tuple[str, str, str, str]
Acquisition: TypeAlias = tuple[str, str, str, str]

FOLDER = Path(__file__).parents[2] / "shared" / "crunchbase"
LONGEST_CELL = 1_000

# As many as in the export; the investors of low number are drawn most.
SEED = 20_130_601
COMPANIES, INVESTORS, ROUNDS, ACQUISITIONS = 20_000, 15_000, 33_000, 19_000
INVESTORS_OF_A_ROUND = (1, 1, 2, 2, 3, 5)


def bench_rows() -> tuple[str, list[Round], list[Acquisition]]:
    if FOLDER.is_dir():
        return "Crunchbase graph", _rounds(), _acquisitions()
    random = Random(SEED)  # noqa: S311  a seed, not a secret
    source = f"random graph, seed {SEED}, for there is no Crunchbase export in {'/'.join(FOLDER.parts[-2:])}"
    return source, sorted(set(_drawn_rounds(random))), sorted(set(_drawn_acquisitions(random)))


def _rounds() -> list[Round]:
    rows = _rows(FOLDER / "investments_2013.csv")
    return sorted({(row[0], row[1], row[2], row[3]) for row in rows if all(row[:3])})


def _acquisitions() -> list[Acquisition]:
    rows = _rows(FOLDER / "acquisitions_2015.csv")
    return sorted({(row[1], row[8], row[14], row[16]) for row in rows if row[1] and row[8] and row[1] != row[8]})


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        # One cell has an open quote and swallows hundreds of rows.
        yield from (row for row in reader if max(map(len, row)) < LONGEST_CELL)


def _drawn_rounds(random: Random) -> Iterator[Round]:
    for _ in range(ROUNDS):
        company, day, amount = _company(random), _day(random), _amount(random)
        for _ in range(random.choice(INVESTORS_OF_A_ROUND)):
            yield company, f"Investor {int(INVESTORS * random.random() ** 2)}", day, amount


def _drawn_acquisitions(random: Random) -> Iterator[Acquisition]:
    for _ in range(ACQUISITIONS):
        yield _company(random), f"Acquirer {int(COMPANIES * random.random() ** 2)}", _day(random), _amount(random)


def _company(random: Random) -> str:
    return f"Company {random.randrange(COMPANIES)}"


def _day(random: Random) -> str:
    return f"{random.randrange(2005, 2014)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"


def _amount(random: Random) -> str:
    return random.choice(("", str(random.randrange(1, 900) * 10 ** random.randrange(4, 7))))
