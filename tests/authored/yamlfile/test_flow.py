from __future__ import annotations

import pytest

from showcase.authored.schema import KNOWN_KEYS
from showcase.authored.yamlfile.edits import edited
from showcase.authored.yamlfile.flow import scan_flow


def put_right(text: str) -> str:
    flow = scan_flow(text, 0, len(text), KNOWN_KEYS)

    assert flow.end is not None
    return edited(text, flow.edits).text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("{姓名：周明远，职务：所长}", "{姓名: 周明远,职务: 所长}"),
        ("{姓名： 周明远， 职务：　所长}", "{姓名: 周明远, 职务: 所长}"),
        ("{姓名: 周明远，职务: 所长}", "{姓名: 周明远,职务: 所长}"),
        ("{姓名：周明远, 职务：所长}", "{姓名: 周明远, 职务: 所长}"),
        ("{姓名: 周明远；职务：所长}", "{姓名: 周明远,职务: 所长}"),
        ("{姓名:周明远,职务:所长}", "{姓名: 周明远,职务: 所长}"),
        ("{姓名：周明远，警衔：一级警督}", "{姓名: 周明远,警衔: 一级警督}"),
        ("[{日期：2026，项目：甲}，{日期：2025}]", "[{日期: 2026,项目: 甲},{日期: 2025}]"),
        ('["甲"，"乙"、\'丙\']', '["甲","乙",\'丙\']'),
        ("｛姓名：周明远，职务：所长｝", "{姓名: 周明远,职务: 所长}"),
        ("［为民服务，基层治理］", "[为民服务,基层治理]"),
        ("{姓名：周明远，\n　　职务：所长}", "{姓名: 周明远,\n  职务: 所长}"),
        ("{日期：2026，照片：[a.jpg，b.jpg]}", "{日期: 2026,照片: [a.jpg，b.jpg]}"),
    ],
)
def test_full_width_marks_are_put_right(written: str, read: str) -> None:
    assert put_right(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "{说明: 通电，群众满意}",
        "{说明: 一说：甲，二说：乙}",
        "[当晚入户，三日内再议]",
        "{说明: “结果，好”}",
        "{说明: '通电，结果：良好'}",
        '{"姓名": 周, 时间: 12:30, 网址: http://x/，y}',
        "[a, {b: c}, 'd''e', \"f\\\"g\"]",
        "{a: b, # 结果：好，日期：今天\n c: d}",
        "{}",
        "[]",
        "{a, b: }",
    ],
)
def test_prose_and_sound_collections_stay(text: str) -> None:
    assert put_right(text) == text


@pytest.mark.parametrize("text", ["{姓名：周", "[a, b", "{a: ]", '["a', "[a}", "{"])
def test_what_is_never_closed_has_no_end(text: str) -> None:
    assert scan_flow(text, 0, len(text), KNOWN_KEYS).end is None


def test_the_end_is_found_past_brackets_in_quotes_and_comments() -> None:
    text = "[a, ']', # ]\n \"]\"] 余"

    assert scan_flow(text, 0, len(text), KNOWN_KEYS).end == text.index(" 余")
