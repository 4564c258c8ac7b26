# Every tool stands in a cache outside the checkout: `.ci/setup` installs it there, `.ci/setup env` puts it on PATH.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.NOTPARALLEL:
.PHONY: help serve build preview check test test-quick test-tools quick-tools audit fixtures bench
ifeq ($(filter oneshell,$(.FEATURES)),)
$(error this Makefile needs GNU make 4; on macOS: brew install make, then gmake)
endif

tools = eval "$$(.ci/setup env)"; run() { printf '$$ %s\n' "$$*"; "$$@"; }

# DATA=FOLDER names another folder of data files; Trunk hands the environment on to `double-cursus site`.
export DOUBLE_CURSUS_DATA := $(abspath $(DATA))
# A list on the command line takes the place of the one in Trunk.toml, so that one is named again.
watched = $(shell sed -n '/^watch = /s/.*\[\(.*\)\]/\1/p' Trunk.toml | tr -d '",')
watch = $(if $(DATA),$(addprefix --watch ,$(watched) $(DOUBLE_CURSUS_DATA)))
SIZES ?= 1000,10000,100000
fixtures = $${DOUBLE_CURSUS_FIXTURES:-$${XDG_CACHE_HOME:-$$HOME/.cache}/double-cursus/fixtures}

help: ## lists these targets
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: ## installs what is missing, then builds and serves the site on http://127.0.0.1:8080/, anew after each change (DATA=FOLDER: other data)
	@.ci/setup build
	$(tools)
	echo 'double-cursus: http://127.0.0.1:8080/ (Ctrl-C stops it)'
	exec trunk serve $(watch)

build: ## writes the release to dist/ (DATA=FOLDER: other data)
	@.ci/setup build
	$(tools)
	run trunk build --release

preview: ## serves dist/ on http://127.0.0.1:8081/, as a web server would
	@$(tools)
	run cargo run --quiet --bin double-cursus -- preview

check: ## checks format, lints (warnings denied) and dataset
	@.ci/setup check
	$(tools)
	run cargo fmt --check
	run cargo clippy --locked --all-targets -- -D warnings
	run cargo clippy --locked --target wasm32-unknown-unknown --lib --bin app --bin worker -- -D warnings
	run cargo run --locked --quiet --bin double-cursus -- check

fixtures: ## writes N=10000 made-up records and their data folder, to try the site with: make serve DATA=…
	@.ci/setup build
	$(tools)
	folder="$(fixtures)"; n="$(or $(N),10000)"
	mkdir -p "$$folder"
	run cargo run --locked --quiet --bin double-cursus -- fixtures "$$n" "$$folder/$$n.jsonl"
	run cargo run --locked --quiet --bin double-cursus -- dataset --from "$$folder/$$n.jsonl" "$$folder/$$n"

bench: build ## builds, then measures the search beside its peers at SIZES=1000,10000,100000 records, into docs/benchmarks.md (takes long)
	@.ci/setup build bench
	$(tools)
	folder="$(fixtures)"; sizes="$(SIZES)"
	mkdir -p "$$folder"
	run cargo build --locked --quiet --bin double-cursus
	for n in $${sizes//,/ }; do
	    run target/debug/double-cursus fixtures "$$n" "$$folder/$$n.jsonl"
	done
	run node benches/compare.js --made "$$folder/$${sizes##*,}.jsonl"
	run node benches/run.js --sizes "$$sizes" --fixtures "$$folder"
	sites=()
	for n in $${sizes//,/ }; do
	    run node benches/school.js "$$folder/$$n.jsonl" "$$folder/$$n-school.jsonl"
	    run target/debug/double-cursus dataset --from "$$folder/$$n-school.jsonl" "$$folder/$$n-school"
	    DOUBLE_CURSUS_DATA="$$folder/$$n-school" run trunk build --release --dist "$$folder/$$n-site"
	    sites+=(--site "$$n=$$folder/$$n-site")
	done
	run node benches/paint.js "$${sites[@]}" --records "$$folder/$${sizes%%,*}.jsonl"

test: test-tools check build ## installs what is missing, checks, builds, and runs every test, in three browsers too
	@$(tools)
	run cargo test --locked

without_browsers = $(patsubst tests/%.rs,--test %,$(filter-out tests/e2e.rs,$(wildcard tests/*.rs)))
test-quick: quick-tools check build ## the same without browsers
	@$(tools)
	run cargo test --locked --lib --bins $(without_browsers)
	run cargo test --locked --doc

test-tools: quick-tools
	@.ci/setup browser firefox webkit

quick-tools:
	@.ci/setup build check parsers gates

CASES ?= 1000000
audit: build ## Lighthouse and a slow network, then CASES=1000000 made-up and damaged inputs for every reader and writer (takes long)
	@.ci/setup gates lighthouse bench
	$(tools)
	run cargo build --locked --quiet --bin double-cursus
	run node benches/pages.js
	export DOUBLE_CURSUS_CASES=$(CASES)
	run cargo test --locked --profile audit --test fuzz
