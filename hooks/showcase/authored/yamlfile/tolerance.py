"""The slips of a Chinese keyboard put right before a text is parsed, each announced, prose left alone."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from showcase.authored.yamlfile.edits import Edited, Slip, edited
from showcase.authored.yamlfile.keys import COLONS, ODD_BLANKS
from showcase.authored.yamlfile.walk import ODD_DASHES, Walk

# A text that has none of these needs no walk, which would cost more than all the rest of reading it.
_SIGNS: Final = (
    *COLONS, *ODD_BLANKS, "\t", "［", "｛", *(closed + comma for closed in "]}\"'" for comma in "，；、")
)  # fmt: skip
_PIECES: Final = (
    re.compile(r"\n[^\n:]{1,50}:[^ \n]"),
    re.compile(r"[{,][^\n:,{}]{1,50}:[^ \n]"),
    re.compile(r" #[^ \n#]"),
    re.compile(rf"\n *(?:- +)*[-{ODD_DASHES}][^ \n]"),
    re.compile(rf"\n *(?:- +)*[{ODD_DASHES}]"),
    *(re.compile(rf"{comma}[^\n，；、,:“”。]{{1,24}}:") for comma in "，；、"),
    re.compile(r"[\]}\"'] +[，；、]"),
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
    return any(sign in text for sign in _SIGNS) or any(piece.search("\n" + text) for piece in _PIECES)
