"""The gate as a whole: whatever would leak, the site that stands is the old one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .authored.office import FOLDER, ID, OTHER, OTHER_FOLDER, an_office, approve, edit
from .conftest import Run, showcase

NUMBER = "119901195210282619"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = an_office(tmp_path, FOLDER, OTHER_FOLDER)
    site = content / "_site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("GA-SJ-021, GA-BS-002", ""), encoding="utf-8")
    approve(content)
    approve(content, OTHER)
    return content


@pytest.fixture
def build(content: Path, photo_cache: Path, tmp_path: Path) -> Run:
    return showcase("build", "--content", content, "--site", tmp_path / "site", "--cache", photo_cache)


def again(content: Path, photo_cache: Path, *more: str) -> Run:
    return showcase("build", "--content", content, "--site", content.parent / "site", "--cache", photo_cache, *more)


def everything(site: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file())


def test_a_number_in_the_site_file_stops_the_build_and_the_old_site_stands(
    build: Run, content: Path, photo_cache: Path, tmp_path: Path
) -> None:
    assert build.status == 0, build.err
    before = everything(tmp_path / "site")
    site_file = content / "_site.yaml"
    text = site_file.read_text(encoding="utf-8")
    site_file.write_text(text.replace("口号: 对党忠诚 服务人民", f"口号: 对党忠诚 {NUMBER}"), encoding="utf-8")
    run = again(content, photo_cache)

    assert run.status == 1
    assert "生成的网站里有身份证号" in run.err
    assert "原来的网站没有动" in run.err
    assert NUMBER not in run.err + run.out
    assert everything(tmp_path / "site") == before


def test_a_number_in_a_branch_holds_it_back_and_the_approved_version_stays(
    build: Run, content: Path, photo_cache: Path, tmp_path: Path
) -> None:
    assert build.status == 0, build.err
    edit(content, "天亮前", f"{NUMBER}，天亮前")
    run = again(content, photo_cache)
    page = (tmp_path / "site" / "branches" / f"{ID}.html").read_text(encoding="utf-8")

    assert run.status == 0
    assert f"没有换新：{FOLDER}" in run.err
    assert "网站上仍是 2026-07-09 审定的版本" in run.err
    assert "天亮前的头一班船" in page
    assert NUMBER.encode() not in everything(tmp_path / "site") + (run.err + run.out).encode()

    strict = again(content, photo_cache, "--strict")

    assert strict.status == 1


def test_one_changed_character_keeps_the_approved_version(
    build: Run, content: Path, photo_cache: Path, tmp_path: Path
) -> None:
    assert build.status == 0, build.err
    edit(content, "天亮前的头一班船", "天亮前的二一班船")
    run = again(content, photo_cache)
    page = (tmp_path / "site" / "branches" / f"{ID}.html").read_text(encoding="utf-8")

    assert "审定后有改动" in run.err
    assert "天亮前的头一班船" in page


def test_who_is_taken_down_is_nowhere(build: Run, content: Path, photo_cache: Path, tmp_path: Path) -> None:
    assert build.status == 0, build.err
    photo = content / OTHER_FOLDER / "photos" / "hezuo.jpg"
    site = tmp_path / "site"
    assert "李望春".encode() in everything(site)
    assert showcase("hide", "--person", "李望春", "--content", content).status == 0
    assert showcase("hide", "--photo", photo, "--content", content).status == 0
    photos = {path.name for path in (site / "assets" / "photos").iterdir()}
    run = again(content, photo_cache)

    assert run.status == 0, run.err
    for path in site.rglob("*"):
        if path.is_file() and not path.relative_to(site).as_posix().startswith("help/"):
            assert "李望春".encode() not in path.read_bytes(), path
    assert photos > {path.name for path in (site / "assets" / "photos").iterdir()}
    assert "李望春" not in (content / "_site.yaml").read_text(encoding="utf-8")


def test_who_is_taken_down_but_named_by_hand_stops_the_build(
    build: Run, content: Path, photo_cache: Path, tmp_path: Path
) -> None:
    assert build.status == 0, build.err
    before = everything(tmp_path / "site")
    site_file = content / "_site.yaml"
    text = site_file.read_text(encoding="utf-8").replace("站名: 一支部一品牌", "站名: 时雨的品牌")
    site_file.write_text(text, encoding="utf-8")
    assert showcase("hide", "--person", "时雨", "--content", content).status == 0
    run = again(content, photo_cache)

    assert run.status == 1
    assert "已下架的姓名“时＊”还在这里" in run.err
    assert everything(tmp_path / "site") == before


def test_a_withdrawn_branch_leaves_the_site_and_can_come_back(
    build: Run, content: Path, photo_cache: Path, tmp_path: Path
) -> None:
    assert build.status == 0, build.err
    assert showcase("withdraw", ID, "--why", "支部撤并", "--content", content).status == 0
    assert again(content, photo_cache).status == 0
    page = tmp_path / "site" / "branches" / f"{ID}.html"

    assert ID not in (tmp_path / "site" / "data" / "branches.json").read_text(encoding="utf-8")

    site_file = content / "_site.yaml"
    shutil.copy(site_file, tmp_path / "kept.yaml")
    lines = site_file.read_text(encoding="utf-8").splitlines(keepends=True)
    site_file.write_text("".join(line for line in lines if "支部撤并" not in line), encoding="utf-8")
    assert showcase("undo", ID, "--content", content).status == 0
    assert again(content, photo_cache).status == 0
    assert "头班船" in page.read_text(encoding="utf-8")
