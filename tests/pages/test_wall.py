from __future__ import annotations

from dataclasses import replace
from typing import Any

from showcase.model import Brand, PartialDate
from showcase.pages.cards import cards
from showcase.pages.wall import wall_script

from ..catalogue.samples import BUREAU, a_branch, honour
from .desk import album, full_branch, pages_of, sparse_branch, whole
from .index_reader import values


def wall_of(*branches: object) -> dict[str, Any]:
    catalogue = whole(*branches)  # type: ignore[arg-type]  # branches, as whole takes them
    made = cards(catalogue, album(*catalogue.branches))
    data = values(wall_script([made[branch.id] for branch in catalogue.branches], BUREAU))[0]
    assert isinstance(data, dict)
    return data


def named(number: str, name: str, honoured: PartialDate | None = None) -> object:
    honours = (replace(honour("全省先进", level="省级"), date=honoured),) if honoured else ()
    return replace(a_branch(number, *honours), brand=Brand(name, "灯", "已命名"))


def test_orders_are_by_sound_and_by_newest_honour() -> None:
    data = wall_of(
        named("GA-1", "榕树下"),
        named("GA-2", "“一页纸”", PartialDate(2024, 5)),
        named("GA-3", "东关灯火", PartialDate(2025)),
        named("GA-4", "东郊灯火"),
    )

    assert data["orders"]["name"] == [2, 3, 0, 1]
    assert data["orders"]["honour"] == [2, 1, 0, 3]


def test_a_card_says_all_that_the_page_shows() -> None:
    data = wall_of(full_branch(), sparse_branch())
    branch, sparse = full_branch(), sparse_branch()
    cards_ = {str(card[0]): card for card in data["cards"]}

    assert cards_[branch.id][1:5] == [branch.brand.name, branch.brand.slogan, branch.short_name, branch.county]
    assert cards_[branch.id][5][0] in "★◆●▲△"
    assert cards_[branch.id][6][1] == [480, 960, 1600]
    assert cards_[sparse.id][0] == sparse.id


def test_the_page_holds_sixty_and_the_script_all() -> None:
    catalogue = whole(*(a_branch(f"GA-{number}") for number in range(75)))
    page = pages_of(catalogue)["brands/index.html"]
    shown = page.values["cards"]

    assert isinstance(shown, tuple)
    assert len(shown) == 60
    assert [asset.uri for asset in page.assets] == [page.values["data"]]
