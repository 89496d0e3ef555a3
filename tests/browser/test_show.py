"""One method alone on a shared screen: by its link, its address and its keys, from a server and a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ..printing.desk import places_of, words_of

OPEN = "dialog[open].sc-show"


@pytest.fixture
def methods(chromium: Browser, base: str) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"{base}methods/index.html")
    yield page
    page.close()


def test_a_card_is_shown_turned_and_left_by_keyboard(methods: Page) -> None:
    links, names = methods.locator("[data-show]"), methods.locator("[data-card] h3").all_inner_texts()
    links.nth(0).press("Enter")
    expect(methods.locator(f"{OPEN} h3")).to_have_text(names[0])

    methods.keyboard.press("ArrowRight")
    expect(methods.locator(f"{OPEN} h3")).to_have_text(names[1])

    methods.keyboard.press("Escape")
    expect(methods.locator(OPEN)).to_have_count(0)
    expect(links.nth(1)).to_be_focused()
    expect(methods.locator("html[data-alone]")).to_have_count(0)
    assert "#" not in methods.url


def test_the_address_alone_shows_the_card(methods: Page) -> None:
    last = methods.locator("[data-card]").last
    methods.goto(f"{methods.url}#{last.get_attribute('id')}")
    methods.reload()

    expect(methods.locator(f"{OPEN} h3")).to_have_text(last.locator("h3").inner_text())


def test_a_card_alone_is_printed_on_one_a5(methods: Page, tmp_path: Path) -> None:
    link, name = methods.locator("[data-show]").nth(1), methods.locator("[data-card] h3").nth(1).inner_text()
    link.press("Enter")
    expect(methods.locator(f"{OPEN} h3")).to_have_text(name)
    methods.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    sizes, _ = places_of(tmp_path / "a.pdf")

    assert [(round(width), round(height)) for width, height in sizes] == [(420, 595)]
    assert name in words_of(tmp_path / "a.pdf")
    assert "打印 A5" not in words_of(tmp_path / "a.pdf")


@pytest.mark.parametrize("quick", ["links[2].focus()", "links[2].click()"], ids=["goes on", "opens another"])
def test_who_went_on_is_not_called_back(methods: Page, quick: str) -> None:
    """That the dialog was closed is told a task later."""
    methods.locator("[data-show]").nth(0).press("Enter")
    expect(methods.locator(OPEN)).to_have_count(1)
    methods.evaluate(
        f"""() => new Promise((heard) => {{
            const dialog = document.querySelector("dialog[open]"), links = document.querySelectorAll("[data-show]");
            dialog.addEventListener("close", heard, {{ once: true }});  // after the page has heard it
            dialog.close();
            {quick};
        }}).then(() => true)"""
    )
    name = methods.locator("[data-card] h3").nth(2).inner_text()

    if "click" in quick:
        expect(methods.locator(f"{OPEN} h3")).to_have_text(name)
    else:
        expect(methods.locator("[data-show]").nth(2)).to_be_focused()
