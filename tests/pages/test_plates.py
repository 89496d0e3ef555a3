"""Which picture stands where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showcase.model import Brand, Logo, Visit
from showcase.pages.plates import Plate, cover, plates, wanted

from ..catalogue.samples import a_branch
from .desk import a_photo, album, developed, files, full_branch


def test_each_picture_stands_once_and_is_numbered_as_it_is_read() -> None:
    branch = full_branch()
    shown = plates(branch, album(branch))

    assert shown.head
    assert shown.head.photo.key == "f/lane.jpg"
    assert [[(p.photo.key, p.number) for p in case] for case in shown.cases] == [[("f/ramp.jpg", "图一")]]
    assert [(p.photo.key, p.number) for p in shown.gallery] == [("f/gas.jpg", "图二")]
    assert shown.logo
    assert shown.shown == {"photo-1", "photo-2", "photo-3"}


def test_neither_the_mark_nor_a_photo_for_print_is_on_the_web() -> None:
    branch = full_branch()
    keys = {plate.photo.key for plate in plates(branch, album(branch)).gallery}

    assert not keys & {"f/logo.png", "f/night.jpg"}


def test_a_photo_without_consent_is_not_shown() -> None:
    branch = a_branch(photos=(a_photo(1, "f/a.jpg", consent="未征得"),), files=files("f/a.jpg"))

    assert plates(branch, album(branch)).head is None
    assert cover(branch, album(branch)).picture is None


def test_a_photo_named_by_a_case_needs_its_own_line_under_photos() -> None:
    """Only there its consent and its caption are said."""
    branch = replace(full_branch(), photos=(a_photo(1, "f/lane.jpg"),))

    assert plates(branch, album(branch)).cases == ((),)


def test_only_what_a_page_may_show_is_developed() -> None:
    """A certificate of a revoked honour, or a photo that only a case names, is in no file of the site."""
    branch = replace(
        full_branch(), photos=(a_photo(1, "f/lane.jpg"),), files=files("f/lane.jpg", "f/logo.png", "f/paper.jpg")
    )
    honoured = replace(branch, honours=(replace(branch.honours[0], evidence="f/paper.jpg"),))

    assert [file.key for file in wanted(branch)] == ["f/lane.jpg", "f/logo.png"]
    assert [file.key for file in wanted(honoured)] == ["f/lane.jpg", "f/logo.png", "f/paper.jpg"]


@pytest.mark.parametrize(("receives", "keys"), [(True, ["f/a.jpg", "f/b.jpg"]), (False, ["f/a.jpg"])])
def test_a_photo_for_print_is_published_where_a_booklet_shows_it(receives: bool, keys: list[str]) -> None:  # noqa: FBT001 - drawn
    photos = (a_photo(1, "f/a.jpg"), a_photo(2, "f/b.jpg", uses=("印刷",)))
    branch = a_branch(photos=photos, files=files("f/a.jpg", "f/b.jpg"), visit=Visit(receives=receives))

    assert [file.key for file in wanted(branch)] == keys


def test_what_could_not_be_developed_leaves_its_place_empty() -> None:
    shown = plates(full_branch(), {})

    assert (shown.logo, shown.head, shown.cases, shown.gallery) == (None, None, ((),), ())


def test_a_cover_is_a_photo_else_the_mark_else_the_name() -> None:
    branch = full_branch()
    photos = album(branch)
    only_mark = {"f/logo.png": photos["f/logo.png"]}

    assert cover(branch, photos).picture == photos["f/lane.jpg"]
    assert not cover(branch, photos).whole
    assert cover(branch, only_mark).picture == photos["f/logo.png"]
    assert cover(branch, only_mark).whole
    assert cover(branch, {}).picture is None


def test_an_emblem_is_never_cropped() -> None:
    branch = a_branch(photos=(a_photo(1, "f/a.jpg", emblem=True),), files=files("f/a.jpg"))

    assert cover(branch, album(branch)).whole


def test_a_long_name_is_set_smaller() -> None:
    assert not cover(a_branch(brand=Brand("东关灯火", "", "培育")), {}).long
    assert cover(a_branch(brand=Brand("“警心向党·护航夕阳”先锋队", "", "培育", logo=Logo("f/x.png"))), {}).long


def test_a_photo_taken_along_is_called_by_number_and_caption() -> None:
    taken = Plate(a_photo(1, "f/a.jpg", 'a/b: "灯"?'), developed("f/a.jpg"), "图一")
    said = Plate(a_photo(1, "f/a.jpg", "灯亮了。"), developed("f/a.jpg"), "图三")
    long = Plate(a_photo(1, "f/a.jpg", "巷" * 99), developed("f/a.jpg"), "图二")

    assert said.file_name == "图三 灯亮了.jpg"
    assert taken.file_name == "图一 ab 灯.jpg"
    assert long.file_name == f"图二 {'巷' * 30}.jpg"
