"""How a test waits for what a page, a server or another process will do."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Callable

from playwright.sync_api import Error, Page

SECONDS = 60  # on a busy machine; who waits for what never comes has time


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


def comes(about: Callable[[], object], patience: float = SECONDS) -> object:
    """Ask `about` until it gives something, and return that."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if said := about():
            return said
        time.sleep(0.01)
    raise AssertionError("it never came")


def free_port() -> int:
    """Return a port nobody listens on, below those the system gives to whoever calls a server."""
    while True:
        number = random.SystemRandom().randint(20_000, 30_000)
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", number)):
                return number
