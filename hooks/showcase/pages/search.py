"""What search needs to know, as scripts: keys in shards, texts in chunks, and the one file that names them all.

A query asks a few shards which branches may hold it, then reads the texts of those and looks: every hit is a true
substring of what the page shows. Texts and keys together make 3,000 branches some megabytes; a query reads a few dozen
kilobytes of them.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from showcase.pages.postings import RANKS, posting_writer
from showcase.pages.scripts import DIGEST_LENGTH, script, script_asset
from showcase.pages.terms import fold, is_key, keys, shard_of
from showcase.pages.units import Unit
from showcase.site import Asset

FOLDER = "assets/search"
CALL = "showcaseSearch"
BRANCHES_IN_CHUNK = 8
LETTERS_IN_SHARD = 12_000


@dataclass(frozen=True, slots=True)
class Findable:
    """A branch as search sees it: what it is called, who is named on its page, what it can be narrowed down by, its blocks.

    `facets` gives the value of each facet by its name; a branch without one stands under none of its values.
    """

    id: str
    brand: str
    name: str
    full_name: str
    people: tuple[str, ...]
    facets: Mapping[str, str]
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow down: its name in addresses, its title, its values in the order they are shown."""

    name: str
    title: str
    values: tuple[str, ...]


def search_scripts(found: Sequence[Findable], facets: Sequence[Facet]) -> tuple[Asset, ...]:
    """Return every script of the search over `found`, which stand in site order; the first one names the others."""
    shards = _shards(_postings(found), len(found))
    sections = sorted({unit.section for branch in found for unit in branch.units})
    chunks = [_chunk(number, branches, sections) for number, branches in enumerate(_chunked(found))]
    contents = {
        "branches": len(found),
        "inChunk": BRANCHES_IN_CHUNK,
        "digest": DIGEST_LENGTH,
        "shards": _digests(shards),
        "chunks": _digests(chunks),
        "sections": sections,
        "facets": [_facet(facet, found) for facet in facets],
    }
    return (script_asset(FOLDER, "index", script(CALL, "index", 0, contents)), *shards, *chunks)


def _postings(found: Sequence[Findable]) -> dict[str, list[int]]:
    """Return, for every key, branch × RANKS + the strongest rank it has there, ascending."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, branch in enumerate(found):
        seen: set[str] = set()
        for rank in range(RANKS):
            new = keys(fold(ranked_text(branch, rank))) - seen
            seen |= new
            # Millions of them: appended by the interpreter's own loop, which takes half the time of a written one.
            deque(map(list.append, map(postings.__getitem__, new), repeat(number * RANKS + rank)), maxlen=0)
    return {key: postings[key] for key in sorted(postings) if is_key(key)}


def ranked_text(branch: Findable, rank: int) -> str:
    """Return all lines of a branch that count as strongly as `rank` says; names stand in their block once more."""
    if rank == 0:
        return f"{branch.brand}\n{branch.name}\n{branch.full_name}"
    own = "\n".join(unit.text for unit in branch.units if unit.rank == rank)
    return "\n".join((*branch.people, own)) if rank == 1 else own


def _shards(postings: Mapping[str, list[int]], branches: int) -> list[Asset]:
    write = posting_writer(branches)
    written = {key: write(found) for key, found in postings.items()}
    letters = sum(len(key) + len(text) + 2 for key, text in written.items())
    count = letters // LETTERS_IN_SHARD + 1
    held: list[list[str]] = [[] for _ in range(count)]
    for key, text in written.items():
        held[shard_of(key, count)].append(f"{key} {text}")
    return [_data("k", number, "\t".join(entries)) for number, entries in enumerate(held)]


def _chunked(found: Sequence[Findable]) -> Iterable[Sequence[Findable]]:
    return (found[start : start + BRANCHES_IN_CHUNK] for start in range(0, len(found), BRANCHES_IN_CHUNK))


def _chunk(number: int, branches: Sequence[Findable], sections: Sequence[str]) -> Asset:
    place = {name: number for number, name in enumerate(sections)}
    return _data("t", number, [
        [
            branch.id, branch.brand, branch.name, branch.full_name, "\n".join(branch.people),
            *([unit.rank, place[unit.section], unit.anchor, unit.text] for unit in branch.units),
        ]
        for branch in branches
    ])  # fmt: skip


def _data(kind: str, number: int, value: object) -> Asset:
    return script_asset(FOLDER, f"{kind}{number}", script(CALL, kind, number, value))


def _digests(assets: Sequence[Asset]) -> str:
    """Return the digests in the names of `assets`, one after the other."""
    return "".join(asset.uri[-3 - DIGEST_LENGTH : -3] for asset in assets)


def _facet(facet: Facet, found: Sequence[Findable]) -> dict[str, object]:
    """Return a facet with the number of each branch's value, counted from 1; 0 is none."""
    place = {value: number for number, value in enumerate(facet.values, 1)}
    values = [place.get(branch.facets.get(facet.name, ""), 0) for branch in found]
    return {"name": facet.name, "title": facet.title, "values": facet.values, "of": values}
