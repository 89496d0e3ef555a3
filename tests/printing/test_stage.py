from __future__ import annotations

import json
from pathlib import Path

import pytest

from showcase.printing.stage import Look, Sources, colours, staged

from .desk import ROOT

TOKENS = ROOT / "docs" / "assets" / "css" / "tokens.css"


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    prints = tmp_path / "prints"
    prints.mkdir()
    (prints / "a-600.svg").write_text("<svg/>", encoding="ascii")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "sheet.typ").write_text("x", encoding="ascii")
    return Sources(tmp_path / "templates", TOKENS, prints)


def test_a_stage_holds_only_what_we_wrote_and_is_gone_afterwards(sources: Sources, tmp_path: Path) -> None:
    with staged(sources, Look(), {"piece.json": "{}"}, ["a-600.svg", "a-600.svg"], tmp_path / "press") as stage:
        held = sorted(path.relative_to(stage).as_posix() for path in stage.rglob("*") if path.is_file())
        links = [path for path in stage.rglob("*") if path.is_symlink()]

    assert held == ["look.json", "photos/a-600.svg", "piece.json", "sheet.typ"]
    assert links == []
    assert not stage.exists()


def test_it_is_gone_after_a_fault_too(sources: Sources, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), staged(sources, Look(), {}, ["gone.svg"], tmp_path / "press"):
        pass

    assert list((tmp_path / "press").iterdir()) == []


def test_colours_are_those_of_the_site_by_day() -> None:
    said = colours(TOKENS.read_text(encoding="utf-8"))

    assert said["red"] == "#9B1C1C"
    assert said["ink"] == "#222222"


def test_in_ink_there_is_no_colour(sources: Sources, tmp_path: Path) -> None:
    with staged(sources, Look(ink=True), {}, [], tmp_path / "press") as stage:
        look = json.loads((stage / "look.json").read_text(encoding="utf-8"))

    assert look["ink"]
    assert all(value[1:3] == value[3:5] == value[5:7] for value in look["colours"].values())
