"""The compiler in a process of its own: `python -m showcase.printing.compiler` takes an order and answers in JSON.

It runs apart so that a page out of all measure can take neither the time nor the memory of the rest.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from typst import Fonts

RUNAWAY: Final = "memory"


@dataclass(frozen=True, slots=True)
class Order:
    """What to compile: `jobs` pairs a JSON file in the stage with the PDF to write; the time is of the document."""

    stage: str
    main: str
    fonts: str
    jobs: tuple[tuple[str, str], ...]
    timestamp: int
    megabytes: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one job: on which page branches end, which panel of which branch is too full, what went wrong."""

    job: str
    ends: tuple[tuple[str, int], ...] = ()
    unfit: tuple[tuple[str, str], ...] = ()
    error: str = ""


def main() -> None:
    """Carry out the order on standard input."""
    import typst  # noqa: PLC0415 – whoever only gives orders need not load 84 MB

    said = json.load(sys.stdin)
    order = Order(**{**said, "jobs": tuple(tuple(job) for job in said["jobs"])})
    _bound(order.megabytes)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[order.fonts])
    for piece, out in order.jobs:
        sys.stdout.write(json.dumps(asdict(_compiled(order, fonts, piece, out)), ensure_ascii=False) + "\n")
        sys.stdout.flush()


def _compiled(order: Order, fonts: Fonts, piece: str, out: str) -> Answer:
    import typst  # noqa: PLC0415 – as above

    compiler = typst.Compiler(
        str(Path(order.stage) / order.main),
        root=order.stage,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"piece": piece},
        package_path=order.stage,
        package_cache_path=order.stage,
    )
    try:
        asked: list[list[dict[str, Any]]] = json.loads(compiler.query("<ends>", field="value"))
        ends = asked[0] if asked else []
        unfit: list[dict[str, Any]] = json.loads(compiler.query("<unfit>", field="value"))
        data, warnings = compiler.compile_with_warnings(pdf_standards=["ua-1"], timestamp=order.timestamp)
    except RuntimeError as fault:  # TypstError is one, and so are faults found while asking
        return Answer(piece, error=str(fault))
    if warnings:
        return Answer(piece, error="; ".join(warning.message for warning in warnings))
    if isinstance(data, bytes):
        Path(out).write_bytes(data)
    return Answer(
        piece,
        tuple((str(mark["id"]), int(mark["page"])) for mark in ends),
        tuple((str(mark["id"]), str(mark["what"])) for mark in unfit),
    )


def _bound(megabytes: int) -> None:
    """Cap what this process may take, where the system knows how: its heap, its files, its patience with itself."""
    try:
        import resource  # noqa: PLC0415 – Windows has none
    except ImportError:
        return
    limit = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
