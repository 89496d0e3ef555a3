"""Every key of counts.json, and that the numbers behind it agree with the lists."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from showcase.catalogue.counts import number
from showcase.catalogue.whole import catalogue
from showcase.model import Branch, Care, Contest, Lesson, Method, Post, Response, SmallThing, Strength, Visit

from .samples import BUREAU, a_branch, a_pledge, a_record, a_service, honour, person, reports, some_branches

DAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("value", "written"), [("27", "27"), ("27.0", "27"), ("1.50", "1.5"), ("0", "0"), ("1E+2", "100")]
)
def test_whole_hours_are_written_without_a_point(value: str, written: str) -> None:
    assert str(number(Decimal(value))) == written


def full() -> Branch:
    return a_branch(
        "GA-1",
        honour(),
        person("甲"),
        person("乙", date="2023", document="8号"),
        honour("参与", unit="某局"),
        methods=(Method("method-1", "法"),),
        pledges=(a_pledge(progress=reports((DAY, "12"))), a_pledge(deadline=DAY)),
        service=a_service(
            a_record(DAY, "1.5", 9), community="北门社区", things=(SmallThing("1", "灯", DAY, date(2026, 1, 8)),)
        ),
        posts=(Post("1", "窗口", status="在岗"), Post("2", "窗口", status="撤销")),
        responses=(Response("1", "值守", "党员突击队", DAY),),
        strength=(Strength(2026, (), "达标"),),
        lessons=(Lesson("1", "党史", DAY, attendance=30, hours=Decimal(2)),),
        care=(Care(2025, (("七一慰问", 4),)),),
        contests=(Contest("1", 2026, "融合"),),
        visit=Visit(receives=True),
    )


def test_the_counts_of_a_full_branch() -> None:
    counts = catalogue([full(), a_branch("GA-2", county="东郊区", police_kind="交警")], BUREAU).counts
    zero = {f"honours/{tier}/{what}": 0 for tier in BUREAU.tiers for what in ("units", "persons", "current")}

    expected = zero | {
        "branches": 2,
        "brands": 2,
        "brands/named": 2,
        "methods": 1,
        "cases": 0,
        "photos": 0,
        "visits/receiving": 1,
        "counties": 2,
        "counties/城关区/branches": 1,
        "counties/城关区/honours": 2,
        "counties/东郊区/branches": 1,
        "counties/东郊区/honours": 0,
        "kinds": 2,
        "kinds/派出所/branches": 1,
        "kinds/派出所/honours": 2,
        "kinds/交警/branches": 1,
        "kinds/交警/honours": 0,
        "honours": 4,
        "honours/counted": 2,
        "honours/documents": 1,
        "honours/undated": 1,
        "honours/participant": 1,
        "honours/省党委、公安厅党委/units": 1,
        "honours/省党委、公安厅党委/current": 1,
        "honours/市局/persons": 1,
        "honours/市局/current": 1,
        "years/2025/honours": 2,
        "years/2025/units": 1,
        "years/2025/persons": 1,
        "years/2023/honours": 0,
        "years/2023/units": 0,
        "years/2023/persons": 0,
        "pledges/total": 2,
        "pledges/done": 1,
        "pledges/in_time": 1,
        "pledges/open": 0,
        "pledges/due_soon": 0,
        "pledges/overdue": 1,
        "pledges/unreported": 1,
        "service/hours": 1.5,
        "service/visits": 9,
        "service/records": 1,
        "service/communities": 1,
        "service/months/2026-01/records": 1,
        "service/months/2026-01/visits": 9,
        "service/months/2026-01/hours": 1.5,
        "service/years/2026/records": 1,
        "service/years/2026/visits": 9,
        "service/years/2026/hours": 1.5,
        "service/communities/1/records": 1,
        "service/communities/1/visits": 9,
        "service/communities/1/hours": 1.5,
        "branches/GA-1/service/records": 1,
        "branches/GA-1/service/visits": 9,
        "branches/GA-1/service/hours": 1.5,
        "small_things/total": 1,
        "small_things/solved": 1,
        "small_things/open": 0,
        "small_things/median_days": 7,
        "posts/total": 2,
        "posts/on_duty": 1,
        "responses/total": 1,
        "responses/active": 1,
        "outcomes": 0,
        "learning/sessions": 1,
        "learning/attendance": 30,
        "learning/hours": 2,
        "strength/2026/assessed": 1,
        "strength/2026/培育": 0,
        "strength/2026/达标": 1,
        "strength/2026/升级": 0,
        "strength/2026/最强": 0,
        "care/2025/七一慰问": 4,
    }

    assert {key: counts[key] for key in expected} == expected


def test_an_empty_site_counts_nothing_and_says_so() -> None:
    counts = catalogue([], BUREAU).counts

    assert set(counts.values()) == {0}
    assert "small_things/median_days" not in counts
    assert "learning/attendance" not in counts


@given(some_branches())
def test_places_and_tiers_add_up(branches: list[Branch]) -> None:
    whole = catalogue(branches, BUREAU)
    counts = whole.counts

    for place, groups in (("counties", whole.counties), ("kinds", whole.police_kinds)):
        assert sum(counts[f"{place}/{group.name}/branches"] for group in groups) == counts["branches"] == len(branches)
        assert sum(counts[f"{place}/{group.name}/honours"] for group in groups) == counts["honours/counted"]
    assert counts["honours/undated"] <= counts["honours"] - counts["honours/counted"]
