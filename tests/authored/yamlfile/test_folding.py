from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.authored.yamlfile.desk import tree


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (">-\n  守护和调解为切入点，\n  把支部建在网格里", "守护和调解为切入点，把支部建在网格里"),
        ("守护和调解为切入点，\n  把支部建在网格里", "守护和调解为切入点，把支部建在网格里"),
        ('"守护\n  把支部"', "守护把支部"),
        ("'守护\n  把支部'", "守护把支部"),
        (">-\n  对党忠诚 服务人民\n  执法公正", "对党忠诚 服务人民执法公正"),
        (">-\n  the lamp\n  is lit", "the lamp is lit"),
        (">-\n  编号 GA-1\n  和 GA-2", "编号 GA-1 和 GA-2"),
        (">-\n  他说\n  “灯亮着”\n  就走了", "他说“灯亮着”就走了"),
        (">-\n  第一段\n\n  第二段", "第一段\n第二段"),
        ("|-\n  第一行\n  第二行", "第一行\n第二行"),
    ],
)
def test_lines_of_han_meet_without_a_blank(written: str, read: str) -> None:
    """A blank there would stand on the page and hide the phrase from search."""
    assert tree(f"内涵: {written}\n") == {"内涵": read}


@given(
    st.lists(st.text(alphabet="东关ab 。", min_size=1, max_size=8).map(str.strip).filter(bool), min_size=1, max_size=6)
)
def test_nothing_but_blanks_is_ever_dropped(lines: list[str]) -> None:
    read = tree("内涵: >-\n" + "".join(f"  {line}\n" for line in lines))

    assert isinstance(read, dict)
    assert read["内涵"].replace(" ", "") == "".join(lines).replace(" ", "")
