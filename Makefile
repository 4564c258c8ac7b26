# Every tool stands in a cache outside the checkout: `.ci/setup` installs it there, `.ci/setup env` puts it on PATH.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.NOTPARALLEL:
.PHONY: help serve build preview check test test-tools
ifeq ($(filter oneshell,$(.FEATURES)),)
$(error this Makefile needs GNU make 4; on macOS: brew install make, then gmake)
endif

tools = eval "$$(.ci/setup env)"; run() { printf '$$ %s\n' "$$*"; "$$@"; }

help: ## lists these targets
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

serve: ## installs what is missing, then builds and serves the site on http://127.0.0.1:8080/, anew after each change
	@.ci/setup build
	$(tools)
	echo 'double-cursus: http://127.0.0.1:8080/ (Ctrl-C stops it)'
	exec trunk serve

build: ## writes the release to dist/
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
	run cargo clippy --locked --target wasm32-unknown-unknown --lib --bin app -- -D warnings
	run cargo run --locked --quiet --bin double-cursus -- check

test: test-tools check build ## installs what is missing, checks, builds, and runs every test, in a browser too
	@$(tools)
	run cargo test --locked

test-tools:
	@.ci/setup build check browser parsers
