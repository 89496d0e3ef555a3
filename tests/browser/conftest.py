"""The two browsers between which a page must work: the system's own, and the oldest there may be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests.browser.old_chromium import FLAGS, old_chromium


@pytest.fixture(scope="session")
def chromium_86(playwright_run: Playwright) -> Iterator[Browser]:
    browser = playwright_run.chromium.launch(executable_path=old_chromium(), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(params=["current", "86"])
def either(request: pytest.FixtureRequest) -> Browser:
    """The current browser, then the oldest."""
    name = "chromium" if request.param == "current" else "chromium_86"
    browser: Browser = request.getfixturevalue(name)
    return browser
