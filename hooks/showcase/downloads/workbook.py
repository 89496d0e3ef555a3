"""Tables as XLSX: typed columns, a frozen head, a filter, widths that fit; the only `xlsxwriter` import."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from showcase.downloads.tables import Cell, Table

# Text stays text: no formula, no link and no number is guessed from what a clerk wrote.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def as_xlsx(table: Table, as_of: date) -> bytes:
    """Return `table` as a workbook; its creation date is `as_of`, so that the same input gives the same bytes."""
    packed = io.BytesIO()
    with Workbook(packed, _OPTIONS) as book:
        book.set_properties({"title": table.title, "created": datetime.combine(as_of, time())})
        sheet = book.add_worksheet(table.title)
        _head(book, sheet, table)
        day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        for number, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row):
                _write(sheet, number, column, cell, day)
    return packed.getvalue()


def _head(book: Workbook, sheet: Worksheet, table: Table) -> None:
    bold = book.add_format({"bold": True, "bottom": 1})
    for position, column in enumerate(table.columns):
        sheet.write_string(0, position, column.head, bold)
        sheet.set_column(position, position, column.width + 2)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, day: Format) -> None:
    if isinstance(cell, str):
        if cell:
            sheet.write_string(row, column, cell)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, int | Decimal):
        sheet.write_number(row, column, cell)
