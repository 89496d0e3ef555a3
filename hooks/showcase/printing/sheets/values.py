"""What printed pieces are made of: words and numbers ready to be set, in shapes that many parts share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final

from showcase.model import Rendition


@dataclass(frozen=True, slots=True)
class Note:
    """A small label with its text."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as it may be printed; `renditions` stand smallest first. An emblem is never cropped or recoloured."""

    renditions: tuple[Rendition, ...]
    alt: str
    caption: str = ""
    emblem: bool = False

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.renditions[-1].width / self.renditions[-1].height


@dataclass(frozen=True, slots=True)
class Card:
    """A method: what it is called, its steps, and when it fits."""

    name: str
    steps: tuple[str, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A case with its photo."""

    title: str
    when: str
    notes: tuple[Note, ...]
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Figure:
    """An outcome; the shares are parts of the longer bar, 0 to 1, and None where no bar can be drawn."""

    indicator: str
    before: str
    after: str
    unit: str
    before_period: str
    after_period: str
    before_share: float | None
    after_share: float | None
    change: str
    source: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A pledge and where it stands: `state` is done, open, late or unset, `words` say it, `percent` may be None."""

    text: str
    by: str
    task: str
    done: str
    target: str
    unit: str
    percent: int | None
    state: str
    words: str
    deadline: str
    shown_in: str
    latest: str
    review: str


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a ledger: a mark or date before, a name, what is said of it, and a small note."""

    mark: str
    name: str
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Photos side by side, all of one height; `widths` in mm. A lone narrow one has its caption `beside` it."""

    pictures: tuple[Picture, ...]
    widths: tuple[float, ...]
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: a "number" stands right, a "word" never breaks, "text" may.

    `width` is in mm; below 0 it is a share of what the other columns leave.
    """

    head: str
    kind: str
    width: float = -1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; every row has a cell for each column. `low` tells which rows surely stand on one line."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    low: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A named block of a sheet; `part` names its look. `rest` says what was left out for want of room."""

    part: str
    name: str
    note: str = ""
    lead: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    items: tuple[Card | Story | Figure | Promise | Line | Row, ...] = ()
    table: Table | None = None
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as strokes of width 1 on `size` modules, and the address it says."""

    address: str
    size: int
    path: str


_AS_THEY_ARE: Final = frozenset(("id", "ids", "address", "slug", "paper", "part", "state", "kind"))
_SCALARS: Final = frozenset((int, float, bool, type(None)))

_NAMES: Final[dict[Any, tuple[str, ...]]] = {}  # asked for every value of every sheet


def _names(shape: Any) -> tuple[str, ...]:  # noqa: ANN401 – mypy has no word for the class of any dataclass
    """Return the names of the fields of `shape`, none of what is no dataclass."""
    if shape not in _NAMES:
        _NAMES[shape] = tuple(one.name for one in fields(shape)) if is_dataclass(shape) else ()
    return _NAMES[shape]


def strings(value: object) -> list[str]:
    """Return every text in `value`, a dataclass of this room, in its order; addresses and names of files too."""
    return _texts(value, [])


def _texts(value: object, found: list[str]) -> list[str]:
    for part in _parts(value):
        if type(part) is str:
            found.append(part)
        elif type(part) not in _SCALARS:
            _texts(part, found)
    return found


def photo_names(value: object) -> set[str]:
    """Return the file names of all renditions in `value`."""
    return _photos(value, set())


def _photos(value: object, found: set[str]) -> set[str]:
    for part in _parts(value):
        if type(part) is Rendition:
            found.add(part.name)
        elif type(part) is not str and type(part) not in _SCALARS:
            _photos(part, found)
    return found


def _parts(value: object) -> Iterable[object]:
    if names := _names(type(value)):
        return [getattr(value, name) for name in names]
    if isinstance(value, list | tuple):
        return value
    return value.values() if isinstance(value, Mapping) else ()


def as_plain(value: object, said: Callable[[str], str] = str) -> object:
    """Return `value` as what JSON knows: dataclasses as mappings, tuples as lists; None stays None.

    `said` dresses every text for the press; names of files, codes and addresses are left alone.
    """
    if isinstance(value, str):
        return said(value)
    kind = type(value)
    if kind in _SCALARS:
        return value
    if names := _names(kind):
        dress = str if kind in {Rendition, Code} else said
        return {name: as_plain(getattr(value, name), str if name in _AS_THEY_ARE else dress) for name in names}
    if isinstance(value, list | tuple):
        return [as_plain(part, said) for part in value]
    if isinstance(value, Mapping):
        return {str(key): as_plain(part, said) for key, part in value.items()}
    raise TypeError(f"{kind.__name__} has no plain form")
