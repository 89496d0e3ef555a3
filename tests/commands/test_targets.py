"""Whichever way a clerk names a folder, it is the one that is checked, and what is none is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from showcase.commands.targets import Unclear, targets

from ..authored.office import FOLDER, OTHER_FOLDER, an_office

USUAL = Path("branches")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A project folder with two branches and things that are none."""
    content = an_office(tmp_path, FOLDER, OTHER_FOLDER)
    (content / "_draft").mkdir()
    (content / "beimen").mkdir()
    (tmp_path / "mkdocs.yml").write_text("")
    shutil.copytree(content / FOLDER, tmp_path / "inbox" / "jiaolai")
    return tmp_path


@pytest.mark.parametrize(
    ("here", "path", "found"),
    [
        ("", f"branches/{FOLDER}", ("branches", FOLDER)),
        ("", f"branches/{FOLDER}/branch.yaml", ("branches", FOLDER)),
        ("", "branches/beimen", ("branches", "beimen")),
        ("", "inbox/jiaolai", ("inbox", "jiaolai")),
        ("", "branches", ("branches",)),
        ("", "branches/_site.yaml", ("branches",)),
        ("branches", ".", (".",)),
        ("branches", FOLDER, (".", FOLDER)),
        (f"branches/{FOLDER}", ".", ("..", FOLDER)),
        (f"branches/{FOLDER}", "", ("..", FOLDER)),
        (f"branches/{FOLDER}", "branch.yaml", ("..", FOLDER)),
        (f"branches/{FOLDER}", f"../{OTHER_FOLDER}", ("..", OTHER_FOLDER)),
        (f"branches/{FOLDER}/photos", "..", ("../..", FOLDER)),
    ],
)
def test_a_folder_is_found_from_wherever_it_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch, here: str, path: str, found: tuple[str, ...]
) -> None:
    monkeypatch.chdir(home / here)
    where, *names = found

    assert targets([Path(path)], USUAL) == {Path(where): tuple(names)}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "这里不是支部文件夹，里面没有 branch.yaml。检查一个支部，请写：showcase check branches/文件夹名；"),
        ("mkdocs.yml", "检查全部，请写：showcase check"),
        ("inbox", "请写：showcase check inbox/jiaolai；"),
        ("branches/_draft", "请先给 branches/_draft 换一个名字"),
        (f"branches/{FOLDER}/photos", "不是支部文件夹"),
        (f"branches/{FOLDER}/photos/xunluoting.jpg", "不是支部文件夹，也不是 branch.yaml"),
        ("nowhere", "没有找到 nowhere"),
    ],
)
def test_what_is_no_branch_is_told_with_a_way_out(
    home: Path, monkeypatch: pytest.MonkeyPatch, path: str, said: str
) -> None:
    monkeypatch.chdir(home)
    with pytest.raises(Unclear) as reason:
        targets([Path(path)], USUAL)

    assert said in str(reason.value)


def test_all_and_one_of_them_are_all(home: Path) -> None:
    content = home / "branches"

    assert targets([], content) == targets([content / FOLDER, content], content) == {content: ()}
    assert targets([content / FOLDER, content / "beimen"], content) == {content: (FOLDER, "beimen")}
