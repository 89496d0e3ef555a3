from __future__ import annotations

import pytest

from showcase.authored.yamlfile.growth import DEPTH
from tests.authored.yamlfile.desk import read, told, tree


@pytest.mark.parametrize(
    "scalar",
    [
        "012345",
        "12:30",
        "no",
        "是",
        "2024-06-31",
        "1_000",
        "~",
        "null",
        "0x1F",
        "1e3",
        ".5",
        "NaN",
        "=",
        "<<",
        "true",
        "×公党〔2025〕16号",
    ],
)
@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"'])
def test_every_scalar_stays_as_written(scalar: str, style: str) -> None:
    assert tree(f"警号: {style.format(scalar)}\n") == {"警号": scalar}
    assert tree(f"看点: [{style.format(scalar)}]\n") == {"看点": [scalar]}


def test_absent_values_are_empty_texts() -> None:
    assert tree("口号:\n方向:\n  -\n书记: {姓名: , 职务}\n") == {
        "口号": "",
        "方向": [""],
        "书记": {"姓名": "", "职务": ""},
    }


def test_names_become_texts() -> None:
    assert tree("1: 甲\ntrue: 乙\n~: 丙\n") == {"1": "甲", "true": "乙", "~": "丙"}


def test_a_name_of_odd_spelling_is_told() -> None:
    assert tree("名　称: 东关\n") == {"名称": "东关"}
    assert told("名　称: 东关\n") == ["1:1 key-cleaned"]


def test_a_doubled_name_is_told_with_both_lines() -> None:
    document, problems = read("荣誉:\n  - 名称: 甲\n口号: x\n荣誉:\n  - 名称: 乙\n")

    assert [(problem.place.line, problem.code, problem.what) for problem in problems] == [
        (4, "key-twice", "“荣誉”写了两次，在第 1 行和第 4 行")
    ]
    assert document is not None
    assert document.tree == {"荣誉": [{"名称": "甲"}, {"名称": "乙"}], "口号": "x"}
    assert str(document.place(("荣誉", 1, "名称"))) == "branches/x/branch.yaml:5:9"


def test_the_first_of_two_texts_stands_and_the_second_is_told() -> None:
    assert tree("名称: 甲\n名　称: 乙\n") == {"名称": "甲"}
    assert told("名称: 甲\n名　称: 乙\n") == ["2:1 key-cleaned", "2:1 key-twice"]


def test_brackets_for_a_name_are_told_and_their_value_goes_nowhere() -> None:
    assert told("单位: {{ 单位 }}\n口号: x\n") == ["1:6 key-bracketed"]
    assert tree("? [甲]\n: 乙\n口号: x\n") == {"口号": "x"}


def test_what_a_comma_in_braces_parts_from_its_value_is_told() -> None:
    assert told("党员: {正式: 1,018, 预备: 2}\n") == ["1:12 piece-alone"]
    assert told("党员: {正式: , 018}\n") == ["1:12 piece-alone"]
    assert told("名称: {甲, 乙}\n") == ["1:6 braces-needless"]
    assert told("党员: {正式: , 预备: 2}\n") == []


def test_references_stay_texts() -> None:
    assert tree("甲: &a 东\n乙: *a\n*a : 丙\n") == {"甲": "东", "乙": "*a", "*a": "丙"}
    assert told("甲: &a 东\n乙: *a\n") == ["1:4 value-start", "2:4 value-start"]


def test_what_escapes_smuggle_in_is_told() -> None:
    assert told('名称: "东\\u202e关"\n') == ["1:5 character-escaped"]
    assert tree('名称: "东\\0关\\t\\n"\n') == {"名称": "东\ufffd关\t\n"}


def test_a_second_document_is_told_and_not_read() -> None:
    assert told("名称: 甲\n---\n名称: 乙\n") == ["2:1 document-second"]
    assert tree("---\n名称: 甲\n...\n") == {"名称": "甲"}
    assert told("---\n名称: 甲\n...\n") == []


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "a:\n"])
def test_deep_nesting_is_told(opening: str) -> None:
    deep = "".join(" " * level + opening for level in range(DEPTH + 1)) if opening == "a:\n" else opening * (DEPTH + 1)

    assert [line.split()[1] for line in told(deep)] == ["nested-too-deep"]


def test_as_deep_as_allowed_is_read() -> None:
    assert tree("[" * DEPTH + "]" * DEPTH) is not None
