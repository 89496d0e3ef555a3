from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.problem import Place, Problem
from showcase.report import SAME, as_json, as_text, colours, counts

FILE = "branches/chengguan-dongguan/branch.yaml"


def a_problem(line: int = 12, column: int = 7, source: str = "  名称: @东关", **parts: str) -> Problem:
    place = Place(parts.get("file", FILE), line, column)
    return Problem(
        place,
        parts.get("code", "value-start"),
        parts.get("what", "不能这样开头"),
        "请用引号括起来。",
        "problem",
        source,
    )


def an_advice(line: int = 3, code: str = "colon-full-width") -> Problem:
    return Problem(Place(FILE, line, 3), code, "冒号是全角的", "请改成半角。", "advice", "名称：东关")


def caret_of(problem: Problem) -> tuple[str, str]:
    lines = as_text([problem]).split("\n")
    return lines[2], lines[3]


def test_a_problem_is_told_with_place_remedy_line_and_caret() -> None:
    assert as_text([a_problem(), an_advice()]) == (
        "branches/chengguan-dongguan/branch.yaml:12:7: 不能这样开头 [value-start]\n"
        "    请用引号括起来。\n"
        "    |   名称: @东关\n"
        "    |         ^\n"
        "branches/chengguan-dongguan/branch.yaml:3:3: 提示：冒号是全角的 [colon-full-width]\n"
        "    请改成半角。\n"
        "    | 名称：东关\n"
        "    |     ^\n"
        "共 1 处要改，1 处提示（可以不改），在 1 个文件里。"
    )


def test_a_whole_file_has_no_line_to_show() -> None:
    assert as_text([a_problem(0, 0, "")]).split("\n")[:2] == [
        "branches/chengguan-dongguan/branch.yaml: 不能这样开头 [value-start]",
        "    请用引号括起来。",
    ]


@pytest.mark.parametrize(
    ("source", "column", "blanks"),
    [
        ("abc", 3, 2),
        ("东关x", 3, 4),
        ("　　东", 3, 4),
        ("e\u0301东", 4, 3),
        ("\tx", 2, 1),
        ("东", 2, 2),
        ("东", 9, 2),
        ("“东”", 2, 1),
    ],
)
def test_the_caret_stands_under_the_character_in_a_terminal(source: str, column: int, blanks: int) -> None:
    _, caret = caret_of(a_problem(1, column, source))

    assert caret == "    | " + " " * blanks + "^"


def test_a_long_line_is_shown_around_its_column() -> None:
    line, caret = caret_of(a_problem(1, 500, "东" * 499 + "@" + "西" * 500))

    assert "@" in line
    assert line.startswith("    | …")
    assert line.endswith("…")
    assert caret.index("^") < 110


def test_colour_only_adds() -> None:
    plain, coloured = as_text([a_problem()]), as_text([a_problem()], colour=True)

    assert "\x1b" not in plain
    assert "\x1b[31m不能这样开头" in coloured


def test_what_an_author_wrote_moves_no_cursor() -> None:
    shown = as_text([a_problem(1, 2, "\x1b[2Ja\u202eb\x00", what="字符\x1b[1m\n换行", file="a\x07b")], colour=False)

    assert not set(shown) & set("\x1b\u202e\x00\x07")
    assert len(shown.split("\n")) == 5


def test_the_sixth_advice_of_a_kind_is_told_by_its_line() -> None:
    told = as_text([an_advice(line) for line in range(1, SAME + 4)])

    assert told.count("[colon-full-width]") == SAME
    assert "    同样的提示还有 3 处，在第 6、7、8 行。\n" in told
    assert told.endswith("共 8 处提示（可以不改），在 1 个文件里。")


def test_problems_are_all_told_however_many() -> None:
    assert as_text([a_problem(line) for line in range(1, 40)]).count("[value-start]") == 39


def test_what_is_left_of_the_sample_is_told_by_its_lines_too() -> None:
    problems = [a_problem(line, code="text-example") for line in (*range(1, SAME + 4), SAME + 3)]
    told = as_text(problems)

    assert told.count("[text-example]") == SAME
    assert "    同样要改的还有 4 处，在第 6、7、8 行。\n" in told
    assert told.endswith("共 9 处要改，在 1 个文件里。")
    assert len(json.loads(as_json(problems))) == SAME + 4


def test_nothing_wrong_says_so() -> None:
    assert (as_text([]), counts([])) == ("没有发现问题。", "没有发现问题。")


def test_files_are_counted_once() -> None:
    assert counts([a_problem(), a_problem(13), a_problem(file="b")]) == "共 3 处要改，在 2 个文件里。"


def test_json_gives_every_part() -> None:
    assert json.loads(as_json([an_advice()])) == [
        {
            "file": FILE,
            "line": 3,
            "column": 3,
            "code": "colon-full-width",
            "what": "冒号是全角的",
            "fix": "请改成半角。",
            "grade": "advice",
        }
    ]
    assert as_json([]) == "[]"


def test_a_file_is_no_terminal() -> None:
    assert not colours(io.StringIO())


def test_a_terminal_gets_colours_unless_asked_not_to(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]  # a stream that says it is a terminal
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")

    assert colours(terminal)

    monkeypatch.setenv("NO_COLOR", "1")

    assert not colours(terminal)


@given(st.text(max_size=300), st.integers(0, 400))
def test_any_line_can_be_shown(source: str, column: int) -> None:
    told = as_text([a_problem(1, column, source)]).split("\n")

    assert len(told) in (3, 5)
    assert max(map(len, told)) < 140
