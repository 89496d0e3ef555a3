"""A small office to work in: two sample branches in a content folder of their own, approved by the real command."""

from __future__ import annotations

import shutil
from pathlib import Path

from showcase.authored.reader import Reader
from showcase.authored.reading import read_site_file
from showcase.cli import main
from showcase.photos.digests import digest_of
from showcase.photos.measure import measure

from ..conftest import SAMPLES

ID, FOLDER = "GA-DJ-016", "dongjiao-shuishang"
OTHER, OTHER_FOLDER = "GA-CG-012", "chengguan-dongguan"


def an_office(home: Path, *folders: str) -> Path:
    """Return a content folder with the site file and `folders` of the samples, their approvals left behind."""
    content = home / "branches"
    content.mkdir(parents=True)
    shutil.copy(SAMPLES / "_site.yaml", content)
    shutil.copytree(SAMPLES / "_photos", content / "_photos")
    for folder in folders or (FOLDER,):
        shutil.copytree(SAMPLES / folder, content / folder, ignore=shutil.ignore_patterns("approval.yaml"))
    return content


def approve(content: Path, branch_id: str = ID, *more: str) -> int:
    """Approve a branch as its superior would, and return the exit status."""
    words = ["approve", branch_id, "--by", "东郊分局机关党委", "--as", "上级审定", "--date", "2026-07-09"]
    return main([*words, *more, "--content", str(content)])


def edit(content: Path, old: str, new: str, folder: str = FOLDER) -> None:
    """Change the branch file of `folder`, where `old` must stand."""
    path = content / folder / "branch.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def a_reader(content: Path) -> Reader:
    """Return a reader of `content`."""
    bureau, problems = read_site_file(content, measure)

    assert bureau is not None, problems
    return Reader(content, bureau, measure, digest_of)
