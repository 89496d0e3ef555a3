"""What a submission would add, change and remove: field by field, photo by photo, before anything is taken in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal, TypeAlias

from showcase.authored.naming import where, whose
from showcase.authored.privacy.finding import masked_text, outermost
from showcase.authored.privacy.numbers import numbers
from showcase.authored.schema import BranchDoc, Steps

Kind = Literal["added", "removed", "changed"]
Tree: TypeAlias = Any  # what pydantic gives: nested mappings, lists and values

# By which of its fields a row is known again when others of it changed, the likeliest first.
_NAMES: Final = ("文件", "名称", "标题", "题目", "承诺", "岗位", "项目", "事项", "指标", "主题", "支部", "年度", "日期")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: where it is in words, what it was and what it would be; "" where there was or will be nothing."""

    where: str
    kind: Kind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PhotoChange:
    """A photo that comes, goes or becomes another; a renamed one has the same bytes under another name."""

    name: str
    kind: Literal["added", "removed", "changed", "renamed"]
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """All that a submission changes; `first` says that the branch is new here."""

    first: bool
    changes: tuple[Change, ...]
    photos: tuple[PhotoChange, ...]
    filled: date
    filled_before: date | None = None

    @property
    def nothing(self) -> bool:
        """Whether it says and shows just what is in place."""
        return not self.first and not self.changes and not self.photos

    @property
    def older(self) -> bool:
        """Whether it was filled in before what is in place."""
        return self.filled_before is not None and self.filled < self.filled_before


def review(
    before: BranchDoc | None, after: BranchDoc, photos_before: Mapping[str, str], photos: Mapping[str, str]
) -> Review:
    """Compare `after` with what is in place; photos are names with the SHA-256 of their bytes."""
    old = _tree(before) if before else {}
    return Review(
        before is None,
        tuple(map(_discreet, _changes((), old, _tree(after)))),
        tuple(_photo_changes(photos_before, photos)),
        after.signoff.filled.date,
        before.signoff.filled.date if before else None,
    )


def _discreet(change: Change) -> Change:
    """Return `change` without numbers of persons: what is looked at before it is put right quotes none of them."""
    before, after = (masked_text(text, outermost(numbers(text))) for text in (change.before, change.after))
    return replace(change, before=before, after=after)


def _tree(doc: BranchDoc) -> Tree:
    return doc.model_dump(by_alias=True, exclude_defaults=True)


def _changes(path: Steps, before: Tree, after: Tree) -> Iterator[Change]:
    """Give the differences of two trees, blocks and rows by what they are called."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in (*after, *(key for key in before if key not in after)):
            yield from _changes((*path, key), before.get(key), after.get(key))
    elif _is_rows(before, after):
        yield from _rows(path, before or (), after or ())
    elif before is None and isinstance(after, dict):
        yield from _changes(path, {}, after)
    elif after is None and isinstance(before, dict):
        yield from _changes(path, before, {})
    else:
        kind: Kind = "added" if before is None else "removed" if after is None else "changed"
        yield Change(where(path), kind, _words(before), _words(after))


def _is_rows(before: Tree, after: Tree) -> bool:
    """Whether both are lists of blocks; a list of words is one value."""
    both = [value for value in (before, after) if value is not None]
    return all(isinstance(value, list | tuple) and all(isinstance(row, dict) for row in value) for value in both)


def _rows(path: Steps, before: Sequence[Tree], after: Sequence[Tree]) -> Iterator[Change]:
    """Pair rows that are equal, then rows known again by their name or by most of their fields; others come or go."""
    left = [row for row in before if row not in after]
    for number, row in enumerate(after):
        if row in before:
            continue
        earlier = _earlier(row, left)
        if earlier is None:
            yield Change(where((*path, number)), "added", "", _words(row))
        else:
            left.remove(earlier)
            yield from _changes((*path, number), earlier, row)
    for old in left:
        yield Change(f"{whose(path)}里的“{_name(old) or _words(old)}”", "removed", _words(old), "")
    if not left and len(before) == len(after) and all(row in before for row in after):
        yield Change(where(path), "changed", "次序", "换了先后")


def _earlier(row: Tree, rows: Sequence[Tree]) -> Tree:
    """Return which of `rows` became `row`: one of the same name, else one that says mostly the same; None for none."""
    named = (old for old in rows if _name(old) and _name(old) == _name(row))
    return next(named, None) or next((old for old in rows if _shared(old, row) * 2 > len(row)), None)


def _shared(one: Tree, other: Tree) -> int:
    return sum(key in one and one[key] == value for key, value in other.items())


def _name(row: Tree) -> str:
    if not isinstance(row, dict):
        return ""
    return next((str(row[key]) for key in _NAMES if key in row), "")


def _words(value: Tree) -> str:
    """Return a value as a person reads it: text as it is, a block as its fields, a list joined."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dict):
        if set(value) == {"year", "month", "day"}:
            return "-".join(str(part).zfill(2) for part in value.values() if part)
        return "；".join(f"{key}：{_words(part)}" for key, part in value.items())
    if isinstance(value, list | tuple):
        return "、".join(map(_words, value))
    return str(value)


def _photo_changes(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[PhotoChange]:
    gone = {name: digest for name, digest in before.items() if name not in after}
    by_digest = {digest: name for name, digest in gone.items()}
    for name, digest in after.items():
        if name in before:
            if before[name] != digest:
                yield PhotoChange(name, "changed", name)
        elif digest in by_digest:
            earlier = by_digest.pop(digest)
            gone.pop(earlier)
            yield PhotoChange(name, "renamed", earlier)
        else:
            yield PhotoChange(name, "added")
    yield from (PhotoChange(name, "removed", name) for name in gone)
