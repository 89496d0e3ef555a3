"""`undo`: the version before comes back, and what was in place is kept in turn."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime

from showcase.authored.finding import folder_of
from showcase.authored.versions import versions
from showcase.commands.desk import NotFound, a_branch_id, add_desk, opened, refused
from showcase.commands.parser import CLEAN, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.submissions.accept import undo
from showcase.submissions.history import at_work


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    undoing = add_command(commands, "undo", "退回：把支部退回到前一版，现在这一版也留着。", _undo)
    undoing.add_argument("id", metavar="编号", type=a_branch_id)
    undoing.add_argument("--list", action="store_true", help="只列出留着的各版，不退回")
    add_desk(undoing)


def _undo(arguments: argparse.Namespace) -> int:
    try:
        reader = opened(arguments.content)
    except NotFound as missing:
        refused(str(missing))
        return USAGE
    if arguments.list:
        kept = versions(arguments.content, arguments.id)
        sys.stdout.write("".join(f"{version.path}\n" for version in kept) or "没有留着的版本。\n")
        return CLEAN
    with at_work(arguments.content):
        done = undo(arguments.content, arguments.id, folder_of(reader, arguments.id), datetime.now())  # noqa: DTZ005
    if done is None:
        refused(f"{arguments.id}：没有可以退回的版本。")
        return PROBLEMS
    kept_at = f"退回前的一版留在 {done.kept}。" if done.kept else ""
    sys.stdout.write(f"已退回 {done.folder}。{kept_at}再退一次就回到退回前。\n")
    return CLEAN
