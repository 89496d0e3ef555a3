"""A slip of an author as a value: where it is, what is wrong, and how to put it right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Grade = Literal["problem", "advice"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file as shown to its author, line and column counted from 1.

    Line 0 means the file or folder as a whole.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing an author should put right.

    A `problem` holds its folder back; an `advice` never does. `what` and `fix` are Chinese sentences for the
    author, `code` is stable and English, `source` is the offending line as written ("" when there is none).
    """

    place: Place
    code: str
    what: str
    fix: str
    grade: Grade = "problem"
    source: str = ""

    @property
    def holds_back(self) -> bool:
        """Whether the folder this stands in may not be published."""
        return self.grade == "problem"


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` by file, line and column, each said once."""
    return tuple(sorted(set(problems)))
