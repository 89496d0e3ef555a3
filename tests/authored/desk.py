"""What tests of the authored side write on: a least branch file, the example's site file, and readers of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from showcase.authored.assemble import assemble_bureau
from showcase.authored.document import Document
from showcase.authored.folders import Folder
from showcase.authored.schema import (
    BUREAU_KEYS,
    KNOWN_KEYS,
    TEXT_LISTS,
    ApprovalDoc,
    BranchDoc,
    BureauDoc,
    read_branch,
    read_bureau,
)
from showcase.authored.source import Source
from showcase.authored.yamlfile import read_document
from showcase.model import Bureau, PhotoFile
from showcase.problem import Problem

DATA = Path(__file__).parent / "data"
PHOTO = "photos/hezuo.jpg"

LEAST = """\
支部:
  编号: GA-CG-012
  全称: 中共某市公安局城关分局东关派出所支部委员会
  简称: 东关派出所党支部
  上级党组织: 城关分局机关党委
  类型: 常设
品牌:
  名称: 东关灯火
  内涵: 灯火取自值班室二十四小时不熄的灯。
  状态: 已命名
做法:
  - 名称: 灯火调解三步法
照片:
  - 文件: photos/hezuo.jpg
    说明: 党员志愿者入户检查燃气软管。
    替代文字: 两名志愿者蹲在灶台旁。
    同意: 已征得
审签:
  填报: {人: 马小禾, 日期: 2026-07-06}
  上级审定: {人: 分局机关党委, 日期: 2026-07-09, 结论: 同意}
"""


def a_document(text: str, file: str = "branches/x/branch.yaml", keys: frozenset[str] = KNOWN_KEYS) -> Document:
    """Return `text` read as the file of that name; it must be sound YAML."""
    document, problems = read_document(file, text.encode(), keys, TEXT_LISTS)

    assert document is not None, problems
    return document


def a_branch(text: str) -> tuple[BranchDoc | None, tuple[Problem, ...]]:
    """Return what `text` says of a branch."""
    return read_branch(a_document(text))


def problems_of(text: str) -> list[str]:
    """Return the codes of what the schema finds in `text`, by place."""
    return [problem.code for problem in sorted(a_branch(text)[1])]


def a_bureau_doc(text: str) -> tuple[BureauDoc | None, tuple[Problem, ...], Document]:
    """Return what `text` says of a bureau."""
    document = a_document(text, "branches/_site.yaml", BUREAU_KEYS)
    return *read_bureau(document), document


def the_bureau(**changes: object) -> Bureau:
    """Return the bureau of the example, with `changes`."""
    doc, _, _ = a_bureau_doc((DATA / "_site.yaml").read_text(encoding="utf-8"))

    assert doc is not None
    return replace(assemble_bureau(doc, None), **changes)  # type: ignore[arg-type]  # a test names real fields


def a_source(more: str = "", *, text: str = LEAST, folder: str = "x", files: Sequence[str] = (PHOTO,)) -> Source:
    """Return the least branch followed by `more`, in a folder that holds `files`."""
    document = a_document(text + more, f"branches/{folder}/branch.yaml")
    doc, problems = read_branch(document)

    assert doc is not None, problems
    return Source(a_folder(folder, files), document, doc, the_photos(folder, files))


def a_folder(name: str, files: Sequence[str] = (PHOTO,)) -> Folder:
    """Return a folder of that name which holds `files`."""
    return Folder(name, Path(name), Path(name) / "branch.yaml", tuple(files))


def the_photos(folder: str, files: Sequence[str]) -> Mapping[str, PhotoFile]:
    """Return facts of `files`, as if measured."""
    return {file: PhotoFile(f"{folder}/{file}", f"{folder}/{file}", 1600, 1200) for file in files}


def said(problems: Sequence[Problem], code: str) -> list[Problem]:
    """Return those of `problems` that bear `code`."""
    return [problem for problem in problems if problem.code == code]


def an_approval(seal: str = "0" * 64, who: str = "分局机关党委", branch_id: str = "GA-CG-012") -> ApprovalDoc:
    """Return the record of one 上级审定 over `seal`."""
    step = {"环节": "上级审定", "人": who, "日期": "2026-07-09", "结论": "同意", "摘要": seal}
    return ApprovalDoc.model_validate({"编号": branch_id, "审定": [step]})
