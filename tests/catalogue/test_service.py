"""Service adds up by month, year, category and community, and nothing untold becomes 0."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given

from showcase.catalogue.order import UNSAID
from showcase.catalogue.service import ServiceBoard, every_month, service_board
from showcase.model import Branch, Community, Service, SmallThing

from .samples import AS_OF, BUREAU, a_branch, a_record, a_service, some_branches

APRIL = date(2026, 4, 19)


def board(*services: Service | None) -> ServiceBoard:
    return service_board([a_branch(f"GA-{at}", service=service) for at, service in enumerate(services, 1)], BUREAU)


def test_records_up_to_the_day_count_and_later_ones_do_not() -> None:
    found = board(a_service(a_record(AS_OF, "2", 3), a_record(AS_OF + timedelta(1), "5", 7)), None)

    assert (found.hours, found.visits, found.records) == (Decimal(2), 3, 1)
    assert found.by_branch["GA-2"] == ()


def test_what_is_not_told_is_counted_as_untold() -> None:
    found = board(a_service(a_record(APRIL, None, 9), a_record(APRIL, "1.5", None), a_record(date(2026, 5, 1))))

    assert (found.hours, found.visits, found.without_hours, found.without_visits) == (Decimal("1.5"), 9, 2, 2)
    assert [(month.month, month.hours, month.visits) for month in found.months] == [
        ("2026-04", Decimal("1.5"), 9),
        ("2026-05", None, None),
    ]


def test_a_reported_zero_stays_zero() -> None:
    (month,) = board(a_service(a_record(APRIL, "0", 0))).months

    assert (month.hours, month.visits) == (Decimal(0), 0)


def test_rows_stand_newest_first_and_of_one_day_in_site_order() -> None:
    found = board(a_service(a_record(APRIL), a_record(date(2026, 5, 1))), a_service(a_record(APRIL)))

    assert [(row.branch.id, row.record.date.month) for row in found.rows] == [("GA-1", 5), ("GA-1", 4), ("GA-2", 4)]


def test_years_stand_in_time_order() -> None:
    found = board(a_service(a_record(APRIL, "1"), a_record(date(2024, 4, 1), "2"), a_record(date(2024, 5, 1), "4")))

    assert [(year.year, year.hours, year.records) for year in found.years] == [
        (2024, Decimal(6), 2),
        (2026, Decimal(1), 1),
    ]


def test_a_time_axis_shows_silent_months() -> None:
    found = board(a_service(a_record(date(2025, 11, 3), "1"), a_record(date(2026, 2, 3), "2")))

    assert [(month.month, month.records) for month in every_month(found.months)] == [
        ("2025-11", 1),
        ("2025-12", 0),
        ("2026-01", 0),
        ("2026-02", 1),
    ]
    assert every_month(()) == ()


def test_categories_stand_as_the_site_file_lists_them() -> None:
    said = ("", "帮困助老", "义诊", "安全宣传与巡逻", "帮困助老")
    found = board(a_service(*(a_record(APRIL, category=category) for category in said)))

    assert [(one.category, one.records) for one in found.categories] == [
        ("安全宣传与巡逻", 1),
        ("帮困助老", 2),
        ("义诊", 1),
        (UNSAID, 1),
    ]


def test_branches_of_one_community_are_one_community_with_the_partners_told() -> None:
    partners = Community("灯市口社区", "灯市口小区党支部", "议事会")
    found = board(
        a_service(a_record(APRIL, "1"), community="灯市口 社区"),
        Service(partners, records=(a_record(APRIL, "2"),)),
        a_service(a_record(APRIL, "4")),
    )

    (community,) = found.communities

    assert (community.community, community.hours, community.records) == (partners, Decimal(3), 2)
    assert [branch.id for branch in community.branches] == ["GA-1", "GA-2"]


def test_communities_of_one_name_with_other_party_organisations_are_two() -> None:
    found = board(Service(Community("幸福社区", "甲支部")), Service(Community("幸福社区", "乙支部")))

    assert [community.community.party_organisation for community in found.communities] == ["甲支部", "乙支部"]
    assert [community.hours for community in found.communities] == [None, None]


def test_small_things_open_and_solved() -> None:
    things = (SmallThing("1", "门禁", APRIL, date(2026, 4, 29)), SmallThing("2", "路灯", APRIL))
    found = board(a_service(things=things))

    assert (found.solved, found.open, found.median_days, len(found.topics)) == (1, 1, Decimal(10), 1)


@given(some_branches())
def test_months_years_and_categories_add_up_to_the_total(branches: list[Branch]) -> None:
    found = service_board(branches, BUREAU)

    for parts in (found.months, found.years, found.categories, every_month(found.months)):
        assert sum(part.records for part in parts) == found.records == len(found.rows)
        assert sum(part.hours or 0 for part in parts) == found.hours
        assert sum(part.visits or 0 for part in parts) == found.visits
    assert sum(len(rows) for rows in found.by_branch.values()) == found.records
