"""`new` and `schema`: what a clerk begins with, and what an editor program checks against."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from showcase.authored.folders import SITE_FILE, why_odd
from showcase.authored.reading import read_site_file
from showcase.authored.schema.jsonschema import json_schema
from showcase.commands.hints import typed
from showcase.commands.parser import CLEAN, HOME, PROBLEMS, USAGE, ChineseParser, add_command, add_content
from showcase.photos.measure import measure

TEMPLATE = "_template"


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errands of this module."""
    new = add_command(commands, "new", "新建一个支部文件夹，里面是写好说明的样本。", _new)
    new.add_argument("folder", metavar="文件夹名", help="建议用拼音，例如 chengguan-dongguan")
    add_content(new)
    schema = add_command(
        commands,
        "schema",
        "输出 branch.yaml 的 JSON Schema，供编辑器提示用；本局的说法取自站点文件。",
        _schema,
    )
    add_content(schema)
    schema.add_argument("--out", metavar="文件", type=Path, help="写到文件里；不写就输出到屏幕")


def _new(arguments: argparse.Namespace) -> int:
    folder = _place(arguments.folder, arguments.content)
    template = arguments.content / TEMPLATE
    if not template.is_dir():
        template = HOME / "branches" / TEMPLATE
    if why := _why_not(folder, arguments.content):
        sys.stderr.write(f"{why}\n")
        return USAGE
    try:
        shutil.copytree(template, folder)
    except FileExistsError:
        sys.stderr.write(f"{folder} 已经有了，没有动它。请换一个名字，或直接改里面的 branch.yaml。\n")
        return PROBLEMS
    sys.stdout.write(
        f"已建好 {folder}\n"
        f"1. 打开 {folder / 'branch.yaml'}，照着说明填；只有标“必填”的必须填。\n"
        f"2. 把照片放进 {folder / 'photos'}\n"
        f"3. 检查：{typed('check', folder)}\n{_site_file_needed(folder.parent, arguments.content)}"
    )
    return CLEAN


def _place(written: str, content: Path) -> Path:
    """Return where the folder `written` lies: a bare name in `content`, a path where it says."""
    given = Path(written)
    is_bare = given.name == written.rstrip("/") and given != content
    return content / given if is_bare else given


def _why_not(folder: Path, content: Path) -> str:
    """Return why a branch cannot lie in `folder`, and what to do, "" when it can."""
    if folder == content or not folder.name:
        return f"没有写文件夹名。例如：{typed('new', 'chengguan-beimen', content=content)}"
    if folder.name.startswith(("_", ".")):
        return "文件夹名不能以 _ 或 . 开头，那样会被跳过。请换一个名字。"
    if reason := why_odd(folder.name):
        return f"文件夹名“{folder.name}”不能用：{reason}。请换一个名字，例如用拼音。"
    if folder.parent.resolve() != content.resolve():
        instead = typed("new", folder.name, content=content)
        return f"支部文件夹要直接放在 {content} 里，别处、再深一层都读不到。请写成：{instead}"
    return ""


def _site_file_needed(home: Path, content: Path) -> str:
    """Return what a clerk should know where no site file is found to check against, else ""."""
    if (home / SITE_FILE).is_file() or (content / SITE_FILE).is_file():
        return ""
    return (
        f"   检查以前，{home} 里还要有一份站点文件 {SITE_FILE}：请向站点维护人要。"
        f"新建站点的，把 {HOME / 'branches' / SITE_FILE} 拷贝过来，改成本局的说法。\n"
    )


def _words(content: Path) -> Mapping[str, Sequence[str]]:
    """Return the bureau's own words by their keys; none where no site file can be read."""
    bureau, _ = read_site_file(content, measure)
    if bureau is None:
        return {}
    return {
        "警种": bureau.police_kinds,
        "县区顺序": bureau.counties,
        "方向": bureau.directions,
        "层级顺序": bureau.levels,
        "口径顺序": bureau.tiers,
        "服务类别": bureau.service_categories,
        "五强": bureau.strengths,
        "等次": bureau.grades,
    }


def _schema(arguments: argparse.Namespace) -> int:
    text = json.dumps(json_schema(_words(arguments.content)), ensure_ascii=False, indent=2) + "\n"
    if arguments.out is None:
        sys.stdout.write(text)
        return CLEAN
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(text, encoding="utf-8")
    return CLEAN
