# One command per habit. Everything is installed below this folder, in .venv, .venv-ministack,
# .venv-bench, .venv-bench-aiobotocore, .engines and .wheels.
.DEFAULT_GOAL := help
.PHONY: help setup engines generate check golden test lint bench demo

# Another Python gets an environment of its own: make test PYTHON=python3.13 VENV=.venv-3.13
VENV := .venv
WHEELS := $(VENV:.venv%=.wheels%)
BIN := $(VENV)/bin

help: ## say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/installed ## install dynarepo and its tools into .venv

engines: .venv-ministack/installed .engines/installed ## install the engines that tests run against

generate: setup ## write generated/ and the lock files from schema/
	@$(BIN)/dynarepo generate

check: setup ## fail when generated/ is not what schema/ says
	@$(BIN)/dynarepo check

golden: setup ## write the golden trees of the tests anew; review the difference
	@$(BIN)/python -m tests.golden.update

test: setup engines $(WHEELS)/installed ## run all tests; ARGS="-k keys" narrows
	@$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

lint: setup ## check style, types, imports and schemas
	@$(BIN)/ruff check --quiet .
	@$(BIN)/black --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/pyright
	@$(BIN)/lint-imports
	@$(BIN)/dynarepo lint

bench: setup .venv-bench/installed ## compare speed with other libraries; ARGS=--quick measures less
	@$(BIN)/python bench/run.py $(ARGS)

demo: generate ## tour the generated bookkeeping repositories
	@$(BIN)/python demo/tour.py

# Set-up steps leave a stamp file each, so that a second run skips them.
$(VENV)/installed: pyproject.toml tools/set_up.py
	@python=$$(PYTHON="$(PYTHON)" sh tools/find_python.sh) && "$$python" tools/set_up.py --venv=$(VENV) environment

.venv-ministack/installed: pyproject.toml tools/set_up.py | setup
	@$(BIN)/python tools/set_up.py ministack

.venv-bench/installed: pyproject.toml tools/set_up.py | setup
	@$(BIN)/python tools/set_up.py bench

.engines/installed: tools/set_up.py | setup
	@$(BIN)/python tools/set_up.py npm-engines

$(WHEELS)/installed: pyproject.toml tools/set_up.py | setup
	@$(BIN)/python tools/set_up.py --venv=$(VENV) wheels
