# The steps themselves are in dev.py; this file only gives them short names.
PYTHON ?= python3
ARGS ?=

.PHONY: run test lint bench damage corpus package format lock clean setup help
.DEFAULT_GOAL := help

run: ## open the window on the sample book (without a display: write its documents into out/)
test: ## run the tests, e.g. make test ARGS="-k dates"
lint: ## ruff check, ruff format --check, mypy
bench: ## measure all benchmarks and write docs/benchmarks.md
damage: ## read 20,000 damaged files, e.g. make damage ARGS=5000
corpus: ## score the reading of plans by the documents in tests/corpus, and list every miss
package: ## build dist/SoTuyenTruyen
format: ## put the code into the project's format
lock: ## write requirements.lock anew (needs uv)
clean: ## remove what was built, e.g. make clean ARGS=--all
setup: ## set everything up and do nothing else

run test lint bench damage corpus package format lock clean setup:
	@$(PYTHON) dev.py $@ $(ARGS)

help: ## list the targets
	@$(PYTHON) dev.py help
