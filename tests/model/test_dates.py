"""A date as far as its author knew it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from showcase.model import PartialDate


@given(st.dates())
def test_a_whole_date_means_one_day(day: date) -> None:
    known = PartialDate(day.year, day.month, day.day)

    assert known.whole
    assert known.first == known.last == day
    assert str(known) == day.isoformat()


def test_a_month_and_a_year_mean_all_their_days() -> None:
    assert (PartialDate(2024, 2).first, PartialDate(2024, 2).last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (PartialDate(2025).first, PartialDate(2025).last) == (date(2025, 1, 1), date(2025, 12, 31))
    assert (str(PartialDate(2024, 2)), str(PartialDate(2025))) == ("2024-02", "2025")
    assert not PartialDate(2024, 2).whole
