# `make play` and `make test` need only Python 3.11 or newer and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: play test bench format docs clean

play: $(VENV)/ready
	$(BIN)/python -m xostory play stories/kiss

test: $(VENV)/ready-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m xostory check --strict stories/kiss
	$(BIN)/python -m xostory test stories/kiss
	$(BIN)/python -m xostory fmt --check stories/kiss
	$(BIN)/python -m pytest -n 2

bench: $(VENV)/ready-test
	$(BIN)/python -m benchmarks

format: $(VENV)/ready-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/ready-test
	$(BIN)/python -m xostory errors --write docs/errors
	$(BIN)/python docs/screenshots/make.py

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("xostory needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/ready-test: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@
