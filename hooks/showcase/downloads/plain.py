"""Tables as CSV and JSON: CSV for spreadsheets of any age, JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

from showcase.downloads.tables import Cell, Table

# A spreadsheet runs what begins like this; a leading apostrophe makes it text (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"  # without it Excel and WPS on Windows read UTF-8 as GBK


def as_csv(table: Table) -> bytes:
    """Return `table` as UTF-8 with BOM, CRLF line ends, Chinese heads, and no cell that could run as a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.head for column in table.columns)
    writer.writerows([csv_cell(cell) for cell in row] for row in table.rows)
    return (BOM + text.getvalue()).encode()


def csv_cell(cell: Cell) -> str:
    """Return `cell` as a spreadsheet should read it; only text can be mistaken for a formula."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
    return "" if cell is None else str(cell)


def as_json(table: Table) -> bytes:
    """Return `table` as an array of objects with English keys; dates are ISO text, what is not told is null."""
    keys = [column.key for column in table.columns]
    return dump([dict(zip(keys, map(plain, row), strict=True)) for row in table.rows])


def plain(cell: object) -> object:
    """Return `cell` in the types JSON has; a whole Decimal becomes an int."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def dump(value: object) -> bytes:
    """Return `value` as readable UTF-8 JSON, the same bytes every time."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
