"""The command line: `showcase` and its errands. Exit status 0 clean, 1 problems, 2 usage."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from showcase.commands import building, checking, printing, starting, usb
from showcase.commands.office import OFFICE
from showcase.commands.parser import ChineseParser

ERRANDS = (starting, checking, building, printing, usb, *OFFICE)


def main(words: Sequence[str] | None = None) -> int:
    """Carry out the errand named on the command line and return its exit status."""
    arguments = parser().parse_args(words)
    try:
        return int(arguments.run(arguments))
    except KeyboardInterrupt:
        sys.stderr.write("\n已停下，没有改动网站。\n")
        return 130


def parser() -> ChineseParser:
    """Return the parser with every errand."""
    whole = ChineseParser(prog="showcase", description="把各支部的文件夹变成一个“一支部一品牌”展示网站。")
    commands = whole.add_subparsers(title="可以做的事", metavar="命令", required=True, parser_class=ChineseParser)
    for errand in ERRANDS:
        errand.add(commands)
    return whole
