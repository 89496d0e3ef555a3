"""The catalogue: site order, neighbours, what may be shown, and the highest honour of a branch."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.whole import catalogue, highest_honour
from showcase.model import Branch, Contest, Honour

from .samples import BUREAU, a_branch, honour, person, some_branches


def test_neighbours_are_those_of_the_same_county() -> None:
    whole = catalogue([a_branch("GA-3"), a_branch("GA-1"), a_branch("GA-2"), a_branch("GA-9", county="东郊区")], BUREAU)
    beside = {id_: tuple(other and other.id for other in pair) for id_, pair in whole.neighbours.items()}

    assert beside == {"GA-1": (None, "GA-2"), "GA-2": ("GA-1", "GA-3"), "GA-3": ("GA-2", None), "GA-9": (None, None)}


def test_a_revoked_honour_stands_nowhere_not_even_where_a_folder_still_claims_it() -> None:
    station = a_branch("GA-1", honour(status="revoked"), person("甲"))
    whole = catalogue([station, a_branch("GA-2", honour(unit="GA-1派出所"))], BUREAU)

    assert [entry.name for entry in whole.roll.entries] == ["个人三等功"]
    assert [given.name for given in whole.by_id["GA-1"].honours] == ["个人三等功"]
    assert whole.by_id["GA-2"].honours == ()


def test_an_expired_honour_is_expired_on_every_page() -> None:
    whole = catalogue([a_branch("GA-1", honour(status="expired")), a_branch("GA-2", honour(unit="GA-1派出所"))], BUREAU)

    assert [given.status for branch in whole.branches for given in branch.honours] == ["expired", "expired"]


@pytest.mark.parametrize(
    ("show", "basis", "rank"), [(False, "", None), (True, "", None), (False, "文件", None), (True, "文件", 3)]
)
def test_a_rank_shows_only_when_turned_on_with_its_basis(*, show: bool, basis: str, rank: int | None) -> None:
    bureau = replace(BUREAU, show_ranks=show, rank_basis=basis)
    whole = catalogue([a_branch(contests=(Contest("1", 2026, "融合", rank=3),))], bureau)

    assert whole.branches[0].contests[0].rank == rank
    assert whole.contests[0].contest.rank == rank


@pytest.mark.parametrize(
    ("honours", "highest"),
    [
        ((), None),
        ((honour("市", level="市级"), honour("省", level="省级")), "省"),
        ((honour("省厅"), honour("国家", tier="国家级")), "国家"),
        ((honour("旧", date="2024"), honour("新", date="2025-06"), honour("无日期", date="")), "新"),
        ((honour("期满", level="国家级", status="expired"), honour("省")), "省"),
        ((honour("撤销", level="国家级", status="revoked"),), None),
        ((honour("参与", level="国家级", unit="某局"), honour("自己", unit="GA-1派出所")), "自己"),
        ((person("甲", level="国家级"), honour("省")), "省"),
        ((person("甲", level="国家级"),), None),
        ((honour("街道", level="街道级"), honour("省")), "省"),
    ],
)
def test_the_highest_honour_is_the_branchs_own_and_still_valid(
    honours: tuple[Honour, ...], highest: str | None
) -> None:
    found = highest_honour(a_branch("GA-1", *honours), BUREAU)

    assert (found.name if found else None) == highest


def test_an_empty_site_is_a_whole_catalogue() -> None:
    whole = catalogue([], BUREAU)

    assert (whole.branches, whole.counties, whole.roll.entries, whole.similar) == ((), (), (), {})


@given(some_branches(), st.randoms(use_true_random=False))
def test_order_of_folders_never_shows(branches: list[Branch], chance: Random) -> None:
    shuffled = list(branches)
    chance.shuffle(shuffled)

    assert catalogue(shuffled, BUREAU) == catalogue(branches, BUREAU)


@given(some_branches())
def test_what_a_branch_shows_is_what_the_roll_says_of_it(branches: list[Branch]) -> None:
    whole = catalogue(branches, BUREAU)

    for branch in whole.branches:
        entries = whole.roll.by_branch.get(branch.id, ())
        assert sorted(entry.anchor_on(branch.id) for entry in entries) == sorted(h.anchor for h in branch.honours)
        assert all(given.status != "revoked" for given in branch.honours)
