"""What browser tests share: a large generated site, and a page that tells what should never be heard."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, Playwright

from bench.content import write_content
from judge.serving import served

from ..conftest import ROOT, shared_folder, showcase

GENERATED = 1000
OLDEST = ROOT / ".cache" / "browsers" / "86" / "chromium"


@pytest.fixture(scope="session")
def generated_site(tmp_path_factory: pytest.TempPathFactory, photo_cache: Path) -> Path:
    """The site of a thousand generated branches; read it, never write into it."""
    folder = shared_folder(tmp_path_factory)
    site = folder / "generated"
    with FileLock(f"{site}.once"):
        if not site.exists():
            write_content(folder / "generated-branches", GENERATED)
            run = showcase("build", "--content", folder / "generated-branches", "--site", site, "--cache", photo_cache)
            assert run.status == 0, run.err
    return site


@pytest.fixture(scope="session")
def chromium_86(playwright_run: Playwright) -> Iterator[Browser]:
    """The oldest browser there may be."""
    assert OLDEST.exists(), "no Chromium 86: run `sh tests/browsers.sh` (or `make test`, which does)"
    browser = playwright_run.chromium.launch(executable_path=OLDEST, args=["--no-sandbox", "--disable-gpu"])
    yield browser
    browser.close()


@pytest.fixture(params=["current", "86"])
def either(request: pytest.FixtureRequest) -> Browser:
    """The system's browser, then the oldest."""
    browser: Browser = request.getfixturevalue("chromium" if request.param == "current" else "chromium_86")
    return browser


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, sample_site: Path, tmp_path: Path) -> Iterator[str]:
    """Where the sample site stands: on a server, then on a stick whose name is no plain address."""
    if request.param == "http":
        with served(sample_site) as address:
            yield address
    else:
        stick = tmp_path / "U盘 副本#1"
        stick.symlink_to(sample_site)
        yield stick.as_uri() + "/"


@pytest.fixture
def quiet_page(chromium: Browser) -> Iterator[Page]:
    """A page on which nothing may go wrong: errors, failed requests and requests off the host fail the test."""
    page = chromium.new_page(viewport={"width": 1366, "height": 900})
    heard: list[str] = []
    listen(page, heard.append)
    yield page
    page.close()
    assert heard == []


def listen(page: Page, hear: Callable[[str], None]) -> None:
    """Tell `hear` of errors, warnings and what is fetched from elsewhere."""
    page.on("console", lambda message: hear(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: hear(str(error)))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(("http://127.0.0.1:", "file:", "data:")) else hear(f"off host {request.url}")
        ),
    )


@pytest.fixture
def chromium_copy(chromium: Browser, sample_site: Path, tmp_path: Path) -> Iterator[tuple[Page, Path]]:
    """A page, and a copy of the sample site to spoil."""
    site = tmp_path / "site"
    shutil.copytree(sample_site, site, ignore=shutil.ignore_patterns("photos"))
    page = chromium.new_page()
    yield page, site
    page.close()
