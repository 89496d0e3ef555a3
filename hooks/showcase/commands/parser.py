"""The argument parser, in Chinese: what argparse says to a clerk or an editor is said in their language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from showcase.authored.likeness import closest
from showcase.commands.wrapping import wrapped

HOME = Path(__file__).resolve().parents[3]  # where mkdocs.yml, docs/ and overrides/ lie
CLEAN, PROBLEMS, USAGE = 0, 1, 2
INTERRUPTED = 130  # as a shell says of what Ctrl+C ended
CONTENT = Path("branches")  # where branch folders lie unless --content says otherwise

# What argparse says in English (argparse.py, ArgumentParser and its actions) → how we say it.
_SAYINGS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", r"还缺：\1"),
    (r"unrecognized arguments: (.+)", r"不认识：\1"),
    (r"argument (.+?): expected one argument", r"\1 后面还要写一个值"),
    (r"argument (.+?): expected at least one argument", r"\1 后面至少要写一个值"),
    (r"argument (.+?): invalid int value: (.+)", r"\1 要写整数，现在是 \2"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1 后面不用写值，现在多了 \2"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 不能和 \2 一起用"),
    (r"argument (.+?): (不能填.+)", r"\1 \2"),
    (r"argument (.+?): (.+)", r"\1：\2"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 写得不全，可能是 \2"),
)


class _Help(argparse.RawDescriptionHelpFormatter):
    """Wraps help texts without parting words; the one of argparse takes a Chinese sentence for a single long word."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(" ".join(text.split()), width)


class ChineseParser(argparse.ArgumentParser):
    """An ArgumentParser whose help and errors are Chinese; usage errors exit 2."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Take what ArgumentParser takes; `-h` is added with a Chinese help line."""
        kwargs["add_help"] = False
        kwargs.setdefault("formatter_class", _Help)
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed through as given
        self._positionals.title = "要给出的"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def format_usage(self) -> str:
        """Return the usage line."""
        return super().format_usage().replace("usage:", "用法：", 1)

    def format_help(self) -> str:
        """Return the whole help."""
        return super().format_help().replace("usage:", "用法：", 1)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Say what a value may be when it is none of those; of a command also which one was probably meant."""
        if action.choices is None or value in action.choices:
            return
        choices = [str(choice) for choice in action.choices]
        if action.nargs == argparse.PARSER:
            near = closest(str(value), choices)
            meant = f"，是不是 {near}？" if near else "。"
            self.error(f"没有“{value}”这个命令{meant}\n可以用的命令：{'、'.join(choices)}")
        raise argparse.ArgumentError(action, f"不能填“{value}”，可以填：{'、'.join(choices)}")

    def error(self, message: str) -> NoReturn:
        """Say what is missing or unknown and where help is, and exit 2."""
        for english, chinese in _SAYINGS:
            message = re.sub(f"^{english}$", chinese, message)
        sys.stderr.write(f"{self.format_usage()}{message}\n看说明：{self.prog} --help\n")
        raise SystemExit(USAGE)


def add_command(
    commands: argparse._SubParsersAction[ChineseParser],
    name: str,
    summary: str,
    run: Callable[[argparse.Namespace], int],
) -> ChineseParser:
    """Add the command `name`, told in one line, carried out by `run`, which returns the exit status."""
    parser = commands.add_parser(name, help=summary, description=summary)
    parser.set_defaults(run=run)
    return parser


def add_content(parser: argparse.ArgumentParser) -> None:
    """Add `--content`, which means the same in every command."""
    parser.add_argument(
        "--content", metavar="文件夹", type=Path, default=CONTENT, help="支部文件夹所在处，默认 branches/"
    )


def add_cache(parser: argparse.ArgumentParser) -> None:
    """Add `--cache`, where developed photos are kept."""
    parser.add_argument("--cache", metavar="文件夹", type=Path, default=Path(".cache"), help="照片缓存，默认 .cache/")
