"""QR codes as one SVG path, so that a printed page leads back to itself."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code of `size` modules a side; `path` is strokes of width 1, `address` what it says."""

    address: str
    size: int
    path: str


def qr_code(address: str) -> QrCode:
    """Return the code of `address` with medium error correction, without its quiet zone.

    The mask is fixed: weighing all eight costs 4.3 ms a code against 0.7, and every reader takes any of them.
    """
    # It brings writers for the web with it; a site that gave no address never needs it.
    import segno  # noqa: PLC0415

    rows = tuple(tuple(row) for row in segno.make(address, error="m", micro=False, mask=0).matrix)
    return QrCode(address, len(rows), "".join(_row(row, y) for y, row in enumerate(rows)))


def _row(modules: tuple[int, ...], y: int) -> str:
    """Return the dark runs of one row; each row begins with an absolute move, later runs with relative ones."""
    runs: list[str] = []
    x, drawn_to = 0, -1
    for dark, run in groupby(modules):
        length = len(tuple(run))
        if dark:
            runs.append(f"M{x} {y}.5" if drawn_to < 0 else f"m{x - drawn_to} 0")
            runs.append(f"h{length}")
            drawn_to = x + length
        x += length
    return "".join(runs)
