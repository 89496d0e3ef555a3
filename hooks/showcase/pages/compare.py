"""Two to four branches side by side: what is compared, and the scripts that hold it, a few branches in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from showcase.catalogue.entries import RollEntry, mark_of_level, mark_of_tier
from showcase.catalogue.service import ServiceRow, summed
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch, Outcome
from showcase.pages.addresses import COMPARE
from showcase.pages.script_files import script
from showcase.pages.wording import after_number, grouped, listed, plain, when
from showcase.site import Asset, Page

FOLDER = "data/compare"
MOST = 4
IN_A_SCRIPT = 8  # about 16 KB: a file for each branch would be a fifth of all files of a site
MEMBERS = ("正式", "预备")
KINDS: Mapping[Literal["unit", "person"], str] = {"unit": "集体", "person": "个人"}
NONE = "没有"  # compare.js leaves out the rows in which nobody has any


class Figure(NamedTuple):
    """One thing said of a branch; empty `said` is 未填报. A tuple, because that is how it goes into its script.

    Two figures may be subtracted only where both have a `number` and their `basis` is the same; without a number the
    words themselves are compared. `links` are (text, anchor on the branch page) and are only shown.
    """

    name: str
    said: str = ""
    number: str = ""
    unit: str = ""
    basis: str = ""
    note: str = ""
    links: tuple[tuple[str, str], ...] = ()


Group = tuple[str, tuple[Figure, ...]]


def compare_page(catalogue: Catalogue) -> Page:
    """Return the page and what it reads: an index of all branches, and the figures of each, in their order."""
    said = "把两到四个支部放在一起看：成效、做法、承诺、双报到和荣誉，不排名，不打分。"
    leaves = range(0, len(catalogue.branches), IN_A_SCRIPT)
    scripts = (_index(catalogue), *(_script(number, catalogue) for number in range(len(leaves))))
    values = {"bureau": catalogue.bureau, "index": scripts[0].uri, "most": MOST}
    return Page(COMPARE, "对比", said, "compare.html", values, scripts)


def compared(branch: Branch, catalogue: Catalogue) -> tuple[Group, ...]:
    """Return what is compared of `branch`, group by group, in the order it is shown."""
    as_of = catalogue.bureau.as_of
    return (
        ("基本", tuple(_facts(branch))),
        ("成效", tuple(map(_outcome, branch.outcomes))),
        ("做法", _linked("工作法", ((_method(name, fits), anchor) for name, fits, anchor in _methods(branch)))),
        (f"承诺（截至 {as_of}）", tuple(_pledges(branch, catalogue))),
        (f"双报到（{_year_before(as_of)} 至 {as_of}）", tuple(_service(branch, catalogue))),
        ("荣誉（统计窗口内）", tuple(_honours(branch, catalogue))),
    )


def _index(catalogue: Catalogue) -> Asset:
    """Name every branch for the picker, and the numbers that were changed."""
    rows = [
        [branch.id, branch.brand.name, branch.short_name, branch.county, branch.police_kind]
        for branch in catalogue.branches
    ]
    return Asset(
        f"{FOLDER}/index.js", script("showcaseCompareIndex", rows, dict(catalogue.bureau.renumbered), IN_A_SCRIPT)
    )


def _script(number: int, catalogue: Catalogue) -> Asset:
    branches = catalogue.branches[number * IN_A_SCRIPT : (number + 1) * IN_A_SCRIPT]
    calls = (script("showcaseCompare", branch.id, compared(branch, catalogue)) for branch in branches)
    return Asset(f"{FOLDER}/{number}.js", "".join(calls))


def _facts(branch: Branch) -> Iterator[Figure]:
    brand = branch.brand
    yield Figure("县区", branch.county)
    yield Figure("警种", branch.police_kind)
    yield Figure("类型", branch.kind)
    yield Figure("品牌状态", brand.status)
    yield Figure("品牌创建", when(brand.created) if brand.created else "")
    yield Figure("方向", listed(brand.directions))
    if branch.members:
        day = str(branch.members.as_of or "")
        for label, number in branch.members.counts:
            if label in MEMBERS:
                yield _counted(f"{label}党员", number, "名", day, f"截至 {day}" if day else "")


def _outcome(outcome: Outcome) -> Figure:
    """A figure is comparable where unit and both periods agree; the later value is what is subtracted."""
    before, after = (_said(value, outcome.unit) for value in (outcome.before, outcome.after))
    periods = " → ".join(period for period in (outcome.before_period, outcome.after_period) if period)
    return Figure(
        name=outcome.indicator,
        said=f"{before} → {after}" if before and after else after,
        number="" if outcome.after is None else plain(outcome.after),
        unit=outcome.unit,
        basis=f"{outcome.unit}|{outcome.before_period}|{outcome.after_period}",
        note="；".join(part for part in (periods, outcome.source) if part),
    )


def _methods(branch: Branch) -> Iterator[tuple[str, str, str]]:
    return ((method.name, method.fits, method.anchor) for method in branch.methods)


def _method(name: str, fits: str) -> str:
    return f"{name}（适用：{fits.rstrip('。')}）" if fits else name


def _pledges(branch: Branch, catalogue: Catalogue) -> Iterator[Figure]:
    rows = catalogue.pledges.by_branch[branch.id]
    if rows:
        states = Counter(row.state for row in rows)
        yield _counted("承诺", len(rows), "条")
        yield _counted("已完成", states["done"], "条")
        yield _counted("按期完成", sum(row.in_time is True for row in rows), "条")
        yield _counted("进行中", states["open"], "条")
        yield _counted("逾期", states["late"], "条")
    yield from _linked("内容", ((row.pledge.text, row.pledge.anchor) for row in rows))


def _service(branch: Branch, catalogue: Catalogue) -> Iterator[Figure]:
    since = _year_before(catalogue.bureau.as_of)
    rows = [row for row in catalogue.service.by_branch[branch.id] if row.record.date >= since]
    if rows:
        sums = summed(rows)
        yield _counted("服务", sums.records, "次")
        yield _told("服务人次", sums.visits, "人次", branch, sum(row.record.visits is None for row in rows))
        yield _told("服务时长", sums.hours, "小时", branch, sum(row.record.hours is None for row in rows))
    yield from _small_things(branch, catalogue, since)
    yield from _linked("项目", _projects(rows))


def _small_things(branch: Branch, catalogue: Catalogue, since: date) -> Iterator[Figure]:
    things = branch.service.small_things if branch.service else ()
    raised = [thing for thing in things if since <= thing.raised <= catalogue.bureau.as_of]
    solved = [thing for thing in raised if thing.solved and thing.solved <= catalogue.bureau.as_of]
    if raised:
        yield _counted("关键小事", len(raised), "件")
        yield _counted("其中办结", len(solved), "件")


def _projects(rows: Iterable[ServiceRow]) -> Iterator[tuple[str, str]]:
    """Give each project once, where it was done last."""
    places: dict[str, str] = {}
    for row in rows:
        places.setdefault(row.record.project, row.record.anchor)
    return iter(places.items())


def _honours(branch: Branch, catalogue: Catalogue) -> Iterator[Figure]:
    """Give every 口径 in its order, also those a branch has nothing of; without any honour it has not reported them."""
    if not branch.honours:
        return
    entries = [entry for entry in catalogue.roll.by_branch.get(branch.id, ()) if entry.counted]
    numbers = Counter((entry.tier, entry.kind) for entry in entries)
    for tier in catalogue.bureau.tiers:
        for kind, word in KINDS.items():
            number = numbers[tier, kind]
            counted = _counted(f"{mark_of_tier(tier, catalogue.bureau)} {tier}，{word}", number, "项")
            yield counted if number else counted._replace(said=NONE)
    for kind, word in KINDS.items():
        theirs = [(_honour(entry, catalogue), entry.anchor_on(branch.id)) for entry in entries if entry.kind == kind]
        yield from _linked(f"{word}荣誉", theirs) or (Figure(f"{word}荣誉", NONE),)


def _honour(entry: RollEntry, catalogue: Catalogue) -> str:
    who = f"{entry.recipient}，" if entry.kind == "person" else ""
    return f"{mark_of_level(entry.level, catalogue.bureau)} {entry.level}　{who}{entry.name}"


def _counted(name: str, number: int, unit: str, basis: str = "", note: str = "") -> Figure:
    return Figure(name, _said(number, unit), str(number), unit, f"{unit}|{basis}", note)


def _told(name: str, amount: Decimal | int | None, unit: str, branch: Branch, untold: int) -> Figure:
    """A sum to which some records do not add is told, but not subtracted from another: hence a basis of its own."""
    if amount is None:
        return Figure(name)
    note = f"另有 {untold} 次未填报" if untold else ""
    return Figure(name, _said(amount, unit), plain(amount), unit, branch.id if untold else unit, note)


def _linked(name: str, links: Iterable[tuple[str, str]]) -> tuple[Figure, ...]:
    found = tuple(links)
    return (Figure(name, links=found),) if found else ()


def _said(amount: Decimal | int | None, unit: str) -> str:
    return "" if amount is None else grouped(amount) + after_number(unit)


def _year_before(day: date) -> date:
    """Return the first of the twelve months that end with `day`."""
    after = day + timedelta(days=1)
    leap = (after.month, after.day) == (2, 29)
    return after.replace(year=after.year - 1, day=28) if leap else after.replace(year=after.year - 1)
