"""The text of a PDF, as Typst writes one.

data/typst.pdf says what `SAID` says; its numbers are drawn by chance.
"""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from showcase.authored.privacy import findings
from showcase.inspection.documents import document_text

PDF = (Path(__file__).parent / "data" / "typst.pdf").read_bytes()
SAID = (
    "东关灯火 身份证 119901195210282619",
    "电话 139 0000 0000，李望春。",
    "Latin text fi ffi 2026.",
    "机密★长期",
    "线人",
)


def test_what_a_reader_sees_is_read() -> None:
    text = document_text(PDF)

    assert [line for line in SAID if line not in text] == []


def test_the_gate_finds_what_stands_in_it() -> None:
    kinds = {finding.kind for finding in findings(document_text(PDF), ["线人"])}

    assert kinds == {"id-number", "mobile", "secrecy-mark", "sensitive-word"}


def a_pdf(content: bytes, table: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"".join((
        b"%PDF-1.7\n1 0 obj\n<</Type/Page/Resources<</Font<</F1 2 0 R>>>>/Contents 4 0 R>>\nendobj\n",
        b"2 0 obj\n<</Type/Font/ToUnicode 3 0 R>>\nendobj\n",
        b"3 0 obj\n<</Type/CMap/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (len(table), table),
        b"4 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream\nendobj\n" % (len(packed), packed),
        more,
    ))  # fmt: skip


TABLE = b"1 beginbfchar\n<0001> <4E1C>\nendbfchar\n1 beginbfrange\n<0002> <0004> <0031>\nendbfrange"


@pytest.mark.parametrize(
    "shown",
    [
        b"BT /F1 12 Tf <0001000200030004> Tj ET",
        b"BT /F1 12 Tf [<0001> -20 (\\000\\002) 5 (\\000\\003\\000\\004)] TJ ET",
        b"BT /F1 12 Tf (\\000\\001\\000\\002\\000\\003\\000\\004) Tj ET",
    ],
)
def test_strings_of_every_spelling_are_read(shown: bytes) -> None:
    assert "东123" in document_text(a_pdf(shown, TABLE))


def test_titles_and_alternative_texts_are_read() -> None:
    more = b"5 0 obj\n<</Type/StructElem/Alt<FEFF706F>/T(\\376\\377\\145\\167)/Title(Latin \\(title\\))>>\nendobj\n"

    assert all(said in document_text(a_pdf(b"", TABLE, more)) for said in ("灯", "敷", "Latin (title)"))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", PDF[:5000], b"1 0 obj\n<</Length 99>>\nstream\n", b"\x00" * 1000])
def test_a_torn_file_brings_nothing_down(data: bytes) -> None:
    assert isinstance(document_text(data), str)
