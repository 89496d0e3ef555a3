"""What an editor should ask whom: everything that waits, is late, or could be better, with a sentence ready to send."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from showcase.authored.reading import Reading
from showcase.authored.signoff import CHANGED, CLAIMED
from showcase.authored.source import Source
from showcase.catalogue.order import site_order
from showcase.catalogue.pledges import PledgeRow, pledge_board
from showcase.model import Branch, Bureau
from showcase.problem import Problem

MONTHS_FRESH: Final = 12

_WAITING: Final = "材料已经检查过，请报上级党组织审定，审定后就能发布。"
_CLAIMED: Final = "材料里写了上级审定“同意”，还没有审定记录，请上级党组织用“showcase approve”记下来，记了就能发布。"

_TYPED: Final = re.compile("`([^`]*)`")

# Problem codes by the heading they stand under; all other advice is the clerk's own business.
_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "要人来看能不能公开": ("private-trace", "secrecy-word"),
    "照片缺替代文字、缺同意": ("photo-alt", "photo-consent", "photo-unlisted"),
    "品牌名称、口号相像": ("brand-alike", "slogan-alike"),
    "口号多、事实少": ("slogan-only",),
    "荣誉重复填报": ("honour-twice", "honour-shared"),
}


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to ask: under which heading, of which branch, whom, what it is about, and how to say it."""

    heading: str
    branch_id: str
    branch: str
    person: str
    what: str
    sentence: str


def asks(reading: Reading) -> tuple[Ask, ...]:
    """Return all there is to ask, heading by heading, in the order of the folders within each."""
    if reading.bureau is None:
        return ()
    who = {outline.folder.name: outline for outline in reading.outlines}
    return (
        *_held(reading, who),
        *_pledges(reading, reading.bureau, who),
        *_stale(reading, reading.bureau.as_of),
        *_problems(reading.problems, who),
        *_dissolved(reading, reading.bureau.as_of, who),
        *_missing_counties(reading, reading.bureau),
    )


def _held(reading: Reading, who: Mapping[str, Source]) -> Iterator[Ask]:
    graver = [held for held in reading.held if held.problems]
    changed = [held for held in reading.held if not held.problems and held.reason == CHANGED]
    waiting = [held for held in reading.held if not held.problems and held.reason != CHANGED]
    for held in graver:
        first, count = held.problems[0], len(held.problems)
        more = f"还有 {count - 1} 处，请一并改好。" if count > 1 else ""
        what = f"{held.reason}：{_plainly(first.what, who)}" + (" 等" if count > 1 else "") + _stays(held.kept)
        sentence = _plainly(f"{first.what}。{first.fix}", who)
        yield _ask("没有发布，要改", held.folder, who, what, f"{sentence}{more}")
    for held in changed:
        what = f"{held.reason}{_stays(held.kept)}"
        yield _ask("改动以后等重新审定", held.folder, who, what, "材料审定以后又改过，请报上级党组织重新审定。")
    for held in waiting:
        yield _ask("等审定", held.folder, who, held.reason, _CLAIMED if held.reason == CLAIMED else _WAITING)


def _stays(kept: str) -> str:
    return f"（网站上仍是 {kept} 审定的版本）" if kept else ""


def _pledges(reading: Reading, bureau: Bureau, who: Mapping[str, Source]) -> Iterator[Ask]:
    rows = pledge_board(site_order(reading.branches, bureau), bureau.as_of).rows
    late = [row for row in rows if row.state == "late"]
    soon = [row for row in rows if row.due_soon]
    for row in late:
        yield _pledge("承诺逾期", row, who, f"逾期 {-(row.days_left or 0)} 天，请补报进展；做完了的，请写完成日期")
    for row in soon:
        yield _pledge("承诺快到期", row, who, f"还有 {row.days_left} 天到期，请报一次进展")


def _pledge(heading: str, row: PledgeRow, who: Mapping[str, Source], said: str) -> Ask:
    text = f"承诺“{row.pledge.text}”期限 {row.pledge.deadline}"
    return _ask(heading, row.branch.folder, who, text, f"{text}，{said}。")


def _stale(reading: Reading, as_of: date) -> Iterator[Ask]:
    oldest = date(as_of.year - MONTHS_FRESH // 12, as_of.month, min(as_of.day, 28))
    for outline in reading.outlines:
        filled = outline.doc.signoff.filled.date
        if filled < oldest:
            what = f"上次填报是 {filled}"
            who = {outline.folder.name: outline}
            yield _ask(
                "一年没有更新", outline.folder.name, who, what, f"{what}，请看看书记、人数、荣誉和承诺有没有变化。"
            )


def _problems(problems: Sequence[Problem], who: Mapping[str, Source]) -> Iterator[Ask]:
    for heading, codes in _HEADINGS.items():
        for problem in problems:
            if problem.code in codes:
                what, fix = (_plainly(text, who) for text in (problem.what, problem.fix))
                yield _ask(heading, _folder_of(problem, who), who, what, f"{what}。{fix}")


def _dissolved(reading: Reading, as_of: date, who: Mapping[str, Source]) -> Iterator[Ask]:
    for branch in reading.branches:
        if branch.temporary and (ended := _end_of(branch)) and ended < as_of:
            what = f"临时党支部，任务 {ended} 已经结束"
            yield _ask("临时支部到期", branch.folder, who, what, f"{what}，请确认是否撤销；撤销的，我们从网站上撤回。")


def _end_of(branch: Branch) -> date | None:
    """Return the day its last response ended; None while one goes on, or when there is none."""
    ends = [response.end for response in branch.responses]
    return max((end for end in ends if end), default=None) if all(ends) else None


def _missing_counties(reading: Reading, bureau: Bureau) -> Iterator[Ask]:
    there = {outline.doc.identity.county for outline in reading.outlines}
    for county in bureau.counties:
        if county not in there:
            sentence = f"{county}还没有支部报送材料，请推荐一两个支部。"
            whom = f"{county}党委" if county.endswith("机关") else f"{county}机关党委"
            yield Ask("还没有支部的县区", "", county, whom, "一个支部也没有", sentence)


def _plainly(said: str, who: Mapping[str, Source]) -> str:
    """Return `said` as one writes to a colleague: branches by their names, not by their folders, and no backticks."""
    for folder, outline in who.items():
        if f"“{folder}”" in said:
            said = said.replace(f"“{folder}”", f"“{outline.doc.identity.short_name}”（{outline.id}）")
    return _TYPED.sub(r"“\1”", said.replace("在文件夹“", "在“"))


def _folder_of(problem: Problem, folders: Iterable[str]) -> str:
    steps = problem.place.file.split("/")
    return next((folder for folder in folders if folder in steps), "")


def _ask(heading: str, folder: str, who: Mapping[str, Source], what: str, sentence: str) -> Ask:
    """Return an ask to the clerk of `folder`; of a folder that does not read nobody is known."""
    outline = who.get(folder)
    if outline is None:
        return Ask(heading, "", folder, "", what, sentence)
    clerk, name = outline.doc.signoff.filled.who, outline.doc.identity.short_name
    return Ask(heading, outline.id, name, clerk, what, f"{clerk}同志：关于{name}，{sentence}谢谢。")
