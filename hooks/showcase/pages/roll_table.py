"""The roll as a table that a script can sort and narrow: its lines, their ranks as small integers, and its chips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from showcase.catalogue.entries import RollEntry, mark_of_level
from showcase.catalogue.order import UNSAID, ranks
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch


@dataclass(frozen=True, slots=True)
class RollLine:
    """An honour as it stands in a table: its medal, and the branches it leads to with its place on their pages."""

    entry: RollEntry
    mark: str
    homes: tuple[tuple[Branch, str], ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """One value the table can be narrowed to, and how many lines have it."""

    value: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class RollTable:
    """Lines with what a script needs of each: `ranks` in the order of `SORTED`, and `places`, its county and year.

    There are chips only where there is a choice: a page of one year has none for years.
    """

    lines: tuple[RollLine, ...]
    ranks: tuple[str, ...]
    places: tuple[str, ...]
    counties: tuple[Chip, ...]
    years: tuple[Chip, ...]


SORTED = ("日期", "级别", "荣誉", "单位或个人", "颁发")

_Key = Callable[[RollEntry], object]


def roll_lines(entries: Iterable[RollEntry], catalogue: Catalogue) -> tuple[RollLine, ...]:
    """Return `entries` as lines, in their order."""
    return tuple(_line(entry, catalogue) for entry in entries)


def roll_table(entries: Sequence[RollEntry], catalogue: Catalogue) -> RollTable:
    """Return the table of `entries`, in their order; ranks compare only within this table."""
    columns = [_ranked(entries, key) for key in _keys(entries, catalogue)]
    numbers = {group.name: group.slug for group in catalogue.counties}
    places = [(numbers.get(entry.county or UNSAID, ""), _year(entry)) for entry in entries]
    named = {group.slug: group.name for group in catalogue.counties}
    return RollTable(
        lines=roll_lines(entries, catalogue),
        ranks=tuple(" ".join(map(str, row)) for row in zip(*columns, strict=True)),
        places=tuple(f"{county} {year}" for county, year in places),
        counties=_chips((county for county, _ in places), named),
        years=_chips(sorted((year for _, year in places), reverse=True), {}),
    )


def spoken(name: str) -> tuple[bool, bytes]:
    """Return a key that puts Chinese names in the order of a dictionary, what is not said last.

    GB 2312 lists its 3,755 common characters by pinyin, and GB 18030 kept its places; the rest follow by radical.
    """
    return not name, name.encode("gb18030", "replace")


def _keys(entries: Sequence[RollEntry], catalogue: Catalogue) -> tuple[_Key, ...]:
    """Return what each of `SORTED` goes by: recipients stand in the order of their branches, never by their names."""
    levels = ranks(catalogue.bureau.levels, (entry.level for entry in entries))
    places = {branch.id: place for place, branch in enumerate(catalogue.branches)}
    return (
        lambda entry: (entry.date.year, entry.date.month, entry.date.day) if entry.date else (0, 0, 0),
        lambda entry: levels[entry.level],
        lambda entry: spoken(entry.name),
        lambda entry: (places[entry.homes[0]], spoken(entry.recipient)),
        lambda entry: spoken(entry.issuer),
    )


def _ranked(entries: Sequence[RollEntry], key: _Key) -> list[int]:
    """Return the rank of every entry by `key`, from 0; equals share one."""
    keys = [key(entry) for entry in entries]
    order = {value: rank for rank, value in enumerate(sorted(set(keys)))}  # type: ignore[type-var]  # each key makes values of one kind
    return [order[value] for value in keys]


def _year(entry: RollEntry) -> str:
    return str(entry.date.year) if entry.date else ""


def _chips(values: Iterable[str], names: Mapping[str, str]) -> tuple[Chip, ...]:
    """Return a chip for each of `values`: those in `names` in its order, the others as they come, the unsaid last."""
    numbers = Counter(values)
    listed = [value for value in (*names, *numbers) if value and value in numbers]
    chips = tuple(Chip(value, names.get(value, value), numbers[value]) for value in dict.fromkeys(listed))
    return chips if len(numbers) > 1 else ()


def _line(entry: RollEntry, catalogue: Catalogue) -> RollLine:
    homes = tuple((catalogue.by_id[home], anchor) for home, anchor in zip(entry.homes, entry.anchors, strict=True))
    return RollLine(entry, mark_of_level(entry.level, catalogue.bureau), homes)
