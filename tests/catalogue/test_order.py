"""Counties, police kinds and branches stand as the site file has them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.order import UNSAID, by_county, by_police_kind, natural, site_order
from showcase.model import Branch

from .samples import BUREAU, a_branch, some_branches


def ids(branches: tuple[Branch, ...]) -> list[str]:
    return [branch.id for branch in branches]


def test_digits_of_a_number_compare_as_numbers() -> None:
    assert sorted(["GA-12", "GA-2", "GA-2-b", "ga-1", "GA-100"], key=natural) == [
        "ga-1",
        "GA-2",
        "GA-2-b",
        "GA-12",
        "GA-100",
    ]


def test_county_goes_before_kind_and_kind_before_number() -> None:
    branches = [
        a_branch("GA-1", county="东郊区", police_kind="派出所"),
        a_branch("GA-10", county="城关区", police_kind="派出所"),
        a_branch("GA-9", county="城关区", police_kind="派出所"),
        a_branch("GA-3", county="城关区", police_kind="刑侦"),
        a_branch("GA-8", county="市局机关", police_kind="交警"),
    ]

    assert ids(site_order(branches, BUREAU)) == ["GA-8", "GA-9", "GA-10", "GA-3", "GA-1"]


def test_names_the_site_file_does_not_list_follow_by_their_smallest_number_and_the_unsaid_come_last() -> None:
    branches = [
        a_branch("GA-1", county=""),
        a_branch("GA-5", county="乙县"),
        a_branch("GA-3", county="丁县"),
        a_branch("GA-2", county="乙县"),
        a_branch("GA-9", county="河西县"),
    ]

    assert ids(site_order(branches, BUREAU)) == ["GA-9", "GA-2", "GA-5", "GA-3", "GA-1"]


def test_groups_are_named_by_their_position_in_the_site_file() -> None:
    branches = [
        a_branch("GA-1", county="", police_kind=""),
        a_branch("GA-2", county="新区", police_kind="警犬"),
        a_branch("GA-3", county="东郊区", police_kind="刑侦"),
        a_branch("GA-4", county="城关区", police_kind="派出所"),
    ]
    ordered = site_order(branches, BUREAU)
    counties = [(group.name, group.slug, ids(group.branches)) for group in by_county(ordered, BUREAU)]
    kinds = [(group.name, group.slug) for group in by_police_kind(ordered, BUREAU)]

    assert counties == [
        ("城关区", "2", ["GA-4"]),
        ("东郊区", "3", ["GA-3"]),
        ("新区", "5", ["GA-2"]),
        (UNSAID, "6", ["GA-1"]),
    ]
    assert kinds == [("派出所", "1"), ("刑侦", "3"), ("警犬", "4"), (UNSAID, "5")]


def test_two_stations_of_one_name_live_side_by_side() -> None:
    twins = [
        a_branch(number, county=county, short_name="东关派出所党支部")
        for number, county in (("HX-1", "河西县"), ("CG-1", "城关区"))
    ]

    assert ids(site_order(twins, BUREAU)) == ["CG-1", "HX-1"]


@pytest.mark.parametrize("nothing", [(), []])
def test_no_branches_give_no_groups(nothing: tuple[Branch, ...]) -> None:
    assert site_order(nothing, BUREAU) == ()
    assert by_county((), BUREAU) == ()


@given(some_branches(), st.randoms(use_true_random=False))
def test_order_of_folders_never_shows(branches: list[Branch], chance: Random) -> None:
    shuffled = list(branches)
    chance.shuffle(shuffled)

    assert site_order(shuffled, BUREAU) == site_order(branches, BUREAU)


@given(some_branches())
def test_groups_add_up_to_all_branches(branches: list[Branch]) -> None:
    ordered = site_order(branches, BUREAU)

    for groups in (by_county(ordered, BUREAU), by_police_kind(ordered, BUREAU)):
        assert sorted(branch.id for group in groups for branch in group.branches) == sorted(ids(ordered))
        assert len({group.slug for group in groups}) == len(groups)
