"""The digest of a photo's bytes, remembered from the last time it was developed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from showcase.photos.develop import PHOTO_FOLDER
from showcase.photos.faults import PhotoFault
from showcase.photos.manifest import open_manifest
from showcase.photos.measure import reading
from showcase.photos.shots import Original, Signature

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

    from showcase.model import PhotoFile

Digest = Callable[["PhotoFile"], str]


def digest_of(file: PhotoFile) -> str:
    """Return the SHA-256 of the bytes of `file` in hex; "" when it cannot be read any more."""
    with reading(file.path) as stream:
        if isinstance(stream, PhotoFault):
            return ""
        digest = hashlib.sha256()
        while piece := stream.read(1 << 20):
            digest.update(piece)
        return digest.hexdigest()


def remembered_digest(cache: Path) -> Digest:
    """Return a `digest_of` that reads no photo which has not changed since it was developed in `cache`."""
    database, originals = open_manifest(cache / PHOTO_FOLDER, _read)
    database.close()

    def remembered(file: PhotoFile) -> str:
        original = originals.get(file.key)
        if original and original.signature.vouches_for(file.path):
            return original.digest
        return digest_of(file)

    return remembered


def _read(database: Connection) -> dict[str, Original]:
    return {
        key: Original(Signature(*signature), digest)
        for key, *signature, digest in database.execute("SELECT * FROM originals")
    }
