"""The law of the search: the branches found are exactly those on whose page the words stand."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from judge.serving import served
from showcase.pages.terms import fold
from showcase.pages.units import units

from .asking import ask

# What a reader sees of a branch, but for ways to other pages; what is folded away can be unfolded.
VISIBLE = """() => {
    document.querySelectorAll("main details").forEach((block) => { block.open = true; });
    document.querySelectorAll("main nav, main button, main dialog").forEach((block) => block.remove());
    return document.querySelector("main").innerText;
}"""

# Many queries on one page, by the engine that the page itself asks.
FOUND = """async (queries) => {
    const found = [];
    for (const query of queries) {
        const { hits } = await showcaseEngine.search(query, () => true);
        found.push(await Promise.all(hits.map(async (hit) => (await showcaseEngine.branch(hit.number)).id)));
    }
    return JSON.stringify(found);
}"""


def visible_lines(page: Page, address: str) -> list[str]:
    page.goto(address)
    lines = (line.strip(" ") for line in re.split(r"[\n\t]+", page.evaluate(VISIBLE)))
    return [line for line in lines if line]


def body_of(path: Path) -> str:
    body = re.search(r'<main class="sc-page" id="main">(.*)</main>', path.read_text(encoding="utf-8"), re.DOTALL)
    assert body is not None
    return body[1]


def lines_of(path: Path) -> list[str]:
    return [line for unit in units(body_of(path)) for line in unit.lines]


def cut(rng: random.Random, pages: Mapping[str, list[str]]) -> str:
    """A part of 1 to 12 characters from the middle of a line."""
    while True:
        line = rng.choice(rng.choice(list(pages.values())))
        start = rng.randrange(len(line))
        word = line[start : start + rng.randint(1, 12)]
        if fold(word).strip() and '"' not in fold(word):
            return word


def as_query(word: str) -> str:
    """A query for exactly this: quoted, where a space stands in it."""
    return f'"{word}"' if re.search(r"\s", fold(word).strip()) else word


def branches_with(word: str, texts: Mapping[str, str]) -> list[str]:
    folded = fold(word).strip()
    return sorted(branch for branch, text in texts.items() if folded in text)


def folded_texts(pages: Mapping[str, list[str]]) -> dict[str, str]:
    return {branch: fold("\n".join(lines)) for branch, lines in pages.items()}


@pytest.fixture(scope="module")
def sample_pages(chromium: Browser, sample_site: Path) -> dict[str, list[str]]:
    """The visible lines of every sample branch, as the browser sees them."""
    page = chromium.new_page()
    pages = {
        path.stem: visible_lines(page, path.as_uri()) for path in sorted((sample_site / "branches").glob("*.html"))
    }
    page.close()
    return pages


def test_what_is_read_off_a_page_is_what_a_reader_sees(sample_site: Path, sample_pages: dict[str, list[str]]) -> None:
    for branch, seen in sample_pages.items():
        assert sorted(lines_of(sample_site / "branches" / f"{branch}.html")) == sorted(seen), branch


def test_the_same_on_generated_pages(chromium: Browser, generated_site: Path) -> None:
    page = chromium.new_page()
    for path in sorted((generated_site / "branches").glob("*.html"))[::50]:
        assert sorted(lines_of(path)) == sorted(visible_lines(page, path.as_uri())), path.stem
    page.close()


def test_words_of_the_samples_are_found_where_they_stand(
    quiet_page: Page, sample_site: Path, sample_pages: dict[str, list[str]]
) -> None:
    """Asked through the page, as a reader would, from a folder."""
    rng = random.Random(1)
    texts = folded_texts(sample_pages)
    for word in [cut(rng, sample_pages) for _ in range(60)]:
        found = ask(quiet_page, sample_site.as_uri() + "/", as_query(word))

        assert sorted(found.branches) == branches_with(word, texts), word
        assert found.total == len(found.branches), word


def test_five_hundred_words_are_found_exactly_where_they_stand(
    quiet_page: Page, sample_site: Path, generated_site: Path, sample_pages: dict[str, list[str]]
) -> None:
    generated = {path.stem: lines_of(path) for path in (generated_site / "branches").glob("*.html")}
    for site, pages, count in ((sample_site, sample_pages, 250), (generated_site, generated, 250)):
        rng = random.Random(2)
        texts = folded_texts(pages)
        words_ = [cut(rng, pages) for _ in range(count)]
        with served(site) as base:
            quiet_page.goto(f"{base}search.html")
            found = json.loads(quiet_page.evaluate(FOUND, [as_query(word) for word in words_]))
        for word, branches in zip(words_, found, strict=True):
            assert sorted(branches) == branches_with(word, texts), word


def test_what_stands_nowhere_finds_nothing(quiet_page: Page, generated_site: Path) -> None:
    """A hundred words of real characters that no page holds: shuffled lines, and names nobody bears."""
    rng = random.Random(3)
    pages = {path.stem: lines_of(path) for path in sorted((generated_site / "branches").glob("*.html"))}
    everything = "\n".join(folded_texts(pages).values())
    nowhere: list[str] = []
    while len(nowhere) < 100:
        word = "".join(rng.choices(cut(rng, pages) + cut(rng, pages), k=rng.randint(2, 8))).strip()
        if fold(word).strip() and fold(word) not in everything and not re.search(r'[\sa-z"]', fold(word)):
            nowhere.append(word)
    with served(generated_site) as base:
        quiet_page.goto(f"{base}search.html")
        found = json.loads(quiet_page.evaluate(FOUND, nowhere))

    assert found == [[] for _ in nowhere]
