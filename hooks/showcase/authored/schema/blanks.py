"""What a branch file asks for, as plain values: every blank with its kind, for whoever draws a form of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from showcase.authored.naming import flow, line
from showcase.authored.schema.branch import BranchDoc
from showcase.authored.schema.fields import Block, Kind

TEXT, GROUP = "text", "group"


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank to fill in, or a group of them.

    `kind` is text, group, choice or the name of a reader in values.py; `many` says that it may be filled in several
    times, `open` that a group takes further texts under names of their own. `line` is the example as a line of the
    file, `entry` as one entry of a list. `fallback` is what a choice left blank comes to.
    """

    key: str
    title: str
    description: str
    example: object
    line: str
    entry: str
    required: bool
    many: bool
    kind: str
    words: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    fallback: tuple[str, ...] = ()
    blanks: tuple[Blank, ...] = field(default=())
    open: bool = False


def branch_blanks() -> tuple[Blank, ...]:
    """Return every blank of a branch file, in the order of the schema."""
    return tuple(_blanks(BranchDoc))


def _blanks(shape: type[Block]) -> Iterator[Blank]:
    for asked in shape.model_fields.values():
        yield _blank(asked)


def _blank(asked: FieldInfo) -> Blank:
    key, example = asked.alias or "", (asked.examples or [""])[0]
    block = _found(asked.annotation, _block_of)
    kind = next((part for part in asked.metadata if isinstance(part, Kind)), None) or _found(asked.annotation, _kind_of)
    return Blank(
        key=key,
        title=asked.title or key,
        description=asked.description or "",
        example=example,
        line=line(key, example),
        entry=f"- {flow(example[0] if isinstance(example, list) else example)}",
        required=asked.is_required(),
        many=_is_many(asked.annotation),
        kind=GROUP if block else kind.name if kind else TEXT,
        words=kind.words if kind else (),
        also=tuple(kind.also.items()) if kind else (),
        fallback=_fallback(asked) if kind and kind.words else (),
        blanks=tuple(_blanks(block)) if block else (),
        open=bool(block) and block.model_config.get("extra") == "allow",
    )


def _fallback(asked: FieldInfo) -> tuple[str, ...]:
    words = () if asked.is_required() else asked.default
    return words if isinstance(words, tuple) else (words,) if words else ()


def _is_many(annotation: Any) -> bool:  # noqa: ANN401 - an annotation is any object
    return get_origin(annotation) is tuple


def _block_of(annotation: Any) -> Any:  # noqa: ANN401
    return annotation if isinstance(annotation, type) and issubclass(annotation, Block) else None


def _kind_of(annotation: Any) -> Any:  # noqa: ANN401
    if get_origin(annotation) is not Annotated:
        return None
    return next((part for part in annotation.__metadata__ if isinstance(part, Kind)), None)


def _found(annotation: Any, look: Any) -> Any:  # noqa: ANN401
    """Return what `look` finds in `annotation` or anywhere within it."""
    here = look(annotation)
    return here or next((there for part in get_args(annotation) if (there := _found(part, look))), None)
