"""Every text an author may write × every naughty string: the same elements, the words themselves, nothing else."""

from __future__ import annotations

import pytest

from showcase.pages.branches import branch_page, shelf

from ..naughty import STRINGS
from .desk import album, body, full_branch, pages_of, read, whole
from .test_render import skeleton, with_words

SHOWN = sorted({text for text in STRINGS if text.strip() and not text.isspace()})
EVERYWHERE = SHOWN[::40]
HARMLESS = "寻常的话"
PERCENT = "%"  # as the unit of a figure it is said in other words


def pages_saying(words: str) -> dict[str, str]:
    branch = with_words(full_branch(), words)
    return {uri: body(page) for uri, page in pages_of(whole(branch), album(branch)).items()}


def branch_page_saying(words: str) -> dict[str, str]:
    """The one page that shows every block; planning all others would cost ten times as much."""
    branch = with_words(full_branch(), words)
    catalogue = whole(branch)
    page = branch_page(catalogue.by_id[branch.id], catalogue, album(branch), shelf(catalogue))
    return {page.uri: body(page)}


@pytest.fixture(scope="module")
def harmless() -> dict[str, str]:
    return pages_saying(HARMLESS)


def assert_the_same(harmless: dict[str, str], naughty: dict[str, str], words: str) -> None:
    for uri, html in naughty.items():
        first, second = read(harmless[uri]), read(html)

        assert skeleton(first) == skeleton(second), uri
        assert first.text.count(HARMLESS) <= second.text.count(words.strip()) or words == PERCENT, uri


@pytest.mark.parametrize("part", range(8))
def test_a_branch_page_stays_what_it_is(harmless: dict[str, str], part: int) -> None:
    for words in SHOWN[part::8]:
        assert_the_same(harmless, branch_page_saying(words), words)


@pytest.mark.parametrize("words", EVERYWHERE)
def test_every_page_stays_what_it_is(harmless: dict[str, str], words: str) -> None:
    assert_the_same(harmless, pages_saying(words), words)
