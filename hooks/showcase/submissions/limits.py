"""What a submission may weigh, and why one that weighs more is refused before it costs anything."""

from __future__ import annotations

from typing import Final

ENTRIES: Final = 200
MEGABYTES: Final = 300
MEGABYTES_EACH: Final = 30
RATIO: Final = 100  # unpacked to packed; photos do not shrink, and text shrinks to a tenth
DIRECTORY_BYTES: Final = 1_000_000  # of the list of names at the end of a zip: ENTRIES long ones fit ten times over
SPARE: Final = 1_000_000  # bytes below which a ratio tells nothing
