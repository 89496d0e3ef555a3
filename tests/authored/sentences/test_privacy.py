"""The sentences of the gate are kind, Chinese and whole, and quote nothing in full."""

from __future__ import annotations

import string

from showcase.authored.sentences import PRIVACY

from .law import breaches


def test_every_sentence_keeps_the_law() -> None:
    assert breaches(PRIVACY) == []


def test_no_sentence_quotes_a_match_unmasked() -> None:
    parts = {name for sentence in PRIVACY.values() for _, name, _, _ in string.Formatter().parse(sentence.what) if name}

    assert parts == {"where", "kind", "masked", "name"}
