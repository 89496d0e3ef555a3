"""Rows that stand in the wrong list because the line with the name of their own is missing, or hidden by a #."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pydantic_core import ErrorDetails

from showcase.authored.schema.keys import Keys
from showcase.authored.schema.tidy import Steps, Tidy

FOREIGN = 3  # so many keys of another list in one row are no slip of the pen


def strays(errors: Sequence[ErrorDetails], keys: Keys, tidy: Tidy) -> dict[Steps, str]:
    """Return the rows whose every key belongs to a list that the file does not have, with the name of that list."""
    foreign = Counter(error["loc"][:-1] for error in errors if error["type"] == "extra_forbidden")
    rows = sorted(row for row, count in foreign.items() if count >= FOREIGN and _is_row(row))
    homes = ((row, _home(row, keys, tidy)) for row in rows)
    return {row: home for row, home in homes if home}


def runs(found: dict[Steps, str]) -> Iterator[tuple[Steps, str, int]]:
    """Give the first row of each run that belongs to one list, the name of that list, and how many rows it has."""
    for row, home in found.items():
        before = (row[0], int(row[1]) - 1)
        if found.get(before) == home:
            continue
        count = 1
        while found.get((row[0], int(row[1]) + count)) == home:
            count += 1
        yield row, home, count


def _is_row(path: Steps) -> bool:
    return len(path) == 2 and isinstance(path[1], int)


def _home(row: Steps, keys: Keys, tidy: Tidy) -> str:
    """Return the list all keys of `row` belong to, "" when there is none or the file has it."""
    written = tidy.at(row)
    lists = [name for (name,) in (path for path in keys.by_path if len(path) == 1) if name not in tidy.tree]
    return next(
        (name for name in lists if isinstance(written, dict) and set(written) <= set(keys.beneath((name,)))), ""
    )
