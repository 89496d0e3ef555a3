from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from showcase.printing.pieces import Bound, Wish
from showcase.printing.sheets.values import strings
from showcase.printing.sheets.visit import Booklet, Host, booklet

from ..desk import bound, full, material, overfull, page_count, places_of, pressed, sparse, whole, words_of


def test_the_route_names_the_pages_where_stops_begin(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("visit", photo_cache, *(full(f"GA-CG-{n:03}") for n in range(9)))
    made = one.values
    assert isinstance(made, Booklet)
    pdf = pressed("visit", one, photo_cache, tmp_path / "a.pdf")
    route = "".join(words_of(pdf, 2, 1 + len(made.routes)).split())

    assert len(made.routes) == 2
    assert page_count(pdf) == made.pages
    assert made.pages % 4 == 0
    for stop in made.stops:
        assert stop.page % 2 == 0
        assert f"第{stop.number}站" in "".join(words_of(pdf, stop.page, stop.page).split())
        assert re.search(rf"{stop.number}东关灯火.*?{stop.page}", route)


def test_minutes_stand_in_one_column_on_every_page_of_the_route(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("visit", photo_cache, *(full(f"GA-CG-{n:03}") for n in range(7)))
    _, words = places_of(pressed("visit", one, photo_cache, tmp_path / "a.pdf"))

    assert len({round(word.right, 1) for word in words if word.page == 2 and word.text == "分钟"}) == 1


def test_what_a_host_says_stands_on_the_cover_and_the_rest_is_left_to_write(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("visit", photo_cache, full(), wish=Wish("a5", guests="外市公安局一行", day="2026年7月14日"))
    said = words_of(pressed("visit", one, photo_cache, tmp_path / "a.pdf"), 1, 1)

    assert all(
        words in said
        for words in ("参观交流手册", "外市公安局一行", "2026 年 7 月 14 日", "路线", "某市公安局机关党委")
    )


def test_every_stop_has_sights_a_leaf_and_lines_to_write_on(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("visit", photo_cache, full(), overfull(), sparse())
    made = one.values
    assert isinstance(made, Booklet)
    pdf = pressed("visit", one, photo_cache, tmp_path / "a.pdf")

    for stop in made.stops:
        assert "笔记" in words_of(pdf, stop.page + 1, stop.page + 1)
    assert "调解室" in words_of(pdf, made.stops[0].page, made.stops[0].page)
    assert made.minutes >= 30


def test_notes_yield_before_a_sentence_is_cut(photo_cache: Path) -> None:
    """A stop with one long method and a long meaning leaves fewer lines to write on, and no ellipsis."""
    said = "夜里有灯可望，有事可找，有人可信；灯下听事，当夜记账，次日分办。" * 3
    branch = full(brand=replace(full().brand, meaning=said))
    shown = whole(branch)
    made = booklet(shown.branches, material(photo_cache, shown), {}, Host("a5"), None)
    assert isinstance(made, Booklet)

    assert said in strings(made.stops[0].spread.sections)


def test_a_tall_photo_stands_beside_the_names(photo_cache: Path, tmp_path: Path) -> None:
    branch = full()
    tall = replace(branch, photos=tuple(one for one in branch.photos if "ramp" in one.key))
    shown = whole(tall)
    made = booklet(shown.branches, material(photo_cache, shown), {}, Host("a5"), None)
    assert isinstance(made, Booklet)
    pdf = pressed("visit", Bound("", made), photo_cache, tmp_path / "a.pdf")
    head = [word for word in places_of(pdf)[1] if word.page == made.stops[0].page]

    assert made.stops[0].head.beside
    assert next(w.top for w in head if "参观" in w.text) < 80 * 72 / 25.4


def test_a_stop_that_fits_nowhere_is_named(photo_cache: Path) -> None:
    branch = full()
    shown = whole(full(brand=branch.brand.__class__("灯" * 900, "内涵", "已命名")))

    assert booklet(shown.branches, material(photo_cache, shown), {}, Host("a5"), None) == "GA-CG-012"
