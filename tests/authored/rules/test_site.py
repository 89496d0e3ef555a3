"""What the site file must say about itself."""

from __future__ import annotations

import pytest

from showcase.authored.rules import check_bureau
from showcase.authored.schema import BUREAU_KEYS, read_bureau

from ..desk import DATA, a_bureau_doc, a_document

EXAMPLE = (DATA / "_site.yaml").read_text(encoding="utf-8")


def codes(text: str) -> list[str]:
    doc, problems, document = a_bureau_doc(text)

    assert doc is not None, problems
    return [problem.code for problem in check_bureau(doc, document)]


def test_the_example_is_sound() -> None:
    assert codes(EXAMPLE) == []


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ('{开: 否, 依据: ""}', "{开: 是}", "site-ranks"),
        ("起: 2023-07-01", "起: 2027-07-01", "date-order"),
        ("截至: 2026-06-30", "截至: 2026-06-29", "site-closing"),
        ("[国家级, 部级,", "[国家级, 国家级,", "site-twice"),
        ("改号: {}", "改号: {GA-1: GA-2, GA-2: GA-3}", "site-renumbered"),
        ("改号: {}", "改号: {GA-1: GA-1}", "site-renumbered"),
        ("改号: {}", "改号: {GA-CG-012: GA-3}", "site-featured"),
        ("城市: 某市公安局", "城市: 某市公安局\n网址: 10.0.0.1", "site-address"),
    ],
)
def test_a_contradiction_is_found(written: str, instead: str, code: str) -> None:
    assert codes(EXAMPLE.replace(written, instead)) == [code]


def test_ranks_with_a_basis_are_allowed() -> None:
    assert codes(EXAMPLE.replace('{开: 否, 依据: ""}', "{开: 是, 依据: ×公党〔2026〕3号}")) == []


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("照片上限: 30", "照片上限: 三十", ["site-closing", "site-address"]),
        ("层级顺序: [国家级, 部级, 省级, 市级, 县区级]\n", "", ["site-closing", "site-address"]),
        ("起: 2023-07-01", "起: 前年", ["site-address"]),
        ("城市: 某市公安局\n网址: 10.0.0.1", "城市: 某市公安局\n网址: [10.0.0.1, 10.0.0.2]", ["site-closing"]),
    ],
)
def test_what_does_not_fit_hides_no_other_contradiction(written: str, instead: str, told: list[str]) -> None:
    """Nothing is said that might be due to what does not fit: where 起 cannot be read, the window is left alone."""
    text = EXAMPLE.replace("城市: 某市公安局", "城市: 某市公安局\n网址: 10.0.0.1")
    text = text.replace("截至: 2026-06-30", "截至: 2026-06-29").replace(written, instead)
    document = a_document(text, "branches/_site.yaml", BUREAU_KEYS)
    doc, misfits = read_bureau(document, partly=True)

    assert [problem for problem in misfits if problem.holds_back]
    assert doc is not None
    assert [problem.code for problem in check_bureau(doc, document)] == told
