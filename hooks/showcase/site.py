"""What a finished site consists of: pages and assets; the whole contract with whoever writes it to disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Asset:
    """One file beside the pages: either the `data` itself or the `path` of a file that holds it."""

    uri: str
    data: bytes | str | None = None
    path: str | None = None

    def __post_init__(self) -> None:
        if (self.data is None) == (self.path is None):
            raise ValueError(f"asset {self.uri} needs either data or a path")


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page: its address, what it is called, the template of its body and what that is filled with.

    `uri` is the address within the site ("branches/GA-CG-012.html"), `description` one sentence for the head,
    `template` the name of a file in overrides/pages, `assets` files that only this page reads.
    """

    uri: str
    title: str
    description: str
    template: str
    values: Mapping[str, object]
    assets: tuple[Asset, ...] = ()

    @property
    def source_uri(self) -> str:
        """The name a host that knows only Markdown files calls this page by."""
        return self.uri.removesuffix(".html") + ".md"


@dataclass(frozen=True, slots=True)
class Site:
    """Everything generated; pages written by hand come on top.

    `bodies` are pages already rendered, by address, in UTF-8: search reads them, and nobody need render them again.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...] = ()
    bodies: Mapping[str, bytes] = field(default_factory=dict)
