"""Every sentence an author may read: code → what is wrong, how to put it right, how grave it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.inspection import INSPECTION
from showcase.authored.sentences.photos import PHOTOS
from showcase.authored.sentences.printing import PRINTING
from showcase.authored.sentences.privacy import PRIVACY
from showcase.authored.sentences.reading import READING
from showcase.authored.sentences.rules import RULES
from showcase.authored.sentences.sentence import Sentence
from showcase.authored.sentences.shape import SCHEMA
from showcase.authored.sentences.signoff import SIGNOFF
from showcase.authored.sentences.submissions import SUBMISSIONS
from showcase.problem import Place, Problem

__all__ = [
    "INSPECTION",
    "PHOTOS",
    "PRINTING",
    "PRIVACY",
    "READING",
    "RULES",
    "SCHEMA",
    "SENTENCES",
    "SIGNOFF",
    "SUBMISSIONS",
    "Sentence",
    "word",
]

SENTENCES: Final[Mapping[str, Sentence]] = {
    **READING,
    **SCHEMA,
    **RULES,
    **PRIVACY,
    **SIGNOFF,
    **SUBMISSIONS,
    **INSPECTION,
    **PHOTOS,
    **PRINTING,
}


def word(code: str, place: Place, source: str = "", **parts: object) -> Problem:
    """Return the problem `code` at `place`, its sentences filled in with `parts`.

    `source` is the offending line as written. Braces inside a part are text, never a template.
    An unknown code or a missing part is our mistake and raises KeyError.
    """
    sentence = SENTENCES[code]
    return Problem(place, code, sentence.what.format(**parts), sentence.fix.format(**parts), sentence.grade, source)
