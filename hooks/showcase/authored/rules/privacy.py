"""Nothing is written that must not be published: the gate on what clerks hand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from showcase.authored.privacy import KINDS, Finding, findings, unreleased
from showcase.authored.rules.finding import Finding as Found
from showcase.authored.rules.finding import found_written
from showcase.authored.schema import Steps
from showcase.authored.source import Source
from showcase.model import Bureau

_BREAKS: Final = re.compile(r"\s*\n\s*")
_OWN_SENTENCE: Final = frozenset({"secrecy-mark", "secrecy-word", "sensitive-word"})


def nothing_private_is_written(sources: Sequence[Source], bureau: Bureau) -> Iterator[Found]:
    """No field holds a number of a person, a secrecy mark or a word of 敏感词, unless 放行 allows it."""
    for source in sources:
        # All fields at once first: hardly any branch has a finding, and looking field by field costs ten times more.
        if findings("|".join(source.document.words()), bureau.sensitive_words):
            for path, written in source.document.texts():
                text = _BREAKS.sub(" ", written)
                yield from (_told(source, path, match) for match in _unreleased(text, bureau))


def file_names_tell_nothing(sources: Sequence[Source], bureau: Bureau) -> Iterator[Found]:
    """The names of the folder and of its files are seen by others too."""
    for source in sources:
        names = (source.folder.name, *source.folder.files)
        for name in names if findings("\n".join(names), bureau.sensitive_words) else ():
            for match in _unreleased(name, bureau):
                yield found_written(source, "private-file-name", (), kind=KINDS[match.kind], masked=match.masked)


def _unreleased(text: str, bureau: Bureau) -> tuple[Finding, ...]:
    return unreleased(findings(text, bureau.sensitive_words), text, bureau.releases)


def _told(source: Source, path: Steps, match: Finding) -> Found:
    if match.kind in _OWN_SENTENCE:
        return found_written(source, match.kind, path, masked=match.masked)
    code = "private-number" if match.grade == "block" else "private-trace"
    return found_written(source, code, path, kind=KINDS[match.kind], masked=match.masked)
