"""The wall and its parts."""

from __future__ import annotations

import pytest

from showcase.pages.cards import cards, wall_pages

from ..catalogue.samples import a_branch, honour
from .desk import album, body, full_branch, pages_of, read, sparse_branch, whole


def test_every_branch_is_on_the_wall_and_on_its_county_and_kind() -> None:
    shown = whole(full_branch(), a_branch("GA-2", county="东郊区", police_kind="交警"), sparse_branch())
    pages = {page.uri: page for page in wall_pages(shown, cards(shown, {}))}
    linked = {uri: {e.attributes["href"] for e in read(body(page)).all("a")} for uri, page in pages.items()}

    for branch in shown.branches:
        address = f"../branches/{branch.id}.html"

        assert sum(address in found for found in linked.values()) == 3, branch.id
    assert set(pages) == {
        "brands/index.html",
        "brands/county-2.html",
        "brands/county-3.html",
        "brands/county-5.html",
        "brands/kind-1.html",
        "brands/kind-2.html",
        "brands/kind-4.html",
    }


def test_a_card_bears_the_medal_of_the_highest_honour() -> None:
    branch = a_branch("GA-1", honour(), honour("全国先锋号", level="国家级", tier="国家级", document="总工〔2026〕9号"))
    card = cards(whole(branch), {})["GA-1"]

    assert card.honour
    assert (card.mark, card.honour.name) == ("★", "全国先锋号")


def test_who_says_no_county_is_found_under_unsaid() -> None:
    pages = pages_of(whole(sparse_branch()))

    assert read(body(pages["brands/county-5.html"])).all("h1")[0].text == "县区未填报"


def test_the_whole_card_is_one_link_and_its_plate_is_silent() -> None:
    branch = full_branch()
    reading = read(body(pages_of(whole(branch), album(branch))["brands/index.html"]))
    card = next(e for e in reading.elements if e.attributes.get("class") == "sc-card")

    assert [image.attributes["alt"] for image in reading.all("img")] == [""]
    assert "东关灯火" in card.text
    assert reading.all("h3")[0].text == "东关灯火"


def test_a_large_group_goes_on_in_leaves_each_one_step_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("showcase.pages.cards.CARDS_ON_A_PAGE", 2)
    shown = whole(*(a_branch(f"GA-{number}") for number in range(5)))
    pages = {page.uri: read(body(page)) for page in wall_pages(shown, cards(shown, {}))}
    county = ["brands/county-2.html", "brands/county-2-p2.html", "brands/county-2-p3.html"]
    leaves = [[e for e in pages[uri].elements if e.attributes.get("class") == "sc-card"] for uri in county]

    assert [len(leaf) for leaf in leaves] == [2, 2, 1]
    for uri in county:
        assert {f"../{other}" for other in county} <= {str(link.attributes["href"]) for link in pages[uri].all("a")}
