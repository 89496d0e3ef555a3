"""How a run is measured: CPU seconds and peak memory of a process and all it started, and what machine this is."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: CPU and wall seconds, peak resident MB of its largest process.

    `pace` is what the machine gave right before, see `pace`; 0 where nobody looked.
    """

    cpu: float
    wall: float
    memory: float
    pace: float = 0.0


def cost_of(command: Sequence[str], **environment: str) -> Cost:
    """Run `command` to its end and return what it took; RuntimeError with its words when it fails.

    Modules are kept compiled, as Python does unless somebody forbids it.
    """
    own = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**own, **environment}) as run:
        said = run.stdout.read() if run.stdout else b""
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{said.decode('utf-8', 'replace')[-2000:]}")
    wall = time.perf_counter() - began
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def median_cost(command: Sequence[str], runs: int = 3, before: Callable[[], object] = lambda: None) -> Cost:
    """Return the median of `runs`, each figure by itself; `before` prepares every run outside the clock."""
    costs = []
    for _ in range(runs):
        before()
        costs.append(paced(command))
    return median(costs)


def paced(command: Sequence[str]) -> Cost:
    """Return what `command` took and the pace right before."""
    before = pace()
    return replace(cost_of(command), pace=before)


def median(costs: Sequence[Cost]) -> Cost:
    """Return the median of each figure by itself."""
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs) for field in fields(Cost)))


def set_aside(*paths: Path) -> None:
    """Move what there is of `paths` out of the way, for a run that is to begin without it.

    Nothing is deleted: on a disk without a journal the system passes over what was deleted in the last minutes, one
    entry after the other, and to make a file costs ten times as much.
    """
    for path in paths:
        if path.exists():
            path.rename(Path(tempfile.mkdtemp(prefix="aside-", dir=path.parent)) / path.name)


def machine() -> str:
    """Return one line that names this machine: processor, cores, memory, system, Python."""
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.processor(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"Python {platform.python_version()} ({os.path.realpath(sys.executable)})"
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, {python}"


def pace() -> float:
    """Return the CPU seconds of ten million steps of a loop: by it, runs on a busy machine can be told apart."""
    began, total = time.process_time(), 0
    for number in range(10**7):
        total += number
    return time.process_time() - began
