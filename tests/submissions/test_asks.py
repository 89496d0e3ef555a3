"""What an editor should ask whom."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from showcase.authored.reading import read
from showcase.photos.measure import measure
from showcase.submissions.asks import Ask, asks

from ..authored.office import ID, an_office, approve, edit
from ..conftest import SAMPLES


def the_asks(content: Path) -> dict[str, list[Ask]]:
    headings: dict[str, list[Ask]] = {}
    for ask in asks(read(content, measure)):
        headings.setdefault(ask.heading, []).append(ask)
    return headings


@pytest.fixture(scope="module")
def samples() -> dict[str, list[Ask]]:
    return the_asks(SAMPLES)


def test_the_samples_ask_for_what_they_were_written_for(samples: dict[str, list[Ask]]) -> None:
    assert {heading: [ask.branch_id for ask in rows] for heading, rows in samples.items()} == {
        "等审定": ["GA-HX-009"],
        "承诺逾期": ["GA-SJ-034", "GA-SJ-045"],
        "承诺快到期": ["GA-SJ-021", "GA-CG-027"],
        "照片缺替代文字、缺同意": ["GA-DJ-005", "GA-DJ-016"],
        "荣誉重复填报": ["GA-CG-012", "GA-CG-027", "GA-HX-003", "GA-DJ-L01"],
        "临时支部到期": ["GA-DJ-L01"],
    }


def test_each_names_a_person_and_a_sentence_to_send(samples: dict[str, list[Ask]]) -> None:
    late = samples["承诺逾期"][0]

    assert late.person == "乐知夏"
    assert late.sentence == (
        "乐知夏同志：关于刑侦支队反诈中心党支部，承诺“上半年把“广场十五分钟”讲到全市 60 个社区”期限 2026-05-31，"
        "逾期 30 天，请补报进展；做完了的，请写完成日期。谢谢。"
    )
    assert all(
        ask.sentence.startswith(f"{ask.person}同志：关于{ask.branch}，") for rows in samples.values() for ask in rows
    )


def test_what_is_held_back_is_told_with_its_first_reason(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    edit(content, "天亮前", "打 13900000000、13900000001，天亮前")
    (ask,) = the_asks(content)["没有发布，要改"]

    assert ask.person == "时雨"
    assert ask.what == "2 处要改：品牌的“内涵”里有手机号“139＊＊＊＊＊＊＊0” 等"
    assert "还有 1 处，请一并改好" in ask.sentence
    assert "13900000000" not in str(ask)


def test_what_changed_since_its_approval_is_told_apart(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    approve(content)
    edit(content, "头班船", "二班船")
    (ask,) = the_asks(content)["改动以后等重新审定"]

    assert ask.what == "审定后有改动（网站上仍是 2026-07-09 审定的版本）"


def test_a_folder_that_does_not_read_is_told_by_its_name(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    (content / "dongjiao-shuishang" / "branch.yaml").write_text("支部: [", encoding="utf-8")
    (ask,) = the_asks(content)["没有发布，要改"]

    assert (ask.branch, ask.person) == ("dongjiao-shuishang", "")


@pytest.mark.parametrize(
    ("old", "new", "heading"),
    [
        ("日期: 2026-07-08}", "日期: 2024-07-08}", "一年没有更新"),
        ("天亮前", "拦下辽A12345，天亮前", "要人来看能不能公开"),
        ("天亮前的头一班船是巡逻艇，把航道看过一遍，渡船才开。", "高度重视，凝心聚力，扎实推进。", "口号多、事实少"),
    ],
)
def test_other_headings(tmp_path: Path, old: str, new: str, heading: str) -> None:
    content = an_office(tmp_path)
    edit(content, old, new)

    assert [ask.branch_id for ask in the_asks(content)[heading]] == [ID]


def test_brands_alike_and_missing_counties_are_told(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    shutil.copytree(content / "dongjiao-shuishang", content / "other")
    edit(content, ID, "GA-DJ-017", folder="other")
    told = the_asks(content)

    assert len(told["品牌名称、口号相像"]) == 2
    assert [ask.branch for ask in told["还没有支部的县区"]] == ["市局机关", "城关区", "东郊区", "河西县", "北山县"]


def test_a_sentence_names_branches_and_no_folders(samples: dict[str, list[Ask]]) -> None:
    sentences = [ask.sentence for rows in samples.values() for ask in rows]

    assert any("在“城关分局治安大队党支部”（GA-CG-027）里也写了" in sentence for sentence in sentences)
    assert not any("文件夹" in sentence or "`" in sentence for sentence in sentences)


def test_without_a_site_file_there_is_nothing_to_ask(tmp_path: Path) -> None:
    assert asks(read(tmp_path, measure)) == ()
