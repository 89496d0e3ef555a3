"""`build` and `serve` as a person meets them; the host behind them has its own tests."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.authored.office import FOLDER, ID, OTHER, OTHER_FOLDER, an_office, approve, edit
from tests.conftest import SAMPLES, showcase
from tests.waiting import comes

DRAFT = "草稿预览，含未审定内容，请勿外传"


def test_build_says_what_to_open_and_what_was_held_back(photo_cache: Path, tmp_path: Path) -> None:
    run = showcase("build", "--site", tmp_path / "site", "--cache", photo_cache)

    assert run.status == 0
    assert f"用浏览器打开 {tmp_path / 'site' / 'index.html'}" in run.out
    assert "没有发布：hexi-liulin（未经上级审定）" in run.err
    assert "个支部的网站，1 个没有发布。" in run.out


def test_build_counts_what_is_shown_as_it_was(photo_cache: Path, tmp_path: Path) -> None:
    content = an_office(tmp_path, FOLDER, OTHER_FOLDER, "hexi-dongguan")
    for branch_id in (ID, OTHER):
        approve(content, branch_id)
    edit(content, "同意: 不涉及人像", "同意: 已征得")
    edit(content, "名称: ", "名称：@", OTHER_FOLDER)
    run = showcase("build", "--content", content, "--site", tmp_path / "site", "--cache", photo_cache)

    assert run.status == 0
    assert run.out.startswith("已生成 2 个支部的网站，1 个没有发布，2 个仍是上次审定的版本。")


@pytest.mark.parametrize("count", [2, 4])
def test_all_who_wait_for_an_approval_are_named_together(photo_cache: Path, tmp_path: Path, count: int) -> None:
    folders = (FOLDER, OTHER_FOLDER, "hexi-dongguan", "hexi-liulin")[:count]
    content = an_office(tmp_path, *folders)
    approve(content)
    edit(content, "名称: 头班船", "名称: 二班船")
    run = showcase("build", "--content", content, "--site", tmp_path / "site", "--cache", photo_cache)
    (told,) = (line for line in run.err.splitlines() if line.startswith("要发布，请上级党组织看过以后运行："))
    named = set(told.partition(" --by ")[0].split()[2:])

    assert len(named) == min(count, 3)
    assert named <= {ID, OTHER, "GA-HX-003", "GA-HX-009"}
    assert ("（等 4 个，编号可以接着往后写）" in told) == (count == 4)
    assert count > 2 or named == {ID, OTHER}


def test_an_empty_site_takes_no_place_silently(photo_cache: Path, tmp_path: Path) -> None:
    content, site = tmp_path / "branches", tmp_path / "site"
    for folder in ("_photos", "chengguan-dongguan"):
        shutil.copytree(SAMPLES / folder, content / folder)
    shutil.copy(SAMPLES / "_site.yaml", content)
    words = ("build", "--content", content, "--site", site, "--cache", photo_cache)
    assert showcase(*words).status == 0
    (content / "chengguan-dongguan" / "approval.yaml").unlink()
    strict, plain = showcase(*words, "--strict"), showcase(*words)

    assert (strict.status, plain.status) == (1, 0)
    for run in (strict, plain):
        assert "写了上级审定“同意”，但没有审定记录 approval.yaml" in run.err
        assert f"showcase approve GA-CG-012 --by 姓名 --as 上级审定 --content {content}\n" in run.err
        assert "这次一个支部也没有发布，原来的网站里有 1 个支部" in run.err
    assert "网站没有换新" in strict.err


def test_drafts_are_built_when_asked_for_and_every_page_says_so(
    sample_site: Path, photo_cache: Path, tmp_path: Path
) -> None:
    run = showcase("build", "--drafts", "--site", tmp_path / "site", "--cache", photo_cache)

    assert run.status == 0
    assert "请勿外传" in run.out
    assert (tmp_path / "site" / "branches" / "GA-HX-009.html").exists()
    assert [page for page in (tmp_path / "site").rglob("*.html") if DRAFT not in page.read_text("utf-8")] == []
    assert [page for page in sample_site.rglob("*.html") if DRAFT in page.read_text("utf-8")] == []


def test_build_replaces_no_folder_that_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")
    run = showcase("build", "--site", tmp_path)

    assert run.status == 2
    assert "没有动它" in run.err
    assert (tmp_path / "letters.txt").read_text() == "mine"


@pytest.mark.usefixtures("ctrl_c_heard")
@pytest.mark.parametrize(
    ("errand", "words", "said"),
    [
        ("build", ("--site", "site"), "\n已中断，原来的网站没有动。\n"),
        ("serve", ("--port", "0"), "\n已中断。\n"),
    ],
)
def test_ctrl_c_while_the_host_runs_is_answered_in_a_line(
    tmp_path: Path, errand: str, words: tuple[str, ...], said: str
) -> None:
    command = [sys.executable, "-m", "showcase", errand, *words, "--content", str(SAMPLES), "--cache", "cache"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        comes((tmp_path / "cache" / ".lock").exists)  # the host is at the photos, and that takes it seconds
        os.killpg(run.pid, signal.SIGINT)  # Ctrl+C is for all of a terminal's foreground
        _, told = run.communicate()

    assert (run.returncode, told) == (130, said)
    assert {path.name for path in tmp_path.iterdir()} <= {"cache", ".site.lock"}


def test_build_and_serve_say_when_there_is_no_content(tmp_path: Path) -> None:
    for errand in ("build", "serve"):
        run = showcase(errand, "--content", tmp_path / "nowhere")

        assert run.status == 2
        assert "没有找到支部文件夹" in run.err


def test_nothing_is_written_beside_the_site(photo_cache: Path, tmp_path: Path) -> None:
    before = set(SAMPLES.rglob("*"))
    showcase("build", "--site", tmp_path / "site", "--cache", photo_cache, cwd=tmp_path.parent)
    left = {path.name for path in tmp_path.iterdir() if not path.name.endswith(".lock")}

    assert left <= {"site"}
    assert set(SAMPLES.rglob("*")) == before
