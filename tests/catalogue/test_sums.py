"""What nobody told stays untold; piles keep every row once."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.sums import piled, told


@pytest.mark.parametrize(
    ("amounts", "total"),
    [([], None), ([None], None), ([None, 0], 0), ([2, None, 3], 5)],
)
def test_what_nobody_told_is_not_zero(amounts: list[int | None], total: int | None) -> None:
    assert told(amounts) == total


def test_hours_stay_exact() -> None:
    assert told([Decimal("0.1"), Decimal("0.2")]) == Decimal("0.3")


@given(st.lists(st.integers(0, 5)))
def test_piles_hold_every_row_once_in_order(rows: list[int]) -> None:
    piles = piled(rows, lambda row: row % 2)

    assert sorted(row for pile in piles.values() for row in pile) == sorted(rows)
    assert list(piles.get(1, ())) == [row for row in rows if row % 2]
