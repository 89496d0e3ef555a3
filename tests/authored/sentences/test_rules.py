"""The sentences about house rules are kind, Chinese and whole."""

from __future__ import annotations

from showcase.authored.sentences import RULES

from .law import breaches


def test_every_sentence_keeps_the_law() -> None:
    assert breaches(RULES) == []
