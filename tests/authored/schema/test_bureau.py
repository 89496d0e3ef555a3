"""The site file: every key of the example works, and what it leaves out has a quiet default."""

from __future__ import annotations

from ..desk import DATA, a_bureau_doc
from .test_branch import as_text

EXAMPLE = (DATA / "_site.yaml").read_text(encoding="utf-8")

LEAST = """\
城市: 某市公安局
站名: 一支部一品牌
截至: 2026-06-30
统计窗口: {起: 2023-07-01, 止: 2026-06-30}
口径顺序: [国家级, 市局]
层级顺序: [国家级, 市级]
"""

MORE = """\
主办: 某市公安局机关党委
网址: http://10.0.0.1/dangjian/
封面: {图片: _photos/cover.jpg, 替代文字: 清晨的城门楼}
放行: [{内容: 110, 原因: 报警电话, 人: 政治处, 日期: 2026-07-08}]
下架: {人员: [李望春], 照片: [x/photos/a.jpg]}
改号: {GA-CG-001: GA-CG-012}
撤回: [{编号: GA-CG-099, 原因: 支部撤并, 日期: 2026-05-01}]
显示位次: {开: 是, 依据: ×公党〔2026〕3号}
"""


def test_every_value_of_the_example_arrives() -> None:
    doc, problems, document = a_bureau_doc(EXAMPLE)
    written = document.tree
    blank = {"放行", "下架", "改号", "撤回"}

    assert isinstance(written, dict)
    assert problems == ()
    assert as_text(doc) == {
        **{key: value for key, value in written.items() if key not in blank},
        "显示位次": {"开": "否"},
    }


def test_the_rest_is_read_too() -> None:
    doc, problems, _ = a_bureau_doc(LEAST + MORE)

    assert problems == ()
    assert doc is not None
    assert doc.releases[0].text == "110"
    assert doc.hidden is not None
    assert doc.hidden.photos == ("x/photos/a.jpg",)
    assert doc.renumbered == {"GA-CG-001": "GA-CG-012"}
    assert doc.withdrawn[0].reason == "支部撤并"
    assert doc.cover is not None
    assert doc.base_url == "http://10.0.0.1/dangjian/"


def test_what_is_left_out_is_quiet() -> None:
    doc, problems, _ = a_bureau_doc(LEAST)

    assert problems == ()
    assert doc is not None
    assert (doc.count_people, doc.zero_tiers, doc.photo_limit, doc.ranks) == ("人", "省略", 30, None)


def test_a_slip_in_the_site_file_is_worded_like_any_other() -> None:
    _, problems, _ = a_bureau_doc(EXAMPLE.replace("起: 2023-07-01", "起: 2023年7月1日").replace("城市:", "都市:"))

    assert [problem.code for problem in sorted(problems)] == ["key-near", "date-read"]


def test_an_old_number_given_wrongly_is_found() -> None:
    _, problems, _ = a_bureau_doc(LEAST + "改号: {东关-1: GA-CG-012}\n")

    assert [problem.code for problem in problems] == ["id-pattern"]
