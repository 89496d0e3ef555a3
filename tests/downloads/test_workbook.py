"""XLSX as read back from its own XML."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

from showcase.downloads.tables import Column, Table
from showcase.downloads.workbook import as_xlsx

SPACE = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
AS_OF = date(2026, 6, 30)
TABLE = Table(
    "things",
    "双报到服务",
    (Column("name", "名称", "text", 10), Column("hours", "小时", "number", 8), Column("day", "日期", "date", 12)),
    (("=HYPERLINK(1)", Decimal("1.5"), date(2026, 4, 19)), ("012345", None, "2025"), ("网址http://x.example", 3, None)),
)


def part(book: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(book)) as packed:
        return ET.fromstring(packed.read(name))  # noqa: S314 – written by us a moment ago


def cells(book: bytes) -> dict[str, tuple[str, str]]:
    """Each cell by its reference: its type and its value as it would be shown."""
    words = ["".join(word.itertext()) for word in part(book, "xl/sharedStrings.xml")]
    found = {}
    for cell in part(book, "xl/worksheets/sheet1.xml").iterfind(".//x:c", SPACE):
        value = cell.findtext("x:v", "", SPACE)
        found[cell.get("r", "")] = (cell.get("t", "n"), words[int(value)] if cell.get("t") == "s" else value)
    return found


def test_text_stays_text_and_numbers_are_numbers() -> None:
    read = cells(as_xlsx(TABLE, AS_OF))

    assert read["A1"] == ("s", "名称")
    assert read["A2"] == ("s", "=HYPERLINK(1)")
    assert read["A3"] == ("s", "012345")
    assert read["B2"] == ("n", "1.5")
    assert "B3" not in read
    assert read["C2"] == ("n", "46131")  # 2026-04-19 in the days Excel counts
    assert read["C3"] == ("s", "2025")


def test_no_formula_and_no_link_is_made() -> None:
    sheet = part(as_xlsx(TABLE, AS_OF), "xl/worksheets/sheet1.xml")

    assert sheet.find(".//x:f", SPACE) is None
    assert sheet.find(".//x:hyperlinks", SPACE) is None


def test_the_head_stays_in_sight_and_filters() -> None:
    sheet = part(as_xlsx(TABLE, AS_OF), "xl/worksheets/sheet1.xml")
    pane, filters = sheet.find(".//x:pane", SPACE), sheet.find("x:autoFilter", SPACE)

    assert pane is not None
    assert pane.get("state") == "frozen"
    assert filters is not None
    assert filters.get("ref") == "A1:C4"
    assert [float(column.get("width", 0)) > 9 for column in sheet.iterfind(".//x:col", SPACE)] == [True, True, True]


def test_the_same_table_gives_the_same_bytes() -> None:
    assert as_xlsx(TABLE, AS_OF) == as_xlsx(TABLE, AS_OF)


def test_odd_text_comes_back_as_it_was() -> None:
    odd = ("名称", " 前后有空格 ", "a & b < c > d", "第一行\n第二行", "像 _x0041_ 那样", "响铃\a", "0", "长" * 40_000)
    table = Table("odd", "怪", TABLE.columns, tuple((text, 0, None) for text in (*odd, "名称")))
    read = cells(as_xlsx(table, AS_OF))
    written = [read[f"A{row}"][1] for row in range(2, 11)]

    assert written[:4] == list(odd[:4])
    assert written[4:6] == ["像 _x005F_x0041_ 那样", "响铃_x0007_"]  # how a spreadsheet spells these
    assert written[6:] == ["0", "长" * 32_767, "名称"]
    assert read["B2"] == ("n", "0")


def test_the_book_knows_how_many_texts_it_holds_and_uses() -> None:
    book = as_xlsx(TABLE, AS_OF)
    texts = part(book, "xl/sharedStrings.xml")
    used = [cell for cell in part(book, "xl/worksheets/sheet1.xml").iterfind(".//x:c", SPACE) if cell.get("t") == "s"]

    assert int(texts.get("uniqueCount", "")) == len(texts)
    assert int(texts.get("count", "")) == len(used)


def test_a_table_without_rows_is_a_book_with_a_head() -> None:
    assert cells(as_xlsx(Table("things", "事", TABLE.columns, ()), AS_OF)).keys() == {"A1", "B1", "C1"}
