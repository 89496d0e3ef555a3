"""`new` and `schema`: what a clerk begins with, and what an editor program checks against."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from showcase.authored.schema.jsonschema import json_schema
from showcase.commands.parser import CLEAN, HOME, PROBLEMS, USAGE, ChineseParser, add_command, add_content

TEMPLATE = "_template"


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errands of this module."""
    new = add_command(commands, "new", "新建一个支部文件夹，里面是写好说明的样本。", _new)
    new.add_argument("folder", metavar="文件夹名", help="建议用拼音，例如 chengguan-dongguan")
    add_content(new)
    schema = add_command(commands, "schema", "输出 branch.yaml 的 JSON Schema，供编辑器提示用。", _schema)
    schema.add_argument("--out", metavar="文件", type=Path, help="写到文件里；不写就输出到屏幕")


def _new(arguments: argparse.Namespace) -> int:
    given = Path(arguments.folder)
    folder = given if given.parent != Path() else arguments.content / given
    template = arguments.content / TEMPLATE
    if not template.is_dir():
        template = HOME / "branches" / TEMPLATE
    if folder.name.startswith(("_", ".")):
        sys.stderr.write("文件夹名不能以 _ 或 . 开头，那样会被跳过。请换一个名字。\n")
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
        f"3. 检查：showcase check {folder}\n"
    )
    return CLEAN


def _schema(arguments: argparse.Namespace) -> int:
    text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    if arguments.out is None:
        sys.stdout.write(text)
        return CLEAN
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(text, encoding="utf-8")
    return CLEAN
