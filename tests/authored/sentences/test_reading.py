"""The sentences about folders and text are kind, Chinese and whole."""

from __future__ import annotations

from showcase.authored.sentences import READING

from .law import breaches


def test_every_sentence_keeps_the_law() -> None:
    assert breaches(READING) == []
