"""What comes first comes first."""

from __future__ import annotations

from datetime import date

from showcase.authored.rules import dates

from ..desk import DATA, LEAST, a_source, the_bureau

BUREAU = the_bureau()


def test_ends_do_not_come_before_starts() -> None:
    source = a_source(
        "战时响应:\n  - {名称: 甲, 类型: 党员突击队, 起: 2025-07-15, 止: 2025-07-15}\n"
        "  - {名称: 乙, 类型: 党员突击队, 起: 2025-07-15, 止: 2025-07-14}\n"
        "  - {名称: 丙, 类型: 党员突击队, 起: 2025-07-15}\n"
        "双报到: {关键小事: [{事项: 丁, 提出: 2026-03-02, 办结: 2026-03-01}]}\n"
    )

    assert [found.path for found in dates.ends_follow_starts([source], BUREAU)] == [
        ("战时响应", 1, "止"),
        ("双报到", "关键小事", 0, "办结"),
    ]


def test_progress_goes_on_in_time_and_in_number() -> None:
    rows = [
        "{日期: 2026-01-31, 完成: 4}",
        "{日期: 2026-02-28}",
        "{日期: 2026-01-15, 完成: 5}",
        "{日期: 2026-03-31, 完成: 3}",
    ]
    source = a_source(f"承诺:\n  - {{承诺: 装照明, 进展: [{', '.join(rows)}]}}\n")

    assert [(found.code, found.path[3]) for found in dates.progress_goes_on([source], BUREAU)] == [
        ("progress-order", 2),
        ("progress-shrinks", 3),
    ]


def test_what_is_dated_after_the_closing_day_is_told() -> None:
    """A month that began before it may still lie before it."""
    source = a_source(text=(DATA / "branch.yaml").read_text(encoding="utf-8"))
    found = list(dates.dates_lie_before_the_closing_day([source], the_bureau(as_of=date(2025, 6, 1))))

    assert list(dates.dates_lie_before_the_closing_day([source], BUREAU)) == []
    assert [each.path for each in found] == [
        ("荣誉", 0, "日期"),
        ("战时响应", 0, "起"),
        ("承诺", 0, "进展", 0, "日期"),
        ("承诺", 0, "进展", 1, "日期"),
        ("双报到", "服务", 0, "日期"),
        ("双报到", "关键小事", 0, "提出"),
        ("双报到", "关键小事", 0, "办结"),
    ]


def test_a_response_that_begins_after_the_closing_day_is_told() -> None:
    days = ("2026-06-30", "2026-07-01")
    rows = ", ".join(f"{{名称: 值守, 类型: 党员突击队, 起: {day}}}" for day in days)
    found = list(dates.dates_lie_before_the_closing_day([a_source(f"战时响应: [{rows}]\n")], BUREAU))

    assert [(each.code, each.path) for each in found] == [("date-late", ("战时响应", 1, "起"))]


def test_signatures_follow_each_other() -> None:
    steps = "  支部审核: {人: 周明远, 日期: 2026-07-05}\n  保密审查: {人: 政治处}\n"
    source = a_source(text=LEAST.replace("  上级审定:", f"{steps}  上级审定:"))

    assert [found.path for found in dates.signatures_follow_each_other([source], BUREAU)] == [
        ("审签", "支部审核", "日期")
    ]


def test_who_fills_in_does_not_approve() -> None:
    same = a_source(text=LEAST.replace("分局机关党委, 日", "马小禾, 日"))

    assert list(dates.approvers_are_not_clerks([a_source()], BUREAU)) == []
    assert [found.code for found in dates.approvers_are_not_clerks([same], BUREAU)] == ["signoff-same-person"]


def test_a_year_has_one_account() -> None:
    source = a_source("关怀: [{年度: 2025}, {年度: 2024}, {年度: 2025}]\n五强自评: {年度: 2025}\n")

    assert [found.path for found in dates.years_stand_once([source], BUREAU)] == [("关怀", 2, "年度")]
