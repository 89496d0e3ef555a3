"""What an entry says, and why it does not count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from showcase.catalogue.enrol import date_as_written, enrolled
from showcase.catalogue.entries import RollEntry
from showcase.model import Branch, Window

from .samples import BUREAU, a_branch, a_date, gathered, honour, person


def entries(*branches: Branch) -> tuple[RollEntry, ...]:
    return enrolled(gathered(branches), BUREAU)


@pytest.mark.parametrize(
    ("written", "why_not"),
    [
        ("2023-07-01", ""),
        ("2026-06-30", ""),
        ("2024", ""),
        ("2023-07", ""),
        ("2026-06", ""),
        ("2023-06-30", "不在统计窗口内"),
        ("2026-07-01", "不在统计窗口内"),
        ("2022", "不在统计窗口内"),
        ("2023-06", "不在统计窗口内"),
        ("2023", "只填了“2023年”"),
        ("2026", "只填了“2026年”"),
        ("", "没有填日期"),
    ],
)
def test_the_window_is_closed_at_both_ends_and_a_year_counts_only_whole(written: str, why_not: str) -> None:
    (entry,) = entries(a_branch("GA-1", honour(date=written)))

    assert entry.why_not == why_not
    assert entry.counted == (not why_not)


def test_a_month_the_window_cuts_is_not_counted() -> None:
    bureau = replace(BUREAU, window=Window(date(2023, 7, 15), date(2026, 6, 30), "三年以来"))

    (entry,) = enrolled(gathered([a_branch("GA-1", honour(date="2023-07"))]), bureau)

    assert (entry.reason, entry.why_not) == ("undated", "只填了“2023年7月”")


@pytest.mark.parametrize(
    ("written", "reason", "why_not"),
    [
        ("2026-03-31", "", ""),
        ("2026-03", "", ""),
        ("2026-04-01", "late", "晚于截至日期，先不计入"),
        ("2026-04", "late", "晚于截至日期，先不计入"),
        ("2026", "undated", "只填了“2026年”"),
        ("2027", "outside", "不在统计窗口内"),
    ],
)
def test_what_is_dated_after_the_closing_day_does_not_count_yet(written: str, reason: str, why_not: str) -> None:
    """Within a window that is still open; a year counts only if all of it lies before 截至."""
    window = Window(date(2023, 7, 1), date(2026, 12, 31), "三年以来")
    bureau = replace(BUREAU, as_of=date(2026, 3, 31), window=window)

    (entry,) = enrolled(gathered([a_branch("GA-1", honour(date=written))]), bureau)

    assert (entry.reason, entry.why_not) == (reason, why_not)
    assert (entry.counted, entry.left_out) == (not reason, bool(reason))


def test_a_tier_the_site_file_does_not_list_is_shown_and_not_counted() -> None:
    (entry,) = entries(a_branch("GA-1", honour(tier="街道")))

    assert (entry.reason, entry.why_not) == ("unlisted", "口径“街道”不在本站的口径顺序里")


def test_an_honour_of_another_unit_is_taken_part_in_and_not_counted() -> None:
    (entry,) = entries(a_branch("GA-1", honour(unit="某市公安局城关分局")))

    assert entry.participant
    assert entry.recipient == "某市公安局城关分局"
    assert entry.why_not == "参与：受奖单位是“某市公安局城关分局”，不在这里计数"


def test_a_stations_honour_only_its_bureau_lists_is_taken_part_in() -> None:
    station, bureau = a_branch("GA-1"), a_branch("GA-2", honour(unit="GA-1派出所"))

    (entry,) = entries(station, bureau)

    assert (entry.participant, entry.homes, entry.recipient) == (True, ("GA-2",), "GA-1派出所")


def test_a_stations_honour_both_list_is_the_stations_with_two_homes() -> None:
    bureau, station = (
        a_branch("GA-1", honour(unit="GA-2派出所", level="市级")),
        a_branch("GA-2", person("甲"), honour()),
    )

    entry, _ = entries(bureau, station)

    assert (entry.counted, entry.participant) == (True, False)
    assert (entry.homes, entry.anchors) == (("GA-1", "GA-2"), ("honour-1", "honour-2"))
    assert (entry.id, entry.anchor, entry.anchor_on("GA-2")) == ("GA-1-honour-1", "honour-1", "honour-2")
    assert (entry.recipient, entry.level) == ("GA-2党支部", "省级")


def test_what_one_folder_leaves_out_another_tells() -> None:
    station = a_branch("GA-1", honour(date="2025", issuer="", document="1号"))
    bureau = a_branch("GA-2", honour(unit="GA-1派出所", document="1号"))

    (entry,) = entries(station, bureau)

    assert (str(entry.date), entry.issuer) == ("2025-06-28", "省厅")


def test_revoked_in_one_folder_is_revoked_everywhere() -> None:
    station, bureau = a_branch("GA-1", honour(status="revoked")), a_branch("GA-2", honour(unit="GA-1派出所"))

    assert entries(station, bureau) == ()


def test_expired_in_one_folder_is_expired_and_counts_in_history() -> None:
    station, bureau = a_branch("GA-1", honour()), a_branch("GA-2", honour(unit="GA-1派出所", status="expired"))

    (entry,) = entries(station, bureau)

    assert (entry.status, entry.counted) == ("expired", True)


def test_a_person_taken_down_stands_on_no_roll() -> None:
    bureau = replace(BUREAU, hidden_people=("李 望春",))

    (entry,) = enrolled(gathered([a_branch("GA-1", person("李望春"), person("马小禾"))]), bureau)

    assert entry.recipient == "马小禾"


def test_a_temporary_unit_is_flagged_and_its_people_are_not() -> None:
    unit, comrade = entries(a_branch("GA-1", honour(), person("甲", posthumous=True), kind="临时"))

    assert (unit.temporary, comrade.temporary) == (True, False)
    assert (unit.posthumous, comrade.posthumous) == (False, True)


@pytest.mark.parametrize(
    ("unit", "shown"),
    [("", "GA-1党支部"), ("GA-1派出所", "GA-1派出所"), ("中共GA-1支部委员会", "GA-1党支部"), ("某局", "某局")],
)
def test_a_recipient_is_shown_by_its_short_name_or_its_unit_as_written(unit: str, shown: str) -> None:
    (entry,) = entries(a_branch("GA-1", honour(unit=unit)))

    assert entry.recipient == shown


def test_a_person_stands_in_the_county_of_the_branch_that_claims_him_first() -> None:
    (entry,) = entries(
        a_branch("GA-1", person("甲", unit="GA-2派出所"), county="城关区"), a_branch("GA-2", county="东郊区")
    )

    assert (entry.recipient, entry.recipient_id, entry.county) == ("甲", "GA-2/甲", "城关区")


@pytest.mark.parametrize(
    ("date", "words"), [("2025", "2025年"), ("2025-06", "2025年6月"), ("2025-06-28", "2025年6月28日")]
)
def test_a_date_is_said_as_far_as_it_is_known(date: str, words: str) -> None:
    assert date_as_written(a_date(date)) == words
