"""The back of a sheet: what was promised, served, solved and honoured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from showcase.catalogue.entries import RollEntry, mark_of_level
from showcase.catalogue.order import ranks
from showcase.catalogue.pledges import PledgeRow
from showcase.catalogue.service import ServiceRow
from showcase.catalogue.small_things import SmallThingRow
from showcase.catalogue.tallies import PostRow, ResponseRow
from showcase.model import Bureau, PledgeReview, Service
from showcase.pages.findings import pledge_standing
from showcase.pages.wording import grouped, listed, long_day, since, when
from showcase.printing.sheets.brand import UNSAID
from showcase.printing.sheets.fitting import Rung, clipped, first, left_out
from showcase.printing.sheets.values import Column, Line, Note, Promise, Section, Table

RESPONSE_STATES: Mapping[str, str] = {"active": "在用", "ended": "已撤销", "planned": "未启用"}


def pledges(rows: Sequence[PledgeRow], bureau: Bureau, rung: Rung) -> Section | None:
    """Return 承诺: each pledge with its progress and state on 截至, None without any."""
    shown = first(rows, rung.pledges)
    if not shown:
        return None
    rest = left_out(len(rows), len(shown), "条承诺")
    return Section("pledges", "承诺", items=tuple(promise(row, bureau) for row in shown), rest=rest)


def promise(row: PledgeRow, bureau: Bureau) -> Promise:
    """Return one pledge as it is set."""
    pledge = row.pledge
    state, words = pledge_standing(row)
    by = " · ".join(
        part
        for part in (pledge.subject and f"{pledge.subject}承诺", pledge.person and f"责任人{pledge.person}")
        if part
    )
    known = sorted((s for s in pledge.progress if s.date <= bureau.as_of and s.note), key=lambda step: step.date)
    return Promise(
        text=pledge.text,
        by=by,
        task=pledge.task,
        done=grouped(row.done) if row.done is not None else "",
        target=grouped(pledge.target) if pledge.target is not None else "",
        unit=pledge.unit,
        percent=row.percent,
        state=state,
        words=words,
        deadline=str(pledge.deadline) if pledge.deadline else "",
        shown_in=listed(pledge.shown_in),
        latest=f"{known[-1].date}：{known[-1].note}" if known else "",
        review=_review(pledge.review),
    )


def service(said: Service | None, rows: Sequence[ServiceRow], bureau: Bureau, rung: Rung) -> Section | None:
    """Return 双报到: the partners, what all service comes to, and the newest records; None without any of it."""
    if said is None:
        return None
    place = said.community
    partners = (
        ("报到社区", place.name if place else ""),
        ("小区党组织", place.party_organisation if place else ""),
        ("居民组织", place.residents if place else ""),
    )
    note = (
        f"{when(said.checked_in)} 报到" if said.checked_in else "",
        f"报到党员 {said.members} 人" if said.members is not None else "",
    )
    shown = first(rows, rung.service)
    return Section(
        part="service",
        name="双报到",
        note="\n".join(filter(None, note)),
        lead=(_sums(rows, bureau),) if rows else (),
        notes=tuple(Note(label, name) for label, name in partners if name),
        table=_records(shown) if shown else None,
        rest=left_out(len(rows), len(shown), "次服务"),
    )


def small_things(rows: Sequence[SmallThingRow], rung: Rung) -> Section | None:
    """Return 关键小事: days to solve each, newest first, None without any."""
    shown = first(rows, rung.small_things)
    if not shown:
        return None
    lines = tuple(_small_thing(row, rung) for row in shown)
    return Section("small_things", "关键小事", items=lines, rest=left_out(len(rows), len(shown), "件小事"))


def honours(entries: Sequence[RollEntry], bureau: Bureau, rung: Rung) -> Section | None:
    """Return 荣誉 as a table, newest first; where room is short the highest stay. None without any."""
    levels = ranks(bureau.levels, (entry.level for entry in entries))
    kept = first(sorted(entries, key=lambda entry: levels[entry.level]), rung.honours)
    shown = [entry for entry in entries if entry in kept]
    if not shown:
        return None
    table = Table(
        (
            Column("日期", "word"),
            Column("级别", "word"),
            Column("荣誉", "text"),
            Column("授予", "text"),
            Column("文号", "word"),
        ),
        tuple(_honour(entry, bureau) for entry in shown),
    )
    return Section("honours", "荣誉", table=table, rest=left_out(len(entries), len(shown), "项荣誉"))


def posts(rows: Sequence[PostRow], rung: Rung) -> Section | None:
    """Return 示范岗, those on duty first, None without any."""
    shown = first(rows, rung.posts)
    lines = tuple(
        Line(
            mark=row.post.status or "未填报",
            name=row.post.name,
            text="　".join(filter(None, (row.post.member, clipped(row.post.duty, rung.words)))),
            note=f"{when(row.post.awarded)} 授牌" if row.post.awarded else "",
        )
        for row in shown
    )
    return Section("ledger", "示范岗", items=lines, rest=left_out(len(rows), len(shown), "个岗位")) if lines else None


def responses(rows: Sequence[ResponseRow], rung: Rung) -> Section | None:
    """Return 战时响应, the latest first, None without any."""
    shown = first(rows, rung.responses)
    lines = tuple(_response(row) for row in shown)
    return Section("ledger", "战时响应", items=lines, rest=left_out(len(rows), len(shown), "次响应")) if lines else None


def review_words(review: PledgeReview | None) -> str:
    """Return how a pledge was judged: 群众满意 46 / 50 – or that it was not yet."""
    return _review(review)


def _review(review: PledgeReview | None) -> str:
    if review is None:
        return "尚未评诺"
    parts = [f"组织{review.verdict}"] if review.verdict else []
    if review.satisfied is not None:
        parts.append(f"群众满意 {review.satisfied}" + (f" / {review.asked}" if review.asked is not None else ""))
    return "，".join(parts) + (f"（{review.date}）" if review.date else "")


def _sums(rows: Sequence[ServiceRow], bureau: Bureau) -> str:
    visits = [row.record.visits for row in rows if row.record.visits is not None]
    hours = [row.record.hours for row in rows if row.record.hours is not None]
    parts = [f"服务 {grouped(len(rows))} 次"]
    if visits:
        parts.append(f"{grouped(sum(visits))} 人次")
    if hours:
        parts.append(f"{grouped(sum(hours, Decimal()))} 小时")
    return f"到{long_day(bureau.as_of)}，{'、'.join(parts)}。"


def _records(rows: Sequence[ServiceRow]) -> Table:
    """The table keeps a column only where some row has something to say in it."""
    whole = (
        (Column("日期", "word"), [str(row.record.date) for row in rows]),
        (Column("项目", "text"), [row.record.project for row in rows]),
        (Column("类别", "word"), [row.record.category for row in rows]),
        (
            Column("人次", "number"),
            [grouped(row.record.visits) if row.record.visits is not None else "" for row in rows],
        ),
        (Column("小时", "number"), [grouped(row.record.hours) if row.record.hours is not None else "" for row in rows]),
        (Column("受益", "word"), [row.record.benefit for row in rows]),
    )
    kept = [(column, cells) for column, cells in whole if any(cells)]
    rows_of_cells = zip(*([cell or UNSAID for cell in cells] for _, cells in kept), strict=True)
    return Table(tuple(column for column, _ in kept), tuple(rows_of_cells))


def _small_thing(row: SmallThingRow, rung: Rung) -> Line:
    thing = row.thing
    raised = f"{thing.raised} 提出"
    if row.days is None:
        return Line("", thing.matter, clipped(thing.result, rung.words), f"{raised}，到截至日 {row.waiting} 天，未办结")
    return Line(str(row.days), thing.matter, clipped(thing.result, rung.words), f"{raised}，{thing.solved} 办结")


def _honour(entry: RollEntry, bureau: Bureau) -> tuple[str, ...]:
    flags = [flag for flag, there in _flags(entry) if there]
    name = entry.name + (f"（{'，'.join(flags)}）" if flags else "")
    who = f"{entry.recipient}（{entry.person_kind}）" if entry.person_kind else entry.recipient
    named = f"{who}　{name}" if entry.kind == "person" or entry.participant else name
    level = f"{mark_of_level(entry.level, bureau)} {entry.level}"
    return (when(entry.date) if entry.date else UNSAID, level, named, entry.issuer or "—", entry.document or "—")


def _flags(entry: RollEntry) -> tuple[tuple[str, bool], ...]:
    return (
        ("参与", entry.participant),
        ("追授", entry.posthumous),
        ("非建制", entry.temporary),
        ("期满", entry.status == "expired"),
    )


def _response(row: ResponseRow) -> Line:
    response = row.response
    span = f"{response.start} 至 {response.end}" if response.end else since(response.start)
    counts = (
        f"党员 {response.members} 人" if response.members is not None else "",
        f"先锋岗 {response.pioneer_posts} 个" if response.pioneer_posts is not None else "",
    )
    text = "，".join(filter(None, (response.task, *counts)))
    note = "　".join(filter(None, (f"{response.kind}，{RESPONSE_STATES[row.state]}", response.approval)))
    return Line(span, response.name, text, note)
