"""Addresses are kept for ever, so they are spelled out here."""

from __future__ import annotations

from showcase.pages import addresses

from .desk import full_branch, whole


def test_addresses_are_what_they_always_were() -> None:
    shown = whole(full_branch())
    found = [
        addresses.branch_uri("GA-CG-012"),
        addresses.county_uri(shown.counties[0]),
        addresses.kind_uri(shown.police_kinds[0]),
        addresses.year_uri(2025),
        addresses.tier_uri(shown.roll.tiers[2]),
        addresses.photo_uri("ab12-960.jpg"),
        addresses.script_uri("copy.js"),
        addresses.download_uri("honours", "csv"),
    ]

    assert found == [
        "branches/GA-CG-012.html",
        "brands/county-2.html",
        "brands/kind-1.html",
        "honours/year-2025.html",
        "honours/tier-3.html",
        "assets/photos/ab12-960.jpg",
        "assets/js/copy.js",
        "data/honours.csv",
    ]


def test_a_name_never_shows_in_an_address() -> None:
    """Addresses that are sent around must survive being written down: ASCII only."""
    shown = whole()
    groups = [*shown.counties, *shown.police_kinds]

    assert all(addresses.county_uri(group).isascii() and addresses.kind_uri(group).isascii() for group in groups)
