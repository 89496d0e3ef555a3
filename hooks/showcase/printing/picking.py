"""Which branches go on paper: those picked, as far as sign-off and scope allow it; the others are told of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from showcase.authored.likeness import closest
from showcase.authored.sentences import word
from showcase.authored.signoff import Held
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch
from showcase.pages.visit import may_print
from showcase.problem import Place, Problem

_NAMED: Final = 6  # of those held back, in the advice of an empty piece


@dataclass(frozen=True, slots=True)
class Pick:
    """What was asked for; nothing said means every branch. `receiving` keeps those that receive visitors.

    What is `handed_out` leaves the house, so it holds only branches whose 公开范围 names 印刷; a sheet is the page of
    its branch on paper and says the scope at its foot.
    """

    ids: tuple[str, ...] = ()
    county: str = ""
    kind: str = ""
    receiving: bool = False
    handed_out: bool = True


@dataclass(frozen=True, slots=True)
class Picked:
    """The branches to print – named ones in the order named, others in site order – and those left out, with reasons.

    `problems` are about branches asked for by name, and names nobody bears.
    """

    branches: tuple[Branch, ...]
    left_out: tuple[Held, ...]
    problems: tuple[Problem, ...]


def picked(pick: Pick, catalogue: Catalogue, held: Sequence[Held], content: str, *, drafts: bool = False) -> Picked:
    """Return what `pick` comes to; `content` is the folder as its editor knows it, for the places of problems.

    `drafts` shows branches of any scope.
    """
    problems = tuple(_unknown(pick, catalogue, held, content))
    asked = tuple(branch for branch in _asked(pick, catalogue) if not pick.receiving or _receives(branch) or pick.ids)
    sheets = tuple(branch for branch in asked if drafts or not pick.handed_out or may_print(branch))
    kept_in = tuple(branch for branch in asked if branch not in sheets)
    if pick.ids:
        problems += tuple(_scope(branch, content) for branch in kept_in)
    unscoped = tuple(Held(b.folder, b.id, f"公开范围是“{b.signoff.scope}”，没有放行印刷") for b in kept_in)
    # Of a held folder nobody has read the county: it is left out of what was asked for only where all were.
    waiting = () if pick.ids or pick.county or pick.kind else tuple(held)
    if not sheets and not problems:
        problems = (word("print-empty", Place(content), what="支部", fix=_why_empty(pick, unscoped, held)),)
    return Picked(sheets, (*unscoped, *waiting), problems)


def _asked(pick: Pick, catalogue: Catalogue) -> tuple[Branch, ...]:
    if pick.ids:
        return tuple(catalogue.by_id[id_] for id_ in dict.fromkeys(pick.ids) if id_ in catalogue.by_id)
    return tuple(
        branch
        for branch in catalogue.branches
        if pick.county in {"", branch.county} and pick.kind in {"", branch.police_kind}
    )


def _unknown(pick: Pick, catalogue: Catalogue, held: Sequence[Held], content: str) -> Iterator[Problem]:
    waiting: Mapping[str, Held] = {one.id: one for one in held if one.id}
    for id_ in pick.ids:
        if id_ in waiting:
            place = Place(f"{content}/{waiting[id_].folder}")
            yield word("print-held", place, branch=id_, reason=waiting[id_].reason)
        elif id_ not in catalogue.by_id:
            yield _no_such("编号", id_, (*catalogue.by_id, *waiting), content)
    counties, kinds = catalogue.bureau.counties, catalogue.bureau.police_kinds
    if pick.county and pick.county not in (*counties, *(group.name for group in catalogue.counties)):
        yield _no_such("县区", pick.county, counties, content)
    if pick.kind and pick.kind not in (*kinds, *(group.name for group in catalogue.police_kinds)):
        yield _no_such("警种", pick.kind, kinds, content)


def _no_such(kind: str, name: str, known: Sequence[str], content: str) -> Problem:
    near = closest(name, known)
    fix = f"是不是“{near}”？" if near else f"可以写：{'、'.join(known[:12])}。"
    return word("print-unknown", Place(content), kind=kind, name=name, fix=fix)


def _scope(branch: Branch, content: str) -> Problem:
    place = Place(f"{content}/{branch.folder}/branch.yaml")
    return word("print-scope", place, branch=branch.short_name, scope=branch.signoff.scope)


def _receives(branch: Branch) -> bool:
    return branch.visit is not None and branch.visit.receives


def _why_empty(pick: Pick, unscoped: Sequence[Held], held: Sequence[Held]) -> str:
    if unscoped:
        return "选中的支部都没有放行印刷。请上级审定人同意后，把 `公开范围` 改为 `内网+印刷`。"
    if pick.receiving:
        return "选中的支部都没有写明可以接待参观。请在“参观”里写 `可接待: 是`，或用 --branches 点名。"
    if held:
        reasons = "、".join(f"{one.id or one.folder}（{one.reason}）" for one in held[:_NAMED])
        more = "等" if len(held) > _NAMED else ""
        return f"这次不能印的：{reasons}{more}。改好或审定以后再印；只想先看样子，请加 --drafts。"
    return "请看看 --county 和 --kind 有没有写对，或用 --all 印全部。"
