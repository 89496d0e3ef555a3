"""The collector rests while values are made and wakes afterwards, whatever happened."""

from __future__ import annotations

import gc

import pytest

from showcase.memory import many_values


def test_the_collector_rests_inside_and_wakes_after() -> None:
    with many_values():
        inside = gc.isenabled()
        kept = [[number] for number in range(1000)]

    assert not inside
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(kept)


def test_what_an_earlier_run_set_aside_can_be_collected_again() -> None:
    with many_values():
        pass
    with many_values():
        inside = gc.get_freeze_count()

    assert inside == 0
    gc.unfreeze()


def test_a_fault_inside_wakes_it_too() -> None:
    with pytest.raises(ValueError, match="torn"), many_values():
        raise ValueError("torn")

    assert gc.isenabled()
    gc.unfreeze()
