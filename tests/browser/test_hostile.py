"""A site whose every free field holds hostile text: nothing of it runs, nothing of it is even tried."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.authored.office import OTHER_FOLDER, an_office
from tests.browser.asking import ask
from tests.browser.conftest import listen
from tests.conftest import showcase
from tests.naughty import SAYABLE, a_naughty_folder

FOLDERS = 3  # hold each of the strings once


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory, photo_cache: Path) -> Path:
    home = tmp_path_factory.mktemp("hostile")
    content = an_office(home, OTHER_FOLDER)
    strings = cycle(SAYABLE)
    for number in range(FOLDERS):
        a_naughty_folder(content, number, strings)
    run = showcase(
        "build", "--content", content, "--site", home / "site", "--cache", photo_cache, "--drafts", "--strict"
    )
    assert run.status == 0, run.err
    return home / "site"


@pytest.fixture
def wary(chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and all that was heard on it: dialogs, errors, refusals by its policy."""
    page = chromium.new_page()
    heard: list[str] = []
    listen(page, heard.append)

    def dismiss(dialog: Dialog) -> None:
        heard.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.add_init_script(
        "window.refused = [];"
        "addEventListener('securitypolicyviolation', event => refused.push(event.violatedDirective));"
    )
    yield page, heard
    page.close()


def test_every_string_is_on_the_site(hostile_site: Path) -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in (hostile_site / "branches").glob("GA-NS-*.html"))

    assert len(list((hostile_site / "branches").glob("GA-NS-*.html"))) == FOLDERS
    assert "&lt;script&gt;alert(" in pages
    assert "<script>alert(" not in pages


def test_nothing_runs_and_nothing_is_refused(hostile_site: Path, wary: tuple[Page, list[str]]) -> None:
    page, heard = wary
    pages = chain(
        hostile_site.glob("branches/GA-NS-*.html"), hostile_site.glob("*.html"), hostile_site.glob("*/index.html")
    )
    for path in sorted(set(pages) - {hostile_site / "404.html"}):
        page.goto(path.as_uri())

        assert heard == [], path
        assert page.evaluate("window.refused") == [], path


def test_nothing_runs_among_what_is_found(hostile_site: Path, wary: tuple[Page, list[str]]) -> None:
    page, heard = wary
    ask(page, f"{hostile_site.as_uri()}/", "script alert")

    assert heard == []
    assert page.evaluate("window.refused") == []
