"""What can be wrong with a photo, as a value: the room that knows the folder turns it into a `Problem`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showcase.authored.sentences import PHOTOS

if TYPE_CHECKING:
    from showcase.problem import Grade


@dataclass(frozen=True, slots=True)
class PhotoFault:
    """One thing to put right about a photo; `what` and `fix` are Chinese, and neither names the file."""

    code: str
    what: str
    fix: str
    grade: Grade = "problem"


def photo_fault(code: str, **parts: object) -> PhotoFault:
    """Return the fault `code`, its sentences filled in with `parts`; an unknown code raises KeyError."""
    sentence = PHOTOS[code]
    return PhotoFault(code, sentence.what.format(**parts), sentence.fix.format(**parts), sentence.grade)
