"""The table of results: what was measured, what it came to, what is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bench.measuring import Cost

HEAD: Final = "| what | CPU s | wall s | peak MB | pace | asked for |"
RULE: Final = "|---|---:|---:|---:|---:|---|"


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
        "memory of its largest process. The pace is what ten million steps of a loop took right before, in CPU s: the",
        "same machine gives 0.23 when it is left alone and 0.5 when it is not, and every figure goes with it.",
        "",
        f"Machine: {machine}",
    ]
    for title, rows in sections.items():
        lines += ["", f"## {title}", "", HEAD, RULE]
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
        pace = f"{cost.pace:.2f}" if cost.pace else ""
        return f"| {row.what} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} | {pace} | {row.bound} |"
    return f"| {row.what} | {row.result} | | | | {row.bound} |"
