# Two commands for a newcomer: `make site` and `make test`. Everything lives in .venv, pinned by hash.
# The system's own Python where it will do: it was built with profiles, and one built by hand took a third more CPU.
PYTHON ?= $(shell /usr/bin/python3 -c 'import sys, ensurepip; print(sys.executable if sys.version_info >= (3, 11) else "python3")' 2>/dev/null || echo python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: site serve check test judge lint lock bench clean

site: $(VENV)/.site
	$(BIN)/showcase build

serve: $(VENV)/.site
	$(BIN)/showcase serve

check: $(VENV)/.site
	$(BIN)/showcase check

# Readable reasons first: a missing venv module or an old Python is the commonest stumble on a fresh machine.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更新的版本,例如:make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "缺少 venv 模块,请先运行:apt install python3-venv"; exit 1; }

$(VENV)/.site: $(BIN)/python requirements/runtime.lock pyproject.toml
	$(PIP) install --require-hashes --requirement requirements/runtime.lock
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site requirements/test.lock
	$(PIP) install --require-hashes --requirement requirements/test.lock
	@touch $@

# Programs the tests drive, from the system's packages; what is there already costs nothing.
test: $(VENV)/.test
	sh tests/system-packages.sh
	sh tests/browsers.sh
	$(BIN)/python -m pytest -n 2 --dist worksteal

# Outside judges from npm; Node and Java from the system's packages.
judge: $(VENV)/.test
	sh tests/system-packages.sh judge
	cd judge && npm ci --no-audit --no-fund --silent
	$(BIN)/python -m judge

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# uv writes one lock for every Python and platform; it is needed here only.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml requirements/build.in --output-file requirements/runtime.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header requirements/test.in --constraint requirements/runtime.lock --output-file requirements/test.lock

bench: $(VENV)/.test
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) .cache site
