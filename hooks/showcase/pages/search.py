"""What search needs to know, as scripts: keys in shards, texts in chunks, and the one file that names them all.

A query asks a few shards which branches may hold it, then reads the texts of those and looks: every hit is a true
substring of what the page shows. Texts and keys together make 3,000 branches some megabytes; a query reads a few dozen
kilobytes of them. A line that stands on many pages – a label, an award, a district – is not filed under its keys on
each of them: it is looked into once, and a list says where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, starmap

from showcase.pages.facets import Facet, Values, facet_data
from showcase.pages.filing import Ranked, filed
from showcase.pages.pinyin import Readings, person_readings, readings, sound_keys, sounds_of
from showcase.pages.postings import RANKS, posting_writer
from showcase.pages.script_files import script, script_asset, script_series
from showcase.pages.shorthand import Shorthand, shorthand
from showcase.pages.terms import shard_of
from showcase.pages.units import Unit
from showcase.site import Asset

FOLDER = "assets/search"
CALL = "showcaseSearch"
PLACE_FACETS = ("kind", "county")
BRANCHES_IN_CHUNK = 8
LETTERS_IN_SHARD = 3_000
LETTERS_IN_LIST = 2_000
_BLOCK = "\x02"  # before the kind of each block in a text; no page can hold it

Heading = tuple[str, str, int]  # of a unit: its anchor, its section, its rank
Kind = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Findable:
    """A branch as search sees it: what it is called, who is named on its page, what narrows it down, its blocks."""

    id: str
    brand: str
    name: str
    full_name: str
    people: tuple[str, ...]
    facets: Values
    units: tuple[Unit, ...]


def search_scripts(found: Sequence[Findable], facets: Sequence[Facet]) -> tuple[Asset, ...]:
    """Return every script of the search over `found`, which stand in site order; the first one names the others."""
    headings = {unit[:3] for branch in found for unit in branch.units}
    kinds = sorted(set(starmap(_kind, headings)))
    short = shorthand(_texts(found, {heading: _heading(heading, kinds) for heading in headings}))
    lines, keyed = filed([Ranked(ranked_lines(branch), _sounds(branch)) for branch in found], tuple(short.lines))
    write = posting_writer(len(found))
    standing = [write(postings) for postings in lines]
    in_list = len(lines) // (sum(map(len, standing)) // LETTERS_IN_LIST + 1) + 1
    files: dict[str, Sequence[object]] = {
        "k": _shards({key: write(postings) for key, postings in keyed.items()}),
        "l": _parts(standing, in_list),
        "t": _parts(short.texts, BRANCHES_IN_CHUNK),
        "p": [sounds_of(chain.from_iterable(map(_spoken, found)))],
        "f": [[facet_data(facet, [branch.facets for branch in found]) for facet in facets]],
    }
    assets = {kind: _series(kind, parts) for kind, parts in files.items()}
    contents = {
        "branches": len(found),
        "inChunk": BRANCHES_IN_CHUNK,
        "inList": in_list,
        "files": {kind: _named(parts) for kind, parts in assets.items()},
        "kinds": kinds,
        "shorthand": _reading(short),
    }
    index = script_asset(FOLDER, "index", script(CALL, "index", 0, contents))
    return (index, *(asset for parts in assets.values() for asset in parts))


def ranked_lines(branch: Findable) -> tuple[Sequence[str], ...]:
    """Return the lines of a branch by rank: names, people and honours, methods and pledges, the rest.

    Names and people stand in their blocks as well, where they count less.
    """
    ranked: tuple[list[str], ...] = tuple([] for _ in range(RANKS))
    ranked[0].extend((branch.brand, branch.name, branch.full_name))
    ranked[1].extend(branch.people)
    for unit in branch.units:
        ranked[unit.rank].extend(unit.lines)
    return ranked


def _kind(anchor: str, section: str, rank: int) -> Kind:
    """Return what a unit has in common with others of its kind: rank, section, its anchor without the number."""
    return rank, section, anchor.rstrip("0123456789")


def _heading(heading: Heading, kinds: Sequence[Kind]) -> str:
    """Return the line before the lines of a unit: its kind, and its number among those of the kind."""
    kind = _kind(*heading)
    return f"{_BLOCK}{kinds.index(kind)} {heading[0][len(kind[2]) :]}"


def _texts(found: Sequence[Findable], written: Mapping[Heading, str]) -> list[list[str]]:
    """Return all there is to show of each branch: names, place and people, then the heading and lines of its blocks."""
    texts = []
    for branch in found:
        lines = [branch.id, branch.brand, branch.name, branch.full_name, _place(branch), *branch.people]
        for unit in branch.units:
            lines.append(written[unit[:3]])
            lines += unit.lines
        texts.append(lines)
    return texts


def _place(branch: Findable) -> str:
    """Return the kind of police and the county of a branch in one line: what stands beside its name in a result."""
    return " · ".join(value for name in PLACE_FACETS for value in branch.facets.get(name, ())[:1])


def _spoken(branch: Findable) -> Iterator[Readings]:
    """Give the names of a branch that can also be typed as they sound."""
    yield readings(branch.brand)
    yield readings(branch.name)
    yield from map(person_readings, branch.people)


def _sounds(branch: Findable) -> set[str]:
    return set(chain.from_iterable(map(sound_keys, _spoken(branch))))


def _shards(written: Mapping[str, str]) -> list[str]:
    letters = sum(len(key) + len(text) + 2 for key, text in written.items())
    held: list[list[str]] = [[] for _ in range(letters // LETTERS_IN_SHARD + 1)]
    for key, text in written.items():
        held[shard_of(key, len(held))].append(f"{key} {text}")
    return ["\t".join(entries) for entries in held]


def _parts(all_: Sequence[str], size: int) -> list[Sequence[str]]:
    return [all_[start : start + size] for start in range(0, len(all_), size)]


def _series(kind: str, parts: Sequence[object]) -> Sequence[Asset]:
    return script_series(FOLDER, kind, [script(CALL, kind, number, part) for number, part in enumerate(parts)])


def _named(assets: Sequence[Asset]) -> dict[str, object]:
    """Return how many files of a kind there are, and the digest in the names of all of them."""
    return {"count": len(assets), "digest": assets[0].uri.split(".")[1] if assets else ""}


def _reading(short: Shorthand) -> dict[str, object]:
    return {
        "characters": "".join(short.characters),
        "letters": "".join(short.characters.values()),
        "lines": tuple(short.lines),
        "lineLetters": "".join(short.lines.values()),
    }
