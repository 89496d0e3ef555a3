"""One page that the next clerk can begin with: what is there, what goes on, what to do next year, who hands over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from showcase.authored.source import Source
from showcase.catalogue.pledges import pledge_board
from showcase.model import Branch
from showcase.problem import Problem


@dataclass(frozen=True, slots=True)
class Handover:
    """The sheet: facts as (label, value), what is still open, and what is left to put right."""

    title: str
    facts: tuple[tuple[str, str], ...]
    open: tuple[str, ...]
    slips: tuple[str, ...]
    yearly: tuple[str, ...]


def handover(source: Source, branch: Branch, problems: Sequence[Problem], as_of: date) -> Handover:
    """Return the hand-over sheet of a branch; what is open is told as of `as_of`."""
    identity, filled = source.doc.identity, source.doc.signoff.filled
    facts = (
        ("编号", f"{source.id}（网址由它生成，不要改）"),
        ("全称", identity.full_name),
        ("文件夹", source.folder.name),
        ("品牌", f"{branch.brand.name}（{branch.brand.status}）"),
        ("品牌怎样接下去", branch.brand.inheritance or "没有写，请和上一任当面说清"),
        ("上一次填报", f"{filled.who}，{filled.date}"),
        ("有什么", _counted(branch)),
    )
    return Handover(
        f"{identity.short_name}填报工作交接单",
        facts,
        tuple(_open(branch, as_of)),
        tuple(problem.what for problem in problems),
        _YEARLY,
    )


_YEARLY = (
    "书记、党员人数、上级党组织有没有变，改“支部”。",
    "新得的荣誉照证书抄，期满的把状态改成“期满”。",
    "承诺补一条进展；做完的写完成日期。",
    "双报到、学习、关怀各补这一年的。",
    "照片换几张新的，每张写说明、替代文字和同意。",
    "用网站的“填报”页打开去年交的压缩包接着改，最后点“生成压缩包”，把它交给站点维护人。",
)


def lines(sheet: Handover) -> Iterator[str]:
    """Give the sheet as plain text."""
    yield from (sheet.title, "")
    yield from (f"{label}：{value}" for label, value in sheet.facts)
    for heading, rows in (("还在进行", sheet.open), ("还可以改好", sheet.slips), ("每年做这几件", sheet.yearly)):
        if rows:
            yield from ("", heading)
            yield from (f"  ☐ {row}" for row in rows)
    yield from ("", "移交人：__________  接收人：__________  监交人（书记）：__________  日期：__________")


def _counted(branch: Branch) -> str:
    service = branch.service
    counts = (
        ("做法", len(branch.methods), "条"),
        ("案例", len(branch.cases), "个"),
        ("荣誉", len(branch.honours), "项"),
        ("承诺", len(branch.pledges), "条"),
        ("服务记录", len(service.records) if service else 0, "条"),
        ("关键小事", len(service.small_things) if service else 0, "件"),
        ("照片", len(branch.photos), "张"),
    )
    return "，".join(f"{name} {count} {unit}" for name, count, unit in counts if count)


def _open(branch: Branch, as_of: date) -> Iterator[str]:
    for row in pledge_board([branch], as_of).rows:
        if row.state != "done":
            reported = f"报到 {row.done}" if row.done is not None else "还没有报进展"
            yield f"承诺“{row.pledge.text}”期限 {row.pledge.deadline or '没有写'}，{reported}"
    for thing in branch.service.small_things if branch.service else ():
        if thing.solved is None:
            yield f"关键小事“{thing.matter}”{thing.raised} 提出，还没有办结"
    for response in branch.responses:
        if response.end is None and response.start <= as_of:
            yield f"{response.kind}“{response.name}”还在用，结束后写“止”"
