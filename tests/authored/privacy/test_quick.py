"""The quick look lets through whatever the long look finds."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.privacy.numbers import numbers
from showcase.authored.privacy.phrases import secrecy_marks
from showcase.authored.privacy.quick import may_hold_marks, may_hold_numbers
from tests.authored.privacy.labels import bank_card, id_number, labels, mobile

GAPS = st.sampled_from(
    [
        "",
        " ",
        "-",
        "\t",
        "\n",
        ".",
        "·",
        "•",
        "‧",
        "・",
        "．",
        "\xa0",
        "\u2003",
        "\u202f",
        "\u3000",
        "–",
        "—",
        "－",
        " - ",
    ]
)


def test_no_labelled_number_is_passed_over() -> None:
    texts = [text for _, text in labels() if any(numbers(text))]

    assert [text for text in texts if not may_hold_numbers(text.encode())] == []


@given(st.integers(0, 2**32).map(Random), GAPS, st.booleans(), st.text(max_size=5), st.text(max_size=5))
def test_a_no_is_never_wrong(chance: Random, gap: str, wide: bool, before: str, after: str) -> None:  # noqa: FBT001 - drawn
    digits = chance.choice((id_number, bank_card, mobile))(chance)
    fours = gap.join(digits[at : at + 4] for at in range(0, len(digits), 4))
    written = fours.translate(str.maketrans("0123456789", "０１２３４５６７８９")) if wide else fours
    text = before + written + after

    assert may_hold_numbers(text.encode("utf-8", "replace")) or not any(numbers(text))


def test_no_labelled_mark_is_passed_over() -> None:
    texts = [text for _, text in labels() if any(secrecy_marks(text))]

    assert texts
    assert [text for text in texts if not may_hold_marks(text.encode())] == []
    assert not may_hold_marks("传承由支委会移交手册，宣传进了外面的小区。".encode())


def test_plain_prose_is_passed_over() -> None:
    assert not may_hold_numbers("2026年4月19日，燃气排查 64 户，2026-04-19 归档。".encode())
