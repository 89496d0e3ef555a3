"""The data page: every figure opens with its sentence, and drawing, table and counts.json say the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from showcase.catalogue.whole import Catalogue, catalogue
from showcase.downloads.files import data_files
from showcase.model import Branch
from showcase.pages.exhibits import Exhibit
from showcase.pages.figures import (
    brand_figure,
    figures_page,
    honour_figure,
    learning_figure,
    method_figure,
    outcome_figure,
    pledge_figure,
)

from ..catalogue.samples import BUREAU, a_branch, honour, some_branches
from .desk import body, full_branch, read, sparse_branch, squeezed, whole

FIGURES = (honour_figure, brand_figure, pledge_figure, method_figure, learning_figure, outcome_figure)


def keys(exhibit: Exhibit) -> list[str]:
    rows = [*exhibit.table.rows, *([exhibit.table.foot] if exhibit.table.foot else [])]
    return [cell.key for row in rows for cell in row.cells if cell.key]


@pytest.fixture(scope="module")
def shown() -> Catalogue:
    return whole(full_branch(), sparse_branch())


def test_every_figure_has_a_finding_a_picture_a_table_notes_and_downloads(shown: Catalogue) -> None:
    reading = read(body(figures_page(shown)))
    blocks = [e for e in reading.all("section") if e.attributes.get("class") == "sc-figure-block"]
    files = {asset.uri for asset in data_files(shown)}
    taken = [str(a.attributes["href"]) for a in reading.all("a") if str(a.attributes["href"]).startswith("data/")]

    assert len(blocks) == 9
    assert all("单位：" in block.text and "数据表" in block.text for block in blocks)
    assert len(reading.all("desc")) == 9
    assert set(taken) <= files


def test_a_finding_is_the_name_of_its_drawing(shown: Catalogue) -> None:
    reading = read(body(figures_page(shown)))
    titles = {squeezed(e.text) for e in reading.all("title")}

    assert titles <= {squeezed(e.text) for e in reading.all("h2")}


@settings(max_examples=20)
@given(some_branches())
def test_every_number_of_a_table_is_a_count_or_not_told(branches: list[Branch]) -> None:
    told = catalogue(branches, BUREAU)
    for figure in FIGURES:
        exhibit = figure(told)
        if exhibit:
            for key in keys(exhibit):
                assert key in told.counts or key.endswith(("/hours", "/attendance", "/visits")), key


def test_bars_are_as_long_as_the_numbers_of_the_table() -> None:
    told = whole(a_branch("GA-1", honour(date="2024-01-02"), honour("甲", date="2025-01-02", document="2号")))
    exhibit = honour_figure(told)

    assert exhibit is not None
    assert exhibit.finding == "列入统计的荣誉2024年和2025年并列最多，各 1 项"
    assert [row.name for row in exhibit.table.rows] == ["● 省党委、公安厅党委"]
    assert [told.counts[key] for key in keys(exhibit)] == [0, 1, 1, 0, 2, 0, 1, 1, 0, 2]
    assert [s.attributes["width"] for s in exhibit.drawing.shapes if s.kind == "rect"] == ["100.00%", "100.00%"]


def test_counties_stand_in_the_order_of_the_site_file_each_on_a_scale_of_its_own() -> None:
    unnamed = replace(a_branch("GA-2").brand, status="培育")
    told = whole(a_branch("GA-1", county="河西县"), a_branch("GA-2", county="城关区", brand=unnamed), a_branch("GA-3"))
    exhibit = brand_figure(told)

    assert exhibit is not None
    assert [(row.name, row.cells[-1].words) for row in exhibit.table.rows] == [("城关区", "50%"), ("河西县", "100%")]
    widths = [Decimal(s.attributes["width"].rstrip("%")) for s in exhibit.drawing.shapes if s.kind == "rect"]
    assert widths == [50, 50, 100]


def test_a_table_of_many_years_stands_below_its_figure() -> None:
    """Beside it, the last years and the sum would hide behind the edge, and paper would cut them off."""
    window = replace(BUREAU.window, start=date(2019, 1, 1))
    few, many = (
        honour_figure(catalogue([a_branch("GA-1", honour())], bureau))
        for bureau in (BUREAU, replace(BUREAU, window=window))
    )

    assert few is not None
    assert many is not None
    assert (few.above, many.above) == (False, True)


def test_a_site_with_nothing_to_show_keeps_the_page() -> None:
    reading = read(body(figures_page(catalogue((), BUREAU))))

    assert reading.all("h1")[0].text == "数据"
    assert reading.with_id("downloads") is not None
    assert reading.all("figure") == []
