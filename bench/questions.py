"""What readers may ask of a generated site, and where the answers truly stand."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.pages.pinyin import MARK, readings, sound_keys
from showcase.pages.terms import fold
from showcase.pages.units import units

_BODY = re.compile(r'<main class="sc-page" id="main">(.*)</main>', re.DOTALL)
_BRAND = re.compile(r"<h1[^>]*>([^<]+)</h1>")


@dataclass(frozen=True, slots=True)
class Question:
    """A query; `true` are the ids of the branches that hold it, None where it is meant by its sound."""

    query: str
    true: frozenset[str] | None


def questions(site: Path, count: int) -> list[Question]:
    """Return `count` mixed queries over the branch pages of `site`, the same for the same pages.

    Half are cut from the middle of what stands there (2–8 characters), a fifth are brands, a fifth two words of one
    page, a tenth brands by their sound.
    """
    rng = random.Random(7)
    pages = {path.stem: path.read_text(encoding="utf-8") for path in sorted((site / "branches").glob("*.html"))}
    texts = {id_: _text(page) for id_, page in pages.items()}
    asked: list[Question] = []
    while len(asked) < count:
        id_ = rng.choice(list(texts))
        brand = "".join(_BRAND.findall(pages[id_])[:1]).strip()
        kind = len(asked) % 10
        if kind == 9:
            asked.append(Question(_by_sound(brand), None))
            continue
        words = [brand] if kind in {7, 8} else [_cut(rng, texts[id_]) for _ in range(1 + (kind in {5, 6}))]
        asked.append(Question(" ".join(words), _holding(texts, words)))
    return asked


def _text(page: str) -> str:
    body = _BODY.search(page)
    return fold("\n".join(line for unit in units(body[1] if body else "") for line in unit.lines))


def _cut(rng: random.Random, text: str) -> str:
    """Return a word from the middle of a text: no space in it, no quote."""
    while True:
        start = rng.randrange(len(text))
        word = text[start : start + rng.randint(2, 8)]
        if not re.search(r'[\s"]', word):
            return word


def _holding(texts: Mapping[str, str], words: list[str]) -> frozenset[str]:
    return frozenset(id_ for id_, text in texts.items() if all(fold(word) in text for word in words))


def _by_sound(brand: str) -> str:
    """Return a brand by the first letters of its characters."""
    firsts = [key for key in sound_keys(readings(brand)) if len(key) > 1]
    return "".join(key.removeprefix(MARK)[0] for key in firsts[: len(brand)])
