"""What stands around a page: made once for each folder by the host, then filled for every page in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import escape

from showcase.site import Page

# Words no page has, safe in an address and in HTML: the host writes them where a page's own words will stand.
TITLE, DESCRIPTION, BODY, STEM = "0frame-title0", "0frame-description0", "0frame-body0", "0frame0"
_MARKS = re.compile(f"({TITLE}|{DESCRIPTION}|{BODY}|{STEM})")


def framed(page: Page) -> bool:
    """Whether `page` differs from the others of its folder by its words only: no index, and nothing that sends on."""
    return "/" in page.uri and not page.uri.endswith("/index.html") and "refresh" not in page.values


def frame_uri(page: Page) -> str:
    """Return the source address of the page that the host makes for the whole folder of `page`."""
    return f"{page.uri.rpartition('/')[0]}/{STEM}.md"


@dataclass(frozen=True, slots=True)
class Frame:
    """A whole page with marks instead of words, cut at the marks."""

    pieces: tuple[bytes, ...]

    @classmethod
    def of(cls, html: str) -> Frame:
        """Cut the page that the host made with marks."""
        return cls(tuple(piece.encode() for piece in _MARKS.split(html)))

    def around(self, page: Page, body: bytes) -> bytes:
        """Return the whole of `page`, as it stands in its file."""
        words = {
            TITLE.encode(): escape(page.title).encode(),
            DESCRIPTION.encode(): escape(page.description).encode(),
            BODY.encode(): body,
            STEM.encode(): quote(page.uri.rpartition("/")[2].removesuffix(".html")).encode(),
        }
        return b"".join([words.get(piece, piece) for piece in self.pieces])
