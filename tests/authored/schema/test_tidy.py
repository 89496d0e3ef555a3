"""Blanks are gone, slips are mended, and every path still leads back to the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.schema.tidy import Steps, Tidy, tidied

TREES = st.recursive(
    st.sampled_from(["", " ", "　", "甲", "乙 "]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("一二三四"), inner, max_size=4),
    max_leaves=20,
)


def texts(tree: object, path: Steps = ()) -> dict[Steps, str]:
    if isinstance(tree, str):
        return {path: tree}
    parts = enumerate(tree) if isinstance(tree, list) else dict(tree).items()  # type: ignore[call-overload]
    return {at: text for key, part in parts for at, text in texts(part, (*path, key)).items()}


def test_blank_values_rows_and_blocks_are_absent() -> None:
    tidy = tidied({"一": "", "二": {"三": " ", "四": {}}, "五": ["", {"六": "　"}, "七", []], "八": []})

    assert tidy.tree == {"五": ["七"]}
    assert tidy.in_file(("五", 0)) == ("五", 2)


def test_an_empty_file_is_an_empty_group() -> None:
    assert tidied("").tree == {}


def test_a_kept_block_stays_though_blank() -> None:
    kept = [("审签", "上级审定")]

    assert tidied({"审签": {"填报": "x", "上级审定": ""}}, kept=kept).tree == {"审签": {"填报": "x", "上级审定": {}}}
    assert tidied({"审签": {"填报": "x"}}, kept=kept).tree == {"审签": {"填报": "x"}}
    assert tidied({"审签": ""}, kept=kept).tree == {}


def test_a_block_may_be_one_or_many() -> None:
    tidy = tidied({"关怀": {"年度": "2025"}}, one_or_many=["关怀"])

    assert tidy.tree == {"关怀": [{"年度": "2025"}]}
    assert tidy.in_file(("关怀", 0, "年度")) == ("关怀", "年度")


def test_a_wrapped_value_stands_where_it_stood() -> None:
    tidy = tidied({"荣誉": {"名称": "甲", "照片": ["", "乙"]}})
    tidy.wrap(("荣誉",))

    assert tidy.at(("荣誉", 0, "照片", 0)) == "乙"
    assert tidy.in_file(("荣誉", 0, "照片", 0)) == ("荣誉", "照片", 1)


def test_a_value_taken_out_stands_in_its_row() -> None:
    tidy = tidied({"支部": ["", {"编号": "甲", "单位": ["", "乙"]}]})
    tidy.take_out(("支部",))

    assert tidy.at(("支部", "单位", 0)) == "乙"
    assert tidy.in_file(("支部", "单位", 0)) == ("支部", 1, "单位", 1)
    assert tidy.in_file(("支部",)) == ("支部",)


def test_parts_of_a_row_stand_where_it_stood() -> None:
    tidy = tidied({"用途": ["", "网页、印刷", "网页"]})
    tidy.split(("用途", 0), ["网页", "印刷"])

    assert tidy.tree == {"用途": ["网页", "印刷", "网页"]}
    assert [tidy.in_file(("用途", row)) for row in range(3)] == [("用途", 1), ("用途", 1), ("用途", 2)]


def test_a_wrapped_text_may_be_split() -> None:
    tidy = tidied({"用途": "网页、印刷"})
    tidy.wrap(("用途",))
    tidy.split(("用途", 0), ["网页", "印刷"])

    assert [tidy.in_file(("用途", row)) for row in range(2)] == [("用途",), ("用途",)]


@given(TREES)
def test_every_text_left_stands_where_the_way_back_leads(tree: object) -> None:
    tidy = tidied(tree)
    before, after = texts(tree), texts(tidy.tree)

    assert [text for text in before.values() if text.strip()] == list(after.values())
    assert all(before[tidy.in_file(path)] == text for path, text in after.items())


@given(TREES)
def test_tidying_twice_is_tidying_once(tree: object) -> None:
    once = tidied(tree).tree

    assert tidied(once) == Tidy(once)
