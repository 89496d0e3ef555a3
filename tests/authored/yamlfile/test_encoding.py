from __future__ import annotations

import codecs
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.yamlfile.encoding import LIMIT, UNSEEN, decode
from tests.authored.yamlfile.desk import as_libyaml_reads

CHINESE = "支部:\n  全称: 东关派出所党支部，值班室二十四小时不熄的灯\n"


def codes(data: bytes) -> list[str]:
    return [slip.code for slip in decode(data).slips]


def test_utf_8_is_read_with_or_without_its_mark() -> None:
    assert decode(CHINESE.encode()) == decode(codecs.BOM_UTF8 + CHINESE.encode())
    assert decode(CHINESE.encode()).text == CHINESE


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "utf-16", "utf-16-le"])
def test_older_encodings_are_read_with_an_advice(encoding: str) -> None:
    mark = codecs.BOM_UTF16_LE if encoding == "utf-16-le" else b""
    data = mark + CHINESE.encode(encoding)

    assert decode(data).text == CHINESE
    assert codes(data) == ["encoding-other"]


def test_rare_characters_survive_gb18030() -> None:
    text = CHINESE + "  书记: 䶮𠮷\n"

    assert decode(text.encode("gb18030")).text == text


def test_broken_utf_8_is_never_taken_for_gb18030() -> None:
    broken = CHINESE.encode().replace("室".encode(), "室".encode()[:2])
    slips = decode(broken).slips

    assert [(slip.code, slip.line, slip.column) for slip in slips] == [("encoding-broken", 1, 17)]
    assert decode(broken).text == CHINESE.replace("室", "\ufffd")


@pytest.mark.parametrize("breaks", ["\r\n", "\r", "\n"])
def test_line_breaks_become_one(breaks: str) -> None:
    assert decode(CHINESE.replace("\n", breaks).encode()).text == CHINESE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b" \n\t\n", "file-empty"),
        (b"PK\x03\x04\x00", "file-not-text"),
        (b"\xd0\xcf\x11\xe0", "file-not-text"),
        (b"%PDF-1.7", "file-not-text"),
        (b"\x80\x81" * 9, "encoding-unknown"),
        (b"\xff\xfe\x00", "encoding-unknown"),
        (b"a" * (LIMIT + 1), "file-too-large"),
    ],
)
def test_what_is_no_text_says_so(data: bytes, code: str) -> None:
    assert decode(data).text is None
    assert codes(data) == [code]


def test_the_largest_file_is_read() -> None:
    assert decode(b"a" * LIMIT).text == "a" * LIMIT


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ufeff"])
def test_every_unseen_character_is_a_problem_with_its_place(character: str) -> None:
    decoded = decode(f"名称: 东\n口号: 灯{character}亮{character}\n".encode())

    assert [(slip.code, slip.line, slip.column) for slip in decoded.slips] == [("character-unseen", 1, 5)]
    assert decoded.slips[0].parts == {"point": f"U+{ord(character):04X}", "count": 2}
    assert decoded.text == "名称: 东\n口号: 灯\ufffd亮\ufffd\n"


def test_nothing_that_libyaml_refuses_or_breaks_lines_at_gets_through() -> None:
    """The parser raises something else for a character it refuses, and would count other lines than an editor."""
    seen = "".join(map(chr, (*range(0x20, 0xD800), *range(0xE000, 0x10000), *range(0x10000, sys.maxunicode, 997))))
    text = UNSEEN.sub("", seen).translate(dict.fromkeys(map(ord, "'")))

    assert as_libyaml_reads(f"'{text}'") == text


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    decoded = decode(data)

    assert decoded.text is not None or decoded.slips
    assert decoded.text is None or not UNSEEN.search(decoded.text)


@given(st.text(max_size=200))
def test_text_in_utf_8_comes_back(text: str) -> None:
    decoded = decode(codecs.BOM_UTF8 + text.encode("utf-8", "ignore"))
    seen = UNSEEN.sub("\ufffd", text.encode("utf-8", "ignore").decode().replace("\r\n", "\n").replace("\r", "\n"))

    assert decoded.text == (seen if seen.replace("\ufffd", "x").strip() else None)
