"""`print` and `fonts`: everything that goes on paper, and the faces it goes in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from showcase.commands.parser import CLEAN, HOME, PROBLEMS, USAGE, ChineseParser, add_cache, add_command, add_content
from showcase.commands.trouble import try_folder
from showcase.printing.fonts import FACES, FontMissing, font_folder
from showcase.printing.picking import Pick
from showcase.printing.pieces import PIECES, Wish
from showcase.printshop import Errand, PressFault, Printed, carry_out
from showcase.progress import progress_bar
from showcase.report import as_text, colours

_PIECES = "、".join(
    f"{name}（{said}）"
    for name, said in (
        ("sheet", "支部单页，A4 两面"),
        ("book", "汇编成册"),
        ("visit", "参观手册"),
        ("board", "图版上墙"),
        ("roll", "荣誉榜"),
        ("pledges", "承诺公示栏"),
        ("card", "桌卡和岗位卡"),
    )
)


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errands of this module."""
    print_ = add_command(commands, "print", "印制：单页、汇编、参观手册、图版、荣誉榜、公示栏、卡片。", _print)
    print_.add_argument("piece", metavar="印件", choices=tuple(PIECES), help=_PIECES)
    whose = print_.add_mutually_exclusive_group()
    whose.add_argument("--branches", metavar="编号,…", type=_ids, default=(), help="只印这些支部，按写的次序")
    whose.add_argument("--county", metavar="县区", default="", help="只印一个县区的")
    whose.add_argument("--all", action="store_true", help="印全部，不写也是全部")
    print_.add_argument("--kind", metavar="警种", default="", help="只印一个警种的")
    print_.add_argument("--paper", type=str.upper, choices=("A1", "A3", "A4", "A5", "A6"), help="纸张，不写就用常用的")
    print_.add_argument("--by", choices=("tier", "year"), default="tier", help="荣誉榜按口径（tier）还是按年（year）")
    print_.add_argument("--guests", metavar="来宾", default="", help="参观手册封面上的来宾")
    print_.add_argument("--date", metavar="日期", default="", help="参观手册封面上的日期，照写照印")
    print_.add_argument("--route", metavar="路线", default="", help="参观手册封面上的路线")
    print_.add_argument("--ink", action="store_true", help="给黑白打印机：不用颜色，状态靠图案和文字")
    print_.add_argument("--drafts", action="store_true", help="连没有审定的也印，每页盖“样稿”")
    add_content(print_)
    add_cache(print_)
    print_.add_argument("--out", metavar="文件.pdf", type=Path, required=True, help="写到哪个文件")
    fonts = add_command(commands, "fonts", "说明印刷用的是哪些字体、哪个版本、什么许可。", _fonts)
    add_cache(fonts)


def _ids(text: str) -> tuple[str, ...]:
    ids = tuple(filter(None, (part.strip() for part in text.replace("，", ",").split(","))))
    if not ids:  # none named would mean all
        raise argparse.ArgumentTypeError("没有写编号。要印全部，请写 --all")
    return ids


def _print(arguments: argparse.Namespace) -> int:
    piece = PIECES[arguments.piece]
    paper = (arguments.paper or piece.papers[0]).lower()
    if unclear := _unclear(arguments, paper, piece.papers):
        sys.stderr.write(f"{unclear}\n")
        return USAGE
    errand = Errand(
        piece=arguments.piece,
        pick=Pick(
            arguments.branches,
            arguments.county,
            arguments.kind,
            receiving=arguments.piece == "visit",
            handed_out=arguments.piece != "sheet",
        ),
        wish=Wish(paper, arguments.by, arguments.guests, arguments.date, arguments.route),
        content=arguments.content,
        cache=arguments.cache,
        out=arguments.out,
        home=HOME,
        drafts=arguments.drafts,
        ink=arguments.ink,
    )
    try_folder(arguments.out.parent)
    try:
        with progress_bar("正在排版") as progress:
            printed = carry_out(errand, progress)
    except (FontMissing, PressFault) as fault:
        sys.stderr.write(f"{fault}\n没有写出文件。\n")
        return PROBLEMS
    return _account(printed)


def _unclear(arguments: argparse.Namespace, paper: str, papers: Sequence[str]) -> str:
    """Say what of the command line cannot be carried out; "" when all can."""
    if arguments.branches and arguments.kind:
        return "--branches 已经点了名，不能再和 --kind 一起用。请去掉其中一个。"
    if paper not in papers:
        return f"{arguments.piece} 没有 {paper.upper()} 的，可以用：--paper {'、'.join(papers).upper()}"
    if arguments.out.is_dir():
        return f"{arguments.out} 是一个文件夹。请写文件名，例如 --out {arguments.out / 'a.pdf'}"
    if not arguments.content.is_dir():
        return f"没有找到支部文件夹 {arguments.content}。请用 --content 指出它在哪里。"
    return ""


def _account(printed: Printed) -> int:
    """Say what was written, what was left out and why, and return the exit status."""
    if printed.problems:
        sys.stderr.write(as_text(printed.problems, colour=colours(sys.stderr)) + "\n")
    for held in printed.left_out:
        sys.stderr.write(f"没有印：{held.id or held.folder}（{held.reason}）\n")
    if not printed.files:
        return PROBLEMS
    for file in printed.files:
        sys.stdout.write(f"已写好 {file}\n")
    return CLEAN


def _fonts(arguments: argparse.Namespace) -> int:
    try:
        folder = font_folder(arguments.cache)
        for face in FACES:
            sys.stdout.write(
                f"{face.family}：{face.used_for}\n"
                f"  来自 {face.package} {face.version}，文件 {face.path}\n"
                f"  SHA-256 {face.sha256}\n"
                f"  许可 SIL Open Font License 1.1，全文 {face.licence_path}\n"
            )
    except FontMissing as fault:
        sys.stderr.write(f"{fault}\n")
        return PROBLEMS
    sys.stdout.write(f"排版只用 {folder} 里的这两种字体，电脑上装的字体一概不用。\n")
    return CLEAN
