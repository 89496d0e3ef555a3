"""What many tests stand on: the sample site, built once by the real command, and a real browser."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from .waiting import SECONDS

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "branches"

# A law is no race: on a busy machine one example may take long. Tests of speed measure it themselves.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
expect.set_options(timeout=1000 * SECONDS)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what the product says now; then read the diff")


@dataclass(frozen=True)
class Run:
    """What a command came to."""

    status: int
    out: str
    err: str


def showcase(*words: str | Path, cwd: Path = ROOT) -> Run:
    """Run the real `showcase` command and return what it said."""
    command = [sys.executable, "-m", "showcase", *map(str, words)]
    run = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    return Run(run.returncode, run.stdout, run.stderr)


@pytest.fixture(scope="session")
def photo_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One photo cache for every build of this run, whichever worker makes it."""
    folder = shared_folder(tmp_path_factory) / "cache"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory, photo_cache: Path) -> Path:
    """The twelve samples as `showcase build` makes them; read it, never write into it."""
    site = shared_folder(tmp_path_factory) / "site"
    with FileLock(f"{site}.once"):
        if not site.exists():
            run = showcase("build", "--content", SAMPLES, "--site", site, "--cache", photo_cache)
            assert run.status == 0, run.err
    return site


@pytest.fixture
def ctrl_c_heard() -> Iterator[None]:
    """Let what is started here hear Ctrl+C: what a script started in the background hears none, nor do its own."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder all xdist workers of one run share."""
    base = factory.getbasetemp()
    return base.parent if base.name.startswith("popen-") else base


def browser_path() -> str:
    """Return the system's Chromium; a missing one is an error with a remedy, never a silent skip."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    raise RuntimeError("no Chromium on PATH: run `sh tests/system-packages.sh` (or `make test`, which does)")


@pytest.fixture(scope="session")
def playwright_run() -> Iterator[Playwright]:
    with sync_playwright() as play:
        yield play


@pytest.fixture(scope="session")
def chromium(playwright_run: Playwright) -> Iterator[Browser]:
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    browser = playwright_run.chromium.launch(executable_path=browser_path(), args=flags)
    yield browser
    browser.close()
