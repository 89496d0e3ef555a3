"""Posts on duty, responses in use, figures before and after."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from showcase.catalogue.tallies import change, outcome_rows, post_rows, response_rows
from showcase.model import Outcome, Post, Response

from .samples import AS_OF, a_branch


def test_posts_on_duty_stand_first_in_site_order() -> None:
    statuses = ("调整", "在岗", "", "撤销")
    rows = post_rows(
        [a_branch(posts=tuple(Post(f"post-{at}", status, status=status) for at, status in enumerate(statuses)))]
    )

    assert [(row.post.status, row.on_duty) for row in rows] == [
        ("在岗", True),
        ("调整", False),
        ("", False),
        ("撤销", False),
    ]


@pytest.mark.parametrize(
    ("starts", "ends", "state"),
    [
        (0, None, "active"),
        (-9, None, "active"),
        (-9, 0, "active"),
        (-9, -1, "ended"),
        (1, None, "planned"),
        (1, 9, "planned"),
    ],
)
def test_a_response_is_in_use_from_its_first_day_to_its_last(starts: int, ends: int | None, state: str) -> None:
    end = AS_OF + timedelta(ends) if ends is not None else None
    response = Response("response-1", "值守", "党员突击队", AS_OF + timedelta(starts), end)

    (row,) = response_rows([a_branch(responses=(response,))], AS_OF)

    assert (row.state, row.active, row.begun) == (state, state == "active", state != "planned")


def test_the_latest_response_stands_first() -> None:
    days = (date(2024, 1, 1), date(2026, 1, 1), date(2025, 1, 1))
    responses = tuple(Response(f"response-{day.year}", "值守", "临时党支部", day) for day in days)

    assert [row.response.start.year for row in response_rows([a_branch(responses=responses)], AS_OF)] == [
        2026,
        2025,
        2024,
    ]


@pytest.mark.parametrize(
    ("before", "after", "difference", "percent"),
    [
        ("146", "97", "-49", "-33.6"),
        ("0", "212", "212", None),
        ("0", "0", "0", None),
        ("4", "4", "0", "0.0"),
        ("-4", "-2", "2", None),
        ("8", "9", "1", "12.5"),
        (None, "9", None, None),
        ("9", None, None, None),
    ],
)
def test_a_change_is_said_only_where_both_are_told(
    before: str | None, after: str | None, difference: str | None, percent: str | None
) -> None:
    told = [Decimal(text) if text else None for text in (before, after, difference, percent)]

    assert change(told[0], told[1]) == (told[2], told[3])


def test_figures_of_another_period_have_another_basis() -> None:
    outcomes = (
        Outcome("1", "警情", "起", Decimal(1), "2024年", Decimal(2), "2025年"),
        Outcome("2", "警情", "起", Decimal(1), "2024年", Decimal(2), "2025年上半年"),
    )
    first, second = outcome_rows([a_branch(outcomes=outcomes)])

    assert first.basis == ("警情", "起", "2024年", "2025年")
    assert first.basis != second.basis
    assert (first.change, first.percent) == (Decimal(1), Decimal(100))
