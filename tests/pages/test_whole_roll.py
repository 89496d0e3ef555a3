"""The whole roll on one page: as it is where it is short, in scripts where it is long; the same words either way."""

from __future__ import annotations

import json

from showcase.catalogue.whole import Catalogue
from showcase.pages.roll_table import roll_lines
from showcase.pages.whole_roll import cells, whole_roll_page
from showcase.site import Page

from ..catalogue.samples import a_branch, honour, person
from .desk import body, pages_of, read, squeezed, whole

BRANCH = a_branch(
    "GA-1",
    honour("先锋号", status="expired"),
    honour("年份荣誉", date="2023", document="甲1号"),
    honour("上级的", unit="某省公安厅", document="甲3号"),
    person("赵立新", posthumous=True, document=""),
    kind="临时",
)


def page(most: int, shown: Catalogue | None = None) -> Page:
    shown = shown or whole(BRANCH)
    base = pages_of(shown)["honours/all.html"].values
    return whole_roll_page(shown, dict(base), most)


def test_a_short_roll_stands_on_the_page() -> None:
    made = page(10)
    reading = read(body(made))

    assert made.assets == ()
    assert len(reading.all("tr")) == 5
    assert "先锋号（期满）" in squeezed(reading.text)


def test_a_long_roll_waits_in_scripts_and_its_years_are_linked() -> None:
    made = page(3)
    reading = read(body(made))
    text = str(made.assets[0].data)
    number, rows = json.loads(f"[{text.removeprefix('showcaseRoll(').removesuffix(');' + chr(10))}]")

    assert not reading.all("table")
    assert {"year-2025.html", "year-2023.html"} <= {str(link.attributes["href"])[11:] for link in reading.all("a")}
    assert (number, [row[3][:3] for row in rows]) == (1, ["先锋号", "上级的", "个人三", "年份荣"])


def test_the_words_are_those_of_the_table() -> None:
    shown = whole(BRANCH)
    printed = squeezed(read(body(page(10, shown))).text)
    for line in roll_lines(shown.roll.entries, shown):
        for cell in cells(line):
            said = cell.replace("（未计入：", "未计入：").removesuffix("）") if "未计入：" in cell else cell

            assert squeezed(said) in printed
