"""Medals, recipients and the lists behind a count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showcase.catalogue.entries import mark_of_level, mark_of_tier, recipients
from showcase.catalogue.honours import honour_roll

from .samples import BUREAU, a_branch, honour, person


@pytest.mark.parametrize(
    ("level", "mark"), [("国家级", "★"), ("部级", "◆"), ("省级", "●"), ("市级", "▲"), ("县区级", "△"), ("街道级", "△")]
)
def test_a_level_wears_the_medal_of_its_position(level: str, mark: str) -> None:
    assert mark_of_level(level, BUREAU) == mark


@pytest.mark.parametrize(
    ("tier", "mark"),
    [
        ("国家级", "★"),
        ("公安部", "◆"),
        ("省党委、公安厅党委", "●"),
        ("市委和市直工委", "▲"),
        ("市局", "▲"),
        ("市委组织部", "▲"),
        ("县区", "△"),
    ],
)
def test_a_tier_wears_the_medal_of_the_level_it_names_first(tier: str, mark: str) -> None:
    assert mark_of_tier(tier, BUREAU) == mark


def test_a_tier_that_names_no_level_wears_the_medal_of_its_position() -> None:
    bureau = replace(BUREAU, tiers=("中央", "厅党委", *(f"口径{n}" for n in range(9))))

    assert [mark_of_tier(tier, bureau) for tier in ("中央", "厅党委", "口径0", "口径8", "别处")] == [
        "★",
        "◆",
        "●",
        "△",
        "△",
    ]


def test_each_recipient_stands_once_with_all_that_counts_for_it() -> None:
    years = [
        person(who, date=f"{year}-01-01", document=f"{year}号")
        for who, year in (("甲", 2024), ("乙", 2025), ("甲", 2026))
    ]
    branch = a_branch("GA-1", *years)
    tier = honour_roll([branch], BUREAU).tiers[4]

    assert [(who.name, [str(entry.date) for entry in who.entries]) for who in tier.person_recipients] == [
        ("甲", ["2026-01-01", "2024-01-01"]),
        ("乙", ["2025-01-01"]),
    ]
    assert tier.anchor == "tier-5"


def test_a_unit_is_one_recipient_under_all_its_names() -> None:
    branch = a_branch("GA-1", honour(), honour("先进集体", unit="GA-1派出所"), honour("红旗", unit="GA-1党支部"))

    assert len(recipients(honour_roll([branch], BUREAU).entries)) == 1
