from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.yamlfile.edits import Edit, edited, line_of, line_starts

TEXTS = st.text(alphabet="ab\n：", max_size=30)


def test_edits_come_in_any_order() -> None:
    after = edited("名称：东关\n口号：灯", [Edit(8, 9, ": "), Edit(2, 3, ": ")])

    assert after.text == "名称: 东关\n口号: 灯"


def test_columns_lead_back_past_every_edit_of_their_line() -> None:
    after = edited("{姓名：周，职务：所}", [Edit(3, 4, ": "), Edit(5, 6, ","), Edit(8, 9, ": ")])

    assert after.text == "{姓名: 周,职务: 所}"
    assert [after.column_before(0, column) for column in (0, 3, 4, 5, 6, 7, 9, 10, 11)] == [0, 3, 3, 4, 5, 6, 8, 8, 9]


def test_a_line_without_edits_keeps_its_columns() -> None:
    assert edited("a：b\ncd", [Edit(1, 2, ": ")]).column_before(1, 1) == 1


def test_what_was_taken_out_is_skipped() -> None:
    after = edited("ab\u200bcd", [Edit(2, 3, "")])

    assert [after.column_before(0, column) for column in range(4)] == [0, 1, 3, 4]


@given(TEXTS, st.data())
def test_every_unchanged_character_leads_back_to_itself(text: str, data: st.DataObject) -> None:
    places = [at for at, character in enumerate(text) if character != "\n"]
    chosen = data.draw(st.sets(st.sampled_from(places), max_size=5)) if places else set()
    after = edited(text, [Edit(at, at + 1, data.draw(st.sampled_from(["", "X", "XYZ"]))) for at in chosen])
    before, now = text.split("\n"), after.text.split("\n")

    for line, written in enumerate(now):
        for column, character in enumerate(written):
            if character not in "XYZ":
                assert before[line][after.column_before(line, column)] == character


@given(TEXTS)
def test_lines_are_found_by_their_offsets(text: str) -> None:
    starts = line_starts(text)

    assert len(starts) == text.count("\n") + 1
    assert all(line_of(starts, at) == text.count("\n", 0, at) for at in range(len(text)))
