"""The sentences about the finished site are kind, Chinese and whole."""

from __future__ import annotations

from showcase.authored.sentences import INSPECTION

from .law import breaches


def test_every_sentence_keeps_the_law() -> None:
    assert breaches(INSPECTION) == []
