"""Adding up what is told: rows in piles, and sums that stay None where nobody told anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import TypeVar

Row = TypeVar("Row")
Key = TypeVar("Key")
Amount = TypeVar("Amount", int, Decimal)


def piled(rows: Iterable[Row], key: Callable[[Row], Key]) -> Mapping[Key, tuple[Row, ...]]:
    """Return `rows` by `key`, keys and rows in the order they first come."""
    piles: dict[Key, list[Row]] = {}
    for row in rows:
        piles.setdefault(key(row), []).append(row)
    return {name: tuple(pile) for name, pile in piles.items()}


def told(amounts: Iterable[Amount | None]) -> Amount | None:
    """Return the sum of what is told, None when nothing is (未填报 is never 0)."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known[1:], known[0]) if known else None
