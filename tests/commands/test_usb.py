from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from showcase.cli import main
from showcase.commands import usb
from showcase.commands.usb import CHECKER, FOLDER, README, START, copy_site, digests

from ..browser.asking import ask
from ..conftest import showcase


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "U盘 副本#1"


def test_the_copy_is_whole_and_says_how_to_open_it(sample_site: Path, stick: Path) -> None:
    run = showcase("usb", stick, "--site", sample_site)

    assert run.status == 0, run.err
    assert dict(digests(stick / FOLDER)) == dict(digests(sample_site))
    assert f"已拷好并核对 {len(dict(digests(sample_site)))} 个文件" in run.out
    assert (stick / README).read_bytes().startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in (stick / README).read_bytes()


def test_a_stick_can_be_checked_later(sample_site: Path, stick: Path) -> None:
    made = showcase("usb", stick, "--site", sample_site)
    whole = showcase("usb", "--check", stick)
    (stick / FOLDER / "index.html").write_text("other", encoding="utf-8")
    (stick / START).write_text("elsewhere", encoding="utf-8")
    harmed = showcase("usb", "--check", stick)
    code = made.out.strip().rpartition("：")[2]

    assert whole.status == 0, whole.out
    assert f"校验码：{code}\n" in whole.out
    assert harmed.status == 1
    assert f"被改过：{FOLDER}/index.html\n" in harmed.out
    assert f"被改过：{START}\n" in harmed.out
    assert CHECKER in (stick / README).read_text(encoding="utf-8-sig")
    assert (stick / CHECKER).is_file()


def test_it_opens_from_its_start_page_and_finds(sample_site: Path, stick: Path, chromium: Browser) -> None:
    showcase("usb", stick, "--site", sample_site)
    page = chromium.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.goto((stick / START).as_uri())
    page.wait_for_url("**/index.html")
    title = page.title()
    found = ask(page, (stick / FOLDER).as_uri() + "/", "灯火")

    assert "一支部一品牌" in title
    assert found.branches[0] == "GA-CG-012"
    assert heard == []
    page.close()


def test_a_second_copy_takes_the_place_of_the_first(sample_site: Path, stick: Path) -> None:
    showcase("usb", stick, "--site", sample_site)
    (stick / FOLDER / "branches" / "GA-OLD-1.html").write_text("old", encoding="utf-8")

    assert showcase("usb", stick, "--site", sample_site).status == 0
    assert not (stick / FOLDER / "branches" / "GA-OLD-1.html").exists()


def test_what_else_lies_there_is_left_alone(sample_site: Path, stick: Path) -> None:
    stick.mkdir()
    (stick / "年终总结.docx").write_text("mine", encoding="utf-8")
    run = showcase("usb", stick, "--site", sample_site)

    assert run.status == 2
    assert "已经有别的东西，没有动它" in run.err
    assert [path.name for path in stick.iterdir()] == ["年终总结.docx"]


def test_a_readers_own_folder_of_the_same_name_is_left_alone(sample_site: Path, stick: Path) -> None:
    (stick / FOLDER).mkdir(parents=True)
    (stick / FOLDER / "my.txt").write_text("mine", encoding="utf-8")
    run = showcase("usb", stick, "--site", sample_site)

    assert run.status == 2
    assert "已经有别的东西，没有动它" in run.err
    assert [path.name for path in (stick / FOLDER).iterdir()] == ["my.txt"]


def test_a_copy_that_broke_off_is_made_again(sample_site: Path, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(shutil, "copytree", full)
        first = main(["usb", str(stick), "--site", str(sample_site)])

    assert first == 1
    assert main(["usb", str(stick), "--site", str(sample_site)]) == 0
    assert dict(digests(stick / FOLDER)) == dict(digests(sample_site))


def test_a_stick_that_is_not_plugged_in_is_told(sample_site: Path, tmp_path: Path) -> None:
    run = showcase("usb", tmp_path / "U盘" / "一支部一品牌", "--site", sample_site)

    assert run.status == 2
    assert run.err == f"没有找到 {tmp_path / 'U盘'}，没有拷。请先插好 U 盘，再看看路径写得对不对。\n"
    assert list(tmp_path.iterdir()) == []


def test_only_a_finished_site_is_copied(tmp_path: Path, stick: Path) -> None:
    run = showcase("usb", stick, "--site", tmp_path)

    assert run.status == 2
    assert "请先运行 showcase build" in run.err
    assert not stick.exists()


def test_never_into_the_site_itself(sample_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(sample_site, site)
    before = dict(digests(site))

    assert showcase("usb", site / "copy", "--site", site).status == 2
    assert showcase("usb", site, "--site", site).status == 2
    assert dict(digests(site)) == before


def test_files_for_a_server_stay_there(sample_site: Path, tmp_path: Path, stick: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(sample_site, site)
    (site / "index.html.gz").write_bytes(b"packed")

    assert showcase("usb", stick, "--site", site).status == 0
    assert not (stick / FOLDER / "index.html.gz").exists()


def test_a_stick_that_cannot_be_written_is_said_so(sample_site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    run = showcase("usb", tmp_path / "file" / "copy", "--site", sample_site)

    assert run.status in {1, 2}
    assert "Traceback" not in run.err
    assert run.err


def test_a_byte_that_went_wrong_is_named(
    sample_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a bad stick would have it: what is read back is not what was written."""

    def spoiled(site: Path, target: Path) -> Mapping[str, str]:
        copy_site(site, target)
        page = target / FOLDER / "index.html"
        page.write_bytes(page.read_bytes()[:-1] + b"!")
        return dict(digests(target / FOLDER))

    monkeypatch.setattr(usb, "copy_site", spoiled)

    assert main(["usb", str(tmp_path / "stick"), "--site", str(sample_site)]) == 1
    assert "有 1 个文件和原来的不一样：\nindex.html\n" in capsys.readouterr().err
    assert not (tmp_path / "stick" / START).exists()
