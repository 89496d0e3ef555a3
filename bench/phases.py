"""`python -m bench.phases CONTENT CACHE`: what one build spends its CPU on, step by step, as JSON.

The steps run one after the other in this process as `showcase.build.prepare` runs them; what the host adds to write the
pages is the difference to a whole build.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from showcase import build
from showcase.memory import many_values
from showcase.pages.render import Renderer
from showcase.site import Page

STEPS = {
    "read": "reading and checking",
    "catalogue": "counting",
    "plan": "planning the pages",
    "data_files": "CSV, XLSX and JSON",
    "with_search": "the index of search",
}


class Watch:
    """CPU seconds by step; a step within a step counts for itself alone."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._inner = [0.0]

    def timed(self, name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        """Return `step`, measured under `name`."""

        @wraps(step)
        def run(*given: object, **named: object) -> object:
            began = time.process_time()
            self._inner.append(0.0)
            try:
                return step(*given, **named)
            finally:
                whole = time.process_time() - began
                self.spent[name] = self.spent.get(name, 0.0) + whole - self._inner.pop()
                self._inner[-1] += whole

        return run


def main(content: str, cache: str) -> dict[str, float]:
    """Return the CPU seconds of each step of building `content`."""
    watch = Watch()
    for name, said in STEPS.items():
        setattr(build, name, watch.timed(said, getattr(build, name)))
    renderer = Renderer(build.HOME / "overrides")
    render: Callable[[Page], str] = watch.timed("filling the pages", renderer.render)
    with many_values():
        outcome = build.prepare(build.Settings(Path(content), Path(cache)), render=render)
        site = outcome.site
        for page in site.pages if site else ():
            if site and page.uri not in site.bodies:
                render(page)
    return watch.spent


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:3])))
