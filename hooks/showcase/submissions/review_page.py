"""The page an editor looks at before taking something in: field by field, photos side by side."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Final

from showcase.authored.source import Source
from showcase.photos.thumbnails import thumbnail
from showcase.site import Page
from showcase.submissions.opening import Opened
from showcase.submissions.review import Change

_SHORT: Final = 20  # signs; of a shorter text one sees at once what is new
_USES: Final[Mapping[object, str]] = {"品牌": "标识", "荣誉": "佐证"}


@dataclass(frozen=True, slots=True)
class PhotoPair:
    """A photo before and after, as data URIs, "" where there is none; `caption` is what the submission says of it.

    `use` tells what a picture is for that has no line under 照片 of its own: 标识, 佐证; "" for one that has.
    """

    name: str
    kind: str
    before: str
    after: str
    caption: str
    alt: str
    consent: str
    use: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """A text before and after, each in three parts: what both begin with, what differs, what both end with."""

    where: str
    before: tuple[str, str, str]
    after: tuple[str, str, str]


def review_page(one: Opened) -> Page:
    """Return the page about `one`: what it changes, what is to be put right, and every photo it shows."""
    before = one.in_place[0] if one.in_place else None
    values: dict[str, object] = {
        "name": one.path.name,
        "problems": one.problems,
        "source": one.source,
        "review": one.review,
        "tellings": tuple(map(_telling, one.review.changes)) if one.review else (),
        # What changed comes first: of 30 photos an editor wants to see the two.
        "photos": tuple(sorted(_pairs(one, before), key=lambda pair: not pair.kind)),
    }
    return Page("review.html", f"看材料：{one.path.name}", "", "desk_review.html", values)


def _telling(change: Change) -> Telling:
    before, after = change.before, change.after
    if min(len(before), len(after)) < _SHORT:
        return Telling(change.where, ("", before, ""), ("", after, ""))
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    return Telling(change.where, _cut(before, head, tail), _cut(after, head, tail))


def _shared(one: str, other: str) -> int:
    """Return with how many of the same signs both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(text: str, head: int, tail: int) -> tuple[str, str, str]:
    end = len(text) - tail
    return text[:head], text[head:end], text[end:]


def _pairs(one: Opened, before: Source | None) -> tuple[PhotoPair, ...]:
    source, compared = one.source, one.review
    if source is None or compared is None:
        return ()
    kinds = {photo.name: photo for photo in compared.photos}
    said = {photo.file: photo for photo in source.doc.photos}
    uses = {name: _USES[path[0]] for path, name in source.named_photos() if path[0] in _USES}
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
            "" if name in said else uses.get(name, "没有写进“照片”"),
        )
        for name in (*source.photos, *gone)
    )


def _paths(source: Source | None, names: list[str]) -> list[Path]:
    files: Mapping[str, str] = {name: file.path for name, file in source.photos.items()} if source else {}
    return [Path(files[name]) for name in names]
