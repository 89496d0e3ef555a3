"""One run of the host: it shows what a build comes to and, while serving, keeps the last good pages through a typo."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Protocol

from showcase.build import Outcome, Settings, finish, prepare
from showcase.memory import many_values
from showcase.model import Branch, Bureau
from showcase.pages.render import Renderer
from showcase.progress import progress_bar
from showcase.report import as_text, colours
from showcase.site import Page, Site

OUTCOME_VARIABLE = "SHOWCASE_OUTCOME"


class SiteFileFault(Exception):
    """The site file does not read, so there is nothing to show; the text is for the editor."""


class HostPage(Protocol):
    """What we set on a page of the host."""

    meta: MutableMapping[str, object]


@dataclass(frozen=True, slots=True)
class Showing:
    """A site and the means to fill its pages."""

    bureau: Bureau
    site: Site
    outcome: Outcome
    settings: Settings
    renderer: Renderer
    pages: dict[str, Page]

    def body(self, source_uri: str, host_page: HostPage) -> str:
        """Return the body of the page at `source_uri` and name the host's page; "" for a page written by hand.

        The title goes into `meta`, or the menu would change with the page.
        """
        page = self.pages.get(source_uri)
        if page is None:
            return ""
        host_page.meta.update(title=page.title, description=page.description)
        return self.renderer.render(page)

    def finish(self) -> None:
        """Clear the photo cache of what this site does not show."""
        finish(self.settings, self.outcome)


class Session:
    """What one process of the host remembers from build to build: nothing, unless it serves."""

    def __init__(self) -> None:
        """Begin as a build that stands alone."""
        self.begin(serving=False)

    def begin(self, *, serving: bool) -> None:
        """Forget everything; remember from here on if `serving`."""
        self.serving = serving
        self._last: Showing | None = None
        self._good: dict[str, Branch] = {}

    def show(self, settings: Settings, templates: str, warn: Callable[[str], object]) -> Showing:
        """Build, tell what is wrong by `warn`, and return what to show.

        SiteFileFault when the site file does not read and nothing older can stand in for it.
        """
        # While serving, an editor looks at what is still to be approved again.
        settings = replace(settings, drafts=settings.drafts or "changed") if self.serving else settings
        with progress_bar("正在处理照片") as progress, many_values():
            outcome = prepare(settings, progress, self._good)
        _tell(outcome, warn)
        if outcome.site is None or outcome.bureau is None:
            if self._last is None:
                raise SiteFileFault("站点文件还不能用，网站没有重新生成，原来的网站没有动。")
            return self._last
        pages = {page.source_uri: page for page in outcome.site.pages}
        showing = Showing(outcome.bureau, outcome.site, outcome, settings, Renderer(Path(templates)), pages)
        if self.serving:
            self._last = showing
            self._good |= {branch.folder: branch for branch in outcome.branches}
        return showing


def _tell(outcome: Outcome, warn: Callable[[str], object]) -> None:
    """Say it to the log, or as the command that asked wants it: in a file, or ("-") here and now to a person."""
    wanted = os.environ.get(OUTCOME_VARIABLE)
    if wanted == "-":
        sys.stderr.write("".join(f"{said}\n" for said in _sayings(outcome, colour=colours(sys.stderr))))
    elif wanted:
        told = {
            "problems": [asdict(problem) for problem in outcome.problems],
            "held": [asdict(held) for held in outcome.held],
            "branches": len(outcome.branches),
            "warnings": outcome.warnings,
        }
        Path(wanted).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    else:
        for said in _sayings(outcome):
            warn(said)


def _sayings(outcome: Outcome, *, colour: bool = False) -> Iterator[str]:
    """Yield what an editor should look at: each folder held back with its reasons, then what lies outside of them."""
    for held in outcome.held:
        reasons = as_text(held.problems, colour=colour) if held.problems else ""
        kept = f"网站上仍是 {held.kept} 审定的版本" if held.kept else "这次没有发布"
        yield f"{held.folder}：{held.reason}，{kept}。\n{reasons}".rstrip()
    inside = {problem for held in outcome.held for problem in held.problems}
    outside = tuple(problem for problem in outcome.problems if problem.holds_back and problem not in inside)
    if outside:
        yield as_text(outside, colour=colour)
