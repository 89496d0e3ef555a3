"""`check` on real folders: what it says, in which form, and with which exit status."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.authored.office import approve
from tests.conftest import SAMPLES, showcase


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the samples to break."""
    return shutil.copytree(SAMPLES, tmp_path / "branches")


def spoil(content: Path, folder: str = "chengguan-dongguan") -> None:
    path = content / folder / "branch.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("成立日期: 2012-04-16", "成立日期: 2012-04-31"), encoding="utf-8")


def test_advice_alone_exits_0() -> None:
    run = showcase("check")

    assert run.status == 0
    assert "处提示" in run.out


def test_a_problem_exits_1_and_names_place_and_remedy(content: Path) -> None:
    spoil(content)
    run = showcase("check", "--content", content)
    lines = run.out.splitlines()
    first = next(number for number, line in enumerate(lines) if "[date-impossible]" in line)

    assert run.status == 1
    assert lines[first].startswith(f"{content.as_posix()}/chengguan-dongguan/branch.yaml:")
    assert lines[first + 1].startswith("    ")
    assert "成立日期: 2012-04-31" in lines[first + 2]
    assert lines[first + 3].strip("| ") == "^"


def test_json_tells_the_same_to_a_program(content: Path) -> None:
    spoil(content)
    run = showcase("check", "--content", content, "--format", "json")
    told = json.loads(run.out)
    graver = [problem for problem in told if problem["grade"] == "problem"]

    assert run.status == 1
    assert all(set(problem) == {"file", "line", "column", "code", "what", "fix", "grade"} for problem in told)
    assert [problem["code"] for problem in graver] == ["date-impossible"]


def test_only_the_named_folder_is_checked(content: Path) -> None:
    spoil(content)

    assert showcase("check", content / "hexi-dongguan", "--content", content).status == 0
    assert showcase("check", content / "chengguan-dongguan", "--content", content).status == 1
    assert showcase("check", content / "chengguan-dongguan" / "branch.yaml", "--content", content).status == 1


@pytest.mark.parametrize("words", [".", "branch.yaml"])
def test_a_folder_is_checked_from_within(content: Path, words: str) -> None:
    spoil(content)
    spoilt = showcase("check", words, cwd=content / "chengguan-dongguan")
    sound = showcase("check", words, cwd=content / "hexi-dongguan")

    assert (spoilt.status, sound.status) == (1, 0)
    assert "../chengguan-dongguan/branch.yaml:" in spoilt.out
    assert "_site.yaml" not in spoilt.out + sound.out


@pytest.mark.parametrize("words", [".", "", "some.txt"])
def test_what_is_no_branch_folder_is_not_found_to_be_sound(content: Path, words: str) -> None:
    (content.parent / "some.txt").write_text("", encoding="utf-8")
    run = showcase("check", words, cwd=content.parent)

    assert run.status == 2
    assert "不是支部文件夹" in run.err


def test_a_folder_elsewhere_is_checked_against_the_site_file_beside_it(content: Path) -> None:
    path = content / "_site.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("城关区", "西城区"), encoding="utf-8")
    run = showcase("check", content / "chengguan-dongguan")

    assert run.status == 1
    assert "西城区" in run.out


def test_a_folder_without_a_site_file_beside_it_is_checked_against_ours(tmp_path: Path) -> None:
    folder = shutil.copytree(SAMPLES / "chengguan-dongguan", tmp_path / "inbox" / "chengguan-dongguan")
    run = showcase("check", folder)

    assert run.status == 0, run.out
    assert "site-missing" not in run.out


def test_an_approval_without_a_record_is_told(content: Path) -> None:
    (content / "chengguan-dongguan" / "approval.yaml").unlink()
    run = showcase("check", content / "chengguan-dongguan", "--content", content)

    assert run.status == 0
    assert "[approval-awaited]" in run.out
    assert "showcase approve GA-CG-012 --by 姓名 --as 上级审定" in run.out

    spoil(content)

    assert "approval-awaited" not in showcase("check", content / "chengguan-dongguan", "--content", content).out


def test_a_change_after_approval_is_told(content: Path) -> None:
    words = ("check", content / "chengguan-dongguan", "--content", content)
    assert "[approval" not in showcase(*words).out
    approve(content, "GA-CG-012")
    path = content / "chengguan-dongguan" / "branch.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("内涵: ", "内涵: 又"), encoding="utf-8")
    run = showcase(*words)

    assert run.status == 0
    assert "提示：审定后有改动，改过的这一版还不会发布 [approval-changed]" in run.out
    assert "showcase approve GA-CG-012 --by 姓名 --as 上级审定" in run.out
    assert run.out.endswith("处提示（可以不改），在 1 个文件里。\n")
    assert approve(content, "GA-CG-012") == 0
    assert "[approval" not in showcase(*words).out


def test_a_photo_changed_after_approval_is_told(content: Path) -> None:
    words = ("check", content / "chengguan-dongguan", "--content", content)
    approve(content, "GA-CG-012")
    photos = content / "chengguan-dongguan" / "photos"
    shutil.copy2(photos / "podao-01.jpg", photos / "yexun.jpg")

    assert "[approval-changed]" in showcase(*words).out


@pytest.mark.parametrize("words", [["nowhere"], ["--content", "nowhere"]])
def test_a_path_that_is_not_there_is_a_slip_of_usage(words: list[str], tmp_path: Path) -> None:
    run = showcase("check", *words, cwd=tmp_path)

    assert run.status == 2
    assert "没有找到" in run.err
