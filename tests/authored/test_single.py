"""One folder for the site: sound, waiting, or fitting in part only."""

from __future__ import annotations

from pathlib import Path

from showcase.authored.folders import branch_folders
from showcase.authored.signoff import CHANGED, CLAIMED
from showcase.authored.single import Drafts, Single, read_single

from .office import a_reader, an_office, approve, edit


def single(content: Path, *, drafts: Drafts = False, assembled: bool = True) -> Single:
    (folder,) = branch_folders(content)[0]
    return read_single(folder, a_reader(content), drafts, assembled=assembled)[0]


def test_an_approved_folder_is_a_branch(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    assert single(content).withheld
    approve(content)
    read = single(content)

    assert read.withheld == ""
    assert read.branch is not None
    assert read.outline is not None
    assert read.outline.id == read.branch.id


def test_a_change_after_approval_waits_unless_a_preview_asks(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    approve(content)
    edit(content, "内涵: ", "内涵: 又")

    assert single(content).withheld == CHANGED
    assert single(content, drafts="changed").withheld == ""
    assert single(content, drafts=True).withheld == ""


def test_a_change_is_seen_at_sight_too(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    assert single(content, assembled=False).withheld == CLAIMED
    approve(content)
    assert single(content, assembled=False).withheld == ""
    edit(content, "内涵: ", "内涵: 又")
    assert single(content, assembled=False).withheld == CHANGED


def test_no_branch_is_made_for_who_asks_only_what_is_wrong(tmp_path: Path) -> None:
    assert single(an_office(tmp_path), drafts=True, assembled=False).branch is None


def test_what_fits_in_part_is_known_by_its_number_alone(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    edit(content, "类型: 常设", "类型: 长设会")
    part = single(content)

    assert part.branch is None
    assert part.outline is None
    assert part.part is not None
    assert any(problem.holds_back for problem in part.problems)
