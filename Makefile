# One virtual environment, made from the pinned and hash-checked requirements; PYTHON is 3.11 or later.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes

.PHONY: demo test check bench bench-reading bench-names setup lock

demo: .venv/run.stamp
	$(BIN)/dealgraph demo

# Files of tests side by side, one more than there are cores, since many wait; each process starts a Neo4j of its own, so
# none where NEO4J_URI names the only one.
WORKERS ?= $(if $(NEO4J_URI),0,3)
test: check
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

check: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: .venv/dev.stamp
	$(BIN)/python tests/bench.py

bench-reading: .venv/dev.stamp
	$(BIN)/python tests/bench_reading.py

bench-names: .venv/dev.stamp
	$(BIN)/python tests/bench_names.py

setup: .venv/dev.stamp

.venv/run.stamp: requirements/run.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(PIP) -r requirements/run.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	$(PIP) -r requirements/dev.txt
	touch $@

# After a change of the pins in pyproject.toml; needs uv.
LOCK := uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	--no-emit-index-url --prerelease=if-necessary-or-explicit pyproject.toml --group build
lock:
	$(LOCK) -o requirements/run.txt
	$(LOCK) --group dev -o requirements/dev.txt
