"""The tables offered for download: which columns they have, of what kind, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, Literal, TypeVar

from showcase.catalogue.honours import RollEntry
from showcase.catalogue.learning import LessonRow
from showcase.catalogue.methods import MethodRow
from showcase.catalogue.pledges import PledgeRow
from showcase.catalogue.service import ServiceRow
from showcase.catalogue.small_things import SmallThingRow
from showcase.catalogue.tallies import OutcomeRow
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch, PartialDate

Cell = str | int | Decimal | date | None
Kind = Literal["text", "number", "date"]
Row = TypeVar("Row")
Told = TypeVar("Told", MethodRow, LessonRow, OutcomeRow)

STATES = {"done": "已完成", "open": "进行中", "late": "逾期"}
STATUSES = {"valid": "有效", "expired": "期满"}
KINDS = {"unit": "集体", "person": "个人"}
TITLES = {
    "honours": "荣誉",
    "branches": "支部",
    "pledges": "承诺",
    "service": "双报到服务",
    "small-things": "关键小事",
    "methods": "工作法",
    "learning": "融培训",
    "outcomes": "成效数据",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its English key for JSON, its Chinese head, its kind, its width in characters."""

    key: str
    head: str
    kind: Kind
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table to download: `name` is the file name without ending; a cell None is 未填报 and stays empty."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """The same by column: a writer that goes down a column need not ask of each cell what it is."""
        return tuple(zip(*self.rows, strict=True)) or ((),) * len(self.columns)


@dataclass(frozen=True, slots=True)
class _Field(Generic[Row]):
    column: Column
    cell: Callable[[Row], Cell]


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """Return every table of the downloads, in the order they are offered."""
    return (
        _table("honours", _honour_fields({b.id: b.short_name for b in catalogue.branches}), catalogue.roll.entries),
        _table("branches", _branch_fields(), catalogue.branches),
        _table("pledges", _pledge_fields(), catalogue.pledges.rows),
        _table("service", _service_fields(), catalogue.service.rows),
        _table("small-things", _small_thing_fields(), catalogue.service.small_things),
        _table("methods", _method_fields(), catalogue.methods.rows),
        _table("learning", _lesson_fields(), catalogue.learning.rows),
        _table("outcomes", _outcome_fields(), catalogue.outcomes),
    )


def _table(name: str, fields: Sequence[_Field[Row]], rows: Sequence[Row]) -> Table:
    columns = tuple(field.column for field in fields)
    return Table(name, TITLES[name], columns, tuple(zip(*(map(field.cell, rows) for field in fields), strict=True)))


def _text(key: str, head: str, width: int, cell: Callable[[Row], str]) -> _Field[Row]:
    return _Field(Column(key, head, "text", width), cell)


def _number(key: str, head: str, cell: Callable[[Row], int | Decimal | None]) -> _Field[Row]:
    return _Field(Column(key, head, "number", 8), cell)


def _date(key: str, head: str, cell: Callable[[Row], date | PartialDate | None]) -> _Field[Row]:
    """Give a date column; a date known only to the month or year stays text as written."""
    return _Field(Column(key, head, "date", 12), lambda row: _day(cell(row)))


def _day(day: date | PartialDate | None) -> Cell:
    return (day.first if day.whole else str(day)) if isinstance(day, PartialDate) else day


def _honour_fields(names: dict[str, str]) -> tuple[_Field[RollEntry], ...]:
    return (
        _text("id", "荣誉编号", 14, lambda e: e.id),
        _date("date", "日期", lambda e: e.date),
        _text("name", "荣誉名称", 32, lambda e: e.name),
        _text("tier", "口径", 18, lambda e: e.tier),
        _text("level", "层级", 8, lambda e: e.level),
        _text("kind", "对象", 6, lambda e: KINDS[e.kind]),
        _text("recipient", "受奖单位或个人", 24, lambda e: e.recipient),
        _text("issuer", "颁发", 20, lambda e: e.issuer),
        _text("document", "文号", 22, lambda e: e.document),
        _text("status", "状态", 6, lambda e: STATUSES[e.status]),
        _text("counted", "计入", 6, lambda e: "是" if e.counted else "否"),
        _text("why_not", "未计入的原因", 22, lambda e: e.why_not),
        _text("posthumous", "追授", 6, lambda e: "是" if e.posthumous else ""),
        _text("temporary", "非建制", 8, lambda e: "是" if e.temporary else ""),
        _text("branches", "支部编号", 18, lambda e: "、".join(e.homes)),
        _text("branch_names", "支部", 24, lambda e: "、".join(names[home] for home in e.homes)),
        _text("county", "县区", 10, lambda e: e.county),
        _text("police_kind", "警种", 10, lambda e: e.police_kind),
    )


def _branch_fields() -> tuple[_Field[Branch], ...]:
    return (
        _text("id", "编号", 14, lambda b: b.id),
        _text("brand", "品牌", 18, lambda b: b.brand.name),
        _text("slogan", "口号", 26, lambda b: b.brand.slogan),
        _text("status", "品牌状态", 10, lambda b: b.brand.status),
        _date("created", "品牌创建", lambda b: b.brand.created),
        _text("short_name", "支部", 24, lambda b: b.short_name),
        _text("full_name", "全称", 40, lambda b: b.full_name),
        _text("parent", "上级党组织", 22, lambda b: b.parent),
        _text("county", "县区", 10, lambda b: b.county),
        _text("police_kind", "警种", 10, lambda b: b.police_kind),
        _text("kind", "类型", 8, lambda b: b.kind),
        _text("directions", "方向", 22, lambda b: "、".join(b.brand.directions)),
        _number("methods", "做法", lambda b: len(b.methods)),
        _number("honours", "所列荣誉", lambda b: sum(h.status != "revoked" for h in b.honours)),
        _number("pledges", "承诺", lambda b: len(b.pledges)),
        _text("receives_visits", "可接待参观", 12, lambda b: "是" if b.visit and b.visit.receives else ""),
    )


def _pledge_fields() -> tuple[_Field[PledgeRow], ...]:
    return (
        _text("branch", "支部编号", 14, lambda r: r.branch.id),
        _text("short_name", "支部", 24, lambda r: r.branch.short_name),
        _text("county", "县区", 10, lambda r: r.branch.county),
        _text("pledge", "承诺", 42, lambda r: r.pledge.text),
        _text("subject", "主体", 8, lambda r: r.pledge.subject),
        _text("person", "责任人", 10, lambda r: r.pledge.person),
        _number("target", "目标值", lambda r: r.pledge.target),
        _number("done", "已完成", lambda r: r.done),
        _text("unit", "单位", 8, lambda r: r.pledge.unit),
        _date("deadline", "期限", lambda r: r.pledge.deadline),
        _text("state", "状态", 8, lambda r: STATES[r.state]),
        _date("finished", "完成日期", lambda r: r.finished),
        _text("in_time", "按期", 6, lambda r: "" if r.in_time is None else "是" if r.in_time else "否"),
        _number("days_left", "距期限天数", lambda r: r.days_left),
    )


def _service_fields() -> tuple[_Field[ServiceRow], ...]:
    return (
        _date("date", "日期", lambda r: r.record.date),
        _text("branch", "支部编号", 14, lambda r: r.branch.id),
        _text("short_name", "支部", 24, lambda r: r.branch.short_name),
        _text("county", "县区", 10, lambda r: r.branch.county),
        _text("community", "社区", 24, lambda r: _community(r.branch)),
        _text("project", "项目", 30, lambda r: r.record.project),
        _text("category", "类别", 16, lambda r: r.record.category),
        _number("visits", "人次", lambda r: r.record.visits),
        _number("hours", "小时", lambda r: r.record.hours),
        _text("benefit", "受益", 10, lambda r: r.record.benefit),
    )


def _small_thing_fields() -> tuple[_Field[SmallThingRow], ...]:
    return (
        _text("branch", "支部编号", 14, lambda r: r.branch.id),
        _text("short_name", "支部", 24, lambda r: r.branch.short_name),
        _text("county", "县区", 10, lambda r: r.branch.county),
        _text("community", "社区", 24, lambda r: _community(r.branch)),
        _text("matter", "事项", 42, lambda r: r.thing.matter),
        _text("topic", "主题", 12, lambda r: r.thing.topic),
        _date("raised", "提出", lambda r: r.thing.raised),
        _date("solved", "办结", lambda r: r.thing.solved if r.days is not None else None),
        _number("days", "办结天数", lambda r: r.days),
        _text("result", "结果", 42, lambda r: r.thing.result),
    )


def _method_fields() -> tuple[_Field[MethodRow], ...]:
    return (
        *_of_branch(MethodRow),
        _text("directions", "方向", 22, lambda r: "、".join(r.branch.brand.directions)),
        _text("method", "工作法", 24, lambda r: r.method.name),
        _text("fits", "适用", 32, lambda r: r.method.fits),
        _text("steps", "步骤", 42, lambda r: "；".join(r.method.steps)),
        _text("caution", "提醒", 32, lambda r: r.method.caution),
        _text("effect", "成效", 32, lambda r: r.method.effect),
    )


def _lesson_fields() -> tuple[_Field[LessonRow], ...]:
    return (
        *_of_branch(LessonRow),
        _date("date", "日期", lambda r: r.lesson.date),
        _text("title", "题目", 32, lambda r: r.lesson.title),
        _text("form", "方式", 8, lambda r: r.lesson.form),
        _text("venue", "会场", 20, lambda r: r.lesson.venue),
        _number("attendance", "人次", lambda r: r.lesson.attendance),
        _number("hours", "学时", lambda r: r.lesson.hours),
    )


def _outcome_fields() -> tuple[_Field[OutcomeRow], ...]:
    return (
        *_of_branch(OutcomeRow),
        _text("indicator", "指标", 24, lambda r: r.outcome.indicator),
        _text("unit", "单位", 8, lambda r: r.outcome.unit),
        _number("before", "之前", lambda r: r.outcome.before),
        _text("before_period", "之前时段", 14, lambda r: r.outcome.before_period),
        _number("after", "之后", lambda r: r.outcome.after),
        _text("after_period", "之后时段", 14, lambda r: r.outcome.after_period),
        _number("change", "变化", lambda r: r.change),
        _text("source", "来源", 32, lambda r: r.outcome.source),
    )


def _of_branch(_: type[Told]) -> tuple[_Field[Told], ...]:
    return (
        _text("branch", "支部编号", 14, lambda r: r.branch.id),
        _text("short_name", "支部", 24, lambda r: r.branch.short_name),
        _text("county", "县区", 10, lambda r: r.branch.county),
        _text("police_kind", "警种", 10, lambda r: r.branch.police_kind),
    )


def _community(branch: Branch) -> str:
    return branch.service.community.name if branch.service and branch.service.community else ""
