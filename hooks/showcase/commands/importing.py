"""`import` and `review`: what branches hand in, opened, checked, compared, and taken in without losing anything."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from showcase.authored.reader import Reader
from showcase.commands.desk import NotFound, add_desk, opened, refused
from showcase.commands.hints import typed
from showcase.commands.parser import CLEAN, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.commands.reviewing import summary
from showcase.report import as_text, colours
from showcase.submissions.accept import Accepted, accept
from showcase.submissions.history import at_work, staging
from showcase.submissions.opening import Opened, open_submission
from showcase.submissions.review import Review


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    taking = add_command(
        commands, "import", "收材料：把支部交来的压缩包或文件夹检查一遍，看清改动，再收进来。", _import
    )
    taking.add_argument("paths", metavar="压缩包", type=Path, nargs="+", help="zip 压缩包或者文件夹，可以一次几份")
    taking.add_argument("--yes", action="store_true", help="没有要改的地方就直接收，不再一份一份地问")
    taking.add_argument("--older", action="store_true", help="填报日期比现有的还早也收")
    taking.add_argument("--anyway", action="store_true", help="有要改的地方也收，收进来以后先不发布")
    add_desk(taking)


def _import(arguments: argparse.Namespace) -> int:
    try:
        reader = opened(arguments.content)
    except NotFound as missing:
        refused(str(missing))
        return USAGE
    with ExitStack() as stack:
        stack.enter_context(at_work(arguments.content))
        folders = [stack.enter_context(staging(arguments.content)) for _ in arguments.paths]
        submissions = [open_submission(path, made, reader) for path, made in zip(arguments.paths, folders, strict=True)]
        twice = _handed_in_twice(submissions)
        done = [_take_in(one, reader, arguments, twice) for one in submissions]
    return CLEAN if all(done) else PROBLEMS


def _handed_in_twice(submissions: Sequence[Opened]) -> frozenset[str]:
    counted = Counter(one.source.id for one in submissions if one.source)
    return frozenset(branch_id for branch_id, count in counted.items() if count > 1)


def _take_in(one: Opened, reader: Reader, arguments: argparse.Namespace, twice: frozenset[str]) -> bool:
    """Say what `one` would change, ask, and take it in; False when it stays outside for a reason."""
    sys.stdout.write(f"\n── {one.path.name} ──\n")
    if one.problems:
        sys.stdout.write(as_text(one.problems, colour=colours(sys.stdout)) + "\n")
    if one.source is None or one.review is None:
        refused(f"{one.path.name}：没有收。请把上面的话转给填报人。")
        return False
    sys.stdout.write("".join(f"{line}\n" for line in summary(one.source, one.review)))
    if one.review.nothing:
        return True
    reasons = tuple(_reasons(one, arguments, twice))
    if reasons:
        refused(f"{one.path.name}：没有收。{'；'.join(reasons)}。")
        return False
    if not (arguments.yes or _agreed(one.review)):
        refused(f"{one.path.name}：没有收。")
        return False
    accepted = accept(one.made, one.source, next(iter(one.in_place), None), reader.content, _now())
    sys.stdout.write(_told(accepted, typed("undo", one.source.id, content=reader.content)))
    return True


def _reasons(one: Opened, arguments: argparse.Namespace, twice: frozenset[str]) -> Iterator[str]:
    """Give why a submission that reads is not taken in as it is."""
    source = one.source
    if source is None:
        return
    if source.id in twice:
        yield f"编号 {source.id} 这次交来了不止一份，请看清填报日期，留一份再收"
    if len(one.in_place) > 1:
        yield f"编号 {source.id} 现在就有两个文件夹在用，请先改正"
    if any(problem.holds_back for problem in one.problems) and not arguments.anyway:
        yield "还有要改的地方，请转给填报人；要先收进来慢慢改，请加 --anyway"
    if one.review and one.review.older and not arguments.older and arguments.yes:
        yield f"它的填报日期 {one.review.filled} 比现有的 {one.review.filled_before} 还早，确实要收请加 --older"


def _agreed(compared: Review) -> bool:
    """Ask the editor; without a terminal to ask at, the answer is no."""
    if not sys.stdin.isatty():
        refused("要收的话，请加 --yes。")
        return False
    warned = f"注意：填报日期 {compared.filled} 比现有的 {compared.filled_before} 还早。" if compared.older else ""
    return input(f"{warned}收进来吗？输入 y 收，直接回车不收：").strip().lower() in {"y", "yes", "是", "收"}


def _told(accepted: Accepted, back: str) -> str:
    """Return what was done, and the command that takes it `back`."""
    kept = f"原来那一版留在 {accepted.kept}，要退回请运行 {back}。" if accepted.kept else ""
    return f"已收进 {accepted.folder}。{kept}\n"


def _now() -> datetime:
    return datetime.now()  # noqa: DTZ005 - versions are named by the clock of the office
