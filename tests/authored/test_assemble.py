"""A checked source becomes a branch: nothing lost, nothing added, nothing refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from showcase import model
from showcase.authored.assemble import assemble, assemble_bureau
from showcase.authored.source import Source
from showcase.model import Highlight, PartialDate, PhotoFile

from .desk import DATA, LEAST, PHOTO, a_bureau_doc, a_source, an_approval, the_bureau

FILES = ["photos/logo.png", PHOTO, "photos/podao-01.jpg", "photos/zhengshu-2025.jpg", "photos/ranqi-01.jpg"]
BUREAU = the_bureau()


def the_example() -> Source:
    """The example, approved by whom its file names."""
    source = a_source(text=(DATA / "branch.yaml").read_text(encoding="utf-8"), files=FILES)
    return replace(source, approval=an_approval())


def values(value: object) -> Iterator[object]:
    """Yield every single value within `value`, keys left out."""
    if isinstance(value, dict):
        parts: Iterable[object] = value.values()
    elif isinstance(value, list | tuple):
        parts = value
    elif is_dataclass(value) and not isinstance(value, PartialDate):
        parts = [getattr(value, field.name) for field in fields(value)]
    else:
        parts = ()
        yield value
    for part in parts:
        yield from values(part)


def test_every_value_of_the_example_is_in_the_branch() -> None:
    source = the_example()
    shown = {str(value) for value in values(assemble(source, BUREAU))}
    said = {"集体": "unit", "个人": "person", "有效": "valid", "是": "True", "否": "False"}
    said |= {file: f"x/{file}" for file in FILES}
    said |= {"灯火调解室（30 分钟）": "灯火调解室", "夜巡路线图墙（10 分钟）": "夜巡路线图墙"}
    written = map(str, values(source.document.tree))

    assert [text for text in written if said.get(text, text) not in shown] == []


def test_anchors_count_the_rows_of_the_file() -> None:
    anchors = re.findall(r"anchor='([a-z]+-[0-9]+)'", str(assemble(the_example(), BUREAU)))

    assert sorted(anchors) == [
        *("case-1", "honour-1", "honour-2", "method-1", "outcome-1", "outcome-2", "photo-1"),
        *("pledge-1", "post-1", "response-1", "service-1", "small-1"),
    ]


def test_blocks_are_what_the_model_says() -> None:
    branch = assemble(the_example(), BUREAU)

    assert branch.members == model.Members((("正式", 18), ("预备", 1)), date(2026, 6, 30))
    assert branch.care == (model.Care(2025, (("七一慰问", 4), ("春节慰问", 6), ("光荣在党50年纪念章", 1))),)
    assert branch.strength[0].marks[-1] == ("作用发挥", "争先")
    assert branch.honours[0].date == PartialDate(2025, 6, 28)
    assert branch.honours[1].kind == "person"
    assert branch.pledges[0].progress[1].done == Decimal(7)
    assert branch.visit == model.Visit(
        receives=True,
        highlights=(Highlight("灯火调解室", 30), Highlight("夜巡路线图墙", 10)),
        booking="分局机关党委办公室统一安排",
    )
    assert branch.signoff.approved == model.Signature("分局机关党委", date(2026, 7, 9), "同意")


def test_marks_stand_in_the_order_of_the_bureau() -> None:
    source = a_source("五强自评: {年度: 2026, 作用发挥: 争先, 政治功能: 达标}\n")

    assert assemble(source, BUREAU).strength[0].marks == (("政治功能", "达标"), ("作用发挥", "争先"))


def test_a_year_that_says_nothing_more_is_as_if_it_were_not_there() -> None:
    branch = assemble(
        a_source(
            "关怀: [{年度: 2024}, {年度: 2025, 七一慰问: 0}]\n五强自评: [{年度: 2025}, {年度: 2026, 等次: 升级}]\n"
        ),
        BUREAU,
    )

    assert [(care.year, care.counts) for care in branch.care] == [(2025, (("七一慰问", 0),))]
    assert [strength.year for strength in branch.strength] == [2026]


def test_every_named_photo_is_resolvable() -> None:
    branch = assemble(the_example(), BUREAU)

    assert {file.key for file in branch.files} == {f"x/{file}" for file in FILES}
    assert branch.brand.logo is not None
    assert branch.brand.logo.photo == "x/photos/logo.png"
    assert branch.honours[0].evidence == "x/photos/zhengshu-2025.jpg"


def test_a_photo_without_consent_is_nowhere() -> None:
    more = "案例: [{标题: 坡道, 照片: [photos/hezuo.jpg, photos/b.jpg]}]\n"
    source = a_source(more, text=LEAST.replace("已征得", "未征得"), files=(PHOTO, "photos/b.jpg"))
    branch = assemble(source, BUREAU)

    assert PHOTO not in str(branch)
    assert branch.photos == ()
    assert branch.cases[0].photos == ("x/photos/b.jpg",)


def test_a_photo_taken_down_is_nowhere() -> None:
    branch = assemble(the_example(), the_bureau(hidden_photos=("x/photos/logo.png", "x/photos/ranqi-01.jpg")))

    assert branch.brand.logo is None
    assert branch.service is not None
    assert branch.service.records[0].photos == ()
    assert [file.key for file in branch.files if "logo" in file.key or "ranqi" in file.key] == []


def test_a_step_not_signed_is_none() -> None:
    approval = "{人: 分局机关党委, 日期: 2026-07-09, 结论: 同意}"
    branch = assemble(a_source(text=LEAST.replace(approval, "{人: 分局机关党委}")), BUREAU)

    assert branch.signoff.approved is None
    assert branch.signoff.filled == model.Signature("马小禾", date(2026, 7, 6))


def highlight(text: str) -> Highlight:
    visit = assemble(a_source(f'参观: {{可接待: 是, 看点: ["{text}"]}}\n'), BUREAU).visit

    assert visit is not None
    return visit.highlights[0]


def test_minutes_are_told_from_the_text() -> None:
    assert highlight("调解室（30 分钟）") == Highlight("调解室", 30)
    assert highlight("调解室(约３０分钟)") == Highlight("调解室", 30)
    assert highlight("议事旁听（60 分钟，限周三晚）") == Highlight("议事旁听（限周三晚）", 60)
    assert highlight("调解室（二层）（5分）") == Highlight("调解室（二层）", 5)
    assert highlight("调解室（二层）") == Highlight("调解室（二层）")
    assert highlight("调解室") == Highlight("调解室")
    assert highlight("（30 分钟）") == Highlight("（30 分钟）")


@given(st.permutations(["做法", "案例", "荣誉", "承诺"]))
def test_the_order_of_blocks_in_a_file_never_shows(order: list[str]) -> None:
    blocks = {
        "做法": "做法: [{名称: 甲}]\n",
        "案例": "案例: [{标题: 乙}]\n",
        "荣誉": "荣誉: [{名称: 丙, 对象: 集体, 层级: 市级, 口径: 市局, 文号: 丁}]\n",
        "承诺": "承诺: [{承诺: 戊}]\n",
    }
    least = LEAST.replace("做法:\n  - 名称: 灯火调解三步法\n", "")
    one, other = (
        assemble(a_source("".join(blocks[key] for key in keys), text=least), BUREAU) for keys in (order, blocks)
    )

    assert one == other


def test_the_bureau_of_the_example() -> None:
    doc, _, document = a_bureau_doc((DATA / "_site.yaml").read_text(encoding="utf-8"))
    cover = PhotoFile("_photos/a.jpg", "/a.jpg", 4, 3)

    assert doc is not None
    bureau = assemble_bureau(doc, cover)
    shown = {str(value) for value in values(bureau)}
    said = {"人": "persons", "省略": "omit", "否": "False"}

    assert [text for text in map(str, values(document.tree)) if said.get(text, text) not in shown] == []
    assert bureau.window == model.Window(date(2023, 7, 1), date(2026, 6, 30), "三年以来")
    assert (bureau.cover, bureau.cover_alt, bureau.show_ranks, bureau.photo_limit) == (cover, "", False, 30)


def test_a_bureau_says_all_it_can() -> None:
    doc, problems, _ = a_bureau_doc(
        """\
