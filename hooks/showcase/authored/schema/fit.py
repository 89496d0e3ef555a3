"""Read a tree into a shape: mend what is beyond doubt, one slip at a time, and word all the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from pydantic_core import ErrorDetails

from showcase.authored.document import Document
from showcase.authored.schema.fields import Sheet
from showcase.authored.schema.keys import keys_of
from showcase.authored.schema.misfits import GROUP_TYPES, LIST_TYPES, TEXT_TYPES, Misfits
from showcase.authored.schema.remains import read_tidy, remains
from showcase.authored.schema.tidy import Steps, Tidy
from showcase.problem import Problem

Shape = TypeVar("Shape", bound=Sheet)

# Each round mends at least one level of nesting and files nest 12 deep at most (yamlfile).
ROUNDS: Final = 16

_BETWEEN = re.compile(r"[、，,；;/\s]+")


def fit(
    shape: type[Shape], tidy: Tidy, document: Document, *, partly: bool = False
) -> tuple[Shape | None, tuple[Problem, ...]]:
    """Return what `tidy` says, None when it does not fit, and everything its author should know.

    A mended slip is an advice; `tidy` keeps the mended spelling. Asked for `partly`, it gives the parts that fit; where
    it has `gaps`, it is good for looking for more that is wrong and for nothing else.
    """
    misfits = Misfits(document, tidy, keys_of(shape))
    advice: list[Problem] = []
    errors: list[ErrorDetails] = []
    for _ in range(ROUNDS):
        read, errors = read_tidy(shape, tidy)
        if read is not None:
            return read, tuple(advice)
        # Last rows first, so that a row split in two moves none that is still to be mended.
        mended = [_mend(misfits, error) for error in reversed(errors)]
        if not any(mended):
            break
        advice += filter(None, mended)
    told = (*advice, *misfits.problems(errors))
    return remains(shape, tidy, errors) if partly else None, told


def _mend(misfits: Misfits, error: ErrorDetails) -> Problem | None:
    """Mend the slip behind `error` and return the advice that says so; None when it is no slip."""
    path, kind, parts, found = error["loc"], error["type"], error.get("ctx", {}), error["input"]
    tidy = misfits.tidy
    if "mended" in parts:
        return _mended(lambda: tidy.put(path, parts["mended"]), misfits.say(kind, path, **parts))
    if kind in LIST_TYPES and isinstance(found, dict if misfits.holds_groups(path) else str):
        return _mended(lambda: tidy.wrap(path), misfits.say("list-wrapped", path))
    if kind in GROUP_TYPES and path and _is_one(found, dict):
        return _mended(lambda: tidy.take_out(path), misfits.say("mapping-taken-out", path))
    if kind in TEXT_TYPES and _is_one(found, str):
        return _mended(lambda: tidy.take_out(path), misfits.say("text-taken-out", path))
    if words := _joined_words(path, parts):
        said = misfits.say("words-split", path, text=parts["text"], example=f"[{', '.join(words)}]")
        return _mended(lambda: tidy.split(path, words), said)
    return None


def _mended(mend: Callable[[], None], said: Problem) -> Problem:
    mend()
    return said


def _is_one(found: object, kind: type) -> bool:
    return isinstance(found, list) and len(found) == 1 and isinstance(found[0], kind)


def _joined_words(path: Steps, parts: Mapping[str, str]) -> list[str]:
    """Return the choices that a row of a list names all at once, as in 网页、印刷; empty when it does not."""
    words = [part for part in _BETWEEN.split(parts.get("text", "")) if part]
    known = parts.get("words", "").split("、")
    return words if path and isinstance(path[-1], int) and len(words) > 1 and set(words) <= set(known) else []
