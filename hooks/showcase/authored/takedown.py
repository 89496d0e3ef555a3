"""A person taken down leaves every block of a branch: honours, posts, pledges, captions and running text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from showcase.authored.privacy.names import HiddenNames
from showcase.model import Branch, Pledge, Post

# Addresses, keys and names of files are no text a reader sees.
_KEPT: Final = frozenset(
    {"id", "folder", "anchor", "key", "path", "files", "kind", "level", "tier", "status", "evidence"}
)


def taken_down(branch: Branch, names: HiddenNames) -> Branch:
    """Return `branch` without those of `names`: their honours are gone, their posts and pledges name nobody."""
    if not names:
        return branch
    people = replace(
        branch,
        secretary=None if branch.secretary and names.includes(branch.secretary.name) else branch.secretary,
        honours=tuple(honour for honour in branch.honours if not (honour.person and names.includes(honour.person))),
        posts=tuple(_post(post, names) for post in branch.posts),
        pledges=tuple(_pledge(pledge, names) for pledge in branch.pledges),
    )
    covered: Branch = _covered(people, names)
    return covered


def _post(post: Post, names: HiddenNames) -> Post:
    return replace(post, member="") if names.includes(post.member) else post


def _pledge(pledge: Pledge, names: HiddenNames) -> Pledge:
    return replace(pledge, person="") if names.includes(pledge.person) else pledge


def _covered(value: Any, names: HiddenNames) -> Any:  # noqa: ANN401 - a block of any kind, and each of its fields
    """Return `value` with every hidden name in its texts covered; the very same one where there is none."""
    if isinstance(value, str):
        return names.covered(value)
    if isinstance(value, tuple):
        parts = tuple(_covered(part, names) for part in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    old = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in _KEPT}
    changed = {name: new for name, part in old.items() if (new := _covered(part, names)) is not part}
    return replace(value, **changed) if changed else value
