"""Which version stands in for a branch that is held back."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.authored.reading import Reading, read
from showcase.authored.signoff import CHANGED, CLAIMED
from showcase.authored.versions import approved_versions, versions
from showcase.cli import main
from showcase.photos.measure import measure

from .office import FOLDER, ID, a_reader, an_office, approve, edit

OLD, NEW = "名称: 头班船", "名称: 二班船"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An office whose one branch was approved."""
    content = an_office(tmp_path)
    assert approve(content) == 0
    return content


def shown(reading: Reading) -> list[str]:
    return [branch.brand.name for branch in reading.branches]


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(held.reason, held.kept) for held in reading.held]


def test_what_was_approved_is_published(content: Path) -> None:
    assert (shown(read(content, measure)), told(read(content, measure))) == (["头班船"], [])


def test_the_approved_version_stays_when_the_folder_changes(content: Path) -> None:
    edit(content, OLD, NEW)
    reading = read(content, measure)

    assert shown(reading) == ["头班船"]
    assert told(reading) == [(CHANGED, "2026-07-09")]
    assert reading.branches[0].files[0].key == f"{FOLDER}/photos/xunluoting.jpg"


def test_it_stays_when_the_file_does_not_read_any_more(content: Path) -> None:
    (content / FOLDER / "branch.yaml").write_text("支部: [", encoding="utf-8")

    assert shown(read(content, measure)) == ["头班船"]


def test_it_stays_when_a_photo_is_another(content: Path) -> None:
    photo = content / FOLDER / "photos" / "xunluoting.jpg"
    photo.write_bytes(photo.read_bytes() + b"\0")

    assert told(read(content, measure)) == [(CHANGED, "2026-07-09")]


def test_a_preview_shows_what_changed_and_drafts_show_all(content: Path) -> None:
    edit(content, OLD, NEW)

    assert shown(read(content, measure, drafts="changed")) == ["二班船"]
    assert shown(read(content, measure, drafts=True)) == ["二班船"]


def test_once_approved_again_the_new_version_is_shown(content: Path) -> None:
    edit(content, OLD, NEW)
    approve(content)

    assert (shown(read(content, measure)), told(read(content, measure))) == (["二班船"], [])


def test_of_two_approved_versions_the_one_on_record_stays(content: Path) -> None:
    edit(content, OLD, NEW)
    approve(content)
    assert main(["undo", ID, "--content", str(content)]) == 0
    edit(content, "头班船", "三班船")

    assert shown(read(content, measure)) == ["头班船"]


def test_layout_does_not_count(content: Path) -> None:
    edit(content, OLD, "名称:   '头班船'  # 旧名")

    assert told(read(content, measure)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("审签:\n", "审签:\n  公开范围: 不公开\n"),
        ("结论: 同意", "结论: 退回"),
        ("  类型: 常设\n", "  类型: 常设\n  敏感单位: 是\n"),
    ],
)
def test_what_must_not_be_shown_any_more_does_not_stay(content: Path, old: str, new: str) -> None:
    edit(content, "同意: 不涉及人像", "同意: 已征得")
    approve(content)
    edit(content, old, new)

    assert shown(read(content, measure)) == []


def test_a_refusal_takes_it_down(content: Path) -> None:
    approve(content, ID, "--result", "不同意")

    assert shown(read(content, measure)) == []


def test_a_version_that_would_leak_today_does_not_stay(content: Path) -> None:
    site = content / "_site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("线人,", "线人, 头班船,"), encoding="utf-8")
    edit(content, OLD, NEW)
    edit(content, "头一班船", "头一班")

    assert shown(read(content, measure)) == []


def test_a_number_used_by_another_folder_is_not_shown_twice(content: Path) -> None:
    (content / FOLDER).rename(content / "old")
    other = an_office(content.parent / "other")
    (other / FOLDER).rename(content / "new")
    reading = read(content, measure)

    assert len(reading.branches) == 1


def test_a_branch_never_approved_has_no_stand_in(tmp_path: Path) -> None:
    content = an_office(tmp_path)

    assert told(read(content, measure)) == [(CLAIMED, "")]
    assert versions(content, ID) == ()
    assert approved_versions(content, FOLDER, ID, None) == ()


def test_versions_do_not_show_as_branches(content: Path) -> None:
    assert next(folder.name for folder in versions(content, ID)).startswith("20")
    assert len(read(content, measure, drafts=True).branches) == 1
    assert a_reader(content).bureau.withdrawn == ()
