"""Work handed to processes that may die: a death costs the one piece of work it was about, not the rest."""

from __future__ import annotations

import os
import signal
from collections import deque
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

Task = TypeVar("Task")
Answer = TypeVar("Answer")

_IN_FLIGHT: Final = 4  # pieces per worker: enough to keep it busy, few enough to search for a culprit
_IN_FLIGHT_ELSEWHERE: Final = 64  # of an executor whose size we do not know


@dataclass(frozen=True, slots=True)
class Died:
    """Stands for the answer of a worker that died over its task."""


def cores() -> int:
    """Return how many processes this machine runs at once for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def answers(
    work: Callable[[Task], Answer], tasks: Iterable[Task], executor: Executor | int
) -> Iterator[tuple[Task, Answer | Died]]:
    """Yield each task with what `work` answers, in order of completion.

    `executor` is anything that keeps the `concurrent.futures` contract, or the number of processes to start here
    (0: one per core). When a worker dies or raises, what was in flight is tried again one by one, and the rest goes
    to a fresh pool of our own. An exception that comes twice is raised.
    """
    waiting = deque(tasks)
    jobs = executor if isinstance(executor, int) else 0
    lent = None if isinstance(executor, int) else executor
    while waiting:
        if lent is not None:
            suspects = yield from _through(lent, work, waiting, _IN_FLIGHT_ELSEWHERE)
            lent = None
        else:
            count = min(jobs or cores(), len(waiting))
            with processes(count) as pool:
                suspects = yield from _through(pool, work, waiting, _IN_FLIGHT * count)
        for task in suspects:
            yield task, _alone(work, task)


@contextmanager
def processes(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Own a pool of `jobs` processes; leaving early drops what has not begun."""
    # Never fork from here: the host may run threads, and a lock one of them holds would stay held for ever.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_follow)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _through(
    pool: Executor, work: Callable[[Task], Answer], waiting: deque[Task], room: int
) -> Generator[tuple[Task, Answer], None, list[Task]]:
    """Take from `waiting` until it is empty or something goes wrong; return the tasks left without an answer."""
    pending: dict[Future[Answer], Task] = {}
    suspects: list[Task] = []
    while pending or (waiting and not suspects):
        while waiting and not suspects and len(pending) < room:
            task = waiting.popleft()
            try:
                pending[pool.submit(work, task)] = task
            except BrokenExecutor:
                suspects.append(task)
        for future in wait(pending, return_when=FIRST_COMPLETED).done:
            task = pending.pop(future)
            if future.exception() is None:
                yield task, future.result()
            else:
                suspects.append(task)
    return suspects


def _alone(work: Callable[[Task], Answer], task: Task) -> Answer | Died:
    with processes(1) as pool:
        try:
            return pool.submit(work, task).result()
        except BrokenExecutor:
            return Died()


def _follow() -> None:
    """Leave Ctrl-C to the process that owns the pool, so that a clerk sees one sentence and not five traces.

    Killed, it cannot tell us to stop, and we would wait for work for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_owner, daemon=True).start()


def _end_with_owner() -> None:
    if owner := parent_process():
        owner.join()
        os._exit(1)
