"""The page an editor looks at before taking something in: field by field, photos side by side."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from showcase.authored.source import Source
from showcase.photos.thumbnails import thumbnail
from showcase.site import Page
from showcase.submissions.opening import Opened


@dataclass(frozen=True, slots=True)
class PhotoPair:
    """A photo before and after, as data URIs, "" where there is none; `caption` is what the submission says of it."""

    name: str
    kind: str
    before: str
    after: str
    caption: str
    alt: str
    consent: str


def review_page(one: Opened) -> Page:
    """Return the page about `one`: what it changes, what is to be put right, and every photo it shows."""
    before = one.in_place[0] if one.in_place else None
    values: dict[str, object] = {
        "name": one.path.name,
        "problems": one.problems,
        "source": one.source,
        "review": one.review,
        "photos": _pairs(one, before) if one.source else (),
    }
    return Page("review.html", f"看材料：{one.path.name}", "", "desk_review.html", values)


def _pairs(one: Opened, before: Source | None) -> tuple[PhotoPair, ...]:
    source, compared = one.source, one.review
    if source is None or compared is None:
        return ()
    kinds = {photo.name: photo for photo in compared.photos}
    said = {photo.file: photo for photo in source.doc.photos}
    gone = [photo.name for photo in compared.photos if photo.kind == "removed"]
    earlier = {name: kinds[name].earlier if name in kinds else name for name in (*source.photos, *gone)}
    with ThreadPoolExecutor(2) as readers:  # each may hold a picture of 100 MB
        after = dict(zip(source.photos, readers.map(thumbnail, _paths(source, list(source.photos))), strict=True))
        wanted = [name for name in earlier.values() if before and name in before.photos]
        old = dict(zip(wanted, readers.map(thumbnail, _paths(before, wanted)), strict=True))
    return tuple(
        PhotoPair(
            name,
            kinds[name].kind if name in kinds else "",
            old.get(earlier[name], "") if name in kinds else "",
            after.get(name, ""),
            said[name].caption if name in said else "",
            said[name].alt if name in said else "",
            said[name].consent if name in said else "",
        )
        for name in (*source.photos, *gone)
    )


def _paths(source: Source | None, names: list[str]) -> list[Path]:
    files: Mapping[str, str] = {name: file.path for name, file in source.photos.items()} if source else {}
    return [Path(files[name]) for name in names]
