"""Photos: named ones are there, shown ones may be shown, and each says what is on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from showcase.authored.likeness import closest
from showcase.authored.rules.finding import Finding, found, missed
from showcase.authored.schema.branch import NO_CONSENT
from showcase.authored.source import Source
from showcase.model import Bureau

PICTURES: Final = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".avif")
NAMED: Final = 3


def photos_exist(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Every photo an entry names lies in the branch's folder, written just so."""
    for source in sources:
        there = set(source.folder.files)
        for path, name in source.named_photos():
            if name not in there:
                near = _nearest(name, source.folder.files)
                yield found(source, "photo-near" if near else "photo-missing", path, name=name, near=near)


def photos_are_used(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Pictures that lie in the folder are named somewhere, if only nearly so, which is told there."""
    for source in sources:
        there = set(source.folder.files)
        named = {name if name in there else _nearest(name, source.folder.files) for _, name in source.named_photos()}
        spare = [name for name in source.folder.files if name not in named and name.lower().endswith(PICTURES)]
        if spare:
            names = "、".join(spare[:NAMED]) + ("等" if len(spare) > NAMED else "")
            yield missed(source, "photo-unused", ("照片",), names=names, count=len(spare))


def photos_are_few(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """No more photos than 照片上限; it is a bound, never a quota."""
    for source in sources:
        count = len(source.doc.photos)
        if count > bureau.photo_limit:
            yield found(source, "photo-many", ("照片",), count=count, limit=bureau.photo_limit)


def photos_speak(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Every shown photo has words for those who do not see it."""
    for source in sources:
        for row, photo in enumerate(source.doc.photos):
            if not photo.alt and photo.consent != NO_CONSENT:
                yield missed(source, "photo-alt", ("照片", row, "替代文字"), name=photo.file)


def photos_have_consent(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """A photo without consent stays inside; its clerk is told."""
    for source in sources:
        for row, photo in enumerate(source.doc.photos):
            if photo.consent == NO_CONSENT:
                yield found(source, "photo-consent", ("照片", row, "同意"), name=photo.file)


def photos_stand_once(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """A photo has one entry: two could say different things about consent."""
    for source in sources:
        first: dict[str, int] = {}
        for row, photo in enumerate(source.doc.photos):
            if first.setdefault(photo.file, row) != row:
                yield found(
                    source,
                    "photo-twice",
                    ("照片", row, "文件"),
                    name=photo.file,
                    first=source.number("照片", first[photo.file]),
                )


def stories_ask_consent(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Photos of cases and service show people too, so 照片 says whether they agreed."""
    for source in sources:
        listed = {photo.file for photo in source.doc.photos}
        for path, name in source.named_photos():
            if path[0] in {"案例", "双报到"} and name not in listed and name in source.photos:
                yield missed(source, "photo-unlisted", path, ("照片",), name=name)


def _nearest(name: str, files: Sequence[str]) -> str:
    """The picture of that name in another folder, case or format, else of the nearest name."""
    stems = {_stem(file): file for file in reversed(files) if file.lower().endswith(PICTURES)}
    return stems.get(closest(_stem(name), stems), "")


def _stem(path: str) -> str:
    return path.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
