"""The press: a piece goes in as values, a PDF comes out; the compiler runs in a bounded process beside us."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from threading import Timer
from typing import Final

from showcase.printing.compiler import Answer, Order

MEGABYTES: Final = 3000
SECONDS: Final = 120  # and one more for every sheet


class PressFault(Exception):
    """The compiler gave up, ran out of time or of memory; the text is for an editor."""


@dataclass(frozen=True, slots=True)
class Run:
    """What the compiler is to do: `main` in `stage` with the faces in `fonts`, dated `day`, and what it may take."""

    stage: Path
    main: str
    fonts: Path
    day: date
    seconds: float = SECONDS
    megabytes: int = MEGABYTES


def compiled(
    run: Run, jobs: Sequence[tuple[str, Path]], hear: Callable[[Answer], None] | None = None
) -> tuple[Answer, ...]:
    """Carry out `run` once for each of `jobs` (JSON file in the stage, PDF to write) and return the answers.

    The day is all that is dated, so that the same input gives the same bytes. `hear` is told of each answer as it
    comes. A compiler that dies, hangs or says no raises PressFault.
    """
    midnight = int(datetime(run.day.year, run.day.month, run.day.day, tzinfo=UTC).timestamp())
    pairs = tuple((name, str(out)) for name, out in jobs)
    order = Order(str(run.stage), run.main, str(run.fonts), pairs, midnight, run.megabytes)
    answers = [_heard(line, hear) for line in _said(order, run)]
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


def _said(order: Order, run: Run) -> Iterator[str]:
    """Give the compiler's lines as they come; what it says last, when it dies, says why."""
    command = [sys.executable, "-m", "showcase.printing.compiler"]
    with (
        TemporaryFile("w+", encoding="utf-8") as complaints,
        Popen(
            command, stdin=PIPE, stdout=PIPE, stderr=complaints, text=True, encoding="utf-8", env=_environment()
        ) as child,
    ):
        bell = Timer(run.seconds, child.kill)
        bell.start()
        try:
            yield from _conversation(child, json.dumps(asdict(order)))
        finally:
            in_time = bell.is_alive()
            bell.cancel()
            if sys.exc_info()[0] is not None:
                child.kill()
        child.wait()
        complaints.seek(0)
        last_words = complaints.read()
    if not in_time:
        raise PressFault(f"排版超过 {run.seconds:.0f} 秒还没有完成，已经停下。请减少一次印的支部。")
    if child.returncode:
        raise PressFault(_why(last_words, run.megabytes))


def _conversation(child: Popen[str], order: str) -> Iterator[str]:
    if child.stdin is not None:
        with suppress(BrokenPipeError):  # it died at once; what it said tells why
            child.stdin.write(order)
            child.stdin.close()
    if child.stdout is not None:
        yield from child.stdout


def _environment() -> dict[str, str]:
    """The compiler runs the same package as we do, wherever that lies."""
    ours = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH", ""))))}


def _why(said: str, megabytes: int) -> str:
    if "memory allocation" in said or "MemoryError" in said or not said.strip():
        return f"排版要用的内存超过了 {megabytes} MB，已经停下。请减少一次印的支部。"
    return f"排版程序中途退出了：{said.strip().splitlines()[-1]}"


def _heard(line: str, hear: Callable[[Answer], None] | None) -> Answer:
    said = json.loads(line)
    ends = tuple((str(id_), int(page)) for id_, page in said["ends"])
    unfit = tuple((str(id_), str(what)) for id_, what in said["unfit"])
    answer = Answer(said["job"], ends, unfit, said["error"])
    if hear:
        hear(answer)
    return answer
