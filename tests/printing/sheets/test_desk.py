from __future__ import annotations

from pathlib import Path

from showcase.printing.sheets.desk import MATTER, METHODS, PARTS, desk
from showcase.printing.sheets.fitting import LADDER, Rung

from ..desk import full, material, overfull, whole


def test_a_part_is_made_once_for_each_way_of_cutting_it(photo_cache: Path) -> None:
    shown = whole(full())
    here = desk(shown.branches[0], material(photo_cache, shown), MATTER)
    first = here.measured(METHODS, Rung(methods=4))

    assert here.measured(METHODS, Rung(methods=9)) is first
    assert here.measured(METHODS, Rung(methods=9, service=1)) is first
    assert here.measured(METHODS, Rung(methods=9, size=9)) is not first


def test_rungs_that_cut_nothing_more_are_one(photo_cache: Path) -> None:
    small, large = whole(full()), whole(overfull())
    few = {desk(small.branches[0], material(photo_cache, small), MATTER).key(rung) for rung in LADDER}
    many = {desk(large.branches[0], material(photo_cache, large), MATTER).key(rung) for rung in LADDER}

    assert len(few) < len(many) <= len(LADDER)


def test_every_limit_of_a_rung_cuts_some_part() -> None:
    cut = {name for part in PARTS for name in part.reads}

    assert cut == set(Rung.__dataclass_fields__) - {"size", "air", "plate", "words"}


def test_without_a_rail_the_name_stands_above(photo_cache: Path) -> None:
    shown = whole(full())
    matter = material(photo_cache, shown)
    beside, above = (desk(shown.branches[0], matter, 118, railed=railed) for railed in (True, False))

    assert above.measured(METHODS, Rung())[0][1].slabs[0] > beside.measured(METHODS, Rung())[0][1].slabs[0]
