"""The press: a piece goes in as values, a PDF comes out; the compiler runs in a bounded process beside us."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from subprocess import PIPE
from threading import Timer
from typing import Final

from showcase.printing.compiler import Answer, Order

MEGABYTES: Final = 3000
SECONDS: Final = 120  # and one more for every sheet


class PressFault(Exception):
    """The compiler gave up, ran out of time or of memory; the text is for an editor."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the compiler may take."""

    seconds: float = SECONDS
    megabytes: int = MEGABYTES


def compiled(
    stage: Path,
    main: str,
    fonts: Path,
    jobs: Sequence[tuple[str, Path]],
    day: date,
    bounds: Bounds = Bounds(),  # noqa: B008 – a frozen value
    hear: Callable[[Answer], None] | None = None,
) -> tuple[Answer, ...]:
    """Compile `main` in `stage` once for each of `jobs` (JSON file in the stage, PDF to write) and return the answers.

    The document is dated `day`, so that the same input gives the same bytes. `hear` is told of each answer as it
    comes. A compiler that dies, hangs or says no raises PressFault.
    """
    timestamp = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    pairs = tuple((name, str(out)) for name, out in jobs)
    order = Order(str(stage), main, str(fonts), pairs, timestamp, bounds.megabytes)
    answers = [_heard(line, hear) for line in _said(order, bounds)]
    for answer in answers:
        if answer.error:
            raise PressFault(f"排版没有成功：{answer.error}")
    return tuple(answers)


def overrun(answer: Answer, expected: Mapping[str, int]) -> tuple[str, ...]:
    """Return the ids whose sheet does not end on the page it should: those that took one page or more too many."""
    late, found = 0, []
    for id_, page in answer.ends:
        if page - expected[id_] != late:
            late = page - expected[id_]
            found.append(id_)
    return tuple(found)


def _said(order: Order, bounds: Bounds) -> Iterator[str]:
    """Give the compiler's lines as they come; what it says last, when it dies, says why."""
    command = [sys.executable, "-m", "showcase.printing.compiler"]
    with subprocess.Popen(
        command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True, encoding="utf-8", env=_environment()
    ) as run:
        bell = Timer(bounds.seconds, run.kill)
        bell.start()
        try:
            assert run.stdin and run.stdout and run.stderr  # noqa: S101 – asked for above
            run.stdin.write(json.dumps(asdict(order)))
            run.stdin.close()
            yield from run.stdout
            last_words = run.stderr.read()
        except BrokenPipeError:
            last_words = ""
        finally:
            rung = not bell.is_alive()
            bell.cancel()
    if rung:
        raise PressFault(f"排版超过 {bounds.seconds:.0f} 秒还没有完成，已经停下。请减少一次印的支部。")
    if run.returncode:
        raise PressFault(_why(last_words, bounds))


def _environment() -> dict[str, str]:
    """The compiler runs the same package as we do, wherever that lies."""
    ours = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH", ""))))}


def _why(said: str, bounds: Bounds) -> str:
    if "memory allocation" in said or "MemoryError" in said or not said.strip():
        return f"排版要用的内存超过了 {bounds.megabytes} MB，已经停下。请减少一次印的支部。"
    return f"排版程序中途退出了：{said.strip().splitlines()[-1]}"


def _heard(line: str, hear: Callable[[Answer], None] | None) -> Answer:
    said = json.loads(line)
    answer = Answer(said["job"], tuple((str(id_), int(page)) for id_, page in said["ends"]), said["error"])
    if hear:
        hear(answer)
    return answer
