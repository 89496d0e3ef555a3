"""What is left of a file when the parts that do not fit are left out: enough to look for what else is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from showcase.authored.schema.fields import Sheet
from showcase.authored.schema.keys import Keys, Names, keys_of
from showcase.authored.schema.tidy import Steps, Tidy

Shape = TypeVar("Shape", bound=Sheet)

# A row without its name goes in the second round, the block it leaves without rows in the third; nothing nests deeper.
ROUNDS: Final = 16

# Where an example would make a rule speak: nobody signs earlier, and nobody bears that name.
STAND_INS: Final[Mapping[Names, str]] = {("审签", "填报", "人"): "…", ("审签", "填报", "日期"): "1901-01-01"}


def remains(shape: type[Shape], tidy: Tidy, errors: Sequence[ErrorDetails]) -> Shape | None:
    """Return `tidy` without what `errors` are about, None when nothing of it fits; it tells its gaps.

    A value that does not fit goes alone where it may be absent, else the row or the block around it does. What must be
    there on every branch has the example of its key for a stand-in.
    """
    for _ in range(ROUNDS):
        if not isinstance(tidy.tree, dict):
            return None
        _leave_out(tidy, errors, keys_of(shape))
        read, errors = read_tidy(shape, tidy)
        if read is not None:
            return read
    return None


def read_tidy(shape: type[Shape], tidy: Tidy) -> tuple[Shape | None, list[ErrorDetails]]:
    """Return what `tidy` says as it is, or None and all that does not fit."""
    try:
        read = shape.model_validate(tidy.tree)
    except ValidationError as error:
        return None, error.errors(include_url=False)
    read.remember(tidy)
    return read, []


def _leave_out(tidy: Tidy, errors: Sequence[ErrorDetails], keys: Keys) -> None:
    wanted = [path for path in _missing(errors) if _must_stand(path[:-1], keys)]
    for path in wanted:
        tidy.stand_in(path, _stand_in(path, keys))
    spoilt = {error["loc"] for error in errors if error["type"] != "missing"}
    spoilt |= {path[:-1] for path in _missing(errors)} - {path[:-1] for path in wanted}
    outermost = [path for path in spoilt if not any(path[:depth] in spoilt for depth in range(len(path)))]
    # Last rows first, so that none moves that is still to go.
    for path in sorted(outermost, key=_rows, reverse=True):
        tidy.leave_out(path)


def _missing(errors: Sequence[ErrorDetails]) -> list[Steps]:
    return [error["loc"] for error in errors if error["type"] == "missing"]


def _must_stand(block: Steps, keys: Keys) -> bool:
    """Whether `block` is the file itself or a group that every file has; a row of a list is neither."""
    return not block or (
        isinstance(block[-1], str) and keys.by_path[_names(block)].required and _must_stand(block[:-1], keys)
    )


def _stand_in(path: Steps, keys: Keys) -> object:
    names = _names(path)
    return STAND_INS.get(names, keys.by_path[names].example)


def _names(path: Steps) -> Names:
    return tuple(step for step in path if isinstance(step, str))


def _rows(path: Steps) -> tuple[int, ...]:
    return tuple(step for step in path if isinstance(step, int))
