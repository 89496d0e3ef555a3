"""Numbers and dates in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model import PartialDate
from showcase.pages import wording


@pytest.mark.parametrize(
    ("number", "machine", "reader"),
    [
        (0, "0", "0"),
        (1204, "1204", "1,204"),
        (Decimal("27.50"), "27.5", "27.5"),
        (Decimal("1E+3"), "1000", "1,000"),
        (Decimal("-1234.5"), "-1234.5", "-1,234.5"),
        (405.5, "405.5", "405.5"),
        (178.0, "178", "178"),
    ],
)
def test_numbers_are_grouped_for_readers_and_plain_for_machines(
    number: Decimal | float, machine: str, reader: str
) -> None:
    assert wording.plain(number) == machine
    assert wording.grouped(number) == reader


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_what_a_reader_sees_is_what_a_machine_reads(number: Decimal) -> None:
    assert Decimal(wording.plain(number)) == number
    assert Decimal(wording.grouped(number).replace(",", "")) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [(7, "7"), (Decimal("49.5"), "49.5"), (Decimal("204.5"), "204"), (2397, "2,397"), (12_345, "1.2万")],
)
def test_a_narrow_place_gets_few_characters(number: Decimal | int, words: str) -> None:
    assert wording.short_number(number) == words


def test_a_number_is_not_parted_from_what_it_counts() -> None:
    said = "共培训 33 场、544 人次，2024 至 2026 年占 82%"

    assert wording.unparted(said).split(" ") == ["共培训", "33\xa0场、544\xa0人次，2024\xa0至", "2026\xa0年占", "82%"]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (PartialDate(2025, 6, 28), "2025-06-28"),
        (PartialDate(2025, 6), "2025年6月"),
        (PartialDate(2025), "2025年"),
        (date(2025, 6, 28), "2025-06-28"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(moment: PartialDate | date, words: str) -> None:
    assert wording.when(moment) == words


def test_long_days_and_months_have_no_leading_noughts() -> None:
    assert wording.long_day(date(2026, 6, 3)) == "2026年6月3日"
    assert wording.month_name("2026-04") == "2026年4月"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (99, "九十九"), (100, "100")],
)
def test_figures_are_numbered_in_han(number: int, words: str) -> None:
    assert wording.han(number) == words


def test_lists_and_paragraphs() -> None:
    assert wording.listed(("甲", "乙")) == "甲、乙"
    assert wording.paragraphs("第一行\n\n  第二行 \n") == ("第一行", "第二行")
    assert wording.paragraphs("") == ()


def test_a_word_stands_apart_from_its_number_and_a_sign_does_not() -> None:
    assert [wording.after_number(unit) for unit in ("名", "%", "")] == [" 名", "%", ""]
    assert wording.since(PartialDate(2025, 4)) == "2025年4月起"
    assert wording.since(PartialDate(2025, 4, 1)) == "2025-04-01 起"


def test_a_heading_may_be_cut_beside_a_date_and_a_quotation_but_not_before_a_mark() -> None:
    assert wording.heading_pieces("2026年2月服务时间最长") == ("2026年2月", "服务时间最长")
    assert wording.heading_pieces("荣誉2024年、2025年最多") == ("荣誉", "2024年、2025年", "最多")
    assert wording.heading_pieces("红伞岗“一停二看三送”") == ("红伞岗", "“一停二看三送”")
    assert wording.heading_pieces("到2026年6月30日 2 次在用") == ("到2026年6月30日 2 次在用",)
