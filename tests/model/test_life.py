"""A small thing from raised to solved."""

from __future__ import annotations

from datetime import date

from showcase.model import SmallThing


def test_days_run_from_raised_to_solved() -> None:
    assert SmallThing("small-1", "门禁坏了", date(2026, 3, 2), date(2026, 3, 20)).days == 18
    assert SmallThing("small-1", "门禁坏了", date(2026, 3, 2)).days is None
