"""清单化: what of a branch is there and what is still missing, as a list to tick off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from showcase.authored.schema import BranchDoc
from showcase.authored.schema.approval import APPROVAL, SECRECY
from showcase.authored.signoff import why_withheld
from showcase.authored.source import Source
from showcase.problem import Problem

_DONE, _OPEN = "☑", "☐"
_REQUIRED: Final = ("支部", "品牌", "做法", "照片", "审签")
_REQUIRED_FIELDS: Final = "编号、全称、简称、上级党组织、类型，品牌名称、内涵、状态，一条做法，一张照片，填报，上级审定"


def checklist(source: Source, problems: Sequence[Problem], seal: str) -> Iterator[str]:
    """Give the lines of the list for a branch that reads; `seal` is that of its content now."""
    identity = source.doc.identity
    yield f"{identity.short_name}（{source.id}）清单"
    yield ""
    yield from _to_put_right(problems)
    yield f"{_DONE} 必填十二项都填了：{_REQUIRED_FIELDS}"
    yield ""
    yield "选填的，有就填，没有就不填："
    yield from _optional(source.doc)
    yield ""
    yield from _steps(source, seal)


def slips(name: str, problems: Sequence[Problem]) -> Iterator[str]:
    """Give the lines for a folder that does not read yet: only what is to be put right."""
    yield f"{name} 清单"
    yield ""
    yield from _to_put_right(problems)


def _to_put_right(problems: Sequence[Problem]) -> Iterator[str]:
    graver = [problem for problem in problems if problem.holds_back]
    advice = [problem for problem in problems if not problem.holds_back]
    yield f"要改的 {len(graver)} 处，改好才能发布：" if graver else f"{_DONE} 没有要改的地方"
    yield from (f"  {_OPEN} {_where(problem)}{problem.what}。{problem.fix}" for problem in graver)
    if advice:
        yield f"提示 {len(advice)} 处，不改也能发布："
        yield from (f"  {_OPEN} {_where(problem)}{problem.what}。{problem.fix}" for problem in advice)


def _where(problem: Problem) -> str:
    return f"第 {problem.place.line} 行：" if problem.place.line else ""


def _optional(doc: BranchDoc) -> Iterator[str]:
    for name, field in BranchDoc.model_fields.items():
        if field.alias in _REQUIRED or name == "version":
            continue
        there = getattr(doc, name)
        count = f" {len(there)} 条" if isinstance(there, tuple) and there else ""
        yield f"  {_DONE if there else _OPEN} {field.alias}{count}" + ("" if there else f"：{field.description}")


def _steps(source: Source, seal: str) -> Iterator[str]:
    """Tell how far it has come: 填报 → 支部审核 → 保密审查 → 上级审定."""
    signoff, approval = source.doc.signoff, source.approval
    checked = approval.last(SECRECY) if approval else None
    approved = approval.last(APPROVAL) if approval else None
    why = why_withheld(source, seal)
    taken = (
        ("填报", signoff.filled),
        ("支部审核", signoff.reviewed),
        ("保密审查", checked or signoff.secrecy),
        ("上级审定", None if why else approved),
    )
    yield "审签走到哪一步："
    for name, step in taken:
        signed = step is not None and bool(step.who)
        yield f"  {_DONE} {name}：{step.who}，{step.date}" if step and signed else f"  {_OPEN} {name}"
    if why:
        yield f"  {why}"
