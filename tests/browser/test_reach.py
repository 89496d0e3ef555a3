"""Within reach of everyone: narrow, enlarged, and what a photo gives to take along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, expect

from judge.kinds import page_kinds
from judge.serving import served

# px of a region that hide beside it
BESIDE = "region => region.scrollWidth - region.clientWidth"


@pytest.fixture
def base(sample_site: Path) -> Iterator[str]:
    with served(sample_site) as address:
        yield address


@pytest.mark.parametrize(("width", "scale"), [(320, 1), (683, 2)], ids=["320 px", "200 %"])
def test_nothing_scrolls_sideways(chromium: Browser, sample_site: Path, width: int, scale: int) -> None:
    """A window of 1366 px at 200 % is one of 683 px with twice the dots."""
    context = chromium.new_context(viewport={"width": width, "height": 640}, device_scale_factor=scale)
    page = context.new_page()
    wide = {}
    for address in page_kinds(sample_site):
        page.goto((sample_site / address).as_uri())
        wide[address] = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.goto((sample_site / "compare.html").as_uri() + "#GA-CG-012,GA-SJ-021,GA-BS-002,GA-SJ-008")
    page.locator("thead th").nth(3).wait_for()
    wide["compare.html#four"] = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    context.close()

    assert {address: px for address, px in wide.items() if px > 0} == {}


LONG = {
    ".sc-outcome .sc-number": "123,456,789,012 → 123,456,789,012.001元",
    ".sc-neighbours a": "Xianfengfuwuduixianfengfuwuduixianfengfuwuduixianfen",
    ".sc-alike em": "Xianfengfuwuduixianfengfuwuduixianfengfuwuduixianfen",
}


@pytest.mark.parametrize("width", [320, 1366])
def test_what_is_very_long_goes_on_in_another_line(chromium: Browser, sample_site: Path, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 640})
    page.goto((sample_site / "branches" / "GA-CG-012.html").as_uri())
    for part, words in LONG.items():
        page.locator(part).evaluate_all("(all, words) => all.forEach((one) => { one.textContent = words; })", words)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.close()

    assert wide <= 0


@pytest.mark.parametrize(
    ("address", "section"),
    [("posts/index.html", "#posts"), ("index.html", "#newest"), ("branches/GA-CG-012.html", "#honours")],
)
def test_a_stacked_table_is_read_whole_on_a_phone(
    chromium: Browser, sample_site: Path, address: str, section: str
) -> None:
    """Its columns stand in three lines; a long name may take more, but nothing hides beside the window."""
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto((sample_site / address).as_uri())
    hidden = page.locator(f"{section} .sc-scroll").evaluate(BESIDE)
    heights = page.locator(f"{section} tbody tr").evaluate_all("rows => rows.map((row) => row.offsetHeight)")
    heads = page.get_by_role("table").locator("thead").first.get_by_role("columnheader").count()
    page.close()

    assert hidden == 0
    assert sorted(heights)[len(heights) // 2] <= 130
    assert heads > 3, "those who listen still hear a table with its columns"


@pytest.mark.parametrize("address", ["honours/units.html", "honours/all.html", "honours/index.html"])
def test_a_roll_is_read_whole_on_a_phone(chromium: Browser, sample_site: Path, address: str) -> None:
    """Four lines an honour: level and day, its name, whose, from whom and by which document."""
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto((sample_site / address).as_uri())
    region = page.locator(".sc-roll .sc-scroll").last
    heights = region.locator("tbody tr").evaluate_all("rows => rows.map((row) => row.offsetHeight)")

    assert region.evaluate(BESIDE) == 0
    assert sorted(heights)[len(heights) // 2] <= 160
    page.close()


@pytest.mark.parametrize("address", ["honours/units.html", "honours/persons.html", "honours/all.html"])
def test_a_roll_is_read_whole_on_a_tablet(chromium: Browser, sample_site: Path, address: str) -> None:
    page = chromium.new_page(viewport={"width": 768, "height": 1024})
    page.goto((sample_site / address).as_uri())

    assert page.locator(".sc-roll .sc-scroll").last.evaluate(BESIDE) == 0
    page.close()


def test_a_roll_sorted_and_narrowed_is_read_as_well(chromium: Browser, sample_site: Path) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto((sample_site / "honours" / "units.html").as_uri())
    region = page.locator(".sc-roll .sc-scroll")
    page.get_by_role("button", name="级别").click()
    page.get_by_role("group", name="年份").get_by_role("button", name="2025").click()
    rows = region.locator("tbody tr")

    expect(page.get_by_role("status")).to_have_text(re.compile("^显示"))
    expect(rows.locator("visible=true").first).to_contain_text("2025")
    assert rows.locator("visible=true").count() < rows.count()
    assert region.evaluate(BESIDE) == 0
    assert all(box["x"] + box["width"] <= 390 for box in map(seen, region.locator("thead button").all()))
    page.close()


def seen(button: Locator) -> FloatRect:
    """Where a button stands that can be seen."""
    box = button.bounding_box()
    assert box
    return box


def test_a_photo_for_print_is_taken_from_the_dialog(chromium: Browser, base: str) -> None:
    context = chromium.new_context(accept_downloads=True)
    page = context.new_page()
    page.goto(f"{base}branches/GA-CG-012.html")
    plates = page.locator(".sc-plate a")
    allowed = [plate.get_attribute("data-take") for plate in plates.all()]
    offered, name = [], ""
    for number in range(plates.count()):
        plates.nth(number).press("Enter")
        take = page.locator("dialog a")
        offered.append(take.is_visible())
        if take.is_visible() and not name:
            with page.expect_download() as coming:
                take.press("Enter")
            name = coming.value.suggested_filename
        page.keyboard.press("Escape")
    context.close()

    assert offered == [bool(one) for one in allowed]
    assert any(offered)
    assert name.startswith("图")
    assert name.endswith(".jpg")


def test_the_closed_dialog_hands_the_focus_back_but_takes_none(chromium: Browser, base: str) -> None:
    """Its event comes a task later: by then a quick reader may stand on another photo."""
    page = chromium.new_page()
    page.goto(f"{base}branches/GA-CG-012.html")
    plates = page.locator(".sc-plate a")
    plates.nth(0).press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    expect(plates.nth(1)).to_be_focused()
    plates.nth(0).press("Enter")
    page.evaluate(
        """() => new Promise((heard) => {
            const dialog = document.querySelector("dialog[open]");
            dialog.addEventListener("close", heard, { once: true });  // after the page has heard it
            dialog.close();
            document.querySelectorAll(".sc-plate a")[2].focus();
        }).then(() => true)"""
    )
    expect(plates.nth(2)).to_be_focused()
    page.close()
