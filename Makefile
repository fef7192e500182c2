# One command for each thing a developer does. Any GNU make will do, also the 3.81 of macOS.
.DEFAULT_GOAL := help
.PHONY: help demo test check static docs screenshots format bench clean

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet --editable
SAMPLE := samples/events/pyongyang-moscow
DATA ?=

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.installed ## compare the sample texts of one event; writes demo/report.html
	@mkdir -p demo
	@$(BIN)/framing compare $(SAMPLE) -o demo/report.html
	@echo "The report is $(CURDIR)/demo/report.html: open it in a browser."

test: $(VENV)/.test ## run every test, the doctests and the wheel's
	@$(BIN)/python -m pytest

check: static test ## all that must hold before a change is handed in

static: $(VENV)/.dev ## the checks that run nothing: format, lint, types, import contracts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

docs: $(VENV)/.test ## write the outputs shown in the documentation and docs/cli.md anew
	@$(BIN)/python docs/check.py --update

screenshots: $(VENV)/.dev ## take a picture of the report in every state and in print; writes screenshots/
	@$(BIN)/python tools/screenshots.py screenshots

format: $(VENV)/.dev ## lay out the code and mend what can be mended by rule
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(VENV)/.test ## run the benchmarks: make bench DATA=folder [NAME=measure]
	@test -n "$(DATA)" || { echo "Say where the data sets lie: make bench DATA=folder" >&2; exit 2; }
	@$(BIN)/python -m benchmarks $(NAME) --data "$(DATA)"

clean: ## remove the environment and everything that was made
	rm -rf $(VENV) demo screenshots build dist framing_analyzer.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .grimp_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is made once and filled anew only when setup.cfg or pyproject.toml changes.
$(BIN)/python:
	@found=""; \
	for python in $(PYTHON) python3.13 python3.12 python3.11 python3; do \
	  if "$$python" -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found="$$python"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "framing needs Python 3.11 or newer with its venv module; python3 here is: $$(python3 --version 2>&1)." >&2; \
	  echo "Install one (Debian, Ubuntu: apt install python3 python3-venv; macOS: brew install python), or name it: make PYTHON=/path/to/python3" >&2; \
	  exit 2; \
	fi; \
	echo "Making $(VENV) with $$("$$found" --version)."; \
	rm -rf $(VENV); "$$found" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.installed: $(BIN)/python setup.cfg pyproject.toml
	@echo "Installing framing and what it needs into $(VENV): a minute or two, once."
	@$(INSTALL) .
	@touch $@

$(VENV)/.test: $(BIN)/python setup.cfg pyproject.toml
	@echo "Installing framing and what its tests need into $(VENV): two minutes or so, once."
	@$(INSTALL) '.[test]'
	@touch $(VENV)/.installed $@

$(VENV)/.dev: $(BIN)/python setup.cfg pyproject.toml
	@echo "Installing framing and what its developers need into $(VENV): two minutes or so, once."
	@$(INSTALL) '.[dev]'
	@touch $(VENV)/.installed $(VENV)/.test $@
