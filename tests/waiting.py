"""How a test waits for what a script of the page will do."""

from __future__ import annotations

import time

from playwright.sync_api import Error, Page

SECONDS = 20


def until(page: Page, expression: str, arg: object = None) -> object:
    """Ask `page` for `expression` until it is true, and return what it came to.

    The page is asked from outside, again and again: Playwright's own wait_for_function evaluates inside the page, which
    the policy of ours forbids. Between two pages there is none to ask; then the next one is asked.
    """
    deadline = time.monotonic() + SECONDS
    said: object = None
    while time.monotonic() < deadline:
        try:
            said = page.evaluate(expression, arg)
        except Error as error:
            said = error
        else:
            if said:
                return said
        page.wait_for_timeout(20)
    raise AssertionError(f"never true at {page.url}: {expression}\n{said}")
