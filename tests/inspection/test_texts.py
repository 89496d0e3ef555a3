"""What text a file holds."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from showcase.authored.privacy.numbers import numbers
from showcase.inspection.texts import is_plain, texts, without_ours

PDF = Path(__file__).parent / "data" / "typst.pdf"


def a_workbook(cell: str) -> bytes:
    packed = io.BytesIO()
    with Workbook(packed, {"in_memory": True}) as book:
        book.set_properties({"title": "荣誉", "created": date(2026, 6, 30)})
        book.add_worksheet("荣誉").write_string(0, 0, cell)
    return packed.getvalue()


@pytest.mark.parametrize("name", ["a.html", "a.js", "a.json", "a.csv", "a.svg", "a.css", "a.txt", "a", "a.webmanifest"])
def test_plain_files_are_read_as_they_are(name: str) -> None:
    assert list(texts(name, "东关灯火".encode())) == ["东关灯火"]


def test_escapes_of_scripts_are_undone() -> None:
    assert list(texts("a.js", rb'["\u673a\u5bc6"]')) == ['["机密"]']


def test_every_part_of_a_workbook_is_read() -> None:
    assert any("13900000000" in text for text in texts("a.xlsx", a_workbook("13900000000")))


def test_documents_are_read() -> None:
    assert any("李望春" in text for text in texts("a.pdf", PDF.read_bytes()))


def test_a_spoilt_workbook_is_read_as_it_is() -> None:
    assert list(texts("a.xlsx", b"13900000000")) == ["13900000000"]


def test_our_own_digits_are_left_out_and_nothing_else() -> None:
    drawing = '<path d="M10 20 139 0000 0000"/><img srcset="../assets/photos/1390000000012345-960.avif 960w">'

    assert "139 0000 0000" not in without_ours(drawing)
    assert "1390000000012345" not in without_ours(drawing)
    assert "13900000000" in without_ours('<img alt="13900000000"><a data-d="13900000000">13900000000')
    assert without_ours("photos/13900000000.jpg") == "photos/13900000000.jpg"


def test_the_name_of_a_script_may_look_like_a_telephone() -> None:
    """Shard 139 with a digest that begins with eight digits: seen in a site of 3,000 branches."""
    assert not list(numbers(without_ours("assets/search/k139.12345678ef.js")))
    assert list(numbers(without_ours("assets/search/139.12345678.js")))


@pytest.mark.parametrize(
    "written",
    ["1199<b>0119</b>5210282619", "119901<wbr>19521028<span class=a>2619</span>", "119901&nbsp;1952&#49;0282619"],
)
def test_marks_within_a_number_do_not_hide_it(written: str) -> None:
    seen = list(texts("a.html", f"<td>{written}</td>".encode()))

    assert not is_plain("a.html", written.encode())
    assert {finding.kind for text in seen for finding in numbers(text)} == {"id-number"}


def test_numbers_in_cells_beside_each_other_stay_apart() -> None:
    row = "<td>119901</td><td>19521028</td><td>2619</td>"

    assert is_plain("a.html", row.encode())
    assert [list(numbers(text)) for text in texts("a.html", row.encode())] == [[]]
