"""What was worked out before and need not be again: kept by a digest of everything it was made from.

A build with this memory and one without come to the same bytes; it may be deleted at any time.
"""

from __future__ import annotations

from showcase.recall.store import Recall, recall
from showcase.recall.values import as_bytes, digest, fingerprint, from_bytes

__all__ = ["Recall", "as_bytes", "digest", "fingerprint", "from_bytes", "recall"]
