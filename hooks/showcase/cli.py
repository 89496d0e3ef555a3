"""The command line: `showcase` and its errands. Exit status 0 clean, 1 problems, 2 usage."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Final

from showcase.commands.parser import INTERRUPTED, PROBLEMS, ChineseParser
from showcase.commands.trouble import sentence
from showcase.memory import many_values

# Which module of `commands` carries out which errand, in the order they are told. One errand is no reason to load all:
# that took a third of a second more.
ERRANDS: Final[Mapping[str, str]] = {
    "new": "starting",
    "schema": "starting",
    "check": "checking",
    "build": "building",
    "serve": "building",
    "print": "printing",
    "fonts": "printing",
    "usb": "usb",
    "review": "reviewing",
    "import": "importing",
    "undo": "undoing",
    "checklist": "listing",
    "approve": "approving",
    "withdraw": "withdrawing",
    "hide": "hiding",
    "report": "reporting",
    "handover": "handing",
}


def main(words: Sequence[str] | None = None) -> int:
    """Carry out the errand named on the command line and return its exit status."""
    words = sys.argv[1:] if words is None else words
    named = ERRANDS.get(words[0]) if words else None
    try:
        with many_values():
            arguments = parser([named] if named else ERRANDS.values()).parse_args(words)
        return int(arguments.run(arguments))
    except KeyboardInterrupt:
        sys.stderr.write("\n已中断。\n")
        return INTERRUPTED
    except OSError as trouble:
        told = sentence(trouble)
        if not told:
            raise
        sys.stderr.write(f"没有做完：{told}\n")
        return PROBLEMS


def parser(modules: Iterable[str] = ERRANDS.values()) -> ChineseParser:
    """Return the parser with the errands of `modules`, by default with every errand."""
    whole = ChineseParser(prog="showcase", description="把各支部的文件夹变成一个“一支部一品牌”展示网站。")
    commands = whole.add_subparsers(title="可以做的事", metavar="命令", required=True, parser_class=ChineseParser)
    for module in dict.fromkeys(modules):
        import_module(f"showcase.commands.{module}").add(commands)
    return whole