城市: 某市公安局
站名: 一支部一品牌
截至: 2026-06-30
统计窗口: {起: 2023-07-01, 止: 2026-06-30}
口径顺序: [国家级]
层级顺序: [国家级]
人数口径: 人次
零项: 写零
封面: {图片: _photos/a.jpg, 替代文字: 城门}
下架: {人员: [李望春], 照片: [x/photos/a.jpg]}
改号: {GA-1: GA-2}
放行: [{内容: "110", 原因: 报警电话, 人: 政治处, 日期: 2026-07-08}]
撤回: [{编号: GA-9, 原因: 撤并, 日期: 2026-05-01}]
显示位次: {开: 是, 依据: 文件}
"""
    )

    assert doc is not None, problems
    bureau = assemble_bureau(doc, None)
    assert bureau.window.phrase == "2023年7月1日至2026年6月30日"
    assert (bureau.count_people, bureau.zero_tiers, bureau.show_ranks) == ("times", "write", True)
    assert (bureau.cover, bureau.cover_alt) == (None, "城门")
    assert (bureau.hidden_people, bureau.hidden_photos) == (("李望春",), ("x/photos/a.jpg",))
    assert bureau.renumbered == (("GA-1", "GA-2"),)
    assert bureau.releases == (model.Release("110", "报警电话", "政治处", date(2026, 7, 8)),)
    assert bureau.withdrawn == (model.Withdrawal("GA-9", "撤并", date(2026, 5, 1)),)


def test_a_protected_unit_signs_without_names() -> None:
    text = LEAST.replace("  类型: 常设", "  类型: 常设\n  敏感单位: 是")
    branch = assemble(a_source("  支部审核: {人: 周明远, 日期: 2026-07-06}\n", text=text), BUREAU)

    assert "马小禾" not in str(branch)
    assert "周明远" not in str(branch)
