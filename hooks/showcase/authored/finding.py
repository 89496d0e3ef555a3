"""Find a branch by its 编号 without reading all of them through."""

from __future__ import annotations

from pathlib import Path

from showcase.authored.folders import Folder, branch_folders, read_bytes
from showcase.authored.reader import Reader
from showcase.authored.source import Source
from showcase.problem import Problem

Found = tuple[Source, tuple[Problem, ...]]


def branches_with(reader: Reader, branch_id: str) -> tuple[Found, ...]:
    """Return every folder that bears `branch_id`, with what is to be put right in it; one folder, or a mistake."""
    found = []
    for folder in branch_folders(reader.content)[0]:
        if _mentions(folder, branch_id):
            source, problems = reader.source(folder)
            if source is not None and source.id == branch_id:
                found.append((source, problems))
    return tuple(found)


def folder_of(reader: Reader, branch_id: str) -> Path | None:
    """Return the folder that bears `branch_id`, by its file or, where that does not read, by its approval."""
    for source, _ in branches_with(reader, branch_id):
        return source.folder.path
    for folder in branch_folders(reader.content)[0]:
        approval = reader.approval(folder) if _mentions(folder, branch_id) or folder.yaml is None else None
        if approval and approval.id == branch_id:
            return folder.path
    return None


def folder_named(content: Path, name: str) -> Folder | None:
    """Return the folder of that name; None when there is none."""
    return next((folder for folder in branch_folders(content)[0] if folder.name == name), None)


def _mentions(folder: Folder, branch_id: str) -> bool:
    """Whether the 编号 could stand in the file: hundreds of times faster than reading what it says."""
    try:
        return folder.yaml is not None and branch_id.encode() in read_bytes(folder.yaml)
    except OSError:
        return False
