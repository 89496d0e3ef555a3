"""CSV for spreadsheets of any age, JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from showcase.downloads.plain import BOM, FORMULA_STARTS, as_csv, as_json
from showcase.downloads.tables import Cell, Column, Table

COLUMNS = (Column("name", "名称", "text", 10), Column("hours", "小时", "number", 8), Column("day", "日期", "date", 12))
cells = st.tuples(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0")),
    st.none() | st.integers(),
    st.dates(),
)


def a_table(*rows: tuple[Cell, ...]) -> Table:
    return Table("things", "事", COLUMNS, rows)


def test_csv_is_what_excel_and_wps_open_without_asking() -> None:
    told = as_csv(a_table(("夜巡, “两人”", Decimal("1.5"), date(2026, 4, 19)), ("门禁", None, "2025")))

    assert told.decode() == BOM + '名称,小时,日期\r\n"夜巡, “两人”",1.5,2026-04-19\r\n门禁,,2025\r\n'


@given(st.lists(cells, max_size=5))
def test_csv_says_what_was_written_and_runs_nothing(rows: list[tuple[Cell, ...]]) -> None:
    read = list(csv.reader(io.StringIO(as_csv(a_table(*rows)).decode().removeprefix(BOM), newline="")))[1:]

    assert [row[0].removeprefix("'") if row[0][:1] == "'" else row[0] for row in read] == [
        str(row[0]).removeprefix("'") for row in rows
    ]
    assert not [row for row in read if row[0].startswith(FORMULA_STARTS)]


def test_a_negative_number_is_no_formula() -> None:
    assert "\r\n违约,-3,2026-01-01\r\n" in as_csv(a_table(("违约", -3, date(2026, 1, 1)))).decode()


def test_json_keeps_types_and_says_null_for_what_is_not_told() -> None:
    told = json.loads(as_json(a_table(("=1+1", Decimal("27.0"), date(2026, 4, 19)), ("门禁", None, "2025"))))

    assert told == [
        {"name": "=1+1", "hours": 27, "day": "2026-04-19"},
        {"name": "门禁", "hours": None, "day": "2025"},
    ]
