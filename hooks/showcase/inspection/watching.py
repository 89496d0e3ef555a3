"""What the site file asks to be looked for in the finished site."""

from __future__ import annotations

from pathlib import Path

from showcase.authored.privacy.names import hidden_names
from showcase.authored.reader import Reader
from showcase.authored.reading import read_site_file
from showcase.inspection.sweep import Watch
from showcase.photos.digests import digest_of
from showcase.photos.encode import encoders
from showcase.photos.measure import measure
from showcase.photos.recipe import stem


def watch_of(content: Path) -> Watch:
    """Return what to look for, by the site file of `content`; without one nothing but what holds everywhere."""
    bureau, _ = read_site_file(content, measure)
    if bureau is None:
        return Watch()
    hidden = Reader(content, bureau, measure, digest_of).hidden
    photos = frozenset(f"{stem(digest, encoders())}-" for digest in hidden)
    return Watch(bureau.sensitive_words, bureau.releases, hidden_names(bureau.hidden_people), photos)
