from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from showcase.printing.sheets.pictures import pictures, printable, wanted

from ..desk import full, material, whole


def test_each_photo_stands_once_head_cases_rest(photo_cache: Path) -> None:
    shown = pictures(full(), material(photo_cache, whole(full())).prints)

    assert shown.head is not None
    assert shown.head.caption == "老巷"
    assert [one.caption for one in shown.cases.values()] == ["坡道"]
    assert [one.caption for one in shown.rest] == ["燃气", "只供印刷"]
    assert shown.logo is not None
    assert shown.logo.alt == "东关灯火的标识：灯笼里一个“东”字"


def test_the_mark_and_what_may_not_be_printed_are_no_photos() -> None:
    photos = (
        replace(full().photos[0], consent="未征得"),
        replace(full().photos[1], uses=("网页",)),
        *full().photos[2:],
    )

    assert [photo.caption for photo in printable(replace(full(), photos=photos))] == ["坡道", "只供印刷"]


def test_only_what_is_printed_is_developed() -> None:
    assert "f/cert.jpg" not in {file.key for file in wanted(full())}
    assert "f/logo.png" in {file.key for file in wanted(full())}


def test_what_could_not_be_developed_stands_nowhere() -> None:
    shown = pictures(full(), {})

    assert (shown.logo, shown.head, dict(shown.cases), shown.rest) == (None, None, {}, ())
