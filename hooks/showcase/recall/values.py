"""Values as bytes and back: plain values, and what this house itself defines as data; nothing else is ever made."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any, Final

_ROOMS: Final = ("showcase.model.", "showcase.problem", "showcase.authored.schema.")
_PLAIN: Final = frozenset({("datetime", "date"), ("decimal", "Decimal")})


def as_bytes(value: object) -> bytes:
    """Return `value` as bytes; what is equal but was made otherwise may come to other bytes."""
    stream = io.BytesIO()
    _Writer(stream, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def from_bytes(data: bytes) -> Any:  # noqa: ANN401 - whatever was kept
    """Return the value that `data` was made of; `pickle.UnpicklingError` when it asks for any other kind of thing."""
    return _Reader(io.BytesIO(data)).load()


def digest(*parts: bytes) -> bytes:
    """Return the SHA-256 of `parts`, each told from the next."""
    together = hashlib.sha256()
    for part in parts:
        together.update(b"%d:" % len(part))
        together.update(part)
    return together.digest()


def fingerprint(value: object, known: Mapping[int, object]) -> bytes:
    """Return the SHA-256 of `value`; data known by its identity counts as what stands for it there."""
    stream = io.BytesIO()
    _Marker(stream, known).dump(value)
    return hashlib.sha256(stream.getbuffer()).digest()


class _Writer(pickle.Pickler):
    """Writes a dataclass as a call with its fields: the state Python keeps of a frozen one is twice as slow to read."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - the protocol of pickle
        """Return how `value` is made again."""
        taken = _taken(type(value))  # type: ignore[arg-type]  # every class is hashable
        return (type(value), taken(value)) if taken else NotImplemented


class _Marker(_Writer):
    """Writes what is known as what stands for it, and all else in full: one value or two alike make no odds."""

    def __init__(self, stream: io.BytesIO, known: Mapping[int, object]) -> None:
        super().__init__(stream, protocol=pickle.HIGHEST_PROTOCOL)
        self._known = known
        self.fast = True

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - the protocol of pickle
        """Return how `value` is made again, or what is known instead."""
        known = self._known.get(id(value))
        return (tuple, ((known,),)) if known else super().reducer_override(value)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - the protocol of pickle
        """Return a kind of value that may be kept; a memory somebody tampered with can make no other."""
        return _kind(module, name)


@cache
def _kind(module: str, name: str) -> type:
    if (module, name) in _PLAIN or f"{module}.".startswith(_ROOMS):
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and found.__module__ == module:
            return found
    raise pickle.UnpicklingError(f"{module}.{name} is not kept")


@cache
def _taken(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """Return what takes the fields out of a dataclass of this `kind`; None when it is made in another way."""
    if not is_dataclass(kind) or not all(field.init and not field.kw_only for field in fields(kind)):
        return None
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)
