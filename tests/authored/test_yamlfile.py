"""A branch file from its bytes to its texts: what is kept, what is told, and that nothing brings the reader down."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.yamlfile import MOST_SLIPS
from showcase.authored.yamlfile.encoding import UNSEEN
from tests.authored.desk import DATA
from tests.authored.yamlfile.desk import leaves, read, scribbles, told, tree

EXAMPLE = (DATA / "branch.yaml").read_text(encoding="utf-8")
SITE = (DATA / "_site.yaml").read_text(encoding="utf-8")

# A mebibyte of trouble in a few bytes, and files as large as they may be.
BOMBS = {
    "brackets": "[" * 50_000,
    "braces": "{" * 50_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "indentation": "".join(" " * level + "a:\n" for level in range(700)),
    "laughs": 'a: &a ["x", "x"]\n' + "".join(f"b{n}: &b{n} [*a, *a, *a, *a]\n" for n in range(5_000)),
    "tags": "a: !!python/object/apply:os.system [x]\n" * 5_000,
    "open quotes": 'a: "x\n' * 30_000,
    "open brackets": "a: [\n" * 40_000,
    "open full-width brackets": "a: ［x\n" * 25_000,
    "one long field": "名称：" + "x" * 250_000,
    "one long collection": "a: {" + "，姓名：x" * 18_000 + "}",
    "one name": "名称：1\n" * 18_000,
    "no colons": "支部:\n" + "  东关\n" * 20_000,
    "blanks": "a: x\n" + " " * 250_000,
    "wide blanks": "　" * 80_000 + "a",
    "tabs": "\t" * 250_000 + "a",
    "quotes": "a: " + "'" * 250_000,
    "hashes": "a: " + " #x" * 80_000,
    "folded": "a: >\n" + "  东\n" * 35_000,
    "unseen": ("\u202e" * 10 + "\n") * 8_000,
    "documents": "---\n" * 60_000,
}
QUICK = {"brackets", "braces", "dashes", "question marks", "indentation", "open quotes", "open brackets"}


def test_the_example_is_read_whole_and_without_a_word() -> None:
    document, problems = read(EXAMPLE)

    assert problems == ()
    assert document is not None
    assert isinstance(document.tree, dict)
    assert document.tree["支部"]["书记"] == {"姓名": "周明远", "职务": "所长"}
    assert document.tree["荣誉"][0]["日期"] == "2025-06-28"


def test_the_site_file_is_read_whole_and_without_a_word() -> None:
    assert told(SITE) == []


@pytest.mark.parametrize(
    "change",
    [str.encode, lambda text: b"\xef\xbb\xbf" + text.encode(), lambda text: text.replace("\n", "\r\n").encode()],
)
def test_bytes_of_one_text_mean_the_same(change: object) -> None:
    assert callable(change)
    assert tree(change(EXAMPLE)) == tree(EXAMPLE)


def test_a_file_typed_in_full_width_says_the_same() -> None:
    """The whole example as a clerk's keyboard might leave it: every colon and every comma in brackets full-width."""
    typed = "\n".join(_full_width(line) for line in EXAMPLE.split("\n"))
    document, problems = read(typed)

    assert not any(problem.holds_back for problem in problems)
    assert document is not None
    assert document.tree == tree(EXAMPLE)


def _full_width(line: str) -> str:
    if line.lstrip().startswith(("#", "- {")) or "[" in line:
        return line
    if "{" in line:
        return line.replace(": ", "：").replace(", ", "，")
    return line.replace(": ", "：", 1)


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_bomb_goes_off(bomb: str) -> None:
    data = BOMBS[bomb].encode()[: 256 * 1024]
    started = time.process_time()
    document, problems = read(data)

    assert time.process_time() - started < (1 if bomb in QUICK else 3)
    assert document is not None or problems
    assert len(problems) <= MOST_SLIPS + 1


def test_more_slips_than_anyone_reads_are_counted() -> None:
    _, problems = read("名称：x\n" * 300)
    counted = next(problem for problem in problems if problem.code == "slips-too-many")

    assert counted.what == "这个文件里还有 99 处没有列出来"
    assert counted.fix == "请先改好列出的这些，再检查一次；也可能是整个文件放错了。"
    assert sum(problem.code == "key-twice" for problem in problems) == 299


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    document, problems = read(text.encode("utf-8", "ignore"))

    assert document is not None or problems


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    document, problems = read(data)

    assert document is not None or problems


@given(scribbles)
def test_every_place_lies_in_the_file(text: str) -> None:
    document, problems = read(text)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    for problem in problems:
        assert problem.place.line <= len(lines)
        assert problem.place.line == 0 or problem.place.column <= len(lines[problem.place.line - 1]) + 1
    if document is not None:
        assert all(isinstance(leaf, str) for leaf in leaves(document.tree))


@given(st.text(max_size=40).map(lambda text: UNSEEN.sub("", text).replace("\n", " ")))
def test_every_quoted_text_comes_back(text: str) -> None:
    quoted = text.replace("'", "''")

    assert tree(f"内涵: '{quoted}'\n看点: ['{quoted}']\n") == {"内涵": text, "看点": [text]}


def test_values_stand_where_they_are_written() -> None:
    document, _ = read("\ufeff支部：\n　　书记: {姓名：周明远，职务：所长}\n　　简称:东关\n")

    assert document is not None
    assert str(document.place(("支部", "书记", "职务"))) == "branches/x/branch.yaml:2:18"
    assert str(document.key_place(("支部", "书记", "职务"))) == "branches/x/branch.yaml:2:15"
    assert str(document.place(("支部", "简称"))) == "branches/x/branch.yaml:3:6"
    assert document.line(3) == "　　简称:东关"


def test_only_comments_are_no_values() -> None:
    assert told("# 还没有填\n") == ["0:0 file-empty"]
