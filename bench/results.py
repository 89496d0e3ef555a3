"""The table of results: what was measured, what it came to, what is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


def merged(before: str, title: str, rows: Sequence[Row], machine: str) -> str:
    """Return the page `before` with the section `title` measured anew; other sections stay as they were."""
    fresh = as_markdown(machine, {title: rows})
    head, section = fresh.split("\n## ", 1)
    others = {part.split("\n", 1)[0]: part.rstrip() for part in before.split("\n## ")[1:]}
    others[title] = section.rstrip()
    return "\n\n".join([head.rstrip(), *(f"## {part}" for part in others.values())]) + "\n"


def _line(row: Row) -> str:
    if isinstance(row.result, Cost):
        cost = row.result
        return f"| {row.what} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} | {row.bound} |"
    return f"| {row.what} | {row.result} | | | {row.bound} |"
