"""A pledge as it stands on 截至, and a board that adds up."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given

from showcase.catalogue.pledges import DUE_SOON_DAYS, PledgeRow, pledge_board, pledge_row
from showcase.model import Branch, Pledge, Progress

from .samples import AS_OF, a_branch, a_pledge, reports, some_branches

YESTERDAY, TOMORROW = AS_OF - timedelta(1), AS_OF + timedelta(1)
SPRING = date(2026, 3, 31)


def row(pledge: Pledge) -> PledgeRow:
    return pledge_row(a_branch(), pledge, AS_OF)


@pytest.mark.parametrize(
    ("pledge", "state", "in_time", "days_left"),
    [
        (a_pledge(deadline=AS_OF), "open", None, 0),
        (a_pledge(deadline=TOMORROW), "open", None, 1),
        (a_pledge(deadline=YESTERDAY), "late", None, -1),
        (a_pledge(deadline=None), "open", None, None),
        (a_pledge(progress=reports((SPRING, "12"))), "done", True, None),
        (a_pledge(progress=reports((SPRING, "11.9"))), "open", None, 184),
        (a_pledge(deadline=SPRING, progress=reports((SPRING, "12"))), "done", True, None),
        (a_pledge(deadline=SPRING, progress=reports((AS_OF, "12"))), "done", False, None),
        (a_pledge(deadline=None, progress=reports((SPRING, "12"))), "done", None, None),
        (a_pledge(deadline=AS_OF, progress=reports((TOMORROW, "12"))), "open", None, 0),
        (a_pledge(deadline=YESTERDAY, progress=reports((TOMORROW, "12"))), "late", None, -1),
        (a_pledge(None, progress=reports((SPRING, "12"))), "open", None, 184),
        (a_pledge(None, finished=AS_OF), "done", True, None),
        (a_pledge(None, finished=TOMORROW), "open", None, 184),
        (a_pledge(finished=AS_OF, progress=reports((SPRING, "3"))), "done", True, None),
        (a_pledge(deadline=SPRING, finished=AS_OF, progress=reports((SPRING, "12"))), "done", True, None),
        (a_pledge("0", progress=reports((SPRING, "0"))), "done", True, None),
        (a_pledge(progress=reports((SPRING, "12"), (AS_OF, "7"))), "open", None, 184),
        (a_pledge(progress=reports((AS_OF, "12"), (SPRING, "7"))), "done", True, None),
    ],
)
def test_a_pledge_stands_as_it_stood_on_the_day(
    pledge: Pledge, state: str, *, in_time: bool | None, days_left: int | None
) -> None:
    found = row(pledge)

    assert (found.state, found.in_time, found.days_left) == (state, in_time, days_left)


def test_the_day_the_target_was_first_reached_is_the_day_it_was_done() -> None:
    reached = row(a_pledge(progress=reports((date(2026, 1, 31), "4"), (SPRING, "12"), (AS_OF, "14"))))

    assert (reached.finished, reached.done, reached.percent) == (SPRING, Decimal(14), 100)


@pytest.mark.parametrize(
    ("progress", "reported", "done", "percent"),
    [
        ((), False, None, None),
        (reports((TOMORROW, "3")), False, None, None),
        (reports((SPRING, None)), True, None, None),
        (reports((SPRING, "0")), True, Decimal(0), 0),
        (reports((SPRING, "4"), (AS_OF, None)), True, Decimal(4), 33),
    ],
)
def test_not_reported_is_not_zero(
    progress: tuple[Progress, ...], *, reported: bool, done: Decimal | None, percent: int | None
) -> None:
    found = row(a_pledge(progress=progress))

    assert (found.reported, found.done, found.percent) == (reported, done, percent)


@pytest.mark.parametrize(("target", "percent"), [(None, None), ("0", None), ("-5", 0)])
def test_a_share_needs_a_target(target: str | None, percent: int | None) -> None:
    assert row(a_pledge(target, progress=reports((SPRING, "4")))).percent == percent


@pytest.mark.parametrize(("days", "soon"), [(-1, False), (0, True), (DUE_SOON_DAYS, True), (DUE_SOON_DAYS + 1, False)])
def test_due_soon_is_within_a_month_and_not_past(days: int, *, soon: bool) -> None:
    assert row(a_pledge(deadline=AS_OF + timedelta(days))).due_soon is soon


def test_unreported_is_late_without_a_word() -> None:
    silent = a_pledge(deadline=YESTERDAY)
    told = a_pledge(deadline=YESTERDAY, progress=reports((SPRING, None)))
    waiting = a_pledge(deadline=TOMORROW)
    board = pledge_board([a_branch(pledges=(silent, told, waiting))], AS_OF)

    assert (board.total, board.overdue, board.unreported, board.open, board.due_soon) == (3, 2, 1, 1, 1)


def test_branches_without_pledges_have_empty_rows() -> None:
    board = pledge_board([a_branch("GA-1")], AS_OF)

    assert (board.rows, board.by_branch, board.total) == ((), {"GA-1": ()}, 0)


@given(some_branches())
def test_states_add_up_to_the_total(branches: list[Branch]) -> None:
    board = pledge_board(branches, AS_OF)

    assert board.done + board.open + board.overdue == board.total == len(board.rows)
    assert board.total == sum(len(branch.pledges) for branch in branches)
    assert board.in_time <= board.done
    assert board.unreported <= board.overdue
    assert board.due_soon <= board.open
