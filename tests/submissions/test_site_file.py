"""One row added to the site file, and nothing else changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.authored.reading import read_site_file
from showcase.authored.schema import Steps
from showcase.photos.measure import measure
from showcase.submissions.site_file import NotAdded, add_row, quoted

from ..authored.office import an_office

HIDDEN: Steps = ("下架", "人员")
GONE: Steps = ("撤回",)
ROW = '{编号: "GA-CG-099", 原因: "支部撤并", 日期: 2026-05-01}'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path)


def rewrite(content: Path, old: str, new: str) -> None:
    text = (content / "_site.yaml").read_text(encoding="utf-8")
    assert old in text
    (content / "_site.yaml").write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    "written",
    [
        "下架: {人员: [], 照片: []}",
        '下架: {人员: [甲, "乙]"], 照片: []}',
        "下架:\n  人员: []\n  照片: []",
        "下架:\n  人员:\n    - 甲\n    - 乙   # 备注",
        "下架: {照片: [dongjiao-shuishang/photos/xunluoting.jpg]}",
        "下架:\n  照片: [dongjiao-shuishang/photos/xunluoting.jpg]",
        "下架:",
        "",
    ],
)
def test_a_name_is_added_however_the_list_is_written(content: Path, written: str) -> None:
    rewrite(content, "下架: {人员: [], 照片: []}", written)
    before, _ = read_site_file(content, measure)
    for name in ("丙: #", "丁"):
        add_row(content, HIDDEN, quoted(name))
    after, _ = read_site_file(content, measure)

    assert before is not None
    assert after is not None
    assert set(after.hidden_people) == {*before.hidden_people, "丙: #", "丁"}
    assert after.hidden_photos == before.hidden_photos


@pytest.mark.parametrize("written", ["撤回: []", "撤回: [{编号: GA-CG-098, 原因: 并, 日期: 2026-04-01}]", "撤回:", ""])
def test_a_withdrawal_is_added_however_the_list_is_written(content: Path, written: str) -> None:
    rewrite(content, "撤回: []", written)
    add_row(content, GONE, ROW)
    bureau, _ = read_site_file(content, measure)

    assert bureau is not None
    assert "GA-CG-099" in {withdrawal.id for withdrawal in bureau.withdrawn}


def test_comments_and_layout_stay(content: Path) -> None:
    before = (content / "_site.yaml").read_text(encoding="utf-8").splitlines()
    add_row(content, HIDDEN, quoted("甲"))
    after = (content / "_site.yaml").read_text(encoding="utf-8").splitlines()

    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
    assert [path.name for path in content.glob(".*site*")] == []


@pytest.mark.parametrize("spoilt", ["下架: {人员: [\n  甲], 照片: []}", "下架: ["])
def test_what_cannot_be_changed_safely_is_left_alone(content: Path, spoilt: str) -> None:
    rewrite(content, "下架: {人员: [], 照片: []}", spoilt)
    before = (content / "_site.yaml").read_bytes()
    with pytest.raises(NotAdded) as reason:
        add_row(content, HIDDEN, quoted("甲"))

    assert reason.value.row == '"甲"'
    assert (content / "_site.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("推荐: [GA-CG-012, GA-SJ-021]   # 首页", ("GA-SJ-021",)),
        ("推荐: [GA-SJ-021, 'GA-CG-012']", ("GA-SJ-021",)),
        ('推荐: ["GA-CG-012"]', ()),
        ("推荐: [\n  GA-SJ-021,\n  GA-CG-012,\n  GA-CG-0123\n]", ("GA-SJ-021", "GA-CG-0123")),
        ("推荐:\n  - GA-CG-012   # 第一个\n  - GA-SJ-021", ("GA-SJ-021",)),
        ("推荐:\n- GA-SJ-021\n- GA-CG-012", ("GA-SJ-021",)),
        ("推荐:\n  - GA-CG-012", ()),
        ("推荐: GA-CG-012", ()),
    ],
)
def test_who_leaves_is_featured_no_more_however_that_is_written(
    content: Path, written: str, left: tuple[str, ...]
) -> None:
    text = (content / "_site.yaml").read_text(encoding="utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith("推荐:"))
    rewrite(content, line, written)
    add_row(content, GONE, ROW.replace("GA-CG-099", "GA-CG-012"), unfeatured="GA-CG-012")
    bureau, _ = read_site_file(content, measure)

    assert bureau is not None
    assert bureau.featured == left
    assert [withdrawal.id for withdrawal in bureau.withdrawn] == ["GA-CG-012"]


def test_a_featured_branch_is_not_withdrawn_behind_the_back(content: Path) -> None:
    with pytest.raises(NotAdded) as reason:
        add_row(content, GONE, ROW.replace("GA-CG-099", "GA-CG-012"))

    assert [problem.code for problem in reason.value.problems] == ["site-featured"]
