"""YAML text → values as written, remembering every line.

The way of a file: `encoding` makes text of its bytes. `plain` reads it if all in it is spelled the plainest way, as it
nearly always is. Else, and to tell places, `tolerance` puts right what a Chinese keyboard does to marks and blanks
(`walk` line by line, `flow` within brackets), `events` parses and `growth` builds the tree, `syntax` finds words for
what stops the parser, and `recovery` goes round once more for the next mistake.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache, partial
from typing import Final

from showcase.authored.document import Document, Places
from showcase.authored.sentences import SENTENCES, word
from showcase.authored.yamlfile.edits import Slip
from showcase.authored.yamlfile.encoding import decode
from showcase.authored.yamlfile.events import parse
from showcase.authored.yamlfile.plain import read_plain
from showcase.authored.yamlfile.recovery import Reading, read_through
from showcase.problem import Place, Problem, sorted_problems

__all__ = ["Document", "outlined_again", "read_document"]

MOST_SLIPS: Final = 500


def read_document(
    file: str, data: bytes, known_keys: Collection[str], text_lists: Collection[str] = frozenset()
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return the document that `data` spells, and all that its author should know, sorted by place.

    `file` is its name as shown to its author. `known_keys` are the fields of the schema, by which slips of the
    keyboard are told from prose; `text_lists` are those of them whose lists hold texts (步骤, 看点). Every value is
    a text exactly as written. None when the values would mislead; a document may still come with problems.
    """
    decoded = decode(data)
    if decoded.text is None:
        return None, _worded(file, decoded.slips, ())
    known, texts = frozenset(known_keys), frozenset(text_lists)
    plain = None if decoded.slips else read_plain(decoded.text, known)
    if plain is not None:
        return Document(file, plain, decoded.text, partial(_places, known, texts), plain=True), ()
    reading = _reading(decoded.text, known, texts)
    slips = (*decoded.slips, *reading.slips)
    problems = _worded(file, slips, tuple(decoded.text.split("\n"))) if slips else ()
    if reading.root is not None:
        return Document(file, reading.tree, decoded.text, partial(_places, known, texts)), problems
    if any(problem.holds_back for problem in problems):
        return None, problems
    return None, (*problems, word("file-empty", Place(file)))


def outlined_again(file: str, data: bytes, known_keys: Collection[str], text_lists: Collection[str]) -> Document:
    """Return the outline of a document known to be plainly spelled: it is read when a place is asked for."""
    places = partial(_places, frozenset(known_keys), frozenset(text_lists))
    return Document(file, None, decode(data).text or "", places, plain=True)


@lru_cache(maxsize=4)
def _places(known: frozenset[str], text_lists: frozenset[str], text: str) -> Places:
    """Read `text` once more for the places of its values; a file's problems are told one after the other."""
    reading = _reading(text, known, text_lists)
    if reading.root is None:
        raise ValueError("a text that gave a document gives none when read again")
    return Places(tuple(text.split("\n")), reading.root, reading.column_before)


@lru_cache(maxsize=2)  # most problems of a file are told right after it was read, at most its approval between
def _reading(text: str, known: frozenset[str], text_lists: frozenset[str]) -> Reading:
    return read_through(text, known, text_lists, lambda text: parse(text, known))


def _worded(file: str, slips: Sequence[Slip], lines: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return `slips` as problems by place, the graver ones first to be told where there are too many to read."""
    if len(slips) <= MOST_SLIPS:
        return sorted_problems(_problem(file, slip, lines) for slip in slips)
    gravest = sorted(slips, key=lambda slip: (SENTENCES[slip.code].grade == "advice", slip.line, slip.column))
    more = word("slips-too-many", Place(file), "", count=len(slips) - MOST_SLIPS)
    return sorted_problems([more, *(_problem(file, slip, lines) for slip in gravest[:MOST_SLIPS])])


def _problem(file: str, slip: Slip, lines: tuple[str, ...]) -> Problem:
    if not lines:
        return word(slip.code, Place(file), "", **slip.parts)
    return word(slip.code, Place(file, slip.line + 1, slip.column + 1), lines[slip.line], **slip.parts)
