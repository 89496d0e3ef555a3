"""The table of results: what was measured, what it came to, what is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bench.measuring import Cost


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `bound` is what is asked for, "" when nothing is."""

    what: str
    result: Cost | str
    bound: str = ""


def as_markdown(machine: str, sections: Mapping[str, Iterable[Row]]) -> str:
    """Return the page bench/RESULTS.md."""
    lines = [
        "# Results",
        "",
        "Written by `make bench`: medians of three, CPU seconds of a run and all it started,",
        "memory of its largest process.",
        "",
        f"Machine: {machine}",
    ]
    for title, rows in sections.items():
        lines += ["", f"## {title}", "", "| what | CPU s | wall s | peak MB | asked for |", "|---|---:|---:|---:|---|"]
        lines += [_line(row) for row in rows]
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    if isinstance(row.result, Cost):
        cost = row.result
        return f"| {row.what} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} | {row.bound} |"
    return f"| {row.what} | {row.result} | | | {row.bound} |"
