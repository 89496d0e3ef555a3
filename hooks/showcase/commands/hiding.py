"""`hide`: a person or a photo leaves every page; the list need not tell who is meant."""

from __future__ import annotations

import argparse
import hashlib
import secrets
import sys
from pathlib import Path

from showcase.authored.people import sighting
from showcase.authored.privacy.names import SURNAMES, hashed_name
from showcase.commands.desk import NotFound, add_desk, opened, refused
from showcase.commands.parser import CLEAN, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.commands.withdrawing import not_added
from showcase.submissions.history import at_work
from showcase.submissions.site_file import NotAdded, add_row, quoted

SHOWN = 12  # signs of an entry, enough to find it by


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    hiding = add_command(commands, "hide", "下架：一个人或一张照片从全站撤下。", _hide)
    what = hiding.add_mutually_exclusive_group(required=True)
    what.add_argument("--person", metavar="姓名", help="从荣誉、示范岗、承诺、照片说明和正文里全部撤下")
    what.add_argument("--photo", metavar="文件", type=Path, help="这张照片，连同别处一模一样的")
    hiding.add_argument("--clear", action="store_true", help="姓名照写在站点文件里，不用加密的写法")
    add_desk(hiding)


def _hide(arguments: argparse.Namespace) -> int:
    try:
        reader = opened(arguments.content)
        key, entry, said = _person(arguments) if arguments.person else _photo(arguments.photo)
    except NotFound as missing:
        refused(str(missing))
        return USAGE
    with at_work(arguments.content):
        try:
            add_row(arguments.content, ("下架", key), quoted(entry))
        except NotAdded as reason:
            refused(not_added(f"下架·{key}", reason))
            return PROBLEMS
    unseen = _not_seen(_name(arguments.person), entry, reader.content) if arguments.person else ""
    after = "" if unseen else "下次生成网站时从全站撤下；生成时会再查一遍，还有就不换上新网站。"
    sys.stdout.write(f"{said}{after}\n")
    sys.stderr.write(unseen)
    return CLEAN


def _not_seen(name: str, entry: str, content: Path) -> str:
    """Return what to say when nobody is called `name` now, most likely for a slip; "" when somebody is."""
    seen = sighting(content, name)
    if seen.files:
        return ""
    near = f"是不是{'、'.join(f'“{other}”' for other in seen.near)}？" if seen.near else "请核对有没有写错。"
    return (
        f"请留意：现在没有一个支部的材料里写着“{name}”，这一次什么也撤不下来。{near}\n"
        f"写错了，请删去站点文件“下架·人员”里的“{_short(entry)}”，再写一次；没有写错，以后有材料写到就会撤下。\n"
    )


def _short(entry: str) -> str:
    return entry if len(entry) <= SHOWN else f"{entry[:SHOWN]}…"


def _name(written: str) -> str:
    return "".join(written.split())


def _person(arguments: argparse.Namespace) -> tuple[str, str, str]:
    name = _name(arguments.person)
    if arguments.clear or name[:1] not in SURNAMES:
        why = "" if arguments.clear else "这个姓不常见，加密的写法在正文里认不全，"
        return "人员", name, f"{why}已把姓名照写进站点文件。"
    return "人员", hashed_name(name, secrets.token_hex(8)), "已写进站点文件，用的是看不出姓名的写法。"


def _photo(path: Path) -> tuple[str, str, str]:
    if not path.is_file():
        raise NotFound(f"没有找到照片 {path}。请看看路径写得对不对。")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return "照片", f"sha256:{digest}", f"已把 {path.name} 的摘要写进站点文件。"
