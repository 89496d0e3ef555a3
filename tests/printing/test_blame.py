from __future__ import annotations

from pathlib import Path

import pytest

from showcase.printing.blame import glyph_problems, overfull_problem, panel_problem, texts

from ..conftest import SAMPLES
from .desk import full

FILE = """\
支部: {编号: "GA-CG-012", 简称: 东关派出所党支部}
品牌:
  名称: 东关灯火
  口号: 灯亮一盏📞
荣誉:
  - {名称: 先进, 颁发: 某市公安局}
  - {名称: 先进集体🏅, 颁发: 某市公安局}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "branches" / "folder-GA-CG-012"
    folder.mkdir(parents=True)
    (folder / "branch.yaml").write_text(FILE, encoding="utf-8")
    (tmp_path / "branches" / "_site.yaml").write_text(
        (SAMPLES / "_site.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    return tmp_path / "branches"


def test_a_missing_character_is_told_with_branch_field_and_character(content: Path) -> None:
    first, second = glyph_problems("📞🏅", [full()], content)

    assert (first.place.line, second.place.line) == (4, 7)
    assert first.what == "东关派出所党支部：品牌的“口号”里的“📞”（U+1F4DE）印不出来，印刷用的字体里没有这个字"
    assert "荣誉第 2 条的“名称”里的“🏅”" in second.what
    assert first.holds_back
    assert first.source.strip() == "口号: 灯亮一盏📞"


def test_a_character_of_the_site_file_is_found_there(content: Path) -> None:
    site = content / "_site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("对党忠诚 服务人民", "对党忠诚🚩"), encoding="utf-8")

    (found,) = glyph_problems("🚩", [], content)

    assert found.place.file.endswith("_site.yaml")
    assert "站点文件" in found.what


def test_what_no_two_pages_hold_is_blamed_on_the_longest_name(content: Path) -> None:
    problem = overfull_problem(full(), content)

    assert problem.code == "print-overfull"
    assert "东关派出所党支部：" in problem.what
    assert problem.place.line > 0


def test_a_branch_whose_file_is_gone_is_still_told_of(tmp_path: Path) -> None:
    assert overfull_problem(full(), tmp_path).place.line == 0


def test_a_full_panel_is_named() -> None:
    problem = panel_problem(full(), "亮成效", Path("branches"))

    assert "“亮成效”" in problem.what
    assert problem.place.file == "branches/folder-GA-CG-012/branch.yaml"


def test_every_text_of_a_tree_comes_with_its_path() -> None:
    tree = {"品牌": {"名称": "灯火"}, "方向": ["为民", "治理"]}

    assert list(texts(tree)) == [(("品牌", "名称"), "灯火"), (("方向", 0), "为民"), (("方向", 1), "治理")]
