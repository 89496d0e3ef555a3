"""The library of methods."""

from __future__ import annotations

from showcase.catalogue.whole import catalogue
from showcase.model import Branch, Brand, Method
from showcase.pages.methods import CARDS_AT_THE_DOOR, CARDS_ON_A_PAGE, method_pages
from showcase.site import Page
from tests.catalogue.samples import BUREAU, a_branch


def branches(count: int) -> list[Branch]:
    brand = Brand("灯火", "守护", "已命名", directions=("为民服务",))
    return [a_branch(f"GA-{n}", methods=(Method("method-1", "三步法"),), brand=brand) for n in range(count)]


def pages(count: int) -> dict[str, Page]:
    return {page.uri: page for page in method_pages(catalogue(branches(count), BUREAU))}


def test_a_small_library_stands_whole_at_the_door_a_large_one_on_its_shelves() -> None:
    assert pages(CARDS_AT_THE_DOOR)["methods/index.html"].values["whole"]
    assert not pages(CARDS_AT_THE_DOOR + 1)["methods/index.html"].values["whole"]


def test_every_shelf_has_its_pages_and_each_its_own_title() -> None:
    shelves = pages(CARDS_ON_A_PAGE + 1)

    assert {"methods/direction-1.html", "methods/direction-1-p2.html", "methods/kind-1.html"} <= set(shelves)
    assert len({page.title for page in shelves.values()}) == len(shelves)


def test_methods_without_direction_and_without_kind_are_two_shelves() -> None:
    bare = a_branch("GA-1", police_kind="", methods=(Method("method-1", "三步法"),))
    titles = [page.title for page in method_pages(catalogue([bare], BUREAU))]

    assert titles == ["工作法", "方向未填报 · 工作法", "警种未填报 · 工作法"]
