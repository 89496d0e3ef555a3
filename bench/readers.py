"""What a reader's browser goes through: bytes and time to the first result, script of a query, filtering the wall."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

# Notes when the first result stands, and what had come over the line by then.
_WATCH = """
    new MutationObserver((_, watch) => {
        if (!document.querySelector("#search-results [data-branch]") || window.first) return;
        const came = performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"));
        const bytes = came.reduce((sum, one) => sum + (one.responseEnd ? one.transferSize : 0), 0);
        window.first = { wall: performance.now(), bytes };
        watch.disconnect();
    }).observe(document, { subtree: true, childList: true });
"""
_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"


@dataclass(frozen=True, slots=True)
class First:
    """The first result of a page opened with a query and nothing in the cache: milliseconds, bytes."""

    wall: float
    bytes: float


@dataclass(frozen=True, slots=True)
class Work:
    """What the browser did meanwhile, in milliseconds."""

    script: float
    layout: float


def first_results(browser: Browser, page_address: str, queries: Sequence[str]) -> list[First]:
    """Open the search page anew for each of `queries`; those without a result are left out."""
    return [first for query in queries if (first := _first(browser, f"{page_address}#q={quote(query)}"))]


def _first(browser: Browser, address: str) -> First | None:
    with opened(browser) as (page, _):
        page.add_init_script(_WATCH)
        page.goto(address)
        for _ in range(250):
            seen: dict[str, float] | None = page.evaluate("window.first || null")
            if seen:
                return First(seen["wall"], seen["bytes"])
            page.wait_for_timeout(20)
    return None


def works(page: Page, session: CDPSession, act: str, arguments: Sequence[Any]) -> list[Work]:
    """Return what `act`, a function of the page, costs with each of `arguments`, until the page is painted."""
    return [_work(page, session, act, argument) for argument in arguments]


def _work(page: Page, session: CDPSession, act: str, argument: object) -> Work:
    before = _metrics(session)
    page.evaluate(act, argument)
    page.evaluate(_FRAMES)
    after = _metrics(session)
    took = {name: 1000 * (after[name] - before[name]) for name in after}
    return Work(took["ScriptDuration"], took["LayoutDuration"] + took["RecalcStyleDuration"])


def _metrics(session: CDPSession) -> dict[str, float]:
    told = session.send("Performance.getMetrics")["metrics"]
    wanted = {"ScriptDuration", "LayoutDuration", "RecalcStyleDuration"}
    return {metric["name"]: metric["value"] for metric in told if metric["name"] in wanted}


@contextmanager
def opened(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """Open a page in a context of its own, with nothing in its cache, and a way to ask what it costs."""
    context: BrowserContext = browser.new_context(viewport={"width": 1366, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    yield page, session
    context.close()


def percentile(figures: Sequence[float], share: int) -> float:
    """Return what `share` of a hundred figures do not exceed."""
    return statistics.quantiles(figures, n=100, method="inclusive")[share - 1]
