"""The version before comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.cli import main

from ..authored.office import FOLDER, ID, an_office
from ..submissions.zips import FILES, a_zip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An office that has taken in a second version."""
    content = an_office(tmp_path)
    changed = {**FILES, "branch.yaml": FILES["branch.yaml"].replace("头班船".encode(), "二班船".encode())}
    assert main(["import", str(a_zip(tmp_path / "a.zip", changed)), "--yes", "--content", str(content)]) == 0
    return content


def undo(content: Path, *words: str) -> int:
    return main(["undo", *words, "--content", str(content)])


def text_of(content: Path) -> str:
    return (content / FOLDER / "branch.yaml").read_text(encoding="utf-8")


def test_it_comes_back_and_goes_again(content: Path) -> None:
    for wanted in ("头班船", "二班船"):
        assert undo(content, ID) == 0
        assert wanted in text_of(content)


def test_a_file_that_does_not_read_any_more_can_be_undone(content: Path) -> None:
    (content / FOLDER / "branch.yaml").write_text(f"支部: [{ID}", encoding="utf-8")
    main(["approve", ID, "--by", "甲", "--as", "上级审定", "--content", str(content)])
    (content / FOLDER / "approval.yaml").write_text(
        f"编号: {ID}\n审定: [{{环节: 上级审定, 人: 甲, 日期: 2026-07-09, 结论: 同意, 摘要: {'0' * 64}}}]\n",
        encoding="utf-8",
    )

    assert undo(content, ID) == 0
    assert "头班船" in text_of(content)


def test_versions_are_listed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    assert undo(content, ID, "--list") == 0
    assert capsys.readouterr().out.count(f".history/{ID}/") == 1
    assert undo(content, "GA-XX-001", "--list") == 0
    assert capsys.readouterr().out == "没有留着的版本。\n"


def test_nothing_to_undo_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert undo(content, "GA-XX-001") == 1
    assert "没有可以退回的版本" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["../x", "ga-dj-016", "GA_1"])
def test_only_a_number_will_do(content: Path, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        undo(content, word)

    assert "编号只用大写字母、数字和短横线" in capsys.readouterr().err
