"""How a test asks the search page."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Page

from ..waiting import until

# Every result, however many pages of them there are.
ALL_RESULTS = """async () => {
    const results = () => document.querySelectorAll("#search-results [data-branch]");
    const button = document.querySelector(".sc-more button");
    while (!button.parentNode.hidden) {
        const before = results().length;
        button.click();
        while (results().length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return Array.from(results(), (one) => one.getAttribute("data-branch"));
}"""


@dataclass(frozen=True)
class Answer:
    """What the page says to a query."""

    total: int
    status: str
    branches: list[str]


def ask(page: Page, base: str, query: str) -> Answer:
    """Open the search page with `query` in its address and wait for the whole answer."""
    page.goto("about:blank")
    page.goto(f"{base}search.html#q={quote(query)}")
    return answer(page, query)


def answer(page: Page, query: str) -> Answer:
    """Wait for the whole answer to `query` and return it, with all results."""
    wait_for(page, query)
    status = page.locator("#search-status")
    return Answer(int(status.get_attribute("data-total") or -1), status.inner_text(), page.evaluate(ALL_RESULTS))


def wait_for(page: Page, query: str) -> None:
    """Wait until the answer to `query` stands on the page."""
    until(
        page,
        """(query) => {
            const status = document.getElementById("search-status");
            const results = document.getElementById("search-results");
            const there = status && results && !results.hasAttribute("aria-busy");
            return there && status.hasAttribute("data-total") && status.getAttribute("data-query") === query;
        }""",
        query,
    )
