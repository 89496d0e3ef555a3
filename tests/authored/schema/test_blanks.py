"""The shape as plain values, for a form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.authored.schema import KNOWN_KEYS, Blank, branch_blanks
from showcase.authored.schema.branch import BranchDoc
from showcase.authored.schema.keys import keys_of

KINDS = {
    "group", "text", "choice", "day", "partial_day", "year", "whole", "head_count", "number", "signed_number", "flag",
    "branch_id", "photo_path",
}  # fmt: skip


def walk(blanks: Sequence[Blank], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Blank]]:
    for blank in blanks:
        yield (*above, blank.key), blank
        yield from walk(blank.blanks, (*above, blank.key))


def blank_at(*path: str) -> Blank:
    return dict(walk(branch_blanks()))[path]


def test_blanks_are_the_keys_of_the_shape_in_its_order() -> None:
    blanks = dict(walk(branch_blanks()))

    assert list(blanks) == list(keys_of(BranchDoc).by_path)
    assert {path[-1] for path in blanks} == KNOWN_KEYS
    assert {blank.kind for blank in blanks.values()} == KINDS


def test_a_blank_says_how_often_and_with_which_words_it_is_filled_in() -> None:
    status, uses, steps = blank_at("品牌", "状态"), blank_at("照片", "用途"), blank_at("做法", "步骤")

    assert status.words == ("申报", "培育", "已命名", "暂停", "撤销")
    assert dict(status.also)["命名"] == "已命名"
    assert (status.required, status.many) == (True, False)
    assert (uses.kind, uses.many, steps.kind, steps.many) == ("choice", True, "text", True)
    assert blank_at("五强自评").open
    assert not blank_at("关怀").open


def test_a_choice_left_blank_says_what_it_comes_to() -> None:
    assert blank_at("荣誉", "状态").fallback == ("有效",)
    assert blank_at("照片", "用途").fallback == ("网页",)
    assert blank_at("示范岗", "状态").fallback == ()
    assert blank_at("照片", "同意").fallback == ()


def test_examples_stand_as_lines_and_as_entries() -> None:
    assert blank_at("支部", "编号").line == "编号: GA-CG-012"
    assert blank_at("做法", "步骤").entry == "- 当晚入户听双方说"
    assert blank_at("审签", "填报").line == "填报: {人: 马青禾, 日期: 2026-07-06}"
