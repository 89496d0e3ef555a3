"""`report`: the editor's desk – what waits, what is late, whom to ask in words ready to send. No part of the site."""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from showcase.authored.reading import read
from showcase.commands.desk import add_desk, refused
from showcase.commands.parser import CLEAN, HOME, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.downloads.plain import BOM, csv_cell
from showcase.memory import many_values
from showcase.model import Bureau
from showcase.pages.render import Renderer
from showcase.photos.measure import measure
from showcase.publish import MARK
from showcase.report import as_text, colours
from showcase.site import Page
from showcase.submissions.asks import Ask, asks

_HEADS = ("事项", "编号", "支部", "找谁", "什么事", "可以直接发的话")


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    report = add_command(commands, "report", "案头：哪些没有发布、哪些到期、要找谁，话都写好了。", _report)
    report.add_argument("--html", metavar="文件", type=Path, help="写成一页网页，只给自己看")
    report.add_argument("--csv", metavar="文件", type=Path, help="写成表格，WPS 和 Excel 都能打开")
    add_desk(report)


def _report(arguments: argparse.Namespace) -> int:
    if not arguments.content.is_dir():
        refused(f"没有找到支部文件夹 {arguments.content}。请用 --content 指出它在哪里。")
        return USAGE
    for path in filter(None, (arguments.html, arguments.csv)):
        if any((folder / MARK).is_file() for folder in path.absolute().parents):
            refused(f"{path} 在网站文件夹里，别人也看得到。请换一个地方。")
            return USAGE
    with many_values():
        reading = read(arguments.content, measure)
        told = asks(reading)
    if reading.bureau is None:
        refused(as_text(reading.problems, colour=colours(sys.stderr)))
        return PROBLEMS
    if arguments.html:
        _write(arguments.html, Renderer(HOME / "overrides").render(_page(told, reading.bureau)))
    if arguments.csv:
        _write(arguments.csv, as_csv(told))
    if not (arguments.html or arguments.csv):
        sys.stdout.write("".join(f"{line}\n" for line in _lines(told)))
    return CLEAN


def as_csv(told: Sequence[Ask]) -> str:
    """Return the asks as CSV for a spreadsheet of any age; no cell can run as a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEADS)
    for ask in told:
        row = (ask.heading, ask.branch_id, ask.branch, ask.person, ask.what, ask.sentence)
        writer.writerow([csv_cell(cell) for cell in row])
    return BOM + text.getvalue()


def _page(told: Sequence[Ask], bureau: Bureau) -> Page:
    sections = [(heading, tuple(rows)) for heading, rows in groupby(told, key=lambda ask: ask.heading)]
    values: dict[str, object] = {"bureau": bureau, "sections": sections}
    return Page("report.html", "案头", "", "desk_report.html", values)


def _lines(told: Sequence[Ask]) -> list[str]:
    if not told:
        return ["没有要催、要问的。"]
    lines = []
    for heading, rows in groupby(told, key=lambda ask: ask.heading):
        lines += [f"\n{heading}", *map(_line, rows)]
    return lines


def _line(ask: Ask) -> str:
    number = f"（{ask.branch_id}）" if ask.branch_id else ""
    return f"  {ask.branch}{number}：{ask.what}（找{ask.person or '报送的人'}）"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    sys.stdout.write(f"已写好 {path}\n")
