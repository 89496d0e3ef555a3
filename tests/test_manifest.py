from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase import manifest
from showcase.manifest import MANIFEST, check, write_manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three files, listed."""
    made = tmp_path / "U盘 副本#1"
    (made / "网站" / "data").mkdir(parents=True)
    (made / "网站" / "index.html").write_text("one", encoding="utf-8")
    (made / "网站" / "data" / "counts.json").write_text("two", encoding="utf-8")
    (made / "请先读我.txt").write_text("three", encoding="utf-8")
    write_manifest(made)
    return made


def flip(folder: Path) -> None:
    (folder / "网站" / "index.html").write_text("onf", encoding="utf-8")


def add(folder: Path) -> None:
    (folder / "网站" / "more.html").write_text("more", encoding="utf-8")


def remove(folder: Path) -> None:
    (folder / "请先读我.txt").unlink()


def rename(folder: Path) -> None:
    (folder / "网站" / "index.html").rename(folder / "网站" / "data" / "home.html")


def link(folder: Path) -> None:
    (folder / "网站" / "etc").symlink_to("/etc")


def rewrite(folder: Path) -> None:
    said = (folder / MANIFEST).read_text(encoding="utf-8")
    (folder / MANIFEST).write_text(said.replace('"root": "', '"root": "0'), encoding="utf-8")


def test_what_is_as_it_was_is_said_to_be_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder) == 0
    assert capsys.readouterr().out.startswith("3 个文件都和清单一致。\n校验码：")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (flip, "被改过：网站/index.html"),
        (add, "多出来：网站/more.html"),
        (remove, "少了：请先读我.txt"),
        (rename, "改了名：网站/index.html → 网站/data/home.html"),
        (link, "多出来：网站/etc"),
        (rewrite, "清单被改过：manifest.json"),
    ],
)
def test_what_was_done_to_a_folder_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], harm: Callable[[Path], None], said: str
) -> None:
    harm(folder)

    assert check(folder) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [said, "有 1 处和发放时不一样。请不要再用，重新拷一份。"]


def test_a_manifest_made_anew_shows_in_the_root_digest(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(folder)
    before = capsys.readouterr().out
    flip(folder)
    write_manifest(folder)

    assert check(folder) == 0
    assert capsys.readouterr().out != before


def test_the_same_files_give_the_same_manifest(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy", copy_function=shutil.copyfile)
    write_manifest(tmp_path / "copy")

    assert (tmp_path / "copy" / MANIFEST).read_bytes() == (folder / MANIFEST).read_bytes()


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '{"root": "", "files": [1]}', '{"root": "", "files": [{"path": "a"}]}']
)
def test_no_manifest_is_said_in_words(folder: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (folder / MANIFEST).write_text(text, encoding="utf-8")

    assert check(folder) == 2
    assert "没有能用的清单" in capsys.readouterr().out


def test_it_runs_alone_from_the_stick(folder: Path) -> None:
    """Isolated, so that nothing of ours is at hand."""
    shutil.copyfile(manifest.__file__, folder / "核对.py")
    write_manifest(folder)
    command = [sys.executable, "-I", str(folder / "核对.py")]
    whole = subprocess.run(command, capture_output=True, check=False)
    flip(folder)
    harmed = subprocess.run(command, capture_output=True, check=False)

    assert (whole.returncode, harmed.returncode) == (0, 1), whole.stderr
    assert "被改过：网站/index.html" in harmed.stdout.decode()


def test_it_is_written_for_the_python_of_older_desktops() -> None:
    tree = ast.parse(Path(manifest.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))
    later = {"removeprefix", "removesuffix", "file_digest", "is_relative_to", "walk_up"}

    assert not later & {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
