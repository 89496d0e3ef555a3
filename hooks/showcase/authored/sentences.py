"""Every sentence an author may read: code → what is wrong, how to put it right, how grave it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from showcase.problem import Grade, Place, Problem


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong and how to put it right, as `str.format` templates with named parts only."""

    what: str
    fix: str
    grade: Grade = "problem"


def word(code: str, place: Place, source: str = "", **parts: object) -> Problem:
    """Return the problem `code` at `place`, its sentences filled in with `parts`.

    `source` is the offending line as written. Braces inside a part are text, never a template.
    An unknown code or a missing part is our mistake and raises KeyError.
    """
    sentence = SENTENCES[code]
    return Problem(place, code, sentence.what.format(**parts), sentence.fix.format(**parts), sentence.grade, source)


# ── folders, yamlfile ───────────────────────────────────────────────────

READING: Final[Mapping[str, Sentence]] = {}

# ── schema ──────────────────────────────────────────────────────────────

SCHEMA: Final[Mapping[str, Sentence]] = {}

# ── rules ───────────────────────────────────────────────────────────────

RULES: Final[Mapping[str, Sentence]] = {}

# ── photos ──────────────────────────────────────────────────────────────

PHOTOS: Final[Mapping[str, Sentence]] = {}

SENTENCES: Final[Mapping[str, Sentence]] = {**READING, **SCHEMA, **RULES, **PHOTOS}
