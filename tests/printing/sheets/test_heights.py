"""The estimate and the setting are held together: what Python adds up, Typst measures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typst

from showcase.printing.fonts import font_folder
from showcase.printing.sheets import heights
from showcase.printing.sheets.desk import MATTER, WIDTH
from showcase.printing.sheets.head import foot_height, head_height
from showcase.printing.sheets.sheet import Sheet, Sheets
from showcase.printing.stage import Look, Sources, staged

from ..desk import ROOT, bound, full, overfull, sparse

MEASURE = """
#import "lib.typ": *
#import "leaf.typ": *
#show: base.with(piece.frame)
#for b in piece.sheets { set text(size: b.spread.size * 1pt); context {
  let slabs = b.spread.sections.map(s => {
    let bodies = (parts.at(s.part))(s, matter)
    if s.rest != "" { bodies.last() = bodies.last() + { v(1.8mm); note(s.rest) } }
    bodies.map(body => measure(width: matter, block(width: matter, body)).height / 1mm)
  })
  let tall(width, body) = measure(width: width, block(width: width, body)).height / 1mm
  let names = b.spread.sections.map(s => tall(rail, named(s, 2, b.spread.size, false)))
  let facts = (slabs: slabs, names: names, head: tall(158mm, head(b.head, 1)), foot: tall(158mm, foot(b.foot)))
  [#metadata(facts) <measured>]
}}
"""


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory, photo_cache: Path) -> list[tuple[Sheet, dict[str, object]]]:
    (one,) = bound("sheet", photo_cache, full(), sparse(), overfull())
    sheets = one.values
    assert isinstance(sheets, Sheets)
    sources = Sources(
        ROOT / "overrides" / "print", ROOT / "docs" / "assets" / "css" / "tokens.css", photo_cache / "prints"
    )
    with staged(sources, Look(), {"piece.json": one.words}, one.photos, tmp_path_factory.mktemp("press")) as stage:
        (stage / "measure.typ").write_text(MEASURE, encoding="utf-8")
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(font_folder(photo_cache))]
        )
        said = typst.query(
            str(stage / "measure.typ"), "<measured>", field="value", root=str(stage), font_paths=fonts,
            ignore_system_fonts=True, sys_inputs={"piece": "piece.json"},
        )  # fmt: skip
    return list(zip(sheets.sheets, json.loads(said), strict=True))


def test_slabs_stand_as_tall_as_was_said(measured: list[tuple[Sheet, dict[str, list[list[float]]]]]) -> None:
    """Nearly all to a tenth of a millimetre; a line more or less now and then, where a line breaks otherwise."""
    pairs = [
        (section.part, said, real)
        for sheet, facts in measured
        for section, reals in zip(sheet.spread.sections, facts["slabs"], strict=True)
        for said, real in zip(heights.slabs(section, sheet.spread.size, MATTER), reals, strict=True)
    ]
    off = [(part, said, real) for part, said, real in pairs if abs(said - real) > 0.3]

    assert len(off) <= len(pairs) // 10, off
    assert sum(said for _, said, _ in pairs) == pytest.approx(sum(real for _, _, real in pairs), rel=0.03)


def test_names_on_the_rail_do_too(measured: list[tuple[Sheet, dict[str, list[float]]]]) -> None:
    for sheet, facts in measured:
        for section, real in zip(sheet.spread.sections, facts["names"], strict=True):
            assert heights.name(section, sheet.spread.size) == pytest.approx(real, abs=0.3), section.name


def test_heads_and_feet_do_too(measured: list[tuple[Sheet, dict[str, float]]]) -> None:
    for sheet, facts in measured:
        assert head_height(sheet.head, WIDTH) == pytest.approx(facts["head"], abs=4), sheet.id
        assert foot_height(sheet.foot, WIDTH) - 6 == pytest.approx(facts["foot"], abs=1), sheet.id


def test_every_part_has_a_height_and_a_look() -> None:
    look = (ROOT / "overrides" / "print" / "parts.typ").read_text(encoding="utf-8")
    table = look[look.index("#let parts = (") :]

    assert all(f"{part}: {part}" in table for part in heights.PARTS)
