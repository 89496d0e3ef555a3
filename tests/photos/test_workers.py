from __future__ import annotations

import os
import signal
import threading
import time
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import Any

import pytest

from showcase.photos.workers import Died, answers, cores, processes

from ..waiting import comes


def double(number: int) -> int:
    """Die over 13, stumble over 7."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 7:
        raise ZeroDivisionError(number)
    return 2 * number


def whose(_: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("executor", [1, 2])
def test_every_task_gets_its_answer(executor: int) -> None:
    assert dict(answers(double, range(6), executor)) == {number: 2 * number for number in range(6)}


def test_work_is_done_elsewhere_and_as_wide_as_asked() -> None:
    processes = {answer for _, answer in answers(whose, range(8), 1)}

    assert len(processes) == 1
    assert os.getpid() not in processes


def test_a_worker_that_dies_costs_one_task() -> None:
    told = dict(answers(double, [1, 2, 13, 3, 4, 5, 6, 8, 9, 10, 11, 12], 2))

    assert told.pop(13) == Died()
    assert told == {number: 2 * number for number in told}
    assert len(told) == 11


def test_a_lent_executor_is_used_and_left_open() -> None:
    with ThreadPoolExecutor(2) as lent:
        assert dict(answers(double, range(5), lent)) == {number: 2 * number for number in range(5)}
        assert lent.submit(threading.get_ident).result() != threading.get_ident()


def test_a_lent_pool_that_breaks_is_replaced() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as lent:
        told = dict(answers(double, [1, 13, 2, 3], lent))

    assert told == {1: 2, 2: 4, 3: 6, 13: Died()}


def test_an_executor_that_is_broken_from_the_start_is_replaced() -> None:
    class Broken(Executor):
        def submit(self, *_: object, **__: object) -> Future[Any]:
            raise BrokenExecutor

    assert dict(answers(double, [1, 2], Broken())) == {1: 2, 2: 4}


def test_workers_end_with_who_was_killed_over_them() -> None:
    said = get_context("spawn").SimpleQueue()
    owner = get_context("spawn").Process(target=say_who_works_and_hang, args=(said,))
    owner.start()
    worker = said.get()
    os.kill(owner.pid or 0, signal.SIGKILL)
    owner.join()

    assert comes(lambda: not is_running(worker))


def say_who_works_and_hang(said: SimpleQueue[int]) -> None:
    with processes(1) as pool:
        said.put(pool.submit(os.getpid).result())
        time.sleep(600)


def is_running(process: int) -> bool:
    """Whether `process` does anything yet; one that nobody has buried is over."""
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_our_own_mistake_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        dict(answers(double, [1, 7, 2], 1))


def test_no_tasks_start_no_process() -> None:
    assert list(answers(double, [], 0)) == []
    assert cores() >= 1
