"""What a sentence to an author is made of."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.problem import Grade


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong and how to put it right, as `str.format` templates with named parts only."""

    what: str
    fix: str
    grade: Grade = "problem"
