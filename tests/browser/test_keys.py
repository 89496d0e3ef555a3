"""What a reader comes for, from the home page and with the keyboard alone: Tab, Space, Enter, the arrows, Escape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ..waiting import until

FURTHEST = 60  # presses of Tab that a reader may need to the next thing to do
# A card is ringed as a whole, by what its link spreads over it.
RINGED = "link => [null, '::after'].some((part) => getComputedStyle(link, part).outlineStyle !== 'none')"


class Reader:
    """A reader with both hands on the keyboard."""

    def __init__(self, page: Page, address: str) -> None:
        """Open the page at `address`."""
        self.page = page
        self.tabs = 0
        page.goto(address)

    def go(self, words: str, *, back: bool = False) -> Reader:
        """Press Tab until what is called `words` has the focus; it must be seen to have it."""
        for _ in range(FURTHEST):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            self.tabs += 1
            if self.focused.startswith(words):
                assert self.page.locator(":focus").evaluate(RINGED), f"nothing shows that {words} has the focus"
                return self
        raise AssertionError(f"Tab never comes to {words}")

    @property
    def focused(self) -> str:
        """How what has the focus is called."""
        return str(
            self.page.evaluate(
                """(() => { const it = document.activeElement, image = it.querySelector("img");
                return [it.getAttribute("aria-label"), it.labels && it.labels[0] && it.labels[0].textContent,
                it.textContent, image && image.alt].filter(Boolean).join(" ").replace(/\\s+/g, " ").trim(); })()"""
            )
        )

    def press(self, *keys: str) -> Reader:
        """Press `keys`, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def follow(self, words: str) -> Reader:
        """Go to the link called `words` and wait for its page."""
        self.go(words)
        with self.page.expect_navigation():
            self.press("Enter")
        return self


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, accept_downloads=True)
    yield context.new_page()
    context.close()


def test_a_provincial_station_of_one_county_is_found(page: Page, base: str) -> None:
    reader = Reader(page, base + "index.html").follow("品牌墙")
    until(page, "!document.querySelector('.sc-facets').hidden")
    for words in ("派出所", "城关区", "●省级"):
        reader.go(words).press("Space")
    reader.go("东关灯火")
    found = page.locator(".sc-wall > li").count()
    with page.expect_navigation():
        reader.press("Enter")

    assert page.url.endswith("branches/GA-CG-012.html")
    assert found == 1
    assert reader.tabs < 90


def test_the_third_photo_is_opened_and_closed_and_the_focus_is_back(page: Page, base: str) -> None:
    reader = Reader(page, base + "index.html").follow("东关灯火")
    reader.go("照片").press("Enter")
    until(page, "location.hash === '#photos'")
    captions = page.locator(".sc-plate a img").evaluate_all("images => images.map((image) => image.alt)")
    third = reader.go(captions[2]).focused
    reader.press("Enter")

    expect(page.locator("dialog[open] p")).to_have_text(re.compile("^3 / "))
    assert page.evaluate("document.querySelector('dialog').contains(document.activeElement)")
    reader.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator(".sc-plate a").nth(2)).to_be_focused()
    assert reader.focused == third
    assert reader.tabs < 90


def test_a_roll_is_sorted_and_taken_along(page: Page, base: str, tmp_path: Path) -> None:
    reader = Reader(page, base + "index.html").follow("荣誉榜").follow("个人")
    reader.go("级别").press("Enter")
    levels = page.locator(".sc-roll tbody tr td:nth-child(2)").all_inner_texts()
    reader.go("下载所列 CSV", back=True)
    with page.expect_download() as taken:
        reader.press("Enter")
    taken.value.save_as(tmp_path / "roll.csv")
    rows = (tmp_path / "roll.csv").read_text(encoding="utf-8-sig").splitlines()[1:]

    expect(page.locator(".sc-roll th[aria-sort]")).to_have_text("级别")
    assert [row.split(",")[1] for row in rows] == [level[1:].strip() for level in levels]
