"""What a figure is on the page: a finding, a drawing, the table behind it, 口径 and what can be taken along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from showcase.catalogue.counts import Number
from showcase.catalogue.order import UNSAID
from showcase.catalogue.whole import Catalogue
from showcase.pages.charts import Drawing, Tone

Legend = tuple[tuple[Tone, str], ...]
COLUMNS_BESIDE = 7  # of a table beside its drawing; more hide behind its edge, and paper cuts them off


@dataclass(frozen=True, slots=True)
class Cell:
    """A number by its key in counts.json, or `words`; a key that nobody told is 未填报."""

    key: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its name, and its cells under the heads."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers a drawing is drawn from; `heads` begins with that of the names."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    foot: Row | None = None


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One figure; `downloads` are the tables with every single row."""

    anchor: str
    name: str
    finding: str
    note: str
    drawing: Drawing
    legend: Legend
    table: Table
    downloads: tuple[str, ...]
    wide: bool = False

    @property
    def above(self) -> bool:
        """Tell whether the drawing stands above its table: it is `wide` itself, or the table is."""
        return self.wide or len(self.table.heads) > COLUMNS_BESIDE


def keyed(*keys: str) -> tuple[Cell, ...]:
    """Return a cell for each of `keys`."""
    return tuple(Cell(key) for key in keys)


def told(counts: Mapping[str, Number], key: str) -> Decimal | None:
    """Return what is counted under `key`, None when nobody told it."""
    return Decimal(str(counts[key])) if key in counts else None


def whole(counts: Mapping[str, Number], key: str) -> int:
    """Return what is counted under `key`; 0 when there is nothing to count."""
    return int(counts.get(key, 0))


def county_names(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the counties in the order of the site file."""
    return tuple(county.name for county in catalogue.counties)


def called(name: str, division: str) -> str:
    """Return `name` as a row is called; what nobody said is told of which `division`."""
    return f"{division}未填报" if name == UNSAID else name
