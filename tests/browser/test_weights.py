"""What a reader's line has to carry: styles, scripts, and the first view of a branch on a phone."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from bench.weights import KB, TOOLS, first_views, scripts_of, styles_of
from judge.kinds import page_kinds
from judge.serving import served


def test_styles_and_scripts_are_light_on_every_page(sample_site: Path) -> None:
    heavy = {}
    for address in page_kinds(sample_site):
        if address == "404.html":
            continue  # its links begin at the root, and it has none of its own
        styles, scripts = styles_of(sample_site, address), scripts_of(sample_site, address)
        if styles > 20 * KB or (address not in TOOLS and scripts > 10 * KB):
            heavy[address] = (styles, scripts)

    assert heavy == {}


def test_the_first_view_of_a_branch_on_a_phone(chromium: Browser, sample_site: Path) -> None:
    """Everything that comes before a finger moves, the eager photo included, gzipped as nginx would send it."""
    with served(sample_site) as base:
        weights = first_views(chromium, sample_site, base)

    assert weights
    assert {name: weight for name, weight in weights.items() if weight > 350 * KB} == {}


def test_no_page_of_a_large_city_is_heavy(generated_site: Path) -> None:
    """Lists that grow with the city are paged; bench/weights.py weighs three times as many branches."""
    weights = {path.relative_to(generated_site): path.stat().st_size for path in generated_site.rglob("*.html")}

    assert {uri: weight for uri, weight in weights.items() if weight > 400 * KB} == {}
