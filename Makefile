# Every target sets up what it needs. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CONTENT ?= content
OUTPUT ?= output
SOURCES ?=
PORT ?= 8000
export SITEURL
# A file's tests stay together, so that what they share is built once.
PYTEST_ARGS ?= --numprocesses auto --dist loadfile
BENCH_VENV := .build/bench-venv
LIGHTHOUSE := .build/lighthouse
BENCH_ARGS ?=

# What a build keeps beside its output folder begins so.
beside = $(dir $(OUTPUT)).$(notdir $(OUTPUT))
build_options = --content "$(CONTENT)" --output "$(OUTPUT)" $(if $(SOURCES),--sources "$(SOURCES)")

.DEFAULT_GOAL := help
.PHONY: help html test verify serve devserver publish check review score bench fuzz sbom lint clean lock setup setup-test

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- what is missing ---------------------------------------------------------
# A stamp is newer than its lock file only if the whole install went through.

$(VENV)/.stamp-run: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@touch $@

node_modules/.stamp-run: package-lock.json .npmrc
	@npm ci --ignore-scripts $(if $(wildcard node_modules/.stamp-test),,--omit=dev) --loglevel=error
	@touch $@ $(wildcard node_modules/.stamp-test)

# pip compiles the packages it installs; of what stays in this folder Python would, where it may write there.
$(VENV)/.stamp-compiled: $(VENV)/.stamp-run $(shell find plugins -name '*.py')
	@$(BIN)/python -m compileall -q plugins
	@touch $@

$(VENV)/.stamp-test: requirements-test.lock $(VENV)/.stamp-run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@$(BIN)/python tests/tools/chromium.py
	@touch $@

$(VENV)/.stamp-fuzz: tests/fuzz/requirements.lock $(VENV)/.stamp-test
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/fuzz/requirements.lock
	@touch $@

node_modules/.stamp-test: package-lock.json .npmrc
	@npm ci --ignore-scripts --loglevel=error
	@touch node_modules/.stamp-run $@

setup: $(VENV)/.stamp-run $(VENV)/.stamp-compiled node_modules/.stamp-run
setup-test: node_modules/.stamp-test $(VENV)/.stamp-test setup

# --- the two commands --------------------------------------------------------

html: setup ## build the site: make html [SOURCES=DIR] [CONTENT=DIR] [OUTPUT=DIR]
	@$(BIN)/annotated-timeline build $(build_options)

test: setup-test lint ## run every test, browser tests included
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

# --- the rest ----------------------------------------------------------------

lint: $(VENV)/.stamp-test ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

verify: $(VENV)/.stamp-run ## compare the accounts with the publishers' full texts: make verify SOURCES=DIR [STRICT=1]
	@$(BIN)/annotated-timeline verify --content "$(CONTENT)" --sources "$(or $(SOURCES),$(error name the folder of the full texts: make verify SOURCES=DIR))" $(if $(STRICT),--strict)

check: $(VENV)/.stamp-run ## say what is wrong in the content, or held back, without building
	@$(BIN)/annotated-timeline check --content "$(CONTENT)" $(if $(SOURCES),--sources "$(SOURCES)")

review: $(VENV)/.stamp-run ## write the maintainer's report, review/index.html: what is doubtful, what is new
	@$(BIN)/annotated-timeline review --content "$(CONTENT)" --output "$(OUTPUT)" $(if $(SOURCES),--sources "$(SOURCES)")

serve: setup ## build, then serve the site on PORT
	@$(BIN)/annotated-timeline serve $(build_options) --port $(PORT)

devserver: setup ## the same, and build again whenever a file changes
	@$(BIN)/annotated-timeline serve $(build_options) --port $(PORT) --watch

publish: setup ## build the public site: make publish SITEURL=https://…
	@$(BIN)/annotated-timeline build $(build_options) --settings publishconf.py

fuzz: $(VENV)/.stamp-fuzz ## throw heaps of crumbs of news, then any bytes, at readers and parser: make fuzz [SECONDS=60]
	@$(BIN)/python -m bench.fuzz --seconds $(or $(SECONDS),60)
	@for target in readers parser metadata annotations; do \
	  echo "atheris: $$target"; \
	  $(BIN)/python -m tests.fuzz.fuzz $$target -max_total_time=$(or $(SECONDS),60) -max_len=6000 -timeout=20 -verbosity=0 || exit 1; \
	done

sbom: $(VENV)/.stamp-run ## write the bill of materials, .build/sbom.cdx.json (CycloneDX)
	@mkdir -p .build
	@$(BIN)/python -m tests.tools.sbom > .build/sbom.cdx.json
	@echo .build/sbom.cdx.json

score: setup-test ## right answers on the labelled texts, and what changed (docs/scores.json)
	@$(BIN)/python -m bench.score

$(BENCH_VENV)/.stamp: bench/requirements.lock
	@test -x $(BENCH_VENV)/bin/python || $(PYTHON) -m venv $(BENCH_VENV)
	@$(BENCH_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/requirements.lock
	@touch $@

$(LIGHTHOUSE)/.stamp: bench/lighthouse/package-lock.json
	@mkdir -p $(LIGHTHOUSE)
	@cp bench/lighthouse/package.json bench/lighthouse/package-lock.json bench/lighthouse/.npmrc $(LIGHTHOUSE)
	@cd $(LIGHTHOUSE) && npm ci --ignore-scripts --loglevel=error
	@touch $@

bench: setup-test $(BENCH_VENV)/.stamp $(LIGHTHOUSE)/.stamp ## speed, search and reading, against others in the same run (BENCH_ARGS=--quick)
	@$(BIN)/python -m bench.speed --peers $(BENCH_VENV) $(BENCH_ARGS)
	@$(BIN)/python -m bench.search $(if $(findstring --quick,$(BENCH_ARGS)),--cards 1000 --queries 20,--cards 3000 --queries 60)
	@$(BIN)/python -m bench.reading --lighthouse $(LIGHTHOUSE) .build/bench/site-flagship .build/bench/site-1000

lock: ## write the lock files anew (needs uv)
	@echo 'setuptools>=77' | uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml - -o requirements.lock
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 tests/fuzz/requirements.in -o tests/fuzz/requirements.lock
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra dask -c requirements-test.lock pyproject.toml -o requirements-dask.lock
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 bench/requirements.in -o bench/requirements.lock
	@npm install --package-lock-only --ignore-scripts --loglevel=error
	@cd bench/lighthouse && npm install --package-lock-only --ignore-scripts --loglevel=error

clean: ## remove what was built and installed
	rm -rf "$(OUTPUT)" "$(beside).before" "$(beside).lock" review $(VENV) node_modules .cache .build
