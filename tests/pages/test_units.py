from __future__ import annotations

import pytest

from showcase.model import Branch
from showcase.pages.units import units

from .desk import body, full_branch, pages_of, sparse_branch, whole


def page_body(branch: Branch) -> str:
    return body(pages_of(whole(branch))[f"branches/{branch.id}.html"])


def lines_of(html: str) -> list[str]:
    return [line for unit in units(html) for line in unit.lines]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>灯亮一盏</p>", ["灯亮一盏"]),
        ("先有字<p>再有段</p>", ["先有字", "再有段"]),
        ("<p>东关<b>灯</b>火 <a href='x'>链接</a></p>", ["东关灯火 链接"]),
        ("<p>一<br>二</p>", ["一", "二"]),
        ("<p>\n  甲\n   乙　丙 </p>", ["甲 乙　丙"]),
        ("<p>&lt;b&gt; &amp; &#34;</p>", ['<b> & "']),
        ("<dt>适用</dt><dd>邻里</dd>", ["适用", "邻里"]),
        ("<tr><td>1</td><td>2</td></tr>", ["1", "2"]),
        ("<nav>上一个 <a>东关</a></nav><p>正文<button>打印</button></p>", ["正文"]),
        ("<svg><title>读作</title><desc>说明</desc><text>看见</text></svg>", ["看见"]),
        ("<li><span>日期</span><span><em>岗位</em> 姓名<br>职责</span></li>", ["日期", "岗位 姓名", "职责"]),
        ("<li><time>2026</time><span>完成 <data>4</data><small>个</small></span></li>", ["2026", "完成 4个"]),
        ("<li><div><b>看点</b><span>30 分钟</span></div></li>", ["看点", "30 分钟"]),
        ("<li>甲 <a>乙</a> 丙</li>", ["甲 乙 丙"]),
        ("<p>7<span>天</span></p>", ["7天"]),
        ("", []),
    ],
)
def test_lines_are_what_a_reader_sees(html: str, lines: list[str]) -> None:
    assert lines_of(html) == lines


def test_blocks_know_their_section_and_anchor() -> None:
    found = units(
        '<p>头</p><section id="methods"><header><h2>做法</h2></header>'
        '<article class="x" id="method-1"><h3>三步法</h3><figure id="photo-1">照片</figure><p>后文</p></article>'
        '<p>尾</p></section><section id="small"><h2>小事</h2></section>'
    )

    assert [(unit.anchor, unit.section, unit.rank, unit.lines) for unit in found] == [
        ("", "", 3, ("头",)),
        ("methods", "做法", 3, ("做法", "尾")),
        ("method-1", "做法", 2, ("三步法", "后文")),
        ("photo-1", "做法", 3, ("照片",)),
        ("small", "小事", 3, ("小事",)),
    ]


def test_the_blocks_of_a_whole_page_are_told_apart() -> None:
    branch = full_branch()
    found = units(page_body(branch))
    anchors = {unit.anchor for unit in found}

    assert {"", "meaning", "method-1", "case-1", "outcome-1", "honour-1", "pledge-1", "post-1"} <= anchors
    assert {unit.rank for unit in found if unit.anchor.startswith("honour-")} == {1}
    assert {unit.rank for unit in found if unit.anchor.startswith(("method-", "pledge-"))} == {2}
    assert all(unit.section for unit in found if unit.anchor and unit.anchor != "photo-1")


def test_what_stands_on_a_sparse_page_is_found_too() -> None:
    branch = sparse_branch()
    text = "\n".join(lines_of(page_body(branch)))

    assert {branch.brand.name, branch.full_name, branch.id} <= set(text.split("\n"))
