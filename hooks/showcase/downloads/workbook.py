"""Tables as XLSX: typed columns, a frozen head, a filter, widths that fit; the only `xlsxwriter` import."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from showcase.downloads.tables import Cell, Table

# Text stays text: no formula, no link and no number is guessed from what a clerk wrote.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST = 32_767  # characters Excel has room for in one cell
_DAY_0 = date(1899, 12, 30).toordinal()  # Excel counts from here, as far as days after February 1900 go
_SHEET, _TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_SPECIAL = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|^\s|\s$")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def as_xlsx(table: Table, as_of: date) -> bytes:
    """Return `table` as a workbook; its creation date is `as_of`, so that the same input gives the same bytes.

    The library writes the book and its head, and the rows are put in here: with a million cells its own way took
    half of all that downloads cost.
    """
    book = _book(table, as_of)
    return _filled(book, table) if table.rows else book


def _book(table: Table, as_of: date) -> bytes:
    """Return a book with the head of `table` and, to give it its size and the format of days, a last cell."""
    packed = io.BytesIO()
    with Workbook(packed, _OPTIONS) as book:
        book.set_properties({"title": table.title, "created": datetime.combine(as_of, time())})
        sheet = book.add_worksheet(table.title)
        _head(book, sheet, table)
        if table.rows:
            day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
            sheet.write_blank(len(table.rows), len(table.columns) - 1, None, day)
    return packed.getvalue()


def _head(book: Workbook, sheet: Worksheet, table: Table) -> None:
    bold = book.add_format({"bold": True, "bottom": 1})
    for position, column in enumerate(table.columns):
        sheet.write_string(0, position, column.head, bold)
        sheet.set_column(position, position, column.width + 2)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)


def _filled(book: bytes, table: Table) -> bytes:
    """Return `book` with the rows of `table` where its last cell was."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(book)) as old, ZipFile(packed, "w") as new:
        parts = {part: old.read(part).decode() for part in old.infolist()}
        named = {part.filename: content for part, content in parts.items()}
        changed = _with_rows(named[_SHEET], named[_TEXTS], table)
        for part, content in parts.items():
            new.writestr(part, changed.get(part.filename, content), ZIP_DEFLATED, compresslevel=3)
    return packed.getvalue()


def _with_rows(sheet: str, texts: str, table: Table) -> dict[str, str]:
    """Return both parts of a book with the rows of `table`: a cell of text holds the number of its text."""
    head, last, end = re.split(r'<row r="[1-9]\d*" [^>]*><c r="[A-Z]+\d+" s="(\d+)"/></row>', sheet)
    numbers: dict[Cell, int] = {column.head: number for number, column in enumerate(table.columns)}
    rows = "".join(_rows(table, numbers, day=last))
    used = len(table.columns) + rows.count(' t="s"')
    added = "".join(map(_shared, list(numbers)[len(table.columns) :]))
    counted = re.sub(r' count="\d+" uniqueCount="\d+"', f' count="{used}" uniqueCount="{len(numbers)}"', texts, count=1)
    return {_SHEET: f"{head}{rows}{end}", _TEXTS: counted.replace("</sst>", f"{added}</sst>")}


def _rows(table: Table, numbers: dict[Cell, int], *, day: str) -> Iterator[str]:
    """Give the rows; `numbers` is where a text not met before gets the next number."""
    columns: list[list[str]] = []
    for column, cells in zip(table.columns, table.cells, strict=True):
        for text in dict.fromkeys(cell for cell in cells if cell and isinstance(cell, str)):
            numbers.setdefault(text, len(numbers))
        letter = xl_col_to_name(len(columns))
        tell = _texts if column.kind == "text" else _values
        columns.append(tell(letter, cells, numbers, day))
    for row, told in enumerate(zip(*columns, strict=True), 2):
        yield f'<row r="{row}">{"".join(told)}</row>'


def _texts(letter: str, cells: Iterable[Cell], numbers: Mapping[Cell, int], _: str) -> list[str]:
    return [
        f'<c r="{letter}{row}" t="s"><v>{numbers[text]}</v></c>' if text else "" for row, text in enumerate(cells, 2)
    ]


def _values(letter: str, cells: Iterable[Cell], numbers: Mapping[Cell, int], day: str) -> list[str]:
    return [_cell(f'<c r="{letter}{row}"', cell, numbers, day) for row, cell in enumerate(cells, 2)]


def _cell(place: str, cell: Cell, numbers: Mapping[Cell, int], day: str) -> str:
    """Return `cell` as XML that begins with its `place`; "" for one that stays empty."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        return f'{place} t="s"><v>{numbers[cell]}</v></c>'
    if isinstance(cell, date):
        return f'{place} s="{day}"><v>{cell.toordinal() - _DAY_0}</v></c>'
    return f"{place}><v>{float(cell):.16G}</v></c>"


def _shared(text: Cell) -> str:
    """Return `text` as it stands among the texts of a book, which its cells share.

    Excel writes what XML has no room for as _x000B_, and the underscore of what only looks like that as _x005F_.
    """
    text = str(text)[:_LONGEST]
    if not _SPECIAL.search(text):
        return f"<si><t>{text}</t></si>"
    told = _CONTROL.sub(lambda odd: f"_x{ord(odd[0]):04X}_", text)
    return f'<si><t xml:space="preserve">{escape(told)}</t></si>'
