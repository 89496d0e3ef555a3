"""A person taken down is in no block of the branch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showcase.authored.assemble import assemble
from showcase.authored.privacy.names import hashed_name, hidden_names
from showcase.authored.takedown import taken_down
from showcase.model import Branch

from .desk import LEAST, a_source, the_bureau

NAME = "李望春"
EVERYWHERE = f"""\
荣誉:
  - {{名称: 嘉奖, 对象: 个人, 受奖人: {NAME}, 层级: 市级, 口径: 市局, 文号: ×〔2025〕1号}}
  - {{名称: 集体嘉奖, 对象: 集体, 层级: 市级, 口径: 市局, 文号: ×〔2025〕2号}}
承诺:
  - {{承诺: {NAME}带头装灯, 责任人: {NAME}, 期限: 2026-12-31, 进展: [{{日期: 2026-03-01, 说明: {NAME}装了一盏}}]}}
示范岗:
  - {{岗位: 一号台, 党员: {NAME}, 职责: 每晚带队}}
案例:
  - {{标题: {NAME}的夜班, 背景: {NAME}值班, 照片: [photos/hezuo.jpg]}}
双报到:
  服务: [{{日期: 2026-04-19, 项目: {NAME}组织排查, 人次: 1}}]
  关键小事: [{{事项: {NAME}听说的, 提出: 2026-03-02, 结果: 请{NAME}办}}]
结对:
  - {{支部: GA-DJ-003, 内容: 跟{NAME}学}}
"""
TEXT = LEAST.replace("  类型: 常设", f"  类型: 常设\n  书记: {{姓名: {NAME}, 职务: 所长}}")
TEXT = TEXT.replace("党员志愿者入户", f"{NAME}入户").replace("两名志愿者", f"{NAME}")


@pytest.fixture
def branch() -> Branch:
    return assemble(a_source(EVERYWHERE, text=TEXT), the_bureau())


@pytest.mark.parametrize("entry", [NAME, hashed_name(NAME, "0" * 16)], ids=["in clear", "hashed"])
def test_the_name_is_gone_from_every_block(branch: Branch, entry: str) -> None:
    assert str(branch).count(NAME) > 10
    assert NAME not in str(taken_down(branch, hidden_names([entry])))


def test_honours_posts_and_pledges_name_nobody(branch: Branch) -> None:
    shown = taken_down(branch, hidden_names([NAME]))

    assert [honour.name for honour in shown.honours] == ["集体嘉奖"]
    assert [post.member for post in shown.posts] == [""]
    assert [pledge.person for pledge in shown.pledges] == [""]
    assert shown.secretary is None
    assert shown.cases[0].title == "某同志的夜班"


def test_addresses_and_keys_stay(branch: Branch) -> None:
    named = replace(branch, folder=NAME)
    shown = taken_down(named, hidden_names([NAME]))

    assert shown.folder == NAME
    assert [photo.key for photo in shown.photos] == [photo.key for photo in branch.photos]


def test_nobody_hidden_changes_nothing(branch: Branch) -> None:
    assert taken_down(branch, hidden_names([])) is branch
    assert taken_down(branch, hidden_names(["查无此人"])) == branch
