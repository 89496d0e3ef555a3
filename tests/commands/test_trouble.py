"""A disk that will not do is told with the folder and the reason; nobody is shown a trace for it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from showcase.commands.trouble import sentence

from ..authored.office import ID, an_office
from ..conftest import Run, showcase
from ..submissions.zips import a_zip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file where a folder should be, which stops even those who may write everywhere."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    return tmp_path / "file"


def is_told(run: Run, file: Path) -> None:
    assert run.status == 1
    assert run.err == f"没有做完：{file} 是一个文件，不是文件夹。请看看路径写得对不对，或者换一个文件夹。\n"


@pytest.mark.parametrize("below", [".", "a", "a/b"])
def test_a_build_that_can_put_its_site_or_cache_nowhere(content: Path, file: Path, tmp_path: Path, below: str) -> None:
    elsewhere = ("build", "--content", content, "--site", tmp_path / "site", "--cache", file / below)
    nowhere = ("build", "--content", content, "--site", file / "site" / below, "--cache", tmp_path / "cache")

    is_told(showcase(*elsewhere), file)
    is_told(showcase(*nowhere), file)


def test_new_where_no_folder_can_be_made(file: Path) -> None:
    is_told(showcase("new", "beimen", "--content", file), file)


@pytest.mark.parametrize("errand", ["approve", "import", "undo", "withdraw", "hide"])
def test_a_desk_that_cannot_keep_its_history(content: Path, errand: str) -> None:
    (content / ".history").write_text("in the way", encoding="utf-8")
    words = {
        "approve": (ID, "--by", "甲", "--as", "上级审定"),
        "import": (a_zip(content.parent / "a.zip"), "--yes"),
        "undo": (ID,),
        "withdraw": (ID, "--why", "并"),
        "hide": ("--person", "时雨"),
    }

    is_told(showcase(errand, *words[errand], "--content", content), content / ".history")


def test_a_page_that_can_be_written_nowhere(content: Path, file: Path) -> None:
    for errand, *words in (("report", "--html"), ("handover", ID, "--html"), ("schema", "--out")):
        is_told(showcase(errand, *words, file / "a.html", "--content", content), file)


def test_a_folder_that_may_not_be_written_is_named_with_the_reason(tmp_path: Path) -> None:
    refused = PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "new" / "a.yaml"))

    assert sentence(refused) == f"{tmp_path} 没有权限读写。请换一个文件夹，或者请管理员开通读写权限。"


def test_a_full_disk_has_no_name() -> None:
    assert sentence(OSError(errno.ENOSPC, "No space left on device")) == "所在的磁盘满了。请腾出一些空间，再运行一次。"


def test_a_fault_of_ours_is_not_told_as_one_of_the_disk() -> None:
    assert sentence(FileNotFoundError(errno.ENOENT, "No such file or directory", "a")) == ""
    assert sentence(OSError("other")) == ""
