"""All pages together: the same from any order of folders, and every number the one that was counted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.catalogue.whole import catalogue
from showcase.model import Branch
from showcase.pages.addresses import COMPARE
from showcase.pages.render import Renderer

from ..catalogue.samples import BUREAU, some_branches
from .desk import TEMPLATES, album, body, full_branch, pages_of, read, sparse_branch, whole

RENDERER = Renderer(TEMPLATES)
GOLDEN = Path(__file__).with_name("golden")


def test_the_pages_come_in_the_order_of_the_menu() -> None:
    assert list(pages_of(whole())) == [
        "index.html",
        "brands/index.html",
        "brands/county-2.html",
        "brands/county-5.html",
        "brands/kind-1.html",
        "brands/kind-4.html",
        "honours/index.html",
        "honours/units.html",
        "honours/persons.html",
        "honours/year-2025.html",
        "honours/year-2024.html",
        "honours/tier-3.html",
        "honours/tier-5.html",
        "honours/all.html",
        "pledges/index.html",
        "pledges/late.html",
        "pledges/due-soon.html",
        "pledges/open.html",
        "pledges/done.html",
        "service/index.html",
        "service/communities.html",
        "service/small-things.html",
        "service/topic-84239225.html",
        "service/topic-f74da205.html",
        "methods/index.html",
        "methods/direction-1.html",
        "methods/direction-2.html",
        "methods/direction-4.html",
        "methods/kind-1.html",
        "methods/kind-4.html",
        "posts/index.html",
        "strength/index.html",
        "learning/index.html",
        "figures.html",
        "compare.html",
        "submit.html",
        "visit.html",
        "branches/GA-CG-012.html",
        "branches/GA-CG-031.html",
    ]


def test_every_page_has_a_title_of_its_own_and_a_true_sentence() -> None:
    pages = pages_of(whole()).values()

    assert len({page.title for page in pages}) == len(pages)
    assert all(page.description.endswith("。") for page in pages)


def test_a_site_without_branches_has_its_pages_too() -> None:
    pages = pages_of(catalogue((), BUREAU))

    assert {"index.html", "brands/index.html", "honours/index.html", "pledges/index.html"} <= set(pages)
    for page in pages.values():
        assert read(RENDERER.render(page)).strays == []


def test_a_site_without_branches_says_so_and_offers_nothing_that_would_do_nothing() -> None:
    pages = {uri: read(body(page)) for uri, page in pages_of(catalogue((), BUREAU)).items()}
    texts = [reading.text for reading in pages.values()]

    assert "还没有发布支部。" in pages["index.html"].text
    assert "还没有发布支部品牌。" in pages["brands/index.html"].text
    assert not [text for text in texts if re.search(r"\b0 [个条项]|按县区\s*按警种|复制这句话", text)]
    assert pages["brands/index.html"].all("select") == []


@settings(deadline=None, max_examples=25)
@given(some_branches())
def test_every_number_on_every_page_is_the_one_that_was_counted(branches: list[Branch]) -> None:
    shown = catalogue(branches, BUREAU)
    for page in pages_of(shown).values():
        for key, value, text in read(RENDERER.render(page)).counted:
            assert float(value) == shown.counts[key], (page.uri, key)
            assert text.replace(",", "") == value, (page.uri, key)


@settings(deadline=None, max_examples=15)
@given(some_branches().flatmap(lambda branches: st.tuples(st.just(branches), st.permutations(branches))))
def test_order_of_folders_never_shows(both: tuple[list[Branch], list[Branch]]) -> None:
    first, second = ([RENDERER.render(page) for page in pages_of(catalogue(order, BUREAU)).values()] for order in both)

    assert first == second


def test_every_link_leads_to_a_page_and_every_anchor_to_its_place() -> None:
    pages = pages_of(whole(), album(full_branch(), sparse_branch()))
    readings = {uri: read(RENDERER.render(page)) for uri, page in pages.items()}
    for uri, reading in readings.items():
        for element in reading.all("a"):
            address, _, anchor = str(element.attributes["href"]).partition("#")
            target = address.removeprefix("../") or uri
            if target.startswith(("assets/", "data/", "help/")):
                continue
            # What stands behind # there is no place on the page but the branches to compare.
            anchor = "" if target == COMPARE else anchor

            assert target in readings, (uri, address)
            assert not anchor or anchor in readings[target].ids, (uri, address, anchor)


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("home", "index.html"),
        ("wall", "brands/index.html"),
        ("roll", "honours/index.html"),
        ("pledges", "pledges/index.html"),
        ("service", "service/index.html"),
        ("small-things", "service/small-things.html"),
        ("figures", "figures.html"),
        ("branch", "branches/GA-CG-012.html"),
        ("sparse", "branches/GA-CG-031.html"),
    ],
)
def test_pages_are_the_ones_we_looked_at(name: str, uri: str, request: pytest.FixtureRequest) -> None:
    """A change of any page shows as a diff of these; run with --update-golden and read it."""
    said = RENDERER.render(pages_of(whole(), album(full_branch(), sparse_branch()))[uri])
    golden = GOLDEN / f"{name}.html"
    if request.config.getoption("--update-golden"):
        golden.write_text(said, encoding="utf-8")

    assert said == golden.read_text(encoding="utf-8")
