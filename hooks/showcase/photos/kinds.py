"""What a file is by its first bytes; the ending of its name is never asked."""

from __future__ import annotations

from typing import Final

from showcase.photos.faults import PhotoFault, photo_fault

HEAD: Final = 1024  # bytes that are enough to tell

_STARTS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"II+\x00", "TIFF"),
    (b"MM\x00+", "TIFF"),
    (b"BM", "BMP"),
)
_HEIC_BRANDS: Final = frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs"))
_AVIF_BRANDS: Final = frozenset((b"avif", b"avis"))

_FOREIGN: Final[tuple[tuple[bytes, PhotoFault], ...]] = (
    (b"%!PS", photo_fault("photo-drawing", kind="EPS")),
    (b"\xc5\xd0\xd3\xc6", photo_fault("photo-drawing", kind="EPS")),
    (b"%PDF", photo_fault("photo-document", kind=" PDF 文档")),
    (b"PK\x03\x04", photo_fault("photo-archive", kind="压缩包或 Office 文档")),
    (b"Rar!", photo_fault("photo-archive", kind="压缩包")),
    (b"7z\xbc\xaf", photo_fault("photo-archive", kind="压缩包")),
    (b"\x1f\x8b", photo_fault("photo-archive", kind="压缩包")),
    (b"\xd0\xcf\x11\xe0", photo_fault("photo-document", kind=" Office 文档")),
    (b"8BPS", photo_fault("photo-document", kind=" Photoshop 文件")),
)


def kind_of(head: bytes) -> str | PhotoFault:
    """Return the format of a file that begins with `head`, or the fault of a file that is no photo.

    JPEG, PNG, WEBP, GIF, TIFF, BMP, AVIF or HEIF; `head` should hold the first `HEAD` bytes.
    """
    if not head:
        return photo_fault("photo-empty")
    if head[4:8] == b"ftyp":
        return _kind_of_brands(head)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WEBP"
    return next((kind for start, kind in _STARTS if head.startswith(start)), None) or _foreign(head)


def _kind_of_brands(head: bytes) -> str | PhotoFault:
    """The major brand decides; a container brand such as mif1 leaves it to the compatible ones."""
    end = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, end, 4))]
    for brand in brands:
        if brand in _AVIF_BRANDS:
            return "AVIF"
        if brand in _HEIC_BRANDS:
            return "HEIF"
    return photo_fault("photo-unknown") if b"mif1" in brands else photo_fault("photo-video")


def _foreign(head: bytes) -> PhotoFault:
    for start, fault in _FOREIGN:
        if head.startswith(start):
            return fault
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith((b"<html", b"<!doctype html")):
        return photo_fault("photo-document", kind="网页")
    if text.startswith(b"<") and b"<svg" in text:
        return photo_fault("photo-drawing", kind="SVG")
    return photo_fault("photo-unknown")
