"""`withdraw`: a branch leaves the site, its address keeps a notice, and all of it is kept."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime

from showcase.authored.finding import folder_of
from showcase.commands.desk import NotFound, a_branch_id, a_day, a_public_text, add_desk, opened, refused
from showcase.commands.hints import typed
from showcase.commands.parser import CLEAN, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.report import as_text, colours
from showcase.submissions.history import at_work, put_away
from showcase.submissions.site_file import NotAdded, StillFeatured, add_row, quoted


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    leaving = add_command(commands, "withdraw", "撤回：支部从网站上撤下，网址留一页说明，材料全部留着。", _withdraw)
    leaving.add_argument("id", metavar="编号", type=a_branch_id)
    leaving.add_argument(
        "--why", metavar="原因", type=a_public_text, required=True, help="写在说明页上，例如：支部撤并"
    )
    leaving.add_argument("--date", metavar="日期", type=a_day, help="哪一天，默认今天")
    add_desk(leaving)


def _withdraw(arguments: argparse.Namespace) -> int:
    try:
        reader = opened(arguments.content)
    except NotFound as missing:
        refused(str(missing))
        return USAGE
    now = datetime.now()  # noqa: DTZ005 - the day on the wall of the office is what is meant
    if arguments.id in {withdrawal.id for withdrawal in reader.bureau.withdrawn}:
        refused(f"{arguments.id} 已经撤回了。")
        return PROBLEMS
    with at_work(arguments.content):
        folder = folder_of(reader, arguments.id)
        if folder is None:
            refused(f"没有找到编号为 {arguments.id} 的支部。")
            return PROBLEMS
        day = arguments.date or now.date()
        row = f'{{编号: "{arguments.id}", 原因: {quoted(arguments.why)}, 日期: {day}}}'
        try:
            add_row(arguments.content, ("撤回",), row, unfeatured=arguments.id)
        except StillFeatured:
            refused(f"没有撤回：{arguments.id} 还在站点文件的“推荐”里。请先从“推荐”里拿掉，再来一次。没有动它。")
            return PROBLEMS
        except NotAdded as reason:
            refused(not_added("撤回", reason))
            return PROBLEMS
        kept = put_away(folder, arguments.content, arguments.id, now)
    if arguments.id in reader.bureau.featured:
        sys.stdout.write(f"首页“推荐”里的 {arguments.id} 也拿掉了。要推荐别的支部，请在站点文件里写上。\n")
    back = typed("undo", arguments.id, content=arguments.content)
    sys.stdout.write(
        f"{arguments.id} 已撤回（{day}）：站点文件的“撤回”里记了一行，材料留在 {kept}。\n"
        f"下次生成网站时撤下，网址留一页说明。撤错了，请先删去那一行，再运行 {back}。\n"
    )
    return CLEAN


def not_added(key: str, reason: NotAdded) -> str:
    """Return what to tell an editor whose site file could not be changed by a program."""
    if reason.problems:
        return f"{as_text(reason.problems, colour=colours(sys.stderr))}\n请先改好站点文件，再来一次。没有动它。"
    return f"站点文件的写法比较特别，没有动它。请在“{key}”里自己加一行：{reason.row}"
