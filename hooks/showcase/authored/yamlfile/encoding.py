"""Bytes of an authored file → its text: size, encoding, and characters that no one can see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from showcase.authored.yamlfile.edits import Slip, line_of, line_starts

LIMIT: Final = 256 * 1024

# C0 but tab and line feed, DEL and C1, line and paragraph separators, bidi controls, a byte order mark amid the text,
# non-characters: libyaml refuses them, counts lines by them, or a reader sees another order than the machine.
UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")

# What an unseen character is read as, so that the rest of the file can still be looked through.
STAND_IN: Final = "\ufffd"

OFFICE_MARKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
UTF_8_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with line breaks as line feeds; None when nothing can be made of its bytes."""

    text: str | None
    slips: tuple[Slip, ...] = ()


def decode(data: bytes) -> Decoded:
    """Return the text that `data` spells: UTF-8, UTF-16 with its mark, or GB18030 with an advice.

    At most 256 KiB. Characters that cannot be seen are a problem each line, and stand as U+FFFD in the text.
    """
    if len(data) > LIMIT:
        return Decoded(None, (Slip("file-too-large", 0, 0, {"kilobytes": LIMIT // 1024}),))
    if data.startswith(OFFICE_MARKS):
        return Decoded(None, (Slip("file-not-text", 0, 0),))
    decoded = _spelled(data)
    if decoded.text is None:
        return decoded
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    seen = UNSEEN.sub(STAND_IN, text)
    if not seen.strip():
        return Decoded(None, (*decoded.slips, Slip("file-empty", 0, 0)))
    return Decoded(seen, decoded.slips if seen is text else (*decoded.slips, *unseen_characters(text)))


def unseen_characters(text: str) -> Iterator[Slip]:
    """Give the first unseen character of each line of `text`, with how many the line has."""
    if not UNSEEN.search(text):
        return
    for number, line in enumerate(text.split("\n")):
        found = UNSEEN.findall(line)
        if found:
            parts = {"point": f"U+{ord(found[0]):04X}", "count": len(found)}
            yield Slip("character-unseen", number, line.index(found[0]), parts)


def _spelled(data: bytes) -> Decoded:
    if data.startswith(UTF_16_MARKS):
        return _utf_16(data)
    data = data.removeprefix(UTF_8_MARK)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _not_utf_8(data)


def _utf_16(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-16"), (_other_encoding("UTF-16（记事本里叫 Unicode）"),))
    except UnicodeDecodeError:
        return Decoded(None, (Slip("encoding-unknown", 0, 0),))


def _not_utf_8(data: bytes) -> Decoded:
    """Tell a UTF-8 file with a few broken bytes from one in the Chinese encoding of older programs.

    Of Chinese in GB18030 hardly one character in seven happens to be right UTF-8.
    """
    mostly = data.decode("utf-8", errors="replace")
    broken = mostly.count(STAND_IN)
    if 2 * broken < sum(character > "\x7f" for character in mostly) - broken:
        return Decoded(mostly, tuple(_broken_lines(mostly)))
    try:
        return Decoded(data.decode("gb18030"), (_other_encoding("GB18030（记事本里叫 ANSI）"),))
    except UnicodeDecodeError:
        return Decoded(None, (Slip("encoding-unknown", 0, 0),))


def _other_encoding(name: str) -> Slip:
    return Slip("encoding-other", 0, 0, {"encoding": name})


def _broken_lines(text: str) -> Iterator[Slip]:
    # Lines are counted as they will be after the line breaks are made one.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = line_starts(text)
    seen = -1
    for match in re.finditer(STAND_IN, text):
        line = line_of(starts, match.start())
        if line != seen:
            seen = line
            yield Slip("encoding-broken", line, match.start() - starts[line])
