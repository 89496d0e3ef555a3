"""`checklist`: what of a branch is there, what is still missing, and how far its sign-off has come."""

from __future__ import annotations

import argparse
import sys

from showcase.authored.finding import folder_named
from showcase.authored.reader import Reader
from showcase.commands.desk import NotFound, add_desk, opened, refused, the_branch
from showcase.commands.parser import CLEAN, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.submissions.checklist import checklist, slips


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    listing = add_command(commands, "checklist", "清单：一个支部还缺什么、审签走到哪一步。", _checklist)
    listing.add_argument("branch", metavar="编号", help="支部的编号，或者文件夹名")
    add_desk(listing)


def _checklist(arguments: argparse.Namespace) -> int:
    try:
        reader = opened(arguments.content)
        told, sound = _listed(reader, arguments.branch)
    except NotFound as missing:
        refused(str(missing))
        return USAGE
    sys.stdout.write("".join(f"{line}\n" for line in told))
    return CLEAN if sound else PROBLEMS


def _listed(reader: Reader, branch: str) -> tuple[list[str], bool]:
    folder = folder_named(reader.content, branch)
    source, problems = reader.source(folder) if folder else the_branch(reader, branch)
    sound = source is not None and not any(problem.holds_back for problem in problems)
    if source is None:
        return list(slips(branch, problems)), sound
    return list(checklist(source, problems, reader.seal(source))), sound
