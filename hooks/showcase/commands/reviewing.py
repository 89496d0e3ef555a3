"""`review`: what a submission would add, change and remove, said at the terminal or shown as a page with its photos."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from showcase.authored.source import Source
from showcase.commands.desk import NotFound, add_desk, opened, refused
from showcase.commands.parser import CLEAN, HOME, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.pages.render import Renderer
from showcase.report import as_text, colours
from showcase.submissions.opening import Opened, open_submission
from showcase.submissions.review import Review
from showcase.submissions.review_page import review_page

_SIGNS: Final = {"added": "+", "removed": "-", "changed": "~", "renamed": "~"}
_WIDEST: Final = 60


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    looking = add_command(commands, "review", "看材料：交来的一份和现有的一版有什么不同，只看不收。", _review)
    looking.add_argument("path", metavar="压缩包", type=Path, help="zip 压缩包或者文件夹")
    looking.add_argument("--html", metavar="文件", type=Path, help="写成一页网页，照片并排")
    add_desk(looking)


def _review(arguments: argparse.Namespace) -> int:
    try:
        reader = opened(arguments.content)
    except NotFound as missing:
        refused(str(missing))
        return USAGE
    with tempfile.TemporaryDirectory() as folder:
        one = open_submission(arguments.path, Path(folder), reader)
        if one.problems:
            sys.stdout.write(as_text(one.problems, colour=colours(sys.stdout)) + "\n")
        if one.source is not None and one.review is not None:
            sys.stdout.write("".join(f"{line}\n" for line in summary(one.source, one.review)))
        if arguments.html:
            _write_page(one, arguments.html)
    held = one.source is None or any(problem.holds_back for problem in one.problems)
    return PROBLEMS if held else CLEAN


def _write_page(one: Opened, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(Renderer(HOME / "overrides").render(review_page(one)), encoding="utf-8")
    sys.stdout.write(f"已写好 {path}，用浏览器打开。\n")


def summary(source: Source, compared: Review) -> Iterator[str]:
    """Give what a submission changes, a line each; of a branch that is new here only what it has."""
    identity = source.doc.identity
    yield f"{identity.id} {identity.short_name}，{compared.filled} 填报"
    if compared.first:
        yield f"  现在还没有这个支部，是新交来的，照片 {len(compared.photos)} 张。"
        return
    if compared.nothing:
        yield "和现有的一样，不用收。"
    if compared.older:
        yield f"  注意：现有的一版是 {compared.filled_before} 填报的，比这一份新。"
    for change in compared.changes:
        yield f"  {_SIGNS[change.kind]} {change.where}：{_told(change.before, change.after)}"
    for photo in compared.photos:
        renamed = f"（原来叫 {photo.earlier}）" if photo.kind == "renamed" else ""
        yield f"  {_SIGNS[photo.kind]} 照片 {photo.name}{renamed}"


def _told(before: str, after: str) -> str:
    return " → ".join(_short(text) for text in (before, after) if text)


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[:_WIDEST]}…"
