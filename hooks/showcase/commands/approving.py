"""`approve`: someone who is neither clerk nor secretary stands for what is published, and it is put on record."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime

from showcase.authored.finding import Found
from showcase.authored.reader import Reader
from showcase.authored.schema.approval import AGREED, APPROVAL, REFUSED, SECRECY
from showcase.authored.signoff import is_own
from showcase.authored.source import Source
from showcase.commands.desk import NotFound, a_day, a_public_text, add_desk, opened, refused, the_branch
from showcase.commands.parser import CLEAN, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.report import as_text, colours
from showcase.submissions.approval import Taken, put_on_record, step
from showcase.submissions.history import at_work, keep_copy

TRACES = frozenset({"private-trace", "secrecy-word"})


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    approve = add_command(commands, "approve", "审定：记下谁在哪一天对哪一版内容说了同意。", _approve)
    approve.add_argument("ids", metavar="编号", nargs="+", help="要审定的支部，可以写几个")
    approve.add_argument(
        "--by", metavar="姓名", type=a_public_text, required=True, help="谁审的，个人或者部门；不能是填报人和书记"
    )
    approve.add_argument("--as", dest="step", choices=(SECRECY, APPROVAL), required=True, help="审的是哪一步")
    approve.add_argument("--result", choices=(AGREED, REFUSED), default=AGREED, help="结论，默认同意")
    approve.add_argument(
        "--note", metavar="说明", type=a_public_text, default="", help="要留下的话，例如为什么可以公开"
    )
    approve.add_argument("--date", metavar="日期", type=a_day, help="哪一天，默认今天")
    add_desk(approve)


def _approve(arguments: argparse.Namespace) -> int:
    try:
        reader = opened(arguments.content)
    except NotFound as missing:
        refused(str(missing))
        return USAGE
    with at_work(arguments.content):
        done = [_approved(reader, branch_id, arguments) for branch_id in dict.fromkeys(arguments.ids)]
    return CLEAN if all(done) else PROBLEMS


def _approved(reader: Reader, branch_id: str, arguments: argparse.Namespace) -> bool:
    try:
        source, problems = the_branch(reader, branch_id)
    except NotFound as missing:
        refused(str(missing))
        return False
    why = "" if arguments.result == REFUSED else _why_not((source, problems), reader, arguments)
    if why:
        refused(f"{branch_id} {source.doc.identity.short_name}：没有审定。{why}")
        return False
    _record(source, reader, arguments)
    return True


def _why_not(found: Found, reader: Reader, arguments: argparse.Namespace) -> str:
    """Return why the branch cannot be approved as it is, "" when it can."""
    source, problems = found
    graver = tuple(problem for problem in problems if problem.holds_back)
    if graver:
        return f"还有要改的地方：\n{as_text(graver, colour=colours(sys.stderr))}"
    if is_own(source, arguments.by):
        return f"“{arguments.by}”是填报人、审核人或者书记，审定要由另一位同志来做。"
    traces = tuple(problem for problem in problems if problem.code in TRACES)
    if traces and not arguments.note and not _looked_at(source, reader):
        said = as_text(traces, colour=colours(sys.stderr))
        return f"下面几处要人来看能不能公开；看过可以公开的，请用 --note 写明理由：\n{said}"
    return ""


def _looked_at(source: Source, reader: Reader) -> bool:
    """Whether 保密审查 left a word on this very content."""
    checked = source.approval.last(SECRECY) if source.approval else None
    return bool(checked and checked.note and checked.verdict == AGREED and checked.seal == reader.seal(source))


def _record(source: Source, reader: Reader, arguments: argparse.Namespace) -> None:
    now = datetime.now()  # noqa: DTZ005 - the day on the wall of the office is what is meant
    day = arguments.date or now.date()
    taken = step(Taken(arguments.step, arguments.by, day, arguments.result, arguments.note), reader.seal(source))
    before = source.approval.steps if source.approval and source.approval.id == source.id else ()
    put_on_record(source.folder.path, source.id, (*before, taken))
    published = arguments.step == APPROVAL and arguments.result == AGREED
    if published:
        keep_copy(source.folder.path, reader.content, source.id, now)
    after = "下次生成网站时发布。" if published else ""
    sys.stdout.write(
        f"{source.id} {source.doc.identity.short_name}：{arguments.step} {taken.verdict}"
        f"（{taken.who}，{taken.date}）。{after}\n"
    )
