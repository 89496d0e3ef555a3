"""Coverage by county and year counts branches; it never lists those behind."""

from __future__ import annotations

from dataclasses import replace

from showcase.catalogue.order import by_county, site_order
from showcase.catalogue.strength import StrengthYear, strength_years
from showcase.model import Branch, Strength

from .samples import BUREAU, a_branch


def years(*branches: Branch) -> tuple[StrengthYear, ...]:
    return strength_years(by_county(site_order(branches, BUREAU), BUREAU), BUREAU)


def assessed(number: str, *grades: tuple[int, str], county: str = "城关区") -> Branch:
    return a_branch(number, county=county, strength=tuple(Strength(year, (), grade) for year, grade in grades))


def test_coverage_tells_grades_raised_and_added_by_county_and_year() -> None:
    found = years(
        assessed("GA-1", (2025, "达标"), (2026, "升级")),
        assessed("GA-2", (2026, "达标")),
        assessed("GA-3"),
        assessed("GA-4", (2024, "最强"), (2026, "达标"), county="东郊区"),
    )
    city = [(year.year, year.city.branches, year.city.assessed, year.city.raised, year.city.added) for year in found]
    counties = [(one.county, one.branches, one.assessed, one.raised, one.added) for one in found[-1].counties]

    assert city == [(2024, 4, 1, 0, 1), (2025, 4, 1, 0, 1), (2026, 4, 3, 1, 1)]
    assert counties == [("城关区", 3, 2, 1, 1), ("东郊区", 1, 1, 0, 0)]
    assert found[-1].city.grades == (("培育", 0), ("达标", 2), ("升级", 1), ("最强", 0))


def test_a_grade_that_is_not_said_or_not_listed_raises_nobody() -> None:
    found = years(assessed("GA-1", (2025, ""), (2026, "升级")), assessed("GA-2", (2025, "达标"), (2026, "示范")))

    assert found[0].city.grades[-1] == ("未填报", 1)
    assert found[1].city.grades[-1] == ("示范", 1)
    assert found[1].city.raised == 0


def test_dimensions_stand_as_the_site_file_names_them() -> None:
    marks = (("支部班子", "争先"), ("政治功能", "达标"), ("廉洁", "达标"))
    branch = a_branch(strength=(Strength(2026, marks, "达标"),))
    other = a_branch("GA-2", strength=(Strength(2026, (("政治功能", "最强"),), "达标"),))

    assert [(one.name, one.words) for one in years(branch, other)[0].dimensions] == [
        ("政治功能", (("达标", 1), ("最强", 1))),
        ("支部班子", (("争先", 1),)),
        ("廉洁", (("达标", 1),)),
    ]


def test_counties_add_up_to_the_city() -> None:
    branches = [
        assessed(f"GA-{n}", (2026, BUREAU.grades[n % 4]), county=("城关区", "东郊区", "")[n % 3]) for n in range(10)
    ]
    (year,) = years(*branches)

    assert sum(county.assessed for county in year.counties) == year.city.assessed == 10
    assert sum(count for _, count in year.city.grades) == 10


def test_a_year_written_twice_is_one_assessment() -> None:
    branch = replace(
        assessed("GA-1", (2026, "达标")), strength=(Strength(2026, (), "达标"), Strength(2026, (), "升级"))
    )

    assert years(branch)[0].city.assessed == 1


def test_nobody_assessed_gives_no_years() -> None:
    assert years(a_branch()) == ()
