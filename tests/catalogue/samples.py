"""Branches and honours in one line, so that a test shows only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from hypothesis import strategies as st

from showcase.catalogue.people import Gathered
from showcase.claims import gather
from showcase.model import (
    Branch,
    Brand,
    Bureau,
    Community,
    Honour,
    PartialDate,
    Pledge,
    Progress,
    Service,
    ServiceRecord,
    Signature,
    SignOff,
    SmallThing,
    Window,
)

AS_OF = date(2026, 6, 30)

BUREAU = Bureau(
    city="某市公安局",
    site_name="一支部一品牌",
    brand_name="红色忠诚",
    brand_slogan="对党忠诚 服务人民",
    as_of=AS_OF,
    window=Window(date(2023, 7, 1), AS_OF, "三年以来"),
    tiers=("国家级", "公安部", "省党委、公安厅党委", "市委和市直工委", "市局", "县区"),
    levels=("国家级", "部级", "省级", "市级", "县区级"),
    counties=("市局机关", "城关区", "东郊区", "河西县"),
    police_kinds=("派出所", "交警", "刑侦"),
    directions=("为民服务", "基层治理", "反诈防骗"),
    service_categories=("安全宣传与巡逻", "帮困助老"),
    strengths=("政治功能", "支部班子"),
    grades=("培育", "达标", "升级", "最强"),
)

SIGNED = SignOff(Signature("马小禾", date(2026, 7, 6)))


def a_branch(
    number: str = "GA-1",
    *honours: Honour,
    county: str = "城关区",
    police_kind: str = "派出所",
    **more: Any,  # noqa: ANN401 - any field of Branch
) -> Branch:
    """A branch whose names are told apart by its number; anchors of its honours are set here."""
    anchored = tuple(replace(honour, anchor=f"honour-{at}") for at, honour in enumerate(honours, 1))
    said: dict[str, Any] = {
        "folder": f"folder-{number}",
        "full_name": f"中共{number}支部委员会",
        "short_name": f"{number}党支部",
        "unit": f"{number}派出所",
        "parent": "机关党委",
        "kind": "常设",
        "brand": Brand("灯火", "守护", "已命名"),
        "signoff": SIGNED,
    }
    return Branch(id=number, county=county, police_kind=police_kind, honours=anchored, **(said | more))


def gathered(branches: Sequence[Branch]) -> tuple[Gathered, ...]:
    """What `branches` claim, those of one honour together."""
    return gather([(branch, branch.honours) for branch in branches])


def a_date(text: str) -> PartialDate:
    return PartialDate(*map(int, text.split("-")))


def honour(
    name: str = "最强党支部",
    *,
    date: str = "2025-06-28",
    document: str = "公党〔2025〕16号",
    **more: Any,  # noqa: ANN401 - any field of Honour
) -> Honour:
    """An honour of the branch itself."""
    said: dict[str, Any] = {"kind": "unit", "level": "省级", "tier": "省党委、公安厅党委", "issuer": "省厅"}
    return Honour("", name, date=a_date(date) if date else None, document=document, **(said | more))


def person(
    who: str,
    name: str = "个人三等功",
    **more: Any,  # noqa: ANN401 - any field of Honour
) -> Honour:
    """An honour of a comrade."""
    said: dict[str, Any] = {"kind": "person", "person": who, "person_kind": "民警", "level": "市级", "tier": "市局"}
    return honour(name, **(said | more))


def a_pledge(
    target: str | None = "12",
    deadline: date | None = date(2026, 12, 31),
    **more: Any,  # noqa: ANN401 - any field of Pledge
) -> Pledge:
    return Pledge("pledge-1", "装上夜间照明", target=Decimal(target) if target else None, deadline=deadline, **more)


def reports(*days_and_totals: tuple[date, str | None]) -> tuple[Progress, ...]:
    return tuple(Progress(day, Decimal(total) if total is not None else None) for day, total in days_and_totals)


def a_record(day: date, hours: str | None = None, visits: int | None = None, category: str = "") -> ServiceRecord:
    return ServiceRecord("service-1", day, "排查", category, visits, Decimal(hours) if hours else None)


def a_service(*records: ServiceRecord, community: str = "", things: tuple[SmallThing, ...] = ()) -> Service:
    return Service(Community(community) if community else None, None, None, records, things)


# ── Sets for properties: few names and documents, so that honours meet often ──

Status = Literal["valid", "expired", "revoked"]
STATUSES: tuple[Status, ...] = ("valid", "valid", "expired", "revoked")
DATES = ("2025-06-28", "2025-06", "2024", "2023", "2023-07-01", "2026-06-30", "2022-01-01", "")


@st.composite
def some_honours(draw: st.DrawFn) -> Honour:
    date = draw(st.sampled_from(DATES))
    more = {
        "date": date,
        "document": draw(st.sampled_from(("甲1号", "乙2号", ""))),
        "tier": draw(st.sampled_from((*BUREAU.tiers[:3], "未列口径"))),
        "status": draw(st.sampled_from(STATUSES)),
        "unit": draw(st.sampled_from(("", "", "GA-1派出所", "GA-2党支部", "某局"))),
    }
    who = draw(st.sampled_from(("", "李望春", "䶮")))
    name = draw(st.sampled_from(("最强党支部", "“最强”党支部", "先进集体")))
    return person(who, name, **more) if who else honour(name, **more)


@st.composite
def some_branches(draw: st.DrawFn) -> list[Branch]:
    """Up to five branches with honours, pledges and service."""
    numbers = draw(st.lists(st.sampled_from([f"GA-{n}" for n in (1, 2, 3, 10, 11)]), unique=True, max_size=5))
    return [_some_branch(draw, number) for number in numbers]


def _some_branch(draw: st.DrawFn, number: str) -> Branch:
    days = st.dates(date(2025, 11, 1), date(2026, 8, 31))
    amounts = st.sampled_from((None, "0", "1.5", "12"))
    pledges = tuple(
        a_pledge(draw(amounts), draw(st.none() | days), progress=reports((draw(days), draw(amounts))))
        for _ in range(draw(st.integers(0, 2)))
    )
    records = tuple(
        a_record(draw(days), draw(amounts), draw(st.sampled_from((None, 0, 9)))) for _ in range(draw(st.integers(0, 3)))
    )
    return a_branch(
        number,
        *draw(st.lists(some_honours(), max_size=3)),
        county=draw(st.sampled_from(("", "城关区", "东郊区", "新区"))),
        police_kind=draw(st.sampled_from(("", "派出所", "交警"))),
        pledges=pledges,
        service=a_service(*records, community=draw(st.sampled_from(("", "灯市口社区", "北门社区")))),
    )
