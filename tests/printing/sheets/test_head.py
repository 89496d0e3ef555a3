from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from showcase.printing.sheets.head import foot, foot_height, head, head_height, where
from showcase.printing.sheets.pictures import pictures

from ..desk import ADDRESS, PRINTED_BUREAU, full, material, sparse, whole


def test_a_wide_photo_may_stand_across_the_page(photo_cache: Path) -> None:
    shown = pictures(full(), material(photo_cache, whole(full())).prints)
    across, beside = (head(full(), shown.logo, shown.head, 158, plate=plate) for plate in (True, False))

    assert across.plate
    assert across.picture_width > beside.picture_width
    assert head_height(across, 158) > head_height(beside, 158)


def test_long_names_are_set_smaller() -> None:
    sizes = [
        head(replace(full(), brand=replace(full().brand, name="灯" * length)), None, None, 158, plate=False).size
        for length in (4, 7, 10, 20)
    ]

    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 4


def test_facts_that_are_not_told_are_not_there() -> None:
    labels = [note.label for note in head(full(), None, None, 158, plate=False).facts]

    assert labels == ["支部", "上级党组织", "书记", "党员", "单位", "方向", "支部成立", "品牌"]
    assert len(head(sparse(), None, None, 158, plate=False).facts) == 3


def test_the_foot_says_who_signed_and_where_the_whole_stands() -> None:
    said = foot(full(), PRINTED_BUREAU)

    assert [step.name for step in said.steps] == ["填报", "支部审核", "保密审查", "上级审定"]
    assert said.address == f"{ADDRESS}/branches/GA-CG-012.html"
    assert foot_height(said, 158) > 20


def test_a_slash_at_the_end_of_the_address_is_not_doubled() -> None:
    assert where(full(), replace(PRINTED_BUREAU, base_url=ADDRESS + "/"))[0] == f"{ADDRESS}/branches/GA-CG-012.html"
