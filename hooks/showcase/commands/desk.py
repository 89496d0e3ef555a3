"""What errands at the editor's desk begin with: the content opened, and a branch found by its 编号."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path

from showcase.authored.finding import Found, branches_with
from showcase.authored.privacy import KINDS, findings
from showcase.authored.reader import Reader
from showcase.authored.reading import read_site_file
from showcase.commands.hints import typed
from showcase.commands.parser import add_content
from showcase.photos.digests import digest_of
from showcase.photos.measure import measure
from showcase.report import as_text, colours


class NotFound(Exception):
    """There is nothing to work on; the text says so to the editor."""


def add_desk(parser: argparse.ArgumentParser) -> None:
    """Add what every errand at the desk takes."""
    add_content(parser)


def opened(content: Path) -> Reader:
    """Return a reader of `content`; NotFound when it is not there or its site file does not read."""
    if not content.is_dir():
        raise NotFound(f"没有找到支部文件夹 {content}。请用 --content 指出它在哪里。")
    bureau, problems = read_site_file(content, measure)
    if bureau is None:
        raise NotFound(f"{as_text(problems, colour=colours(sys.stderr))}\n站点文件还不能用，请先改好它。")
    return Reader(content, bureau, measure, digest_of)


def the_branch(reader: Reader, branch_id: str) -> Found:
    """Return the one branch that bears `branch_id`; NotFound when there is none, or more than one."""
    found = branches_with(reader, branch_id)
    if not found:
        check = typed("check", content=reader.content)
        raise NotFound(f"没有找到编号为 {branch_id} 的支部，或者它的文件还读不出来。可以先运行 {check}。")
    if len(found) > 1:
        folders = "、".join(f"“{source.folder.name}”" for source, _ in found)
        raise NotFound(f"编号 {branch_id} 在文件夹{folders}里都用了。请先改正，一个支部一个编号。")
    return found[0]


def a_day(text: str) -> date:
    """Read a day given on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"日期请写成 2026-07-09 这样，现在是“{text}”") from None


def a_public_text(text: str) -> str:
    """Read what will stand on a page or on record for all to see; it may hold no number of a person and no mark."""
    grave = [finding for finding in findings(text) if finding.grade == "block"]
    if grave:
        told = "、".join(f"{KINDS[finding.kind]}“{finding.masked}”" for finding in grave)
        raise argparse.ArgumentTypeError(f"里面有{told}，这句话别人看得到，请去掉")
    return text


def a_branch_id(text: str) -> str:
    """Read a 编号 given on the command line; it becomes part of a path, so nothing else will do."""
    if not re.fullmatch("[A-Z0-9][A-Z0-9-]{0,39}", text):
        raise argparse.ArgumentTypeError(f"编号只用大写字母、数字和短横线，现在是“{text}”")
    return text


def refused(said: str) -> None:
    """Say on the error stream why something was not done."""
    sys.stderr.write(f"{said}\n")
