"""Tables as CSV and JSON: CSV for spreadsheets of any age, JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any, Final

from showcase.downloads.tables import Cell, Table

# A spreadsheet runs what begins like this; a leading apostrophe makes it text (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN: Final = "\0"
_MAY_RUN: Final = re.compile(f"{_BETWEEN}[{re.escape(''.join(FORMULA_STARTS))}]")
_JSON = json.JSONEncoder(ensure_ascii=False)
BOM = "\ufeff"  # without it Excel and WPS on Windows read UTF-8 as GBK


def as_csv(table: Table) -> bytes:
    """Return `table` as UTF-8 with BOM, CRLF line ends, Chinese heads, and no cell that could run as a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.head for column in table.columns)
    writer.writerows(zip(*map(_harmless, table.cells), strict=True))
    return (BOM + text.getvalue()).encode()


def _harmless(cells: Sequence[Cell]) -> Iterable[Cell]:
    """Return a column without formulas; of the rest the writer makes what `csv_cell` does, only faster."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    return map(csv_cell, cells) if _MAY_RUN.search(_BETWEEN + _BETWEEN.join(texts)) else cells


def csv_cell(cell: Cell) -> str:
    """Return `cell` as a spreadsheet should read it; only text can be mistaken for a formula."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
    return "" if cell is None else str(cell)


def as_json(table: Table) -> bytes:
    """Return `table` as an array of objects with English keys; dates are ISO text, what is not told is null."""
    row = "{" + ", ".join(f'"{column.key}": %s' for column in table.columns) + "}"
    tell: list[Callable[[Any], str]] = [
        encode_basestring if column.kind == "text" else _json_cell for column in table.columns
    ]
    return _lines(map(row.__mod__, zip(*map(map, tell, table.cells), strict=True)))


def as_json_lines(rows: Iterable[Mapping[str, object]]) -> bytes:
    """Return `rows` as an array, each in a line of its own."""
    return _lines(map(_JSON.encode, rows))


def _json_cell(cell: Cell) -> str:
    """Return `cell` in JSON: a tenth of what it takes to go through a whole object at a time."""
    if cell is None:
        return "null"
    if isinstance(cell, str):
        return encode_basestring(cell)
    return f'"{cell}"' if isinstance(cell, date) else str(plain(cell))


def _lines(rows: Iterable[str]) -> bytes:
    return ("[\n" + ",\n".join(rows) + "\n]\n").encode()


def plain(cell: object) -> object:
    """Return `cell` in the types JSON has; a whole Decimal becomes an int."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def dump(value: object) -> bytes:
    """Return `value` as readable UTF-8 JSON, the same bytes every time."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
