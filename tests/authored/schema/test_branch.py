"""The worked example is read whole: every value arrives, and nothing else does."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from showcase.model import PartialDate

from ..desk import DATA, LEAST, a_branch, a_document, problems_of

EXAMPLE = (DATA / "branch.yaml").read_text(encoding="utf-8")


def as_text(value: object) -> object:
    """Return what was read as it would be written."""
    if isinstance(value, BaseModel):
        names = {name: str(field.alias) for name, field in type(value).model_fields.items()}
        return {names.get(name, name): as_text(part) for name, part in value if name in value.model_fields_set}
    if isinstance(value, tuple):
        return [as_text(part) for part in value]
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value) if isinstance(value, date | Decimal | PartialDate | int) else value


def test_every_value_of_the_example_arrives() -> None:
    document = a_document(EXAMPLE)
    doc, problems = a_branch(EXAMPLE)
    written = document.tree

    assert isinstance(written, dict)
    assert problems == ()
    assert as_text(doc) == {**written, "关怀": [written["关怀"]], "五强自评": [written["五强自评"]]}


def test_the_example_uses_every_block_but_three() -> None:
    doc, _ = a_branch(EXAMPLE)

    assert doc is not None
    assert set(type(doc).model_fields) - doc.model_fields_set == {"lessons", "pairs", "contests"}


def test_twelve_fields_are_enough() -> None:
    """The twelve of DOMAIN §3: five of 支部, three of 品牌, 做法, 照片, 填报 and 上级审定."""
    assert problems_of(LEAST) == []


def test_each_of_the_twelve_is_missed() -> None:
    lines = LEAST.splitlines(keepends=True)
    required = [line for line in lines if line.startswith("  ") and "替代文字" not in line]

    assert [line for line in required if not problems_of(LEAST.replace(line, ""))] == []


def test_a_blank_approval_is_no_slip_but_its_absence_is() -> None:
    approval = "  上级审定: {人: 分局机关党委, 日期: 2026-07-09, 结论: 同意}\n"

    assert problems_of(LEAST.replace(approval, "  上级审定:\n")) == []
    assert problems_of(LEAST.replace(approval, "  上级审定: {人: , 日期: , 结论: }\n")) == []
    assert problems_of(LEAST.replace(approval, "")) == ["field-missing"]


def test_a_blank_field_is_an_absent_one() -> None:
    blank = LEAST.replace("  类型: 常设\n", "  类型: 常设\n  单位:\n  书记: {姓名: , 职务: }\n  党员: {正式: '　'}\n")
    doc, problems = a_branch(blank + "荣誉:\n  -\n  - {名称: , 对象: }\n双报到:\n  服务: []\n")

    assert problems == ()
    assert as_text(doc) == as_text(a_branch(LEAST)[0])


def test_text_stays_as_written() -> None:
    """Nothing is coerced: what looks like a number, a truth or a time is still the author's text."""
    odd = ["012345", "12:30", "no", "2024-06-31", "1_000", "0x10", "~", "null", "1e3", ".5", "=", "<b>&amp;</b>"]
    doc, problems = a_branch(LEAST.replace("灯火调解三步法", "步法\n    步骤: [" + ", ".join(odd) + "]"))

    assert doc is not None, problems
    assert doc.methods[0].steps == tuple(odd)


def test_a_photo_is_for_the_web_unless_it_says_otherwise() -> None:
    doc, _ = a_branch(LEAST)

    assert doc is not None
    assert doc.photos[0].uses == ("网页",)
    assert doc.signoff.scope == "内网"
