"""The bureau's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from showcase.model import Withdrawal
from tests.catalogue.samples import BUREAU


def test_an_old_number_and_a_withdrawn_one_are_no_longer_a_branch() -> None:
    gone = replace(BUREAU, renumbered=(("GA-1", "GA-2"),), withdrawn=(Withdrawal("GA-3", "撤并", date(2026, 1, 1)),))

    assert gone.retired == {"GA-1", "GA-3"}
    assert BUREAU.retired == frozenset()
