"""How a branch lives, as clerks may write it; care and members have no place for a name."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.schema.branch import MembersDoc
from showcase.authored.schema.life import CareDoc

from ..desk import LEAST, a_branch, problems_of

MORE = """\
学习:
  - {题目: 党章专题研讨, 日期: 2026-05-16, 方式: 线上线下, 会场: 市局主会场, 人次: 18, 学时: 2.5}
结对:
  - {支部: GA-DJ-003, 内容: 夜间守护经验互学, 起: 2025-03}
擂台:
  - 年度: 2026
    主题: 党建和业务怎样融在一起
    材料: 灯火调解工作法汇报
    位次: 2
    自比: [{指标: 调解成功率, 单位: "%", 上年: 81, 本年: 88.5}]
关怀:
  - {年度: 2024, 七一慰问: 3}
  - {年度: 2025, 七一慰问: 4, 生活困难党员走访: 2, 老党员走访: 3, 退休党员走访: 5, 其他慰问: 1}
"""


def test_the_blocks_the_example_leaves_out_are_read() -> None:
    doc, problems = a_branch(LEAST + MORE)

    assert doc is not None, problems
    assert problems == ()
    assert str(doc.lessons[0].hours) == "2.5"
    assert str(doc.pairs[0].since) == "2025-03"
    assert doc.contests[0].rank == 2
    assert str(doc.contests[0].progress[0].this_year) == "88.5"
    assert [care.year for care in doc.care] == [2024, 2025]


@given(
    st.sampled_from(["七一慰问", "春节慰问", "老党员走访"]),
    st.sampled_from(["周明远", "王某、李某", "老张2次", "[王某]"]),
)
def test_care_takes_no_name(key: str, name: str) -> None:
    """A message travels further than a file, so it never repeats what may be a name."""
    doc, problems = a_branch(f"{LEAST}关怀: {{年度: 2025, {key}: {name}}}\n")

    assert doc is None
    assert [problem.code for problem in problems] == ["count-only"]
    assert name not in problems[0].what + problems[0].fix


@pytest.mark.parametrize("key", ["姓名", "名单", "困难情况", "慰问对象", "人员"])
def test_care_has_no_key_for_a_name(key: str) -> None:
    doc, problems = a_branch(f"{LEAST}关怀: {{年度: 2025, {key}: 周明远}}\n")

    assert doc is None
    assert [problem.code for problem in problems] == ["key-private"]


def test_counts_are_all_that_care_and_members_hold() -> None:
    """No field of either takes text, so no later change lets a name in unseen."""
    fields = [field for shape in (CareDoc, MembersDoc) for field in shape.model_fields.values()]

    assert not [field.alias for field in fields if str in kinds_of(field.annotation)]


def kinds_of(annotation: object) -> set[object]:
    return {annotation}.union(*(kinds_of(part) for part in get_args(annotation)))


def test_dimensions_are_whatever_the_bureau_calls_them() -> None:
    doc, _ = a_branch(LEAST + "五强自评: {年度: 2026, 等次: 升级, 颜值: 达标, 智慧: 012}\n")

    assert doc is not None
    assert doc.strength[0].model_extra == {"颜值": "达标", "智慧": "012"}


def test_a_response_still_running_has_no_end() -> None:
    doc, _ = a_branch(LEAST + "战时响应:\n  - {名称: 突击队, 类型: 党员突击队, 起: 2026-06-01, 止: }\n")

    assert doc is not None
    assert doc.responses[0].end is None


def test_a_visit_must_say_whether_it_is_possible() -> None:
    assert problems_of(LEAST + "参观: {看点: 灯火调解室}\n") == ["field-missing", "list-wrapped"]
