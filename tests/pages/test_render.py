"""Templates: what an author wrote is text, whatever it looks like; what a page must not carry it does not carry."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError

from showcase.model import Branch
from showcase.pages.render import Renderer
from showcase.site import Page

from .desk import TEMPLATES, Reading, album, body, full_branch, pages_of, read, sparse_branch, whole

NAUGHTY = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{7*7}}{% include 'x' %}${7*7}",
    '--8<-- "secret"',
    "*星号* _下划线_ [链接](javascript:alert(1)) | 竖线 |",
    "</title></textarea></style><!-- ",
    "&lt;b&gt; &amp;amp; \u2028 \U00030edd䶮",
]

ADDRESSED = {"id", "anchor", "key", "path", "folder", "partner", "photo", "photos", "evidence", "files"}
"""Fields that are names of things, checked before they come here, not words."""

SPOKEN = {"status", "consent", "uses", "kind", "tier", "level", "county", "police_kind", "topic"}
"""Fields with words of the site file or of the schema, that decide where a thing stands."""


def with_words(value: Any, words: str) -> Any:  # noqa: ANN401 – any part of a branch
    """The same value with `words` in the place of everything an author may say freely."""
    if isinstance(value, str):
        return words
    if isinstance(value, tuple):
        return tuple(with_words(part, words) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        free = [f.name for f in fields(value) if f.name not in ADDRESSED | SPOKEN and f.init]
        changed = {name: with_words(getattr(value, name), words) for name in free if getattr(value, name)}
        kept = {name: _inner(getattr(value, name), words) for name in ("photos",) if isinstance(value, Branch)}
        return replace(value, **changed, **kept)
    return value


def _inner(value: Any, words: str) -> Any:  # noqa: ANN401 – as above
    return with_words(value, words) if value and is_dataclass(value[0]) else value


def skeleton(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    """Elements and the names of their attributes."""
    return [(element.name, tuple(element.attributes)) for element in reading.elements]


@pytest.mark.parametrize("words", NAUGHTY)
def test_whatever_an_author_writes_stays_text(words: str) -> None:
    harmless, naughty = (with_words(full_branch(), text) for text in ("寻常的话", words))
    for uri in pages_of(whole(harmless)):
        first, second = (read(body(pages_of(whole(branch), album(branch))[uri])) for branch in (harmless, naughty))

        assert skeleton(first) == skeleton(second), uri
        assert first.text.count("寻常的话") == second.text.count(words.strip()), uri


def test_no_page_carries_script_or_style_of_its_own() -> None:
    for page in pages_of(whole()).values():
        html = body(page)

        assert not re.search(r"\sstyle=|<style|javascript:|\son[a-z]+=", html), page.uri
        for script in read(html).all("script"):
            assert str(script.attributes["src"]).startswith(("assets/", "../assets/", "data/"))
            assert script.text == ""


def test_links_are_relative_to_the_page() -> None:
    pages = pages_of(whole())

    assert 'href="brands/index.html"' in body(pages["index.html"])
    assert 'href="../brands/index.html"' in body(pages["branches/GA-CG-012.html"])
    assert not any(re.search(r'(href|src)="(/|https?:)', body(page)) for page in pages.values())


def test_elements_are_closed_in_order() -> None:
    for page in pages_of(whole(), album(full_branch(), sparse_branch())).values():
        reading = read(body(page))

        assert (reading.strays, reading.stack) == ([], []), page.uri


def test_headings_step_down_one_at_a_time() -> None:
    for page in pages_of(whole()).values():
        levels = [
            int(element.name[1]) for element in read(body(page)).elements if re.fullmatch(r"h[1-6]", element.name)
        ]

        assert levels[0] == 1, page.uri
        assert levels.count(1) == 1, page.uri
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.uri


def test_a_name_the_page_does_not_know_is_our_mistake(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "x.html").write_text("{{ unknown }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        Renderer(tmp_path).render(Page("x.html", "", "", "x.html", {}))


def test_a_part_is_one_file_that_says_what_it_is() -> None:
    for part in sorted((TEMPLATES / "parts").glob("*.html")):
        text = part.read_text(encoding="utf-8")

        assert text.startswith("{#- "), part.name
        assert f"macro {part.stem}(" in text, part.name
        assert not re.search(r"\|\s*safe\b", text), part.name


def test_a_photo_offers_every_size_it_was_developed_to() -> None:
    branch = full_branch()
    reading = read(body(pages_of(whole(branch), album(branch))["branches/GA-CG-012.html"]))
    source = next(e for e in reading.all("source") if "f-lane" in str(e.attributes["srcset"]))

    assert source.attributes["srcset"] == ", ".join(f"../assets/photos/f-lane-{w}.avif {w}w" for w in (480, 960, 1600))
    assert source.attributes["type"] == "image/avif"
