"""Sessions by form and year, and pairs said once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from showcase.catalogue.learning import learning_board, pairings
from showcase.catalogue.order import UNSAID
from showcase.model import Branch, Lesson, Pair

from .samples import AS_OF, BUREAU, a_branch, a_date


def lesson(day: date, form: str = "线上", attendance: int | None = None, hours: str | None = None) -> Lesson:
    return Lesson("lesson-1", "党史", day, form, "主会场", attendance, Decimal(hours) if hours else None)


def test_sessions_add_up_by_form_and_year() -> None:
    lessons = (
        lesson(date(2025, 5, 1), "竞赛", 30),
        lesson(date(2026, 1, 9), "线上", 20, "1.5"),
        lesson(date(2026, 3, 9), "", None, "2"),
        lesson(date(2026, 2, 9), "线上", 5, "0.5"),
        lesson(AS_OF + timedelta(1), "线上", 1000, "1000"),
    )
    board = learning_board([a_branch(lessons=lessons)], AS_OF)

    assert [row.lesson.date.month for row in board.rows] == [3, 2, 1, 5]
    assert (board.total.sessions, board.total.attendance, board.total.hours) == (4, 55, Decimal(4))
    assert (board.without_attendance, board.without_hours) == (1, 1)
    assert [(form.form, form.sessions, form.attendance, form.hours) for form in board.forms] == [
        ("线上", 2, 25, Decimal(2)),
        ("竞赛", 1, 30, None),
        (UNSAID, 1, None, Decimal(2)),
    ]
    assert [(year.year, year.sessions, [form.form for form in year.forms]) for year in board.years] == [
        (2025, 1, ["竞赛"]),
        (2026, 3, ["线上", UNSAID]),
    ]


def test_no_sessions_are_no_figures() -> None:
    board = learning_board([a_branch()], AS_OF)

    assert (board.total.sessions, board.total.attendance, board.forms, board.years) == (0, None, (), ())


def pairs(*branches: Branch, renumbered: tuple[tuple[str, str], ...] = ()) -> list[tuple[str, str]]:
    found = pairings(branches, replace(BUREAU, renumbered=renumbered))
    return [(pairing.branches[0].id, pairing.branches[1].id) for pairing in found]


def test_a_pair_is_said_once_in_site_order_whoever_wrote_it() -> None:
    first = a_branch("GA-1", pairs=(Pair("GA-2", "调解", a_date("2025-03")),))
    second = a_branch("GA-2", pairs=(Pair("GA-1", "防骗", a_date("2024")), Pair("GA-1", "调解")))

    (pairing,) = pairings([first, second], BUREAU)

    assert (pairing.branches, pairing.about, pairing.since) == ((first, second), ("调解", "防骗"), a_date("2024"))


def test_a_partner_that_is_not_on_the_site_is_left_out() -> None:
    assert pairs(a_branch("GA-1", pairs=(Pair("GA-9"), Pair("GA-1")))) == []


def test_an_old_number_still_finds_its_branch() -> None:
    assert pairs(a_branch("GA-1", pairs=(Pair("OLD"),)), a_branch("GA-2"), renumbered=(("OLD", "GA-2"),)) == [
        ("GA-1", "GA-2")
    ]
