from __future__ import annotations

from showcase.authored.yamlfile.edits import Edit
from showcase.authored.yamlfile.notes import Notes


def test_all_tabs_are_told_in_one_advice() -> None:
    notes = Notes("支部:\n\t编号: 1\n\t简称: 乙\n")
    notes.blanks(1, 0, 1, 2)
    notes.blanks(2, 0, 1, 2)

    assert [(slip.code, slip.line, slip.parts) for slip in notes.slips()] == [("indent-tab", 1, {"lines": "2、3 行"})]
    assert notes.edits == [Edit(4, 5, "  "), Edit(11, 12, "  ")]


def test_many_lines_are_counted() -> None:
    notes = Notes("\n".join(["　a"] * 12))
    for line in range(12):
        notes.blanks(line, 0, 1, 2)

    assert notes.slips()[0].parts == {"lines": "1、2、3、4、5 等 12 行"}


def test_plain_blanks_are_nothing_to_tell() -> None:
    notes = Notes("  a")
    notes.blanks(0, 0, 2, 2)

    assert (notes.edits, notes.slips()) == ([], ())


def test_widths_follow_what_a_clerk_sees() -> None:
    notes = Notes("支部:\n    编号: 1\n")

    assert [notes.width(run) for run in ("   ", "　", "\u00a0", "\u200b", "　 \u00a0")] == [3, 2, 1, 0, 4]


def test_a_tab_is_as_wide_as_the_smallest_indentation_of_the_text() -> None:
    assert [Notes(text).width("\t") for text in ("a:\n    b: 1\n", "a:\n  b:\n      c: 1\n", "a: 1\n")] == [4, 2, 2]


def test_marks_in_brackets_are_told_once_and_blanks_as_everywhere() -> None:
    notes = Notes("a: {姓名：周，\n　职务：长}")
    notes.tell_flow([Edit(6, 7, ": "), Edit(8, 9, ","), Edit(10, 11, " "), Edit(13, 14, ": ")])

    assert [(slip.code, slip.line, slip.column) for slip in notes.slips()] == [
        ("flow-full-width", 0, 6),
        ("indent-wide", 1, 0),
    ]
    assert notes.slips()[0].parts == {"count": 3}
