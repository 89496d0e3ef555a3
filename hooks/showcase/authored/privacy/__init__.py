"""What must never be published, found in text of any kind: a field, a page, a file name."""

from __future__ import annotations

from collections.abc import Collection

from showcase.authored.privacy.finding import KINDS, Finding, mask, masked_text, outermost
from showcase.authored.privacy.numbers import numbers
from showcase.authored.privacy.phrases import phrases, words_of
from showcase.authored.privacy.releases import unreleased

__all__ = ["KINDS", "Finding", "findings", "mask", "masked_text", "unreleased"]


def findings(text: str, words: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return everything in `text` that must not be published, by place; `words` are the bureau's 敏感词.

    A match inside a longer one is left out. Breaks between lines count as blanks.
    """
    return outermost([*numbers(text), *phrases(text), *words_of(text, words)])
