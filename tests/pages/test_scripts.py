"""What scripts add for a reader with a keyboard: a photo seen large, a choice remembered, a sentence copied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from ..waiting import until


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(color_scheme="light")
    yield context.new_page()
    context.close()


def address(site: Path, uri: str) -> str:
    return (site / uri).as_uri()


def shown_on(page: Page) -> object:
    return page.evaluate("[document.documentElement.dataset.mdColorScheme, document.documentElement.dataset.text]")


def test_a_photo_opens_turns_and_closes_by_keyboard(page: Page, sample_site: Path) -> None:
    page.goto(address(sample_site, "branches/GA-CG-012.html"))
    third = page.locator(".sc-plate a").nth(2)
    number = page.locator(".sc-plate").count()
    third.focus()
    page.keyboard.press("Enter")
    caption = page.locator("dialog p")

    assert page.locator("dialog").evaluate("dialog => dialog.open")
    assert caption.inner_text().startswith(f"3 / {number}")
    assert page.locator("dialog img").get_attribute("alt") == third.locator("img").get_attribute("alt")

    page.keyboard.press("ArrowRight")
    turned = caption.inner_text()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")

    assert turned.startswith(f"4 / {number}")
    assert not page.locator("dialog").evaluate("dialog => dialog.open")
    assert third.evaluate("link => link === document.activeElement")


def test_the_buttons_of_the_dialog_do_what_they_say(page: Page, sample_site: Path) -> None:
    page.goto(address(sample_site, "branches/GA-CG-012.html"))
    page.locator(".sc-plate a").first.click()
    number = page.locator(".sc-plate").count()
    page.get_by_role("button", name="上一张").click()

    assert page.locator("dialog p").inner_text().startswith(f"{number} / {number}")

    page.get_by_role("button", name="下一张").click()
    page.get_by_role("button", name="关闭").click()

    assert not page.locator("dialog").evaluate("dialog => dialog.open")


def test_dark_and_large_are_remembered_from_page_to_page(page: Page, sample_site: Path) -> None:
    page.goto(address(sample_site, "index.html"))

    assert shown_on(page) == ["default", "normal"]

    page.get_by_role("button", name="深色").click()
    page.get_by_role("button", name="A+").click()
    page.goto(address(sample_site, "honours/index.html"))

    assert shown_on(page) == ["slate", "large"]
    assert page.get_by_role("button", name="深色").get_attribute("aria-pressed") == "true"
    assert page.get_by_role("button", name="A+").get_attribute("aria-pressed") == "true"


def test_the_system_decides_until_the_reader_does(chromium: Browser, sample_site: Path) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address(sample_site, "index.html"))
    by_system = shown_on(page)
    page.emulate_media(color_scheme="light")
    until(page, "document.documentElement.getAttribute('data-md-color-scheme') !== 'slate'")
    followed = shown_on(page)
    context.close()

    assert by_system == ["slate", "normal"]
    assert followed == ["default", "normal"]


def test_the_sentence_is_copied_without_blanks(page: Page, sample_site: Path) -> None:
    page.goto(address(sample_site, "honours/index.html"))
    page.get_by_role("button", name="复制这句话").click()
    said = page.locator("[role=status]")

    assert said.inner_text() == "已复制"
    page.evaluate("document.body.appendChild(document.createElement('textarea')).focus()")
    page.keyboard.press("Control+V")
    pasted = page.evaluate("document.querySelector('textarea').value")

    assert pasted == "".join(page.locator("#sentence").inner_text().split())


def test_printing_opens_what_is_folded(page: Page, sample_site: Path) -> None:
    page.goto(address(sample_site, "branches/GA-CG-012.html"))
    folded = page.locator("main details:not([open])")
    before = folded.count()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    assert before
    assert folded.count() == 0
    assert page.locator("img[loading=lazy]").count() == 0


def test_paper_is_light_and_bears_no_buttons(chromium: Browser, sample_site: Path) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address(sample_site, "branches/GA-CG-012.html"))
    page.emulate_media(media="print")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    seen = [button for button in page.locator("button, .sc-menu, .sc-trail").all() if button.is_visible()]
    context.close()

    assert ground == "rgb(255, 255, 255)"
    assert seen == []


def test_a_list_is_narrowed_by_words_and_says_by_how_much(page: Page, sample_site: Path) -> None:
    page.goto(address(sample_site, "service/small-things.html"))
    rows, said = page.locator("#things > li"), page.locator(".sc-filter [role=status]")
    everything = rows.count()
    page.get_by_label("在这一页里找小事").press_sequentially("照明 党支部")
    shown = [row.inner_text() for row in rows.all() if row.is_visible()]

    assert 0 < len(shown) < everything
    assert all("照明" in row and "党支部" in row for row in shown)
    assert said.inner_text() == f"找到 {len(shown)} 件，这一页共 {everything} 件"

    page.get_by_label("在这一页里找小事").fill("没有这样的字")

    assert said.inner_text() == f"找到 0 件，这一页共 {everything} 件"

    page.get_by_label("在这一页里找小事").fill("")

    assert rows.last.is_visible()
    assert said.inner_text() == ""


def test_the_columns_of_pledges_stay_when_the_board_is_narrowed(page: Page, sample_site: Path) -> None:
    page.goto(address(sample_site, "pledges/index.html"))
    page.get_by_label("在这一页里找承诺").fill("逾期")

    shown = [row.inner_text() for row in page.locator(".sc-board > article").all() if row.is_visible()]

    assert page.locator(".sc-board > header").is_visible()
    assert shown
    assert all("逾期" in row for row in shown)
