"""What figures are made of: nothing counted reads as nought or as not told, each in its place."""

from __future__ import annotations

from decimal import Decimal

from showcase.pages.exhibits import Cell, called, county_names, keyed, told, whole

from ..catalogue.samples import a_branch
from .desk import whole as all_of


def test_what_nobody_told_is_none_and_what_is_counted_is_exact() -> None:
    assert told({"hours": 7.5}, "hours") == Decimal("7.5")
    assert told({}, "hours") is None
    assert whole({}, "honours") == 0
    assert keyed("甲", "乙") == (Cell("甲"), Cell("乙"))


def test_counties_come_as_the_site_file_lists_them_and_the_unsaid_is_named() -> None:
    names = county_names(all_of(a_branch("GA-1", county=""), a_branch("GA-2", county="东郊区"), a_branch("GA-3")))

    assert [called(name, "县区") for name in names] == ["城关区", "东郊区", "县区未填报"]
