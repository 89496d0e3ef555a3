from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from showcase.model import Photo, PhotoFile
from showcase.printing.sheets.sheet import Sheet, sheet
from showcase.printing.sheets.values import strings

from ..desk import ADDRESS, full, material, overfull, sparse, whole


def of(cache: Path, branch: object, doubt: float = 1) -> Sheet:
    shown = whole(branch)  # type: ignore[arg-type]  # a branch
    made = sheet(shown.branches[0], material(cache, shown), doubt)
    assert made is not None
    return made


def names(made: Sheet) -> list[str]:
    return [section.name for section in made.spread.sections]


def test_a_full_branch_says_every_block_in_the_order_of_its_page(photo_cache: Path) -> None:
    said = "内涵 做法 案例 成效 承诺 双报到 关键小事 荣誉 示范岗 战时响应 五强 学习 擂台 关怀 照片 参观"

    assert names(of(photo_cache, full())) == said.split()


def test_a_sparse_branch_leaves_no_trace_of_what_it_lacks(photo_cache: Path) -> None:
    made = of(photo_cache, sparse())

    assert names(made) == ["内涵", "做法"]
    assert [note.label for note in made.head.facts] == ["支部", "上级党组织", "品牌"]
    assert made.spread.size == 10
    assert made.spread.pages[1].lines > 0


def test_an_overfull_branch_says_what_it_left_out(photo_cache: Path) -> None:
    made = of(photo_cache, overfull())
    said = {section.name: section.rest for section in made.spread.sections if section.rest}

    assert made.spread.size == 8.5
    assert said["双报到"].startswith("另有 8")
    assert said["荣誉"].endswith("项荣誉。")
    assert "另有" in names(made)


def test_doubt_makes_it_say_less(photo_cache: Path) -> None:
    calm, doubtful = of(photo_cache, overfull()), of(photo_cache, overfull(), 1.16)

    assert len("".join(strings(doubtful.spread.sections))) < len("".join(strings(calm.spread.sections)))


def test_it_leads_back_to_its_page(photo_cache: Path) -> None:
    made = of(photo_cache, full())

    assert made.foot.address == f"{ADDRESS}/branches/GA-CG-012.html"
    assert made.foot.code is not None
    assert made.foot.code.address == made.foot.address


def test_without_a_site_address_there_is_no_code(photo_cache: Path) -> None:
    shown = whole(full(), bureau=replace(whole().bureau, base_url=""))
    made = sheet(shown.branches[0], material(photo_cache, shown))

    assert made is not None
    assert (made.foot.address, made.foot.code) == ("branches/GA-CG-012.html", None)


@pytest.mark.parametrize(
    ("consent", "uses", "shown"), [("已征得", ("印刷",), 1), ("未征得", ("印刷",), 0), ("已征得", ("网页",), 0)]
)
def test_only_photos_that_may_be_printed_are(
    consent: str, uses: tuple[str, ...], shown: int, photo_cache: Path
) -> None:
    photo = Photo("photo-1", "f/lane.jpg", "老巷", "两人", consent, uses)
    branch = full(photos=(photo,), files=(PhotoFile("f/lane.jpg", "/content/f/lane.jpg", 1600, 1067),))
    made = of(photo_cache, replace(branch, brand=replace(branch.brand, logo=None)))

    assert (made.head.picture is not None) == bool(shown)


def test_a_tall_photo_stands_beside_the_name(photo_cache: Path) -> None:
    branch = sparse(photos=(Photo("photo-1", "f/ramp.jpg", "坡道", "两人", "已征得", ("印刷",)),))
    made = of(photo_cache, replace(branch, files=(PhotoFile("f/ramp.jpg", "/content/f/ramp.jpg", 1600, 2400),)))

    assert not made.head.plate
    assert made.head.picture_width < 40
