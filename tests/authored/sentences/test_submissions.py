"""The sentences about submissions are kind, Chinese and whole."""

from __future__ import annotations

from showcase.authored.sentences import SUBMISSIONS

from .law import breaches


def test_every_sentence_keeps_the_law() -> None:
    assert breaches(SUBMISSIONS) == []
