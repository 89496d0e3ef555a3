"""`check`: every problem of every folder in one run, worded for the person who can put it right."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from showcase.authored.folders import SITE_FILE
from showcase.authored.reading import read
from showcase.authored.signoff import changed, unrecorded
from showcase.commands.parser import CLEAN, PROBLEMS, USAGE, ChineseParser, add_command, add_content
from showcase.commands.targets import Unclear, targets
from showcase.memory import many_values
from showcase.photos.measure import measure
from showcase.problem import Problem, sorted_problems
from showcase.report import as_json, as_text, colours


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errands of this module."""
    check = add_command(commands, "check", "检查支部文件夹，把要改的地方一次说全。", _check)
    check.add_argument("paths", metavar="文件夹", type=Path, nargs="*", help="要检查的支部文件夹，不写就检查全部")
    add_content(check)
    check.add_argument("--format", choices=("text", "json"), default="text", help="text 给人看，json 给程序用")


def _check(arguments: argparse.Namespace) -> int:
    try:
        groups = targets(arguments.paths, arguments.content)
    except Unclear as reason:
        sys.stderr.write(f"{reason}\n")
        return USAGE
    with many_values():
        everything = sorted_problems(
            problem
            for content, names in groups.items()
            for problem in _problems(content, names, _site_of(content, arguments.content))
        )
    _say(everything, arguments.format)
    return PROBLEMS if any(problem.holds_back for problem in everything) else CLEAN


def _problems(content: Path, names: tuple[str, ...], site: Path) -> tuple[Problem, ...]:
    reading = read(content, measure, names, site=site, assembled=False)
    to_mend = {held.folder for held in reading.held if held.problems}
    sound = [outline for outline in reading.outlines if outline.folder.name not in to_mend]
    return (*reading.problems, *unrecorded(sound, content.as_posix()), *changed(sound, reading.held))


def _site_of(home: Path, content: Path) -> Path:
    """Return where the site file for folders in `home` lies: beside them, else in `content`."""
    return home if (home / SITE_FILE).is_file() else content


def _say(problems: tuple[Problem, ...], form: str) -> None:
    if form == "json":
        sys.stdout.write(as_json(problems) + "\n")
    else:
        sys.stdout.write(as_text(problems, colour=colours(sys.stdout)) + "\n")
