"""Numbers that belong to a person."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.privacy import findings
from showcase.authored.privacy.numbers import is_bank_card, is_id_number, is_mobile, is_old_id_number, numbers
from tests.authored.privacy.labels import FILE, NOTHING, bank_card, id_number, mobile

chances = st.integers(0, 2**32).map(Random)


def labelled() -> list[tuple[str, str]]:
    return [tuple(line.split("\t")) for line in FILE.read_text(encoding="utf-8").splitlines()]  # type: ignore[misc]


def test_the_labelled_set_is_large_enough() -> None:
    kinds = [kind for kind, _ in labelled()]

    assert kinds.count(NOTHING) >= 300
    assert len(kinds) - kinds.count(NOTHING) >= 300


@pytest.mark.parametrize("kind", ["id-number", "bank-card", "mobile", "secrecy-mark"])
def test_nothing_graver_is_overlooked(kind: str) -> None:
    missed = [text for label, text in labelled() if label == kind and kind not in {f.kind for f in findings(text)}]

    assert missed == []


def test_recall_and_precision_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    told = [(label, {f.kind for f in findings(text)}) for label, text in labelled()]
    wanted = [kinds for label, kinds in told if label != NOTHING]
    hits = sum(label in kinds for label, kinds in told if label != NOTHING)
    wrong = sum(bool(kinds) for label, kinds in told if label == NOTHING)
    with capsys.disabled():
        print(f"\nprivacy: recall {hits / len(wanted):.3f}, precision {hits / (hits + wrong):.3f} over {len(told)}")

    assert hits == len(wanted)
    assert wrong == 0


@given(chances, st.sampled_from(["", " ", "-", "\u3000", "—", "\xa0"]), st.sampled_from(["住", "id", "（", "12 ", ""]))
def test_no_id_number_escapes(chance: Random, gap: str, before: str) -> None:
    digits = id_number(chance)
    written = gap.join((digits[:6], digits[6:14], digits[14:]))

    assert [f.kind for f in numbers(f"{before}{written}。")] == ["id-number"]


@given(chances, st.sampled_from(["", " ", "-"]))
def test_no_bank_card_escapes(chance: Random, gap: str) -> None:
    digits = bank_card(chance)
    written = gap.join(digits[at : at + 4] for at in range(0, len(digits), 4))

    assert "bank-card" in {f.kind for f in numbers(f"卡号{written}")}


@given(chances)
def test_one_wrong_digit_makes_it_another_number(chance: Random) -> None:
    digits = id_number(chance)
    place = chance.randrange(17)
    wrong = digits[:place] + str((int(digits[place]) + 1) % 10) + digits[place + 1 :]

    assert not is_id_number(wrong)


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [("219902830229123", False), ("219902840229123", True), ("999902840229123", False), ("21990284022912X", False)],
)
def test_an_old_number_has_a_region_and_a_day_of_birth(digits: str, *, is_one: bool) -> None:
    assert is_old_id_number(digits) == is_one


def test_a_card_has_a_known_start_a_length_and_a_sum() -> None:
    assert is_bank_card("4111111111111111")
    assert not is_bank_card("4111111111111112")
    assert not is_bank_card("1111111111111117")
    assert not is_bank_card("41111111111114")


def test_a_mobile_number_may_name_its_country() -> None:
    assert is_mobile("8613900000000")
    assert not is_mobile("12900000000")
    assert not is_mobile("1390000000")


def test_several_numbers_in_one_line_are_all_found() -> None:
    chance = Random(7)
    text = f"{id_number(chance)} {mobile(chance)} {bank_card(chance)}"

    assert [f.kind for f in numbers(text)] == ["id-number", "mobile", "bank-card"]


@pytest.mark.parametrize(
    "text",
    [
        "M10 20L138 13 800 100h14",  # a drawing
        "2019 2020 2021 2022 2023 2024",
        "52 146 97 4100 3200 18 22 40",
        "3e138001380001f",  # a digest
        "17318199426ccae0",
        "20260315123456789012345",
    ],
)
def test_numbers_in_a_row_are_no_number_of_a_person(text: str) -> None:
    assert list(numbers(text)) == []
