"""What the site file names and is in no folder: photos taken down, branches recommended, new numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from showcase.authored.document import Document
from showcase.authored.folders import SITE_FILE, branch_folders, read_bytes
from showcase.authored.likeness import by_slip, closest, one_slip_away
from showcase.authored.naming import where
from showcase.authored.schema import BUREAU_KEYS, BUREAU_LISTS, BureauDoc, Steps, read_bureau
from showcase.authored.sentences import word
from showcase.authored.yamlfile import read_document
from showcase.model import Bureau
from showcase.problem import Problem

_DIGEST: Final = re.compile("sha256:[0-9a-f]{64}|[0-9a-f]{64}")


def lost_photos(doc: BureauDoc, document: Document, content: Path) -> tuple[Problem, ...]:
    """Return the entries of 下架·照片 that are neither a digest nor a file in `content`: they would hide nothing."""
    entries = doc.hidden.photos if doc.hidden else ()
    lost = [(row, entry) for row, entry in enumerate(entries) if not _is_there(entry, content)]
    photos = _photos(content) if lost else ()
    said = _Saying(doc, document, "site-photo")
    return tuple(said(("下架", "照片", row), closest(entry, photos), name=entry) for row, entry in lost)


def unknown_numbers(content: Path, bureau: Bureau, ids: Collection[str]) -> tuple[Problem, ...]:
    """Return what 推荐 and 改号 name and is none of `ids`, nor withdrawn or renumbered.

    For their places the site file is read once more; few have any.
    """
    odd = [(path, id_) for path, id_ in _numbers(bureau) if id_ not in ids and id_ not in bureau.retired]
    document = _site_file(content) if odd else None
    doc = read_bureau(document, partly=True)[0] if document else None
    if document is None or doc is None:
        return ()
    said, spelt = _Saying(doc, document, "site-number"), by_slip(set(ids) - bureau.retired)
    return tuple(said(path, one_slip_away(id_, spelt), id=id_) for path, id_ in odd)


@dataclass(frozen=True, slots=True)
class _Saying:
    """Two sentences on one `topic`: with what is near and probably meant, and without."""

    doc: BureauDoc
    document: Document
    topic: str

    def __call__(self, path: Steps, near: str, **parts: object) -> Problem:
        written = self.doc.in_file(path)
        place = self.document.place(written)
        code = f"{self.topic}-near" if near else f"{self.topic}-unknown"
        return word(code, place, self.document.line(place.line), where=where(written), near=near, **parts)


def _is_there(entry: str, content: Path) -> bool:
    return bool(_DIGEST.fullmatch(entry)) or (content / entry).is_file()


def _photos(content: Path) -> tuple[str, ...]:
    folders, _ = branch_folders(content)
    return tuple(f"{folder.name}/{file}" for folder in folders for file in folder.files if file.startswith("photos/"))


def _numbers(bureau: Bureau) -> Iterator[tuple[Steps, str]]:
    yield from ((("推荐", row), id_) for row, id_ in enumerate(bureau.featured))
    yield from ((("改号", old), new) for old, new in bureau.renumbered)


def _site_file(content: Path) -> Document | None:
    path = content / SITE_FILE
    return read_document(path.as_posix(), read_bytes(path), BUREAU_KEYS, BUREAU_LISTS)[0]
