"""Which keys stand where: a shape laid out flat, so that sentences can name neighbours, homes and examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, TypeAlias, get_args

from showcase.authored.schema.fields import Block

Names: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a shape: its path of names, what its author is told, and the block it holds, if any."""

    path: Names
    title: str
    description: str
    example: object
    required: bool
    block: type[Block] | None


@dataclass(frozen=True)
class Keys:
    """All keys of a shape, in its order."""

    by_path: Mapping[Names, Key]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every key that stands somewhere."""
        return frozenset(path[-1] for path in self.by_path)

    @cached_property
    def text_lists(self) -> frozenset[str]:
        """Every key whose lists hold texts wherever it stands; 照片 holds texts here and blocks there."""
        texts = {path[-1] for path, key in self.by_path.items() if key.block is None and isinstance(key.example, list)}
        return frozenset(texts - {path[-1] for path, key in self.by_path.items() if key.block})

    @cached_property
    def _children(self) -> Mapping[Names, tuple[str, ...]]:
        children: dict[Names, tuple[str, ...]] = {}
        for path in self.by_path:
            children[path[:-1]] = (*children.get(path[:-1], ()), path[-1])
        return children

    def beneath(self, path: Names) -> tuple[str, ...]:
        """Return the keys that stand directly beneath `path`."""
        return self._children.get(path, ())

    def home(self, name: str, around: Names) -> Key | None:
        """Return where `name` belongs: beneath or above `around` rather than far from it; None when nowhere."""
        homes = [key for path, key in self.by_path.items() if path[-1] == name and path[:-1] != around]
        return max(homes, key=lambda key: _shared(key.path, around), default=None)


@lru_cache(maxsize=4)
def keys_of(shape: type[Block]) -> Keys:
    """Return every key of `shape`, outermost first."""
    return Keys({key.path: key for key in _walk(shape, ())})


def _walk(shape: type[Block], above: Names) -> Iterator[Key]:
    for field in shape.model_fields.values():
        path = (*above, field.alias or "")
        block = _block_in(field.annotation)
        example = (field.examples or [""])[0]
        yield Key(path, field.title or "", field.description or "", example, field.is_required(), block)
        if block:
            yield from _walk(block, path)


def _block_in(annotation: Any) -> type[Block] | None:  # noqa: ANN401 - an annotation is any object
    if isinstance(annotation, type) and issubclass(annotation, Block):
        return annotation
    return next(filter(None, map(_block_in, get_args(annotation))), None)


def _shared(one: Names, other: Names) -> int:
    return sum(left == right for left, right in zip(one, other, strict=False))
