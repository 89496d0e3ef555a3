"""The seal changes with every change of meaning and with none of layout."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.document import Document
from showcase.authored.schema import read_branch
from showcase.authored.seal import seal

from ..conftest import SAMPLES
from .desk import LEAST, a_branch, a_document

PHOTOS = {"photos/hezuo.jpg": "0" * 64}
EXAMPLE = (SAMPLES / "chengguan-dongguan" / "branch.yaml").read_text(encoding="utf-8")


def sealed(text: str, photos: dict[str, str] = PHOTOS) -> str:
    doc, problems = a_branch(text)

    assert doc is not None, problems
    return seal(doc, photos)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("编号: GA-CG-012", "编号: 'GA-CG-012'"),
        ("  类型: 常设\n", "  类型: 常设   # 一条备注\n\n"),
        ("填报: {人: 马小禾, 日期: 2026-07-06}", "填报:\n    日期: 2026年7月6日\n    人: 马小禾"),
        ("内涵: 灯火", "内涵: >-\n    灯火"),
        ("  上级党组织: 城关分局机关党委\n  类型: 常设", "  类型: 常设\n  上级党组织: 城关分局机关党委"),
        ("同意: 已征得", "同意: 已征得\n    用途: [网页]"),
        ("  类型: 常设", "  类型: 常设\n  警种:\n  敏感单位: 否"),
        ("结论: 同意}", "结论: 已阅}"),
    ],
)
def test_layout_does_not_count(old: str, new: str) -> None:
    assert old in LEAST
    assert sealed(LEAST.replace(old, new)) == sealed(LEAST)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("不熄的灯。", "不熄的灯"),
        ("简称: 东关", "简称: 冬关"),
        ("同意: 已征得", "同意: 不涉及人像"),
        ("人: 马小禾", "人: 马小和"),
        ("填报: {人: 马小禾, 日期: 2026-07-06}", "填报: {人: 马小禾, 日期: 2026-07-07}"),
        ("审签:\n", "审签:\n  公开范围: 内网+印刷\n"),
        ("审签:\n", "审签:\n  保密审查: {人: 分局政治处, 日期: 2026-07-08}\n"),
    ],
)
def test_one_change_of_meaning_breaks_it(old: str, new: str) -> None:
    assert old in LEAST
    assert sealed(LEAST.replace(old, new)) != sealed(LEAST)


def test_a_photo_of_other_bytes_breaks_it() -> None:
    assert sealed(LEAST, {"photos/hezuo.jpg": "1" * 64}) != sealed(LEAST)
    assert sealed(LEAST, {**PHOTOS, "photos/b.jpg": "0" * 64}) != sealed(LEAST)


def test_rows_in_another_order_are_another_meaning() -> None:
    first, second = "  - 名称: 甲\n", "  - 名称: 乙\n"
    head, tail = LEAST.split("  - 名称: 灯火调解三步法\n")

    assert sealed(head + first + second + tail) != sealed(head + second + first + tail)


@given(st.data())
def test_any_character_of_any_text_counts(data: st.DataObject) -> None:
    """Every text of the full example is under the seal, but for 上级审定, which the record itself replaces."""
    document = a_document(EXAMPLE)
    places = [path for path, text in document.texts() if "上级审定" not in path and len(text) > 1 and _is_prose(text)]
    path = data.draw(st.sampled_from(places))

    assert _sealed_with(document, path) != sealed(EXAMPLE)


def _is_prose(text: str) -> bool:
    """Dates, numbers and words of a list do not take any other sign."""
    return len(text) > 8 and not text[:4].isdigit() and "/" not in text


def _sealed_with(document: Document, path: tuple[str | int, ...]) -> str:
    tree = copy.deepcopy(document.tree)
    block = tree
    for step in path[:-1]:
        block = block[step]  # type: ignore[index]  # the path is one of this tree
    block[path[-1]] += "·"  # type: ignore[index]
    doc, _ = read_branch(replace(document, tree=tree))
    return seal(doc, PHOTOS) if doc else "does not fit any more"


def test_the_seals_on_record_hold() -> None:
    """A change of the seal itself would hold back every approved branch of every bureau."""
    assert sealed(LEAST) == "0d0b69e713defbe49c6f0cf587a56511b926bcee0229e7d016d1625493e7492f"
