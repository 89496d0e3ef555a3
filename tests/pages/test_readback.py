"""A page remembered is the page rendered: what its branch does not decide alone is told from what it does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from showcase.authored.reading import read
from showcase.catalogue.whole import catalogue
from showcase.model import Branch, Bureau
from showcase.pages.branches import BRANCH_TEMPLATE, OWN
from showcase.pages.plan import plan
from showcase.pages.readback import ReadBack
from showcase.photos.measure import measure
from showcase.recall import recall
from showcase.site import Page
from tests.conftest import SAMPLES


@pytest.fixture(scope="module")
def samples() -> tuple[tuple[Branch, ...], Bureau]:
    reading = read(SAMPLES, measure, drafts=True)
    assert reading.bureau
    return reading.branches, reading.bureau


def branch_pages(branches: tuple[Branch, ...], bureau: Bureau) -> dict[str, Page]:
    pages = plan(catalogue(branches, bureau), {})
    return {page.values["branch"].id: page for page in pages if page.template == BRANCH_TEMPLATE}  # type: ignore[attr-defined]  # a branch


def test_what_a_branch_decides_alone_is_the_same_without_the_others(samples: tuple[tuple[Branch, ...], Bureau]) -> None:
    branches, bureau = samples
    together = branch_pages(branches, bureau)
    for branch in branches:
        alone = branch_pages((branch,), bureau)[branch.id].values
        for name in OWN - {"leaves"}:  # what stands on the page, which the rest of the values tell as well
            assert alone[name] == together[branch.id].values[name], (branch.id, name)


class Press:
    """Renders pages and counts them."""

    def __init__(self) -> None:
        self.pressed: list[str] = []

    def __call__(self, page: Page) -> str:
        self.pressed.append(page.uri)
        return f'<section id="meaning"><p>{page.title}</p></section>'


def pressed(
    path: Path, branches: tuple[Branch, ...], bureau: Bureau, mark: bytes = b"1", around: bytes = b""
) -> list[str]:
    """Return which pages were rendered in one run, the branches marked by what they say."""
    press = Press()
    shown = catalogue(branches, bureau).branches
    marks = {id(branch): mark + repr(branch).encode() for branch in shown}
    with recall(path) as memory:
        back = ReadBack(press, memory, around, marks)
        pages = branch_pages(branches, bureau)
        for branch in shown:
            body, blocks = back.page(pages[branch.id], branch)
            assert pages[branch.id].title in body.decode()
            assert blocks[0].lines == (pages[branch.id].title,)
            assert (blocks[0].anchor, blocks[0].rank) == ("meaning", 3)
    return press.pressed


def test_a_page_is_rendered_once(tmp_path: Path, samples: tuple[tuple[Branch, ...], Bureau]) -> None:
    assert len(pressed(tmp_path / "m", *samples)) == len(samples[0])
    assert pressed(tmp_path / "m", *samples) == []


def test_other_marks_or_another_way_of_making_pages_are_other_pages(
    tmp_path: Path, samples: tuple[tuple[Branch, ...], Bureau]
) -> None:
    pressed(tmp_path / "m", *samples)

    assert len(pressed(tmp_path / "m", *samples, mark=b"2")) == len(samples[0])
    assert len(pressed(tmp_path / "m", *samples, mark=b"2", around=b"others")) == len(samples[0])


def test_a_changed_name_changes_the_pages_that_show_it_and_no_others(
    tmp_path: Path, samples: tuple[tuple[Branch, ...], Bureau]
) -> None:
    branches, bureau = samples
    pressed(tmp_path / "m", branches, bureau)
    renamed = replace(branches[0], brand=replace(branches[0].brand, name="换过的名字"))
    again = pressed(tmp_path / "m", (renamed, *branches[1:]), bureau)

    assert f"branches/{renamed.id}.html" in again
    assert 1 < len(again) < len(branches)


def test_without_a_mark_a_page_is_rendered_every_time(
    tmp_path: Path, samples: tuple[tuple[Branch, ...], Bureau]
) -> None:
    branches, bureau = samples
    press = Press()
    with recall(tmp_path / "m") as memory:
        for _ in range(2):
            ReadBack(press, memory).page(branch_pages(branches, bureau)[branches[0].id], branches[0])

    assert len(press.pressed) == 2
