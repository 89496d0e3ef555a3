"""What is still missing, at the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.cli import main

from ..authored.office import FOLDER, ID, an_office, edit


@pytest.mark.parametrize("name", [ID, FOLDER])
def test_a_branch_is_listed_by_number_or_folder(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checklist", name, "--content", str(an_office(tmp_path))]) == 0
    assert capsys.readouterr().out.startswith("水上派出所党支部（GA-DJ-016）清单\n")


def test_what_is_to_be_put_right_gives_status_one(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    edit(content, "状态: 申报", "状态: 好")

    assert main(["checklist", FOLDER, "--content", str(content)]) == 1


def test_nobody_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checklist", "GA-XX-001", "--content", str(an_office(tmp_path))]) == 2
    assert "没有找到编号为 GA-XX-001 的支部" in capsys.readouterr().err
