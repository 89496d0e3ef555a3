"""What fits of a file that does not fit: the rules see it, and say nothing of what was left out."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest

from showcase.authored.document import Document
from showcase.authored.rules import check_all, check_one
from showcase.authored.schema import BranchDoc, Steps, read_branch
from showcase.authored.source import Source
from showcase.problem import Problem

from ..desk import DATA, LEAST, a_document, a_folder, the_bureau, the_photos

MISFIT = {"坏": "不是这里的"}
FILES = tuple(f"photos/{name}.jpg" for name in ("hezuo", "podao-01", "ranqi-01", "zhengshu-2025"))

# What a rule would say were it not for one more value in the same block, and a slip here and there.
CHANGES = {
    "县区: 城关区": "县区: 城官区",
    ", 文号: ×公政奖〔2024〕88号": "",
    "期限: 2026-12-31": "完成日期: 2026-06-30",
    "人次: 9, ": "",
    "照片: [photos/podao-01.jpg]": "照片: [photos/podao-01.jpg, photos/hezuo.jpg]",
    "汛期值守突击队": "无",
    "止: 2025-08-20": "止: 2025-07-01",
    "{七一慰问: 4, 春节慰问: 6, 光荣在党50年纪念章: 1, 年度: 2025}": "[{年度: 2025}, {年度: 2025, 七一慰问: 4}]",
    "  填报: {人: 马小禾, 日期: 2026-07-06}": "  填报: {人: 马小禾, 日期: 2026-07-02}",
    "{人: 周明远, 日期: 2026-07-06}": "{人: 周明远, 日期: 2026-07-03}",
    "日期: 2026-07-08, 结论: 同意内网发布": "日期: 2026-07-10",
}


def changed(text: str) -> str:
    """Return `text` with CHANGES."""
    for old, new in CHANGES.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def a_part(document: Document, folder: str = "x") -> Source:
    """Return what fits of `document`."""
    doc, _ = read_branch(document, partly=True)

    assert doc is not None
    return Source(a_folder(folder, FILES), document, doc, the_photos(folder, FILES))


def spoilt(document: Document, path: Steps, value: object = MISFIT) -> Document:
    """Return `document` with something at `path` that does not belong there."""
    tree = copy.deepcopy(document.tree)
    block = tree
    for step in path[:-1]:
        block = block[step]  # type: ignore[index]  # the path is one of this tree
    block[path[-1]] = value  # type: ignore[index]
    return replace(document, tree=tree)


def broken(source: Source) -> set[Problem]:
    """Return every house rule that `source` breaks, alone and beside a branch that says the same."""
    bureau = the_bureau()
    twin = replace(source, folder=a_folder("y", FILES))
    return {*check_one(source, bureau), *check_all([source.outlined(), twin.outlined()], bureau)}


def fitting(text: str) -> BranchDoc:
    doc, problems = read_branch(a_document(text), partly=True)

    assert doc is not None
    assert any(problem.holds_back for problem in problems)
    return doc


def _blocks(document: Document) -> set[Steps]:
    """Return every path of the file, those of its groups and rows included."""
    return {path[:depth] for path, _ in document.texts() for depth in range(1, len(path) + 1)}


DOCUMENT = a_document(changed((DATA / "branch.yaml").read_text(encoding="utf-8")))
PATHS = sorted(_blocks(DOCUMENT), key=str)


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_a_misfit_brings_no_other_problem_with_it(path: Steps) -> None:
    """Whatever is spoilt, every rule that speaks would speak as well of the sound file."""
    everything = broken(a_part(DOCUMENT))
    told = broken(a_part(spoilt(DOCUMENT, path)))

    assert {(each.code, each.place) for each in told} - {(each.code, each.place) for each in everything} == set()


@pytest.mark.parametrize("path", [path for path in PATHS if path[0] in {"参观", "成效数据", "五强自评"}], ids=str)
def test_a_misfit_hides_nothing_that_is_wrong_elsewhere(path: Steps) -> None:
    everything = broken(a_part(DOCUMENT))
    told = broken(a_part(spoilt(DOCUMENT, path)))

    assert told == everything
    assert {"word-near", "date-order", "year-twice", "signoff-order", "text-nothing", "id-twice"} <= {
        each.code for each in told
    }


def test_a_value_goes_alone_where_it_may_be_absent() -> None:
    doc = fitting(LEAST + "承诺:\n  - {承诺: 装灯, 期限: 2026-13-01, 责任人: 周望山}\n")

    assert (doc.pledges[0].deadline, doc.pledges[0].person) == (None, "周望山")
    assert doc.gaps == (("承诺", 0, "期限"),)


def test_a_row_goes_with_what_it_cannot_do_without_and_the_next_keeps_its_place() -> None:
    doc = fitting(LEAST + "学习:\n  - {题目: 甲}\n  -\n  - {题目: 乙, 日期: 2026-05-16}\n  - {日期: 2026-05-17}\n")

    assert [lesson.title for lesson in doc.lessons] == ["乙"]
    assert doc.in_file(("学习", 0, "日期")) == ("学习", 2, "日期")
    assert set(doc.gaps) == {("学习", 0), ("学习", 3)}


def test_rows_within_rows_that_move_up_keep_their_places() -> None:
    progress = "[{完成: 1}, {日期: 2026-03-31, 完成: 四}, {日期: 2026-04-30}]"
    doc = fitting(f"{LEAST}承诺:\n  - {{期限: 2026-12-31}}\n  - {{承诺: 装灯, 进展: {progress}}}\n")

    assert doc.in_file(("承诺", 0, "进展", 1, "日期")) == ("承诺", 1, "进展", 2, "日期")
    assert set(doc.gaps) == {("承诺", 0), ("承诺", 1, "进展", 0), ("承诺", 1, "进展", 1, "完成")}


def test_what_every_branch_has_gets_a_stand_in() -> None:
    doc = fitting(LEAST.replace("  编号: GA-CG-012\n", "").replace("人: 马小禾, ", ""))

    assert set(doc.gaps) == {("支部", "编号"), ("审签", "填报", "人")}
    assert doc.identity.short_name == "东关派出所党支部"


def test_nothing_remains_of_a_file_that_is_no_group() -> None:
    assert read_branch(replace(a_document(LEAST), tree="一句话"), partly=True)[0] is None
    assert read_branch(a_document("支部: 东关\n"), partly=True)[0] is not None


def test_without_asking_there_are_no_parts() -> None:
    assert read_branch(spoilt(DOCUMENT, ("照片",)))[0] is None
