"""The Big List of Naughty Strings, and a content folder whose every free field holds some of them."""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from showcase.authored.document import Document
from showcase.authored.schema import KNOWN_KEYS
from showcase.authored.yamlfile import read_document

from .conftest import SAMPLES

STRINGS: Final[list[str]] = json.loads((Path(__file__).parent / "corpora" / "blns.json").read_text(encoding="utf-8"))
EXAMPLE: Final = SAMPLES / "chengguan-dongguan"

# Where an author may write whatever he likes; all else is a date, a number, or a word of a list.
FREE: Final = frozenset(
    [
        "全称",
        "简称",
        "上级党组织",
        "单位",
        "职务",
        "名称",
        "口号",
        "内涵",
        "释义",
        "载体",
        "传承",
        "业务结合点",
        "呼应",
        "适用",
        "步骤",
        "提醒",
        "成效",
        "标题",
        "背景",
        "做法",
        "结果",
        "指标",
        "来源",
        "颁发",
        "文号",
        "人员类别",
        "承诺",
        "主体",
        "亮任务",
        "说明",
        "岗位",
        "职责",
        "小区党组织",
        "居民组织",
        "项目",
        "受益",
        "事项",
        "任务",
        "批准",
        "题目",
        "会场",
        "内容",
        "主题",
        "材料",
        "看点",
        "预约",
        "替代文字",
        "结论",
    ]
)


def naughty_document(strings: Iterator[str]) -> str:
    """Return the full example with the next of `strings` in every free field, as JSON, which is YAML too."""
    document = _example()
    for path, _ in list(document.texts()):
        names = [step for step in path if isinstance(step, str)]
        if names[-1] in FREE and names[:1] != ["审签"]:
            block = document.tree
            for step in path[:-1]:
                block = block[step]  # type: ignore[index]  # the path is one of this tree
            block[path[-1]] = next(strings)  # type: ignore[index]
    return json.dumps(document.tree, ensure_ascii=False)


def a_naughty_folder(content: Path, number: int, strings: Iterator[str]) -> Path:
    """Write the example once more, naughty, as the folder `naughty-<number>`."""
    folder = shutil.copytree(EXAMPLE, content / f"naughty-{number}", ignore=shutil.ignore_patterns("approval.yaml"))
    text = naughty_document(strings).replace("GA-CG-012", f"GA-NS-{number:03d}")
    (folder / "branch.yaml").write_text(text, encoding="utf-8")
    return folder


def _example() -> Document:
    document, _ = read_document("", (EXAMPLE / "branch.yaml").read_bytes(), KNOWN_KEYS)
    assert document is not None
    return document


UNSEEN: Final = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def _is_sayable(text: str) -> bool:
    """Whether the check lets `text` pass: it refuses what nobody can see."""
    return bool(text.strip()) and not any(unicodedata.category(sign) in UNSEEN for sign in text)


# What reaches the pages; XXX stands for a field not filled in yet and would be refused for that.
SAYABLE: Final = tuple(text.replace("XXX", "QQQ").replace("xxx", "qqq") for text in STRINGS if _is_sayable(text))
