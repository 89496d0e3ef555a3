"""Small things: open or solved on 截至, and in how many days."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from showcase.catalogue.order import UNSAID
from showcase.catalogue.small_things import SmallThingRow, median_days, small_thing_rows, topics
from showcase.model import SmallThing

from .samples import AS_OF, a_branch, a_service


def thing(raised: date, days: int | None = None, topic: str = "") -> SmallThing:
    return SmallThing(
        "thing-1", "门禁坏了", raised, raised + timedelta(days) if days is not None else None, topic=topic
    )


def rows(*things: SmallThing) -> tuple[SmallThingRow, ...]:
    return small_thing_rows([a_branch(service=a_service(things=things)), a_branch("GA-2")], AS_OF)


def test_the_example_took_eighteen_days() -> None:
    (row,) = rows(SmallThing("thing-1", "2 号楼单元门禁坏了三个月", date(2026, 3, 2), date(2026, 3, 20)))

    assert (row.days, row.waiting) == (18, None)


@pytest.mark.parametrize(
    ("raised", "days", "solved_in", "waiting"),
    [
        (AS_OF, 0, 0, None),
        (AS_OF, None, None, 0),
        (AS_OF - timedelta(9), 9, 9, None),
        (AS_OF - timedelta(9), 10, None, 9),
        (AS_OF - timedelta(9), None, None, 9),
    ],
)
def test_what_is_solved_after_the_day_is_still_open(
    raised: date, days: int | None, solved_in: int | None, waiting: int | None
) -> None:
    (row,) = rows(thing(raised, days))

    assert (row.days, row.waiting) == (solved_in, waiting)


def test_what_is_raised_after_the_day_does_not_show() -> None:
    assert rows(thing(AS_OF + timedelta(1))) == ()


def test_the_newest_raised_stands_first() -> None:
    assert [row.thing.raised.month for row in rows(*(thing(date(2026, month, 1)) for month in (2, 5, 3)))] == [5, 3, 2]


@pytest.mark.parametrize(
    ("days", "middle"), [([], None), ([None], None), ([3], "3"), ([1, 2], "1.5"), ([9, None, 1, 2], "2")]
)
def test_the_middle_of_the_days_leaves_open_ones_out(days: list[int | None], middle: str | None) -> None:
    found = rows(*(thing(date(2026, 1, 1), day) for day in days))

    assert median_days(found) == (Decimal(middle) if middle else None)


def test_topics_stand_by_how_much_they_hold_and_the_unsaid_last() -> None:
    day = date(2026, 1, 1)
    found = topics(rows(thing(day), thing(day), thing(day, 4, "路灯"), thing(day, 2, "门禁"), thing(day, None, "门禁")))

    assert [(t.topic, len(t.rows), t.solved, t.median_days) for t in found] == [
        ("门禁", 2, 1, Decimal(2)),
        ("路灯", 1, 1, Decimal(4)),
        (UNSAID, 2, 0, None),
    ]
