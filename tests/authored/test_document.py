from __future__ import annotations

import pytest

from tests.authored.yamlfile.desk import read

TEXT = """\
支部:
  编号: GA-1
  书记: {姓名: 周, 职务: 长}
荣誉:
  - 名称: 甲
    日期:
  - 乙
"""


def where(*path: str | int) -> str:
    document, _ = read(TEXT)

    assert document is not None
    return str(document.place(path)).removeprefix("branches/x/branch.yaml:")


def where_name(*path: str | int) -> str:
    document, _ = read(TEXT)

    assert document is not None
    return str(document.key_place(path)).removeprefix("branches/x/branch.yaml:")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("支部",), "2:3"),
        (("支部", "编号"), "2:7"),
        (("支部", "书记"), "3:7"),
        (("支部", "书记", "职务"), "3:19"),
        (("荣誉", 0), "5:5"),
        (("荣誉", 0, "名称"), "5:9"),
        (("荣誉", 0, "日期"), "6:8"),
        (("荣誉", 1), "7:5"),
        ((), "1:1"),
    ],
)
def test_a_value_has_its_place(path: tuple[str | int, ...], place: str) -> None:
    assert where(*path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("支部", "全称"), "1:1"),
        (("支部", "书记", "电话"), "3:3"),
        (("荣誉", 0, "文号"), "5:5"),
        (("荣誉", 2), "4:1"),
        (("荣誉", "名称"), "4:1"),
        (("支部", 0), "1:1"),
        (("荣誉", 1, "文号", "年"), "7:5"),
        (("品牌", "名称"), "1:1"),
    ],
)
def test_what_is_missing_has_its_parent_for_a_place(path: tuple[str | int, ...], place: str) -> None:
    assert where(*path) == place


def test_a_name_has_its_own_place() -> None:
    assert (where_name("支部"), where_name("支部", "书记", "职务"), where_name("荣誉", 1)) == ("1:1", "3:15", "7:5")


def test_lines_count_from_one() -> None:
    document, _ = read(TEXT)

    assert document is not None
    assert (document.line(1), document.line(7), document.line(0), document.line(99)) == ("支部:", "  - 乙", "", "")


def test_an_end_without_text_stands_on_the_last_line() -> None:
    document, _ = read("---\n# 空")

    assert document is not None
    assert document.place(()).line == 2
