"""From folders to pages over the years: what is renumbered, withdrawn or namesake, and ranks nobody asked for."""

from __future__ import annotations

import logging
import shutil
from collections.abc import MutableMapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bench.approvals import approve_as_signed
from showcase.build import Settings, prepare
from showcase.pages.render import Renderer
from showcase.session import Session
from showcase.site import Page
from tests.conftest import ROOT, SAMPLES

RENDERER = Renderer(ROOT / "overrides")
RANKED = "主题: 把支部建在网格里\n    位次: 97"
GONE = "撤回: [{编号: GA-HX-003, 原因: 支部撤并, 日期: 2026-05-01}]"


@dataclass
class Host:
    """The page of the host, as far as we touch it."""

    title: str | None = None
    meta: MutableMapping[str, object] = field(default_factory=dict)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the samples to change."""
    return shutil.copytree(SAMPLES, tmp_path / "branches")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def built(content: Path, cache: Path) -> dict[str, Page]:
    outcome = prepare(Settings(content, cache, jobs=1))
    assert outcome.site
    return {page.uri: page for page in outcome.site.pages}


def test_what_is_withdrawn_is_not_published_though_its_folder_is_there(content: Path, photo_cache: Path) -> None:
    before = prepare(Settings(content, photo_cache, jobs=1))
    change(content / "_site.yaml", "撤回: []", GONE)
    after = prepare(
        Settings(content, photo_cache, drafts=True, jobs=1),
        last_good={branch.folder: branch for branch in before.branches},
    )
    assert before.site
    assert after.site
    pages = {page.uri: RENDERER.render(page) for page in after.site.pages}

    assert "榕树下" in RENDERER.render({page.uri: page for page in before.site.pages}["branches/GA-HX-003.html"])
    assert "支部撤并" in pages["branches/GA-HX-003.html"]
    assert not [uri for uri, body in pages.items() if "榕树下" in body]
    assert not [asset.uri for asset in after.site.assets if "榕树下" in str(asset.data) or "GA-HX-003" in asset.uri]
    assert len(after.photo_names) < len(before.photo_names)


def test_an_old_number_refreshes_to_the_new_page(content: Path, photo_cache: Path) -> None:
    change(content / "_site.yaml", "改号: {}", "改号: {GA-CG-001: GA-CG-012}")
    log = logging.getLogger("test")
    showing = Session().show(Settings(content, photo_cache, jobs=1), str(ROOT / "overrides"), log)
    showing.lock.release()

    host = Host()
    body = showing.body("branches/GA-CG-001.md", host)

    assert 'href="../branches/GA-CG-012.html"' in body
    assert host.meta["refresh"] == "GA-CG-012.html"


def test_a_chain_of_numbers_is_refused_before_it_is_built(content: Path, photo_cache: Path) -> None:
    change(content / "_site.yaml", "改号: {}", "改号: {GA-1: GA-2, GA-2: GA-CG-012}")
    outcome = prepare(Settings(content, photo_cache, jobs=1))

    assert outcome.site is None
    assert "site-renumbered" in {problem.code for problem in outcome.problems}


def test_two_dongguan_stations_live_side_by_side(photo_cache: Path) -> None:
    pages = built(SAMPLES, photo_cache)
    namesakes = [page for uri, page in pages.items() if uri.startswith("branches/") and "东关派出所" in page.title]

    assert sorted(page.uri for page in namesakes) == ["branches/GA-CG-012.html", "branches/GA-HX-003.html"]
    assert len({page.title for page in namesakes}) == 2
    for page in namesakes:
        assert RENDERER.render(page).count(page.title.partition(" · ")[0]) > 1


@pytest.mark.parametrize(("basis", "shown"), [('依据: "×公党〔2026〕3号"', True), ('依据: ""', False)])
def test_ranks_are_shown_only_where_the_site_file_names_a_document(
    content: Path, photo_cache: Path, basis: str, *, shown: bool
) -> None:
    change(content / "chengguan-dongguan" / "branch.yaml", "主题: 把支部建在网格里", RANKED)
    approve_as_signed(content)
    quiet = everything(content, photo_cache)
    change(content / "_site.yaml", '显示位次: {开: 否, 依据: ""}', f"显示位次: {{开: 是, {basis}}}")
    outcome = prepare(Settings(content, photo_cache, jobs=1))

    assert "第 97 位" not in quiet
    if shown:
        said = everything(content, photo_cache)

        assert "位次：第 97 位" in said
        assert "×公党〔2026〕3号" in said
    else:
        assert outcome.site is None
        assert "site-ranks" in {problem.code for problem in outcome.problems}


def everything(content: Path, cache: Path) -> str:
    """Return all pages and files of the site as text."""
    outcome = prepare(Settings(content, cache, jobs=1))
    assert outcome.site
    bodies = [RENDERER.render(page) for page in outcome.site.pages]
    return "".join((*bodies, *(str(asset.data) for asset in outcome.site.assets if asset.data is not None)))


def test_no_branch_stands_under_a_retired_number(content: Path, photo_cache: Path) -> None:
    change(content / "_site.yaml", "撤回: []", GONE)
    outcome = prepare(Settings(content, photo_cache, jobs=1))

    assert outcome.bureau
    assert outcome.bureau.retired == {"GA-HX-003"}
    assert replace(outcome.bureau, withdrawn=()).retired == frozenset()
