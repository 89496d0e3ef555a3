"""放行: what someone allowed to be published although the gate would stop it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from showcase.authored.privacy.finding import Finding
from showcase.authored.privacy.signs import bare
from showcase.model import Release


def unreleased(found: Iterable[Finding], text: str, releases: tuple[Release, ...]) -> tuple[Finding, ...]:
    """Return those of `found` in `text` that no release allows: neither as they stand nor as part of a longer text."""
    kept = tuple(found)
    if not kept or not releases:
        return kept
    allowed = _allowed(releases)
    return tuple(f for f in kept if bare(f.text) not in allowed and not _is_within(f, text, releases))


def _is_within(finding: Finding, text: str, releases: Iterable[Release]) -> bool:
    for release in releases:
        at = text.find(release.text)
        while at >= 0:
            if at <= finding.start and finding.end <= at + len(release.text):
                return True
            at = text.find(release.text, at + 1)
    return False


@lru_cache(maxsize=8)
def _allowed(releases: tuple[Release, ...]) -> frozenset[str]:
    return frozenset(bare(release.text) for release in releases)
