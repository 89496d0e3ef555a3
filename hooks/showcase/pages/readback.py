"""A branch page as it stands and as it reads: its body, and the blocks in it that search can find.

Both are remembered under all that the page is filled with, so that a page nothing changed on is neither rendered nor
read again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import TypeAlias

from showcase.model import Branch
from showcase.pages.branches import OWN
from showcase.pages.units import Unit, units
from showcase.recall import Recall, as_bytes, digest, fingerprint, from_bytes
from showcase.site import Page

Render: TypeAlias = Callable[[Page], str]
ReadPage: TypeAlias = tuple[bytes, tuple[Unit, ...]]


@dataclass(frozen=True)
class ReadBack:
    """Renders branch pages and reads them, asking `memory` first.

    `around` changes with whatever all pages are made by. `marks` holds by the identity of a branch what changes with
    anything it says.
    """

    render: Render
    memory: Recall
    around: bytes = b""
    marks: Mapping[int, bytes] = field(default_factory=dict)

    def page(self, page: Page, branch: Branch) -> ReadPage:
        """Return the body of the `page` of `branch` in UTF-8, and its blocks."""
        mark = self.marks.get(id(branch))
        if mark is None:
            return self._read(page)
        beside = {name: value for name, value in page.values.items() if name not in OWN}
        key = digest(self.around, page.uri.encode(), mark, fingerprint(beside, self.marks))
        body, blocks = self.memory.get(key), self.memory.get(digest(key))
        if body is None or blocks is None:
            return self._learnt(page, key)
        return body, tuple(
            Unit(anchor, section, rank, tuple(map(intern, lines)))
            for anchor, section, rank, lines in from_bytes(blocks)
        )

    def _learnt(self, page: Page, key: bytes) -> ReadPage:
        body, blocks = self._read(page)
        self.memory.keep(key, body)
        self.memory.keep(digest(key), as_bytes(tuple(map(tuple, blocks))))
        return body, blocks

    def _read(self, page: Page) -> ReadPage:
        body = self.render(page)
        return body.encode(), units(body)
