"""Methods stand on the shelf of every direction of their brand, and on one of their police kind."""

from __future__ import annotations

from showcase.catalogue.methods import MethodShelf, method_library
from showcase.catalogue.order import UNSAID
from showcase.model import Branch, Brand, Method

from .samples import BUREAU, a_branch


def maker(number: str, *directions: str, police_kind: str = "派出所") -> Branch:
    brand = Brand("灯火", "守护", "已命名", directions=directions)
    return a_branch(number, police_kind=police_kind, brand=brand, methods=(Method("method-1", f"{number}工作法"),))


def said(shelves: tuple[MethodShelf, ...]) -> list[tuple[str, str, list[str]]]:
    return [(shelf.name, shelf.slug, [row.branch.id for row in shelf.rows]) for shelf in shelves]


def test_shelves_stand_as_the_site_file_lists_them() -> None:
    branches = [
        maker("GA-1", "青年成长", "为民服务"),
        maker("GA-2", "反诈防骗", "为民服务", police_kind="刑侦"),
        maker("GA-3", police_kind=""),
    ]
    library = method_library(branches, BUREAU)

    assert [row.method.name for row in library.rows] == ["GA-1工作法", "GA-2工作法", "GA-3工作法"]
    assert said(library.by_direction) == [
        ("为民服务", "1", ["GA-1", "GA-2"]),
        ("反诈防骗", "3", ["GA-2"]),
        ("青年成长", "4", ["GA-1"]),
        (UNSAID, "5", ["GA-3"]),
    ]
    assert said(library.by_police_kind) == [("派出所", "1", ["GA-1"]), ("刑侦", "3", ["GA-2"]), (UNSAID, "4", ["GA-3"])]


def test_no_methods_give_no_shelves() -> None:
    assert method_library([a_branch()], BUREAU).by_direction == ()
