from __future__ import annotations

from dataclasses import replace

from showcase.model import Brand, PartialDate, Strength, Visit
from showcase.pages.facets import Facet, facet_data, facet_values, facets

from ..catalogue.samples import BUREAU, a_branch, honour


def test_a_branch_stands_under_what_it_says() -> None:
    brand = Brand("东关灯火", "灯", "已命名", directions=("为民服务", "基层治理"), created=PartialDate(2024, 3))
    branch = replace(
        a_branch("GA-1", honour("全省先进", level="省级")),
        brand=brand,
        police_kind="派出所",
        county="城关区",
        strength=(Strength(2025, (), "达标"), Strength(2026, (), "升级")),
        visit=Visit(receives=True),
    )

    assert facet_values(branch, BUREAU) == {
        "direction": ("为民服务", "基层治理"),
        "kind": ("派出所",),
        "county": ("城关区",),
        "honour": ("省级",),
        "year": ("2024年",),
        "grade": ("升级",),
        "visit": ("可接待",),
    }


def test_what_is_not_said_is_no_value_but_for_where_a_branch_belongs() -> None:
    branch = replace(a_branch("GA-1"), police_kind="", county="", visit=Visit(receives=False))
    said = {name: values for name, values in facet_values(branch, BUREAU).items() if values and name != "direction"}

    assert said == {"kind": ("未填报",), "county": ("未填报",)}


def test_values_keep_the_order_of_the_site_file_and_years_come_newest_first() -> None:
    kinds = [*reversed(BUREAU.police_kinds[:3]), "水警"]
    branches = [
        replace(a_branch(f"GA-{n}"), police_kind=kind, brand=Brand("灯", "灯", "已命名", created=PartialDate(2020 + n)))
        for n, kind in enumerate(kinds)
    ]
    found = {facet.name: facet for facet in facets(branches, BUREAU)}

    assert found["kind"].values == (*BUREAU.police_kinds[:3], "水警")
    assert found["year"].values == ("2023年", "2022年", "2021年", "2020年")
    assert found["grade"].values == ()


def test_honours_bear_their_marks() -> None:
    branches = [a_branch("GA-1", honour("全国先进", level="国家级"))]
    found = next(facet for facet in facets(branches, BUREAU) if facet.name == "honour")

    assert (found.values, found.marks) == (("国家级",), ("★",))


def test_a_script_gets_numbers_and_lists_only_where_there_are_several() -> None:
    facet = Facet("direction", "方向", ("甲", "乙"))
    data = facet_data(facet, [{"direction": ("乙",)}, {"direction": ()}, {"direction": ("甲", "乙")}])

    assert data["of"] == [1, [], [0, 1]]
