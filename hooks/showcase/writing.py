"""Files of a site put on disk: no more than what has to be done for each of many thousands."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from showcase.site import Asset


def write_assets(folder: Path, assets: Iterable[Asset]) -> None:
    """Write `assets` below `folder`; what stands there under the same address is replaced."""
    made: set[str] = set()
    for asset in assets:
        target = _place(folder, asset.uri, made)
        if asset.path is not None:
            _lend(asset.path, target)
        else:
            _write(target, asset.data or b"")


def write_pages(folder: Path, pages: Iterable[tuple[str, bytes]]) -> None:
    """Write pages given as address and HTML below `folder`, one at a time: they need not all be there at once."""
    made: set[str] = set()
    for uri, html in pages:
        _write(_place(folder, uri, made), html)


def _place(folder: Path, uri: str, made: set[str]) -> str:
    """Return where `uri` lies and see to its folder, once each: `made` remembers."""
    above = uri.rpartition("/")[0]
    if above not in made:
        (folder / above).mkdir(parents=True, exist_ok=True)
        made.add(above)
    return f"{folder}/{uri}"


def _lend(source: str, target: str) -> None:
    """Give the file at `source` a second name where the disk can, a copy where it cannot.

    What is lent never changes, and photos are most of what a site weighs: a site beside its cache then weighs nothing.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        Path(target).unlink()
        _lend(source, target)
    except OSError:
        _write(target, Path(source).read_bytes())  # in one piece: shutil.copyfile takes a third longer


def _write(target: str, content: str | bytes) -> None:
    Path(target).write_bytes(content if isinstance(content, bytes) else content.encode())
