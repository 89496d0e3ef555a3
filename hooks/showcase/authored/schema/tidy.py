"""An authored tree without its blanks, mended in few places, and the way back from its paths to those in the file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Steps: TypeAlias = tuple[str | int, ...]
Rows: TypeAlias = dict[Steps, tuple[int | None, ...]]


@dataclass(slots=True)
class Tidy:
    """A tree to be read, and how it differs from the file.

    `rows` says for each list that differs which row of the file each of its rows was; None is the list itself.
    `taken_out` says which row of a list in the file now stands in that list's place. `gaps` are the places in the
    file of what could not be read and was left out. `owned` is whether the tree may be changed, being a copy.
    """

    tree: Any  # what stands in a file has any shape until it is read
    rows: Rows = field(default_factory=dict)
    taken_out: dict[Steps, int] = field(default_factory=dict)
    gaps: tuple[Steps, ...] = ()
    owned: bool = False

    def in_file(self, path: Steps) -> Steps:
        """Return where in the file stands what lies at `path` in the tree."""
        if not self.rows and not self.taken_out:
            return path
        steps: list[str | int] = []
        for depth, step in enumerate(path):
            above = path[:depth]
            if above in self.taken_out:
                steps.append(self.taken_out[above])
            rows = self.rows.get(above, ())
            origin = rows[step] if isinstance(step, int) and step < len(rows) else step
            steps += [] if origin is None else [origin]
        return tuple(steps)

    def at(self, path: Steps) -> Any:  # noqa: ANN401 - see `tree`
        """Return the value at `path`, which must exist."""
        value = self.tree
        for step in path:
            value = value[step]
        return value

    def put(self, path: Steps, value: object) -> None:
        """Write `value` at `path`; what the tree was made of stays as it is."""
        if not path:
            self.tree = value
            return
        self._own()
        self.at(path[:-1])[path[-1]] = value

    def wrap(self, path: Steps) -> None:
        """Make the value at `path` the only row of a list."""
        self.put(path, [self.at(path)])
        self.note_wrapped(path)

    def note_wrapped(self, path: Steps) -> None:
        """Remember that the list at `path` is the value that stood there, made the only row of one."""
        self._rename(path, (*path, 0))
        self.rows[path] = (None,)

    def take_out(self, path: Steps) -> None:
        """Put the only row of the list at `path` in the place of that list."""
        self.put(path, self.at((*path, 0)))
        self.taken_out[path] = self.rows.pop(path, (0,))[0] or 0
        self._rename((*path, 0), path)

    def split(self, path: Steps, parts: list[str]) -> None:
        """Put `parts` in the place of the row at `path`; all of them stand where it stood."""
        above, row = path[:-1], int(path[-1])
        rows = self.at(above)
        origin = list(self.rows.get(above, range(len(rows))))
        self.put(above, [*rows[:row], *parts, *rows[row + 1 :]])
        origin[row : row + 1] = [origin[row]] * len(parts)
        self.rows[above] = tuple(origin)

    def leave_out(self, path: Steps) -> None:
        """Take away what stands at `path`; the rows after it move up by one."""
        self.gaps = (*self.gaps, self.in_file(path))
        above, step = path[:-1], path[-1]
        if isinstance(step, int):
            self.rows[above] = self.rows.get(above) or tuple(range(len(self.at(above))))
            self.rows = {_moved_up(one, path): rows for one, rows in self.rows.items() if one[: len(path)] != path}
            self.taken_out = {_moved_up(one, path): row for one, row in self.taken_out.items()}
            self.rows[above] = (*self.rows[above][:step], *self.rows[above][step + 1 :])
        self._own()
        del self.at(above)[step]

    def stand_in(self, path: Steps, value: object) -> None:
        """Put `value` where something that must be there is not."""
        self.gaps = (*self.gaps, self.in_file(path))
        self.put(path, _copied(value))

    def _own(self) -> None:
        if not self.owned:
            self.tree, self.owned = _copied(self.tree), True

    def _rename(self, old: Steps, new: Steps) -> None:
        moved = {path: rows for path, rows in self.rows.items() if path[: len(old)] == old}
        self.rows = {path: rows for path, rows in self.rows.items() if path not in moved}
        self.rows |= {(*new, *path[len(old) :]): rows for path, rows in moved.items()}


def tidied(tree: object, one_or_many: Collection[str] = (), kept: Collection[tuple[str, str]] = ()) -> Tidy:
    """Return `tree` without blank values, rows and blocks; `tree` itself stays as it is.

    Blocks at the top named in `one_or_many` may be written without a list. A block and key in `kept` stay, if
    written, as an empty group.
    """
    rows: Rows = {}
    tidy = Tidy((_without_blanks(tree, (), rows) or {}) if _has_blank(tree) else tree, rows)
    if isinstance(tree, dict) and isinstance(tidy.tree, dict):
        for key in one_or_many:
            if isinstance(tidy.tree.get(key), dict):
                # Most files have such a block, and only the outermost group need be a new one for it.
                tidy.tree = {**tidy.tree, key: [tidy.tree[key]]}
                tidy.note_wrapped((key,))
        for path in kept:
            block = tidy.tree.get(path[0])
            if isinstance(block, dict) and path[1] in tree[path[0]] and path[1] not in block:
                tidy.put(path, {})
    return tidy


def _moved_up(path: Steps, gone: Steps) -> Steps:
    """Return where `path` leads after the row at `gone` was taken out of its list."""
    at = len(gone) - 1
    if len(path) <= at or path[:at] != gone[:-1] or int(path[at]) < int(gone[at]):
        return path
    return (*path[:at], int(path[at]) - 1, *path[at + 1 :])


def _copied(tree: Any) -> Any:  # noqa: ANN401 - see Tidy.tree
    if isinstance(tree, dict):
        return {key: _copied(part) for key, part in tree.items()}
    return [_copied(part) for part in tree] if isinstance(tree, list) else tree


def _has_blank(tree: object) -> bool:
    """Nearly no file has one, and looking is twenty times faster than making a copy without."""
    parts = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else (tree,)
    for part in parts:
        if isinstance(part, str):
            if not part or part.isspace():
                return True
        elif part is tree or _has_blank(part):
            return True
    return not parts


def _without_blanks(value: object, path: Steps, rows: Rows) -> object:
    if isinstance(value, str):
        return value if value and not value.isspace() else None
    if isinstance(value, dict):
        parts = {key: _without_blanks(part, (*path, key), rows) for key, part in value.items()}
        return {key: part for key, part in parts.items() if part is not None} or None
    if isinstance(value, list):
        return _rows_without_blanks(value, path, rows)
    return None


def _rows_without_blanks(value: list[object], path: Steps, rows: Rows) -> list[object] | None:
    full: list[object] = []
    origin = []
    for row, part in enumerate(value):
        inner = _without_blanks(part, (*path, len(full)), rows)
        if inner is not None:
            full.append(inner)
            origin.append(row)
    if full and len(full) < len(value):
        rows[path] = tuple(origin)
    return full or None
