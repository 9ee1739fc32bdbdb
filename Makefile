# Each command does its own set-up from Python 3.11 alone, and is cheap to run again.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help install weights browser format lint ruff mypy pyright pytest test docs demo record card lock

PYTHON ?= python3
BIN := .venv/bin
UV := $(or $(shell command -v uv 2>/dev/null),.uv/bin/uv)
INSTALLED := .venv/.installed
DEMO := ask "How long may one person lead an incident, and how is the role handed over? \
Explain it in about 150 words. The answer must have at most 60 words." -f notebooks/data/incident-handbook.md -m local:default
export UV_PYTHON_DOWNLOADS := never
export UV_HTTP_TIMEOUT ?= 180
unexport PYTHONDONTWRITEBYTECODE  # each process would compile the sources again

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

install: $(INSTALLED)  ## the environment in .venv, as uv.lock fixes it

weights: $(INSTALLED)  ## the small local model, verified, in the user's cache
	@$(BIN)/sroc model pull small

browser:  ## Chromium, to look at the notebooks: Debian's package, where root can install it
	@command -v chromium chromium-browser google-chrome >/dev/null \
	|| { [ "$$(id -u)" = 0 ] && apt-get -qq update && apt-get -qq install --no-install-recommends chromium >/dev/null; } \
	|| echo "no Chromium: the check of how the notebooks look is skipped"

format: $(INSTALLED)  ## rewrite the sources in the one style
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format

lint: ruff mypy pyright  ## ruff, mypy (strict), pyright

ruff: $(INSTALLED)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

mypy pyright: $(INSTALLED)
	$(BIN)/$@

test: weights browser  ## lint, the site, every test and notebook, the long ones first
	@$(MAKE) --no-print-directory --jobs=3 lint docs pytest

pytest: $(INSTALLED)  # beside pyright, which keeps one core busy for as long as the notebooks take
	$(BIN)/pytest --hypothesis-profile=ci --numprocesses=2 --dist=loadfile --no-loadscope-reorder --nbmake notebooks tests

docs: $(INSTALLED)  ## the guides, the notebooks and the reference as a site in build/site
	rm -rf build/docs && mkdir -p build && cp -r docs build/docs
	$(BIN)/jupyter nbconvert --log-level=ERROR --to markdown --output-dir build/docs/guides notebooks/*.ipynb
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

demo: $(INSTALLED)  ## one real request about a real document, answered by the default local model
	@$(BIN)/sroc model pull default
	$(BIN)/sroc $(DEMO) --show objectives --show conflicts --show coverage </dev/null || [ $$? -eq 3 ]

record: weights  ## run demo, measurements and notebooks for real, and keep what they print
	$(BIN)/sroc $(DEMO) --json </dev/null >tests/results/demo.json || [ $$? -eq 3 ]
	$(BIN)/python tests/results/before.py
	$(BIN)/python tests/results/house.py
	$(BIN)/python tests/results/durability.py
	$(BIN)/python tests/results/langchain.py
	$(BIN)/jupyter execute --inplace notebooks/*.ipynb
	$(BIN)/python tests/results/card.py

card: $(INSTALLED)  ## rewrite the figures and the demo's output in the README from tests/results
	$(BIN)/python tests/results/card.py

lock: | $(UV)  ## resolve the dependencies again
	$(UV) lock

$(INSTALLED): pyproject.toml uv.lock | $(UV)
	$(UV) sync --locked --all-extras
	@touch $@

.uv/bin/uv:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and f"Python {sys.version.split()[0]} is too old: SROC needs 3.11 or newer. Name one with: make PYTHON=python3.12")'
	$(PYTHON) -m venv .uv
	.uv/bin/pip install --quiet --disable-pip-version-check 'uv>=0.9'
