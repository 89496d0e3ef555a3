"""One run of the host: it shows what a build comes to and, while serving, keeps the last good pages through a typo."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Protocol

from filelock import BaseFileLock, FileLock

from showcase.authored.signoff import Held
from showcase.build import Outcome, Settings, finish, prepare
from showcase.memory import many_values
from showcase.model import Branch, Bureau
from showcase.pages.frame import BODY, DESCRIPTION, TITLE, Frame, frame_uri, framed
from showcase.pages.render import Renderer
from showcase.progress import progress_bar
from showcase.publish import OUTCOME_VARIABLE
from showcase.report import as_text, colours
from showcase.site import Page, Site
from showcase.writing import write_assets, write_pages


class SiteFileFault(Exception):
    """The site file does not read, so there is nothing to show; the text is for the editor."""


class HostPage(Protocol):
    """What we set on a page of the host."""

    meta: MutableMapping[str, object]


class Log(Protocol):
    """Where a build says what it has to say; only warnings count under --strict."""

    def warning(self, words: str, /, *parts: object) -> object:
        """Say what should be put right."""

    def info(self, words: str, /, *parts: object) -> object:
        """Say what is as it should be."""


@dataclass(frozen=True, slots=True)
class Showing:
    """A site and the means to fill its pages."""

    bureau: Bureau
    site: Site
    outcome: Outcome
    settings: Settings
    renderer: Renderer
    pages: Mapping[str, Page]
    folders: Mapping[str, Sequence[Page]]
    lock: BaseFileLock

    @property
    def source_uris(self) -> tuple[str, ...]:
        """The pages the host is to make: each that stands alone, and one for every folder of pages much alike.

        Its own way from a file to a page took 2 ms each, twice what it takes to fill the body.
        """
        return (*self.pages, *self.folders)

    def body(self, source_uri: str, host_page: HostPage) -> str:
        """Return the body of the page at `source_uri` and name the host's page; "" for a page written by hand.

        The title goes into `meta`, or the menu would change with the page.
        """
        if source_uri in self.folders:
            host_page.meta.update(title=TITLE, description=DESCRIPTION)
            return BODY
        page = self.pages.get(source_uri)
        if page is None:
            return ""
        wishes = {wish: page.values.get(wish, "") for wish in ("refresh", "preload")}
        host_page.meta.update(title=page.title, description=page.description, **wishes)
        return self._body(page).decode()

    def whole(self, source_uri: str, html: str, folder: str) -> str:
        """Return what the host shall write: `html`, or nothing where it is a frame, whose pages are written here."""
        if source_uri not in self.folders:
            return html
        frame = Frame.of(html)
        pages = self.folders[source_uri]
        write_pages(Path(folder), ((page.uri, frame.around(page, self._body(page))) for page in pages))
        return ""

    def finish(self, folder: str) -> None:
        """Write the files beside the pages, clear the photo cache of what no page shows, and let the next build in."""
        write_assets(Path(folder), self.site.assets)
        finish(self.settings, self.outcome)
        self.lock.release()

    def _body(self, page: Page) -> bytes:
        return self.site.bodies.get(page.uri) or self.renderer.render(page).encode()


class Session:
    """What one process of the host remembers from build to build: nothing, unless it serves."""

    def __init__(self) -> None:
        """Begin as a build that stands alone."""
        self.begin(serving=False)

    def begin(self, *, serving: bool) -> None:
        """Forget everything; remember from here on if `serving`."""
        self.serving = serving
        self._lock: BaseFileLock | None = None
        self._last: Showing | None = None
        self._good: dict[str, Branch] = {}

    def show(self, settings: Settings, templates: str, log: Log) -> Showing:
        """Build, tell `log` what is wrong and who waits, and return what to show.

        SiteFileFault when the site file does not read and nothing older can stand in for it.
        """
        # While serving, an editor looks at what is still to be approved again.
        settings = replace(settings, drafts=settings.drafts or "changed") if self.serving else settings
        if self._lock is not None:
            self._lock.release(force=True)  # a build that broke off while serving
        self._lock = lock = _locked(settings.cache)
        renderer = Renderer(Path(templates))
        with progress_bar("正在处理照片") as progress, many_values():
            outcome = prepare(settings, progress, self._good, renderer.render)
        _tell(outcome, log)
        if outcome.site is None or outcome.bureau is None:
            lock.release()
            if self._last is None:
                raise SiteFileFault("站点文件还不能用，网站没有重新生成，原来的网站没有动。")
            return self._last
        alone, folders = _sorted(outcome.site.pages)
        showing = Showing(outcome.bureau, outcome.site, outcome, settings, renderer, alone, folders, lock)
        if self.serving:
            self._last = showing
            self._good |= {branch.folder: branch for branch in outcome.branches}
        return showing


def _sorted(pages: Sequence[Page]) -> tuple[Mapping[str, Page], Mapping[str, Sequence[Page]]]:
    """Return the pages that stand alone by source address, and the others by the address of their frame."""
    folders: dict[str, list[Page]] = {}
    for page in filter(framed, pages):
        folders.setdefault(frame_uri(page), []).append(page)
    return {page.source_uri: page for page in pages if not framed(page)}, folders


def _locked(cache: Path) -> BaseFileLock:
    """Wait for the photo cache: a build that ends clears it of what another is about to show."""
    cache.mkdir(parents=True, exist_ok=True)
    lock = FileLock(cache / ".lock")
    lock.acquire()
    return lock


def _tell(outcome: Outcome, log: Log) -> None:
    """Say it to the log, or as the command that asked wants it: in a file, or ("-") here and now to a person."""
    wanted = os.environ.get(OUTCOME_VARIABLE)
    if wanted == "-":
        said = [*_warnings(outcome, colour=colours(sys.stderr)), *_waiting(outcome)]
        sys.stderr.write("".join(f"{words}\n" for words in said))
    elif wanted:
        told = {
            "problems": [asdict(problem) for problem in outcome.problems],
            "held": [asdict(held) for held in outcome.held],
            "branches": len(outcome.branches),
            "warnings": outcome.warnings,
        }
        Path(wanted).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    else:
        for words in _warnings(outcome):
            log.warning("%s", words)
        for words in _waiting(outcome):
            log.info("%s", words)


def _warnings(outcome: Outcome, *, colour: bool = False) -> Iterator[str]:
    """Yield what an editor should see put right: each folder held back with its problems, then what lies outside."""
    for held in outcome.held:
        if held.problems:
            yield f"{held.folder}：{held.reason}，{_in_its_stead(held)}。\n{as_text(held.problems, colour=colour)}"
    inside = {problem for held in outcome.held for problem in held.problems}
    outside = tuple(problem for problem in outcome.problems if problem.holds_back and problem not in inside)
    if outside:
        yield as_text(outside, colour=colour)


def _waiting(outcome: Outcome) -> Iterator[str]:
    """Yield the folders nothing is wrong with that are not published yet."""
    waiting = (held for held in outcome.held if not held.problems)
    yield from (f"{held.folder}：{held.reason}，{_in_its_stead(held)}。" for held in waiting)


def _in_its_stead(held: Held) -> str:
    return f"网站上仍是 {held.kept} 审定的版本" if held.kept else "这次没有发布"
