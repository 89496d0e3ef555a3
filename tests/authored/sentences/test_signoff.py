"""The sentence about a spoilt approval is kind, Chinese and whole."""

from __future__ import annotations

from showcase.authored.sentences import SIGNOFF

from .law import breaches


def test_every_sentence_keeps_the_law() -> None:
    assert breaches(SIGNOFF) == []
