"""Pledges and service that can be followed."""

from __future__ import annotations

from showcase.authored.rules import work
from showcase.authored.source import Source

from ..desk import a_source, the_bureau

BUREAU = the_bureau()


def test_an_open_pledge_has_a_day() -> None:
    source = a_source("承诺: [{承诺: 甲}, {承诺: 乙, 期限: 2026-12-31}, {承诺: 丙, 完成日期: 2026-03-01}]\n")

    assert [found.path for found in work.pledges_have_a_day([source], BUREAU)] == [("承诺", 0, "期限")]


def test_no_more_are_satisfied_than_were_asked() -> None:
    counts = [
        "群众满意: 46, 群众参评: 50",
        "群众满意: 50, 群众参评: 46",
        "群众满意: 50",
        "组织: 合格",
        "群众满意: 1, 群众参评: 0",
    ]
    rows = ", ".join(f"{{承诺: 甲, 评诺: {{{count}}}}}" for count in counts)

    assert [found.path[1] for found in work.the_satisfied_were_asked([a_source(f"承诺: [{rows}]\n")], BUREAU)] == [1, 4]


def test_a_service_record_has_a_number() -> None:
    rows = ["人次: 9", "小时: 27", "受益: 64户", "人次: 0"]
    records = ", ".join(f"{{日期: 2026-04-19, 项目: 排查, {row}}}" for row in rows)

    assert [
        found.path[2] for found in work.service_has_numbers([a_source(f"双报到: {{服务: [{records}]}}\n")], BUREAU)
    ] == [2]


def served(*rows: str, folder: str = "x") -> Source:
    records = ", ".join(f"{{日期: 2026-04-19, 项目: 排查, {row}}}" for row in rows)
    return a_source(f"双报到: {{服务: [{records}]}}\n", folder=folder)


def test_nobody_serves_more_than_a_day_a_day() -> None:
    source = served("人次: 1, 小时: 900", "人次: 2, 小时: 48", "人次: 2, 小时: 48.5", "人次: 0, 小时: 3", "小时: 900")

    assert [each.path for each in work.service_fits_into_a_day([source], BUREAU)] == [
        ("双报到", "服务", 0, "小时"),
        ("双报到", "服务", 2, "小时"),
        ("双报到", "服务", 3, "小时"),
    ]


def test_a_record_written_twice_is_told_of_the_first() -> None:
    row = "人次: 9, 小时: 27, 受益: 64户"
    rows = (
        row,
        "人次: 9, 小时: 27.0, 受益: 64户",
        "人次: 9, 小时: 27, 受益: 60户",
        "人次: 8, 小时: 27",
        "类别: 巡逻, " + row,
    )
    found = list(work.service_stands_once([served(*rows), served(row, folder="y")], BUREAU))

    assert [(each.path[2], each.parts["first"]) for each in found] == [(1, 1), (4, 1)]
