"""The editor's desk."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from showcase.authored.signoff import CLAIMED
from showcase.cli import main
from showcase.commands.reporting import as_csv
from showcase.submissions.asks import Ask

from ..authored.office import an_office, edit


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = an_office(tmp_path)
    edit(content, "名称: 头班船", "名称: <b>头班船</b>")
    return content


def report(content: Path, *words: Path | str) -> int:
    return main(["report", *map(str, words), "--content", str(content)])


def test_it_is_told_at_the_terminal(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(content) == 0
    assert f"等审定\n  水上派出所党支部（GA-DJ-016）：{CLAIMED}（找时雨）" in capsys.readouterr().out


def test_it_is_a_page_and_a_table(content: Path, tmp_path: Path) -> None:
    assert report(content, "--html", tmp_path / "out" / "desk.html", "--csv", tmp_path / "out" / "desk.csv") == 0
    html = (tmp_path / "out" / "desk.html").read_text(encoding="utf-8")
    with (tmp_path / "out" / "desk.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)

    assert "等审定（1）" in html
    assert "noindex" in html
    assert head == ["事项", "编号", "支部", "找谁", "什么事", "可以直接发的话"]
    assert rows[0][:5] == ["等审定", "GA-DJ-016", "水上派出所党支部", "时雨", CLAIMED]
    assert rows[0][5].endswith("请上级党组织用“showcase approve”记下来，记了就能发布。谢谢。")


def test_it_never_becomes_part_of_the_site(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "counts.json").touch()

    assert report(content, "--html", tmp_path / "site" / "help" / "desk.html") == 2
    assert "在网站文件夹里，别人也看得到" in capsys.readouterr().err
    assert not (tmp_path / "site" / "help").exists()


def test_no_cell_runs_as_a_formula() -> None:
    text = as_csv([Ask("承诺逾期", "GA-1", "=1+1", "@甲", "+x", "-y")])

    assert text.split("\r\n")[1] == "承诺逾期,GA-1,'=1+1,'@甲,'+x,'-y"


def test_a_site_file_that_does_not_read_is_told(content: Path) -> None:
    (content / "_site.yaml").write_text("城市: [", encoding="utf-8")

    assert report(content) == 1


def test_content_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert report(tmp_path / "nowhere") == 2
