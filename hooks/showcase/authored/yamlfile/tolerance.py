"""The slips of a Chinese keyboard put right before a text is parsed, each announced, prose left alone."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from showcase.authored.yamlfile.edits import Edited, Slip, edited
from showcase.authored.yamlfile.keys import COLONS, NOT_IN_NAMES, ODD_BLANKS
from showcase.authored.yamlfile.walk import ODD_DASHES, Walk

# A text that has none of these needs no walk, which would cost half of all the rest of reading it.
_ANY: Final = f"{COLONS}:"
_SIGN: Final = re.compile(rf"[{ODD_BLANKS}\t［｛]|[\]}}\"'][，；、]")
_PIECES: Final = (
    re.compile(rf"\n(?! *#)[^\n{_ANY}{NOT_IN_NAMES}]{{0,60}}(?:[{COLONS}]|:[^ \n])"),
    re.compile(r" #[^ \n#]"),
    re.compile(rf"\n *(?:- +)*(?:-[^ \n]|[{ODD_DASHES}])"),
    re.compile(r"[\]}\"'] +[，；、]"),
)
_PIECES_IN_BRACES: Final = (
    re.compile(rf"[{{,][^\n{_ANY},{{}}]{{1,60}}(?:[{COLONS}]|:[^ \n])"),
    *(re.compile(rf"{comma}[ \n]*[\w ]{{1,12}}[{_ANY}]") for comma in "，；、"),
)


@dataclass(frozen=True, slots=True)
class Tolerated:
    """A text put right, and what its author is told of it; slips stand where they are in the text as it came."""

    edited: Edited
    slips: tuple[Slip, ...] = ()


def tolerate(text: str, known: Collection[str], text_lists: Collection[str] = frozenset()) -> Tolerated:
    """Put right what a clerk's keyboard does to marks and blanks where YAML gives them meaning.

    `known` are the fields of the schema; `text_lists` are those fields whose lists hold texts, so that
    `- 承诺：当面讲清` under them stays a text. Block scalars, quoted texts and lines that carry a text on are left
    as they are. Done twice it changes nothing more.
    """
    if not may_need_walk(text):
        return Tolerated(Edited(text, {}))
    notes = Walk(text, known, text_lists).through()
    return Tolerated(edited(text, notes.edits), notes.slips())


def may_need_walk(text: str) -> bool:
    """Whether there may be anything to put right or to tell; most texts are spared the walk."""
    if _SIGN.search(text) or any(piece.search("\n" + text) for piece in _PIECES):
        return True
    in_braces = _in_braces(text)
    return any(piece.search(in_braces) for piece in _PIECES_IN_BRACES)


def _in_braces(text: str) -> str:
    """Return the lines of `text` that braces stand in, all of it when some are left open at the end of their line."""
    lines = [line for line in text.split("\n") if "{" in line or "}" in line]
    closed = all(line.count("{") == line.count("}") for line in lines)
    return "\n".join(lines) if closed else text
