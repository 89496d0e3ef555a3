"""What the index costs in a build: `python -m bench.indexing CONTENT` prints CPU and wall seconds, extra MB.

Pages are rendered with search or without, so their time does not count; that all branch pages are kept in memory
until they are read is the search's doing, so their room does.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from bench.measuring import Cost
from showcase.authored.reading import read
from showcase.build import HOME
from showcase.catalogue.whole import catalogue
from showcase.memory import many_values
from showcase.pages.finding import with_search
from showcase.pages.plan import plan
from showcase.pages.readback import ReadBack
from showcase.pages.render import Renderer
from showcase.photos.measure import measure
from showcase.recall import Recall
from showcase.site import Page, Site


class _Clock:
    """Renders pages and knows how long that took."""

    def __init__(self) -> None:
        self._renderer = Renderer(HOME / "overrides")
        self.cpu = self.wall = 0.0

    def render(self, page: Page) -> str:
        """Return the body of `page`."""
        cpu, wall = time.process_time(), time.perf_counter()
        body = self._renderer.render(page)
        self.cpu += time.process_time() - cpu
        self.wall += time.perf_counter() - wall
        return body


def index_cost(content: Path) -> Cost:
    """Return what it takes to index all branches of `content`, photos left out; memory is what comes on top."""
    clock = _Clock()
    with many_values():
        reading = read(content, measure)
        if reading.bureau is None:
            raise ValueError(f"{content} does not read")
        whole = catalogue(reading.branches, reading.bureau)
        site = Site(plan(whole, {}))
        memory, cpu, wall = _most_memory(), time.process_time(), time.perf_counter()
        with_search(site, whole, ReadBack(clock.render, Recall()))
        cpu, wall = time.process_time() - cpu - clock.cpu, time.perf_counter() - wall - clock.wall
    return Cost(cpu, wall, _most_memory() - memory)


def _most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    cost = index_cost(Path(sys.argv[1]))
    sys.stdout.write(f"{cost.cpu} {cost.wall} {cost.memory}\n")
