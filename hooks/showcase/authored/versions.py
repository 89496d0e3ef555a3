"""The versions of a branch that were kept: where they lie, and which of them was approved last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from showcase.authored.folders import Folder, branch_folders
from showcase.authored.schema import ApprovalDoc
from showcase.authored.schema.approval import AGREED, APPROVAL
from showcase.authored.source import approval_of

HISTORY: Final = ".history"


def history_of(content: Path, branch_id: str) -> Path:
    """Return the folder that holds the versions of a branch; it need not exist."""
    return content / HISTORY / branch_id


def versions(content: Path, branch_id: str) -> tuple[Folder, ...]:
    """Return the kept versions of a branch, the one kept last first; their names begin with the time they were kept."""
    home = history_of(content, branch_id)
    return tuple(reversed(branch_folders(home)[0])) if home.is_dir() else ()


def approved_versions(content: Path, folder: str, branch_id: str, approval: ApprovalDoc | None) -> tuple[Folder, ...]:
    """Return the versions that were approved, as if they lay in `folder`, the likeliest first.

    That is the one `approval` speaks of, then the one kept last. Whether an approval holds is still to be seen.
    """
    current = approval.last(APPROVAL) if approval else None
    agreed: list[tuple[bool, Folder]] = []
    for version in versions(content, branch_id):
        record, _ = approval_of(version, content.as_posix())
        step = record.last(APPROVAL) if record else None
        if step and step.verdict == AGREED:
            agreed.append((current is None or step.seal != current.seal, replace(version, name=folder)))
    return tuple(version for _, version in sorted(agreed, key=lambda one: one[0]))
