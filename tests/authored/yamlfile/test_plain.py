"""The short way and the long way give the same values, or the short way gives none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.document import Document
from showcase.authored.schema import KNOWN_KEYS, TEXT_LISTS
from showcase.authored.yamlfile import read_document
from showcase.authored.yamlfile.encoding import decode
from showcase.authored.yamlfile.events import parse
from showcase.authored.yamlfile.plain import read_plain
from showcase.authored.yamlfile.recovery import Reading, read_through
from tests.authored.yamlfile.desk import scribbles

SAMPLES = sorted((Path(__file__).parents[3] / "branches").glob("*/branch.yaml"))
TEXTS = [sample.read_text(encoding="utf-8") for sample in SAMPLES]
SCRAPS = (
    *"：:-#\"'[]{}，,、；。 \n|>&*!%@`?~\\\t\u3000\u00a0－—·",
    *(
        "  ",
        "- ",
        ": ",
        ", ",
        "，名称：",
        "名称: ",
        "- 名称：",
        "：\n",
        " #",
        " # x",
        "\n  ",
        "\n    ",
        "\n\n",
        "12:30",
        "''",
        '""',
    ),
    *(
        "日期:",
        "步骤",
        "照片: [",
        "[a, b]",
        "{名称: x}",
        "\n---\n",
        "\n...",
        "|\n",
        "|-\n    x\n",
        ">\n    甲\n    乙\n",
        '"a: b"',
    ),
)


def blocks() -> list[str]:
    """The outermost blocks of all samples, each a small file of its own."""
    found = []
    for text in TEXTS:
        heads = [at for at, line in enumerate(text.split("\n")) if line[:1].strip() and line[0] != "#"]
        lines = text.split("\n")
        found += ["\n".join(lines[head:end]) + "\n" for head, end in zip(heads, [*heads[1:], len(lines)], strict=True)]
    return found


BLOCKS = blocks()


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A block of a sample after a few slips of the hand."""
    text = draw(st.sampled_from(BLOCKS))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 3))
        text = text[:at] + draw(st.sampled_from(("", *SCRAPS))) + text[at + cut :]
    return text


def long_way(text: str) -> Reading:
    return read_through(text, KNOWN_KEYS, TEXT_LISTS, lambda text: parse(text, KNOWN_KEYS))


def agree(text: str) -> None:
    decoded = decode(text.encode("utf-8", "surrogatepass"))
    plain = read_plain(decoded.text or "", KNOWN_KEYS)
    if plain is not None:
        reading = long_way(decoded.text or "")
        assert reading.root is not None
        assert plain == reading.tree
        assert reading.slips == ()
        stand_alike(text)


def stand_alike(text: str) -> None:
    """A place that is found without YAML is the one that YAML tells."""
    short, _ = read_document("x", text.encode("utf-8", "surrogatepass"), KNOWN_KEYS, TEXT_LISTS)
    assert short
    long = Document(short.file, short.tree, short.text, short.find_places)
    for path, _ in short.texts():
        for asked in (path, path[:1], path[:2], (*path[:-1], "没有"), (*path[:1], "没有")):
            assert short.place(asked) == long.place(asked)
            assert short.key_place(asked) == long.key_place(asked)


@given(spoilt())
def test_a_spoilt_block_reads_the_same_both_ways(text: str) -> None:
    agree(text)


@given(scribbles)
def test_a_scribble_reads_the_same_both_ways(text: str) -> None:
    agree(text)


@pytest.mark.parametrize("text", TEXTS, ids=[sample.parent.name for sample in SAMPLES])
def test_every_sample_goes_the_short_way_to_the_same_values_and_places(text: str) -> None:
    short, _ = read_document("x", text.encode(), KNOWN_KEYS, TEXT_LISTS)
    assert short
    assert short.plain
    assert short.tree == long_way(text).tree
    stand_alike(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("编号: 012345\n", {"编号": "012345"}),
        ("编号: no # 不是否\n", {"编号": "no"}),
        ("编号: '12:30'\n名称: \"\"\n", {"编号": "12:30", "名称": ""}),
        ("名称: 甲:乙#丙\n", {"名称": "甲:乙#丙"}),
        ('方向: [为民, "a, b"]\n', {"方向": ["为民", "a, b"]}),
        ("书记: {姓名: 周, 职务: '', 照片: [a, b]}\n", {"书记": {"姓名": "周", "职务": "", "照片": ["a", "b"]}}),
        ("自比: [{指标: 甲}, {指标: 乙}]\n", {"自比": [{"指标": "甲"}, {"指标": "乙"}]}),
        ("步骤:\n- 一\n- 二\n", {"步骤": ["一", "二"]}),
        (
            "做法:\n  - 名称: 甲\n    步骤:\n      - 一\n  - 名称: 乙\n",
            {"做法": [{"名称": "甲", "步骤": ["一"]}, {"名称": "乙"}]},
        ),
        ("内涵: >-\n  甲乙\n  丙丁\n\n名称: x\n", {"内涵": "甲乙丙丁", "名称": "x"}),
        ("内涵: |\n  甲乙\n  丙丁\n", {"内涵": "甲乙\n丙丁\n"}),
        ("名称:\n口号: 甲\n", {"名称": "", "口号": "甲"}),
        ("五强:\n  政治功能: 达标\n", {"五强": {"政治功能": "达标"}}),
    ],
)
def test_the_plain_spellings(text: str, values: object) -> None:
    assert read_plain(text, KNOWN_KEYS) == values
    agree(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 只有备注\n",
        "名称：甲\n",
        "名称: 甲\n名称: 乙\n",
        "步骤: [一, 名称：二]\n",
        "步骤:\n  - 名称：二\n",
        "名称: 甲 #乙\n",
        "名称: 甲\n  乙\n",
        '名称: "\\u4e00"\n',
        "名称: &甲 乙\n",
        "名称: [a，b]，c\n",
        "内涵: |\n  甲\n    乙\n",
        "内涵: |\n  甲",
        "\t名称: 甲\n",
        "---\n名称: 甲\n",
        "名　称: 甲\n",
        "a: {b: {c: {d: 1}}}\n",
    ],
)
def test_all_else_goes_the_long_way(text: str) -> None:
    assert read_plain(text, KNOWN_KEYS) is None


@pytest.mark.parametrize(
    "piece", ["a: b, ", "[", "{a: ", "- ", " ", "a:b ", "a #", "甲，乙：", "'", "\n- ", "\n a:", "[a, ", "a: [{b: c}, "]
)
def test_no_line_is_looked_through_again_and_again(piece: str) -> None:
    """A quarter of a megabyte of one mark must not take minutes; it would hang here."""
    text = "名称: " + piece * (250_000 // len(piece))

    assert read_plain(text, KNOWN_KEYS) is None or piece in {" ", "a:b ", "甲，乙："}
