"""The first page."""

from __future__ import annotations

from dataclasses import replace

from showcase.model import PhotoFile
from showcase.pages.boards import home_page
from showcase.pages.cards import cards

from ..catalogue.samples import BUREAU, a_branch
from .desk import body, developed, full_branch, read, sparse_branch, whole


def test_home_shows_the_picks_of_the_site_file_in_its_order() -> None:
    bureau = replace(BUREAU, featured=("GA-CG-031", "GA-NOT-HERE", "GA-CG-012"))
    shown = whole(full_branch(), sparse_branch(), bureau=bureau)
    reading = read(body(home_page(shown, {}, cards(shown, {}))))

    assert [e.text for e in reading.all("h3") if "按" not in e.text] == ["护学岗", "东关灯火"]


def test_home_without_cover_picks_and_honours_leaves_no_gap() -> None:
    shown = whole(a_branch("GA-1"))
    reading = read(body(home_page(shown, {}, cards(shown, {}))))

    assert reading.with_id("picks") is None
    assert reading.with_id("newest") is None
    assert reading.all("img") == []
    assert reading.all("h1")[0].text == "红色忠诚"


def test_a_site_just_begun_promises_no_numbers() -> None:
    """One branch without an honour, its brand not yet named: no evidence of nothing, no 0 as a finding."""
    young = a_branch("GA-1")
    shown = whole(replace(young, brand=replace(young.brand, status="申报")))
    said = body(home_page(shown, {}, cards(shown, {})))

    assert "没有列入统计的表彰" in said
    assert "每个数字的依据" not in said
    assert "brands/named" not in said
    assert "每个数字的依据" in body(home_page(whole(full_branch()), {}, cards(whole(full_branch()), {})))


def test_home_shows_the_cover_the_bureau_names() -> None:
    bureau = replace(BUREAU, cover=PhotoFile("_photos/gate.jpg", "/c/gate.jpg", 1600, 1067), cover_alt="城门楼")
    shown = whole(full_branch(), bureau=bureau)
    banner = read(body(home_page(shown, {"_photos/gate.jpg": developed("_photos/gate.jpg")}, cards(shown, {})))).all(
        "img"
    )[0]

    assert banner.attributes["alt"] == "城门楼"
    assert "loading" not in banner.attributes
