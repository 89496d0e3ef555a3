from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from showcase.pages.finding import with_search
from showcase.pages.plan import plan
from showcase.pages.readback import ReadBack
from showcase.pages.render import Renderer
from showcase.recall import Recall
from showcase.site import Site

from .desk import TEMPLATES, album, body, full_branch, read, sparse_branch, whole
from .index_reader import Index


def searched() -> Site:
    catalogue = whole(full_branch(), sparse_branch())
    pages = plan(catalogue, album(full_branch(), sparse_branch()))
    return with_search(Site(pages), catalogue, ReadBack(Renderer(Path(TEMPLATES)).render, Recall()))


def test_the_search_page_names_its_index() -> None:
    site = searched()
    page = site.pages[-1]
    preload = page.values["preload"]
    scripts = [str(script.attributes["src"]) for script in read(body(page)).all("script")]

    assert page.uri == "search.html"
    assert isinstance(preload, tuple)
    assert [asset.uri for asset in site.assets if "/index." in asset.uri] == [preload[-2]]
    assert scripts == [preload[-1]]


def test_branch_pages_are_rendered_once_and_read() -> None:
    site = searched()
    index = Index(site.assets)

    assert set(site.bodies) == {page.uri for page in site.pages if page.template == "branch.html"}
    assert index.found(full_branch().brand.name)[0] == full_branch().id


def test_people_are_those_a_page_shows() -> None:
    hidden = replace(full_branch(), honours=())
    catalogue = whole(hidden)
    site = with_search(Site(plan(catalogue, {})), catalogue, ReadBack(Renderer(Path(TEMPLATES)).render, Recall()))
    told = Index(site.assets).branches[0]
    honoured = {honour.person for honour in full_branch().honours if honour.person}

    assert full_branch().secretary is not None
    assert full_branch().secretary.name in told.people  # type: ignore[union-attr]  # just asserted
    assert all(name in told.text for name in told.people)
    assert not honoured & set(told.people) - {person for person in told.people if person in told.text}


def test_the_page_reaches_every_branch_without_a_script() -> None:
    reading = read(body(searched().pages[-1]))
    links = {str(link.attributes.get("href")) for link in reading.all("a")}

    assert any(link.startswith("brands/county-") for link in links)
    assert any(link.startswith("brands/kind-") for link in links)
    assert reading.all("noscript")
