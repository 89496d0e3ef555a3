"""The gate as a whole: whatever would leak, the site that stands is the old one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from showcase.inspection.texts import texts

from .authored.office import FOLDER, ID, OTHER, OTHER_FOLDER, an_office, approve, edit
from .conftest import Run, showcase

NUMBER = "119901195210282619"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, photo_cache: Path) -> Path:
    """Two approved branches and the site made of them, for every test to take a copy of."""
    home = tmp_path_factory.mktemp("office")
    content = an_office(home, FOLDER, OTHER_FOLDER)
    site = content / "_site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("GA-SJ-021, GA-BS-002", ""), encoding="utf-8")
    approve(content)
    approve(content, OTHER)
    run = again(content, photo_cache)
    assert run.status == 0, run.err
    return home


@pytest.fixture
def content(office: Path, tmp_path: Path) -> Path:
    return shutil.copytree(office, tmp_path, dirs_exist_ok=True) / "branches"


def again(content: Path, photo_cache: Path, *more: str) -> Run:
    return showcase("build", "--content", content, "--site", content.parent / "site", "--cache", photo_cache, *more)


def everything(site: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file())


def test_a_number_in_the_site_file_stops_the_build_and_the_old_site_stands(
    content: Path, photo_cache: Path, tmp_path: Path
) -> None:
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
    content: Path, photo_cache: Path, tmp_path: Path
) -> None:
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


def test_one_changed_character_keeps_the_approved_version(content: Path, photo_cache: Path, tmp_path: Path) -> None:
    edit(content, "天亮前的头一班船", "天亮前的二一班船")
    run = again(content, photo_cache)
    page = (tmp_path / "site" / "branches" / f"{ID}.html").read_text(encoding="utf-8")

    assert "审定后有改动" in run.err
    assert "天亮前的头一班船" in page


def test_a_sheet_says_what_was_approved_whatever_drafts_were_printed_before(
    content: Path, photo_cache: Path, tmp_path: Path
) -> None:
    edit(content, "天亮前的头一班船", "天亮前的二一班船")
    assert again(content, photo_cache, "--pdf", "--drafts").status == 0
    assert "天亮前的二一班船" in said_on_sheet(tmp_path / "site")

    assert again(content, photo_cache, "--pdf").status == 0
    assert "天亮前的头一班船" in said_on_sheet(tmp_path / "site")

    approve(content)
    assert again(content, photo_cache, "--pdf").status == 0
    assert "天亮前的二一班船" in said_on_sheet(tmp_path / "site")


def said_on_sheet(site: Path) -> str:
    (text,) = texts(f"{ID}.pdf", (site / "branches" / f"{ID}.pdf").read_bytes())
    return "".join(text.split())


def test_who_is_taken_down_is_nowhere(content: Path, photo_cache: Path, tmp_path: Path) -> None:
    """Neither in a page nor in a table, a workbook, a sheet to print or the search, and no photo of his is left."""
    assert again(content, photo_cache, "--pdf").status == 0
    photo = content / OTHER_FOLDER / "photos" / "yexun.jpg"
    site = tmp_path / "site"
    before = said_in(site)
    photos = {path.name for path in (site / "assets" / "photos").iterdir()}
    sheets = pictures_on_sheets(site)
    assert {".html", ".csv", ".json", ".js", ".xlsx", ".pdf"} <= {
        name[name.rfind(".") :] for name in naming("李望春", before)
    }
    assert showcase("hide", "--person", "李望春", "--content", content).status == 0
    assert showcase("hide", "--photo", photo, "--content", content).status == 0
    run = again(content, photo_cache, "--pdf")

    assert run.status == 0, run.err
    assert naming("李望春", said_in(site)) == []
    assert photos > {path.name for path in (site / "assets" / "photos").iterdir()}
    assert sheets - pictures_on_sheets(site)
    assert "李望春" not in (content / "_site.yaml").read_text(encoding="utf-8")


def said_in(site: Path) -> dict[str, str]:
    """Return the text of every file of `site`, its name among it, as whoever opens it reads it."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: "\n".join((name, *texts(name, path.read_bytes()))) for name, path in files.items()}


def naming(person: str, said: dict[str, str]) -> list[str]:
    return [name for name, text in said.items() if person in text]


def pictures_on_sheets(site: Path) -> set[bytes]:
    picture = re.compile(rb"/Subtype\s*/Image.*?stream\r?\n(.*?)endstream", re.DOTALL)
    return {each for path in site.rglob("*.pdf") for each in picture.findall(path.read_bytes())}


def test_who_is_taken_down_but_named_by_hand_stops_the_build(content: Path, photo_cache: Path, tmp_path: Path) -> None:
    before = everything(tmp_path / "site")
    site_file = content / "_site.yaml"
    text = site_file.read_text(encoding="utf-8").replace("站名: 一支部一品牌", "站名: 时雨的品牌")
    site_file.write_text(text, encoding="utf-8")
    assert showcase("hide", "--person", "时雨", "--content", content).status == 0
    run = again(content, photo_cache)

    assert run.status == 1
    assert "已下架的姓名“时＊”还在这里" in run.err
    assert everything(tmp_path / "site") == before


def test_a_withdrawn_branch_leaves_the_site_and_can_come_back(content: Path, photo_cache: Path, tmp_path: Path) -> None:
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
