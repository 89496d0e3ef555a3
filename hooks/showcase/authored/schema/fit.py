"""Read a tree into a shape: mend what is beyond doubt, one slip at a time, and word all the rest."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from showcase.authored.document import Document
from showcase.authored.schema.fields import Sheet
from showcase.authored.schema.keys import keys_of
from showcase.authored.schema.misfits import GROUP_TYPES, LIST_TYPES, TEXT_TYPES, Misfits
from showcase.authored.schema.tidy import Tidy
from showcase.problem import Problem

Shape = TypeVar("Shape", bound=Sheet)

# Each round mends at least one level of nesting and files nest 12 deep at most (yamlfile).
ROUNDS = 16


def fit(shape: type[Shape], tidy: Tidy, document: Document) -> tuple[Shape | None, tuple[Problem, ...]]:
    """Return what `tidy` says, None when it does not fit, and everything its author should know.

    A mended slip is an advice; `tidy` keeps the mended spelling.
    """
    misfits = Misfits(document, tidy, keys_of(shape))
    advice: list[Problem] = []
    errors: list[ErrorDetails] = []
    for _ in range(ROUNDS):
        try:
            read = shape.model_validate(tidy.tree)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        else:
            read.remember(tidy)
            return read, tuple(advice)
        # Last rows first, so that a row split in two moves none that is still to be mended.
        mended = [_mend(misfits, error) for error in reversed(errors)]
        if not any(mended):
            break
        advice += filter(None, mended)
    return None, (*advice, *map(misfits.problem, errors))


def _mend(misfits: Misfits, error: ErrorDetails) -> Problem | None:
    path, kind, tidy = error["loc"], error["type"], misfits.tidy
    if "mended" in error.get("ctx", {}):
        said = misfits.say(kind, path, **error["ctx"])
        tidy.put(path, error["ctx"]["mended"])
        return said
    if kind in LIST_TYPES and isinstance(error["input"], dict if misfits.holds_groups(path) else str):
        said = misfits.say("list-wrapped", path)
        tidy.wrap(path)
        return said
    rows = error["input"]
    if path and isinstance(rows, list) and len(rows) == 1:
        if kind in GROUP_TYPES and isinstance(rows[0], dict):
            tidy.take_out(path)
            return misfits.say("mapping-taken-out", path)
        if kind in TEXT_TYPES and isinstance(rows[0], str):
            tidy.take_out(path)
            return misfits.say("text-taken-out", path)
    return None
