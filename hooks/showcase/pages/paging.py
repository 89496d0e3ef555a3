"""Long lists in pages that stay light: each leaf has an address of its own and is whole without a script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Row]):
    """One page of a list: its address, its rows, its number counted from 1, and the addresses of all its leaves."""

    uri: str
    rows: tuple[Row, ...]
    number: int
    uris: tuple[str, ...]

    @property
    def before(self) -> str:
        """The address of the leaf before, "" on the first."""
        return self.uris[self.number - 2] if self.number > 1 else ""

    @property
    def after(self) -> str:
        """The address of the leaf after, "" on the last."""
        return self.uris[self.number] if self.number < len(self.uris) else ""


def leaves(rows: Sequence[Row], most: int, uri: str) -> tuple[Leaf[Row], ...]:
    """Return `rows` in leaves of at most `most`; the first lives at `uri`, the n-th at its stem with -p<n>.

    An empty list gives one empty leaf, so that its address answers.
    """
    count = max(1, -(-len(rows) // most))
    stem = uri.removesuffix(".html")
    uris = (uri, *(f"{stem}-p{number}.html" for number in range(2, count + 1)))
    return tuple(
        Leaf(address, tuple(rows[(number - 1) * most : number * most]), number, uris)
        for number, address in enumerate(uris, 1)
    )
