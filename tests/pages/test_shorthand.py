from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.pages.shorthand import MOST_LINES, shorthand

LINES = st.text(st.sampled_from("东关灯火适用提醒，：·×abc019 \x02䶮𠮷éЖא\ue000"), min_size=1, max_size=8)


def read(text: str, characters: dict[str, str], lines: dict[str, str]) -> list[str]:
    symbols = {letter: symbol for symbol, letter in characters.items()}
    symbols |= {letter: f"\n{line}" for line, letter in lines.items()}
    return "".join(symbols.get(letter, letter) for letter in text).split("\n")[1:]


@settings(deadline=None)
@given(st.lists(st.lists(LINES, min_size=1, max_size=12), max_size=6))
def test_what_is_written_can_be_read(texts: list[list[str]]) -> None:
    short = shorthand(texts)

    assert [read(text, dict(short.characters), dict(short.lines)) for text in short.texts] == texts


def test_a_line_that_comes_often_is_one_letter() -> None:
    short = shorthand([["适用", "独此一行"], ["适用", "另外一行"], ["适用"]])

    assert short.texts[2] == short.lines["适用"]
    assert len(short.lines["适用"]) == 1
    assert "独此一行" not in short.lines


def test_frequent_characters_take_one_byte() -> None:
    short = shorthand([["党" * 50 + "锦"]])

    assert len(short.characters["党"].encode()) == 1


def test_more_characters_than_letters_stand_for_themselves() -> None:
    rare = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 3000))
    short = shorthand([[rare], ["×", rare[:10]]])

    assert [read(text, dict(short.characters), dict(short.lines)) for text in short.texts] == [[rare], ["×", rare[:10]]]
    assert "×" in short.characters


def test_lines_are_sorted_and_not_too_many() -> None:
    lines = [f"第{number}个标签" for number in range(MOST_LINES + 100)]
    short = shorthand([lines, lines])

    assert list(short.lines) == sorted(short.lines)
    assert len(short.lines) == MOST_LINES


def test_no_letter_needs_an_escape_in_a_script() -> None:
    short = shorthand([['"\\<>& ' + "".join(map(chr, range(0x4E00, 0x5200)))]])

    assert not set(short.texts[0]) & set('"\\<>&\n\u2028\u2029')
