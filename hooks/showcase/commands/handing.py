"""`handover`: one page that the next clerk begins with, to be printed and signed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from showcase.commands.desk import NotFound, add_desk, opened, refused, the_branch
from showcase.commands.parser import CLEAN, HOME, USAGE, ChineseParser, add_command
from showcase.pages.render import Renderer
from showcase.site import Page
from showcase.submissions.handover import handover, lines


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    handing = add_command(commands, "handover", "交接单：换填报人时用，一页纸。", _handover)
    handing.add_argument("branch", metavar="编号", help="支部的编号")
    handing.add_argument("--html", metavar="文件", type=Path, help="写成一页网页，可以打印")
    add_desk(handing)


def _handover(arguments: argparse.Namespace) -> int:
    try:
        reader = opened(arguments.content)
        source, problems = the_branch(reader, arguments.branch)
    except NotFound as missing:
        refused(str(missing))
        return USAGE
    sheet = handover(source, reader.branch(source), problems, reader.bureau.as_of)
    if arguments.html:
        page = Page("handover.html", sheet.title, "", "desk_handover.html", {"sheet": sheet})
        arguments.html.parent.mkdir(parents=True, exist_ok=True)
        arguments.html.write_text(Renderer(HOME / "overrides").render(page), encoding="utf-8")
        sys.stdout.write(f"已写好 {arguments.html}，用浏览器打开后打印。\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in lines(sheet)))
    return CLEAN
