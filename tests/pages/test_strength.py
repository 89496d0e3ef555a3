"""Coverage of the self-assessment."""

from __future__ import annotations

from showcase.catalogue.whole import catalogue
from showcase.model import Branch, Strength
from showcase.pages.strength import strength_finding, strength_page
from tests.catalogue.samples import BUREAU, a_branch


def assessed(number: str, **grades: str) -> Branch:
    marks = tuple(Strength(int(year[1:]), (("政治功能", "达标"),), grade) for year, grade in grades.items())
    return a_branch(number, strength=marks)


def test_the_sentence_tells_who_took_part_who_rose_and_who_came_new() -> None:
    whole = catalogue(
        [assessed("GA-1", y2025="达标", y2026="升级"), assessed("GA-2", y2026="达标"), a_branch("GA-3")], BUREAU
    )
    before, now = whole.strength

    assert strength_finding(before).startswith("2025年 1 个支部自评，占 3 个的 33%")
    assert strength_finding(catalogue(whole.branches[:2], BUREAU).strength[1]).startswith("2026年 2 个支部都已自评，比")
    assert strength_finding(catalogue(whole.branches[1:2], BUREAU).strength[0]).startswith("2026年 1 个支部已自评，扩")
    assert strength_finding(now) == "2026年 2 个支部自评，占 3 个的 67%，比上次升级 1 个，扩面 1 个"


def test_the_newest_year_stands_first_and_none_is_no_fault() -> None:
    whole = catalogue([assessed("GA-1", y2025="达标", y2026="升级")], BUREAU)
    years = strength_page(whole).values["years"]

    assert [year.year for year in years] == [2026, 2025]  # type: ignore[attr-defined]
    assert strength_page(catalogue([], BUREAU)).values["years"] == ()
