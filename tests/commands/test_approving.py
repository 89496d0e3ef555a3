"""Someone who is neither clerk nor secretary stands for what is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.authored.reading import read
from showcase.cli import main
from showcase.photos.measure import measure

from ..authored.office import FOLDER, ID, OTHER, OTHER_FOLDER, an_office, approve, edit


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path, FOLDER, OTHER_FOLDER)


def record(content: Path) -> str:
    path = content / FOLDER / "approval.yaml"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_an_approval_is_put_on_record_and_publishes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert approve(content) == 0
    assert capsys.readouterr().out == (
        "GA-DJ-016 水上派出所党支部：上级审定 同意（东郊分局机关党委，2026-07-09）。下次生成网站时发布。\n"
    )
    assert '人: "东郊分局机关党委"' in record(content)
    assert [branch.id for branch in read(content, measure).branches] == [ID]


def test_several_may_be_approved_at_once(content: Path) -> None:
    words = ["approve", ID, OTHER, ID, "--by", "市局机关党委", "--as", "上级审定", "--content", str(content)]

    assert main(words) == 0
    assert len(read(content, measure).branches) == 2


@pytest.mark.parametrize("who", ["时雨", "时 雨"])
def test_the_clerk_cannot_approve(content: Path, who: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["approve", ID, "--by", who, "--as", "上级审定", "--content", str(content)]) == 1
    assert "审定要由另一位同志来做" in capsys.readouterr().err
    assert record(content) == ""


def test_the_secretary_cannot_approve(content: Path) -> None:
    assert main(["approve", OTHER, "--by", "周明远", "--as", "保密审查", "--content", str(content)]) == 1


def test_what_is_to_be_put_right_cannot_be_approved(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(content, "天亮前", "打 13900000000，天亮前")

    assert approve(content) == 1
    said = capsys.readouterr().err
    assert "手机号" in said
    assert "13900000000" not in said


def test_what_only_a_person_can_judge_wants_a_word(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(content, "天亮前", "拦下辽A12345，天亮前")

    assert approve(content) == 1
    assert "用 --note 写明理由" in capsys.readouterr().err
    assert approve(content, ID, "--note", "车牌是教练车的，可以公开") == 0
    assert '说明: "车牌是教练车的，可以公开"' in record(content)


def test_the_word_of_the_secrecy_check_is_enough(content: Path) -> None:
    edit(content, "天亮前", "拦下辽A12345，天亮前")
    words = ["approve", ID, "--by", "分局政治处", "--as", "保密审查", "--content", str(content)]

    assert main([*words, "--note", "可以公开"]) == 0
    assert approve(content) == 0
    edit(content, "辽A12345", "辽A12346")
    assert approve(content) == 1


def test_a_refusal_needs_nothing_to_be_in_order(content: Path) -> None:
    edit(content, "天亮前", "打 13900000000，天亮前")

    assert approve(content, ID, "--result", "不同意", "--note", "有手机号") == 0
    assert "结论: 不同意" in record(content)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["GA-XX-999"], "没有找到编号为 GA-XX-999 的支部"),
        (["GA-XX-999", "--date", "7月9日"], "日期请写成 2026-07-09 这样"),
    ],
)
def test_a_slip_on_the_command_line_is_told(
    content: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(["approve", *words, "--by", "甲", "--as", "上级审定", "--content", str(content)])
    except SystemExit as stopped:
        status = int(str(stopped.code))

    assert status in {1, 2}
    assert said in capsys.readouterr().err


def test_two_folders_with_one_number_are_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(content, OTHER, ID, folder=OTHER_FOLDER)

    assert approve(content) == 1
    assert "都用了" in capsys.readouterr().err


def test_content_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert approve(tmp_path / "nowhere") == 2
    assert "没有找到支部文件夹" in capsys.readouterr().err
