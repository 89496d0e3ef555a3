"""Reads the search index back and answers queries from it, without a browser: what engine.js does, told once more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from showcase.pages.postings import RANKS
from showcase.pages.terms import fold, keys, shard_of
from showcase.site import Asset

LETTERS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"&'<>\\0123456789")
LAST = 48


def values(asset: Asset) -> list[Any]:
    """What a data script calls its function with."""
    assert isinstance(asset.data, str)
    said = re.fullmatch(r"\w+\((.*)\);\n", asset.data)
    assert said is not None
    return list(json.loads(f"[{said[1]}]"))


def read_postings(text: str) -> dict[int, int]:
    """The rank of each branch, as postings.py was given them; the weakest rank is written first."""
    parts = text.split(" ")
    return {branch: RANKS - 1 - place for place, part in enumerate(parts) for branch in _branches(part)}


def _branches(text: str) -> Iterator[int]:
    letters = iter(text)
    branch, gap = -1, 0
    for letter in letters:
        times = 1
        if letter == LETTERS[-1]:
            times = _number(next(letters), letters)
        else:
            gap = _number(letter, letters)
        for _ in range(times):
            branch += gap + 1
            yield branch


def _number(letter: str, letters: Iterable[str]) -> int:
    value, factor = LETTERS.index(letter), len(LETTERS) - 1 - LAST
    scale = 1
    while LETTERS.index(letter) >= LAST:
        letter = next(iter(letters))
        scale *= factor
        value += LETTERS.index(letter) * scale
    return value


@dataclass(frozen=True)
class Block:
    """A block of a page as the index tells it."""

    rank: int
    section: str
    anchor: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A branch as the index tells it."""

    id: str
    names: tuple[str, ...]
    place: str
    people: tuple[str, ...]
    blocks: tuple[Block, ...]

    @cached_property
    def text(self) -> str:
        """All that stands on its page, folded."""
        return fold("\n".join(line for block in self.blocks for line in block.lines))


class Index:
    """The scripts of `search_scripts`, read."""

    def __init__(self, assets: Sequence[Asset]) -> None:
        files = {asset.uri: asset for asset in assets}
        index = next(asset for asset in assets if "/index." in asset.uri)
        self.contents = values(index)[2]
        self.files = {kind: self._files(kind, files) for kind in self.contents["files"]}
        short = self.contents["shorthand"]
        self._symbols = dict(zip(short["letters"], short["characters"], strict=True))
        self._symbols |= {
            letter: f"\n{line}" for letter, line in zip(short["lineLetters"], short["lines"], strict=True)
        }
        self._lines_folded = [fold(line) for line in short["lines"]]
        self._shard = cache(self._read_shard)
        self.branches = [self._branch(text) for chunk in self.files["t"] for text in chunk]

    def found(self, word: str) -> list[str]:
        """The ids of the branches a word without spaces is found in, in site order."""
        folded = fold(word)
        asked = [key for key in keys(folded) if len(key) <= 2]
        pairs = [key for key in asked if len(key) == 2] or asked
        may = set.intersection(*(set(self.postings(key)) for key in pairs)) | self._lines(folded)
        return [self.branches[number].id for number in sorted(may) if folded in self.branches[number].text]

    def postings(self, key: str) -> dict[int, int]:
        """Where a key stands outside of common lines, and with which rank."""
        return read_postings(self._shard(shard_of(key, len(self.files["k"]))).get(key, ""))

    def _read_shard(self, number: int) -> dict[str, str]:
        return dict(entry.split(" ", 1) for entry in self.files["k"][number].split("\t") if entry)

    def _lines(self, folded: str) -> set[int]:
        lists = [postings for part in self.files["l"] for postings in part]
        matching = (place for place, line in enumerate(self._lines_folded) if folded in line)
        return {branch for place in matching for branch in read_postings(lists[place])}

    def _files(self, kind: str, files: dict[str, Asset]) -> list[Any]:
        named = self.contents["files"][kind]
        uris = (f"assets/search/{kind}{number}.{named['digest']}.js" for number in range(named["count"]))
        return [values(files[uri])[2] for uri in uris]

    def _branch(self, text: str) -> Told:
        plain = "".join(self._symbols.get(letter, letter) for letter in text)
        head, *blocks = plain[1:].split("\n\x02")
        id_, brand, name, full_name, place, *people = head.split("\n")
        return Told(id_, (brand, name, full_name), place, tuple(people), tuple(map(self._block, blocks)))

    def _block(self, text: str) -> Block:
        head, *lines = text.split("\n")
        kind, number = head.split(" ")
        rank, section, anchor = self.contents["kinds"][int(kind)]
        return Block(rank, section, anchor + number, tuple(lines))
