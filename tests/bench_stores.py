"""How fast each store takes a graph, against its own bulk loader, in one run: the ratios are what to compare."""

import csv
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

import arcadedb
from neo4j_starter import Neo4jServer, default_home, prepare
