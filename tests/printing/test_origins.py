"""Whatever goes into a sheet changes its name: words, sign-off, photos, the bureau, other folders, look and tools."""

from __future__ import annotations

import shutil
from dataclasses import fields, replace
from pathlib import Path

import pytest

from showcase.model import Branch, Bureau, Developed, PartialDate, PhotoFile, Rendition, Signature
from showcase.printing import fonts, origins
from showcase.printing.origins import Site, names, spelled

from ..catalogue.samples import honour
from .desk import PRINTED_BUREAU, ROOT, full, sparse, whole


def name_of(site: Site, branch_id: str = "GA-CG-012") -> str:
    return dict(names(site))[branch_id]


def of(site: Site, *branches: Branch, bureau: Bureau = PRINTED_BUREAU) -> Site:
    return replace(site, catalogue=whole(*branches, bureau=bureau))


def test_every_branch_has_a_name_of_its_own_and_keeps_it(site: Site, tmp_path: Path) -> None:
    first = dict(names(site))

    assert set(first) == {"GA-CG-012", "GA-CG-031"}
    assert len(set(first.values())) == 2
    assert dict(names(replace(site, content=tmp_path / "elsewhere", cache=tmp_path / "other"))) == first


@pytest.mark.parametrize("field", [field.name for field in fields(Branch)])
def test_every_field_of_a_branch_counts(field: str) -> None:
    branch = full()

    assert spelled(replace(branch, **{field: "另"})) != spelled(branch)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize("field", [field.name for field in fields(Bureau)])
def test_every_field_of_the_bureau_counts(field: str) -> None:
    assert spelled(replace(PRINTED_BUREAU, **{field: "另"})) != spelled(PRINTED_BUREAU)  # type: ignore[arg-type]


def test_the_bureaus_words_and_its_address_change_every_sheet(site: Site) -> None:
    before = dict(names(site))
    branches = site.catalogue.branches

    for bureau in (replace(PRINTED_BUREAU, base_url="http://10.0.0.9"), replace(PRINTED_BUREAU, organiser="另一个局")):
        after = dict(names(of(site, *branches, bureau=bureau)))
        assert all(after[id_] != before[id_] for id_ in before)


def test_words_and_signatures_change_the_sheet(site: Site) -> None:
    branch = full(photos=(), files=())
    slogan = replace(branch, brand=replace(branch.brand, slogan="另一句"))
    approved = replace(branch.signoff, approved=Signature("另一人", branch.signoff.filled.date, "同意"))

    assert len({name_of(of(site, one)) for one in (branch, slogan, replace(branch, signoff=approved))}) == 3


def test_a_photo_counts_by_what_is_printed_of_it_and_not_by_where_it_lies(site: Site) -> None:
    branch = full()
    keys = [file.key for file in branch.files]

    def shown(name: str) -> dict[str, Developed]:
        return {key: Developed(key, "0" * 64, (), (Rendition(name, 960, 640),), "", "") for key in keys}

    moved = replace(branch, files=tuple(replace(file, path=f"/elsewhere/{file.key}") for file in branch.files))
    name = name_of(replace(of(site, branch), photos=shown("a-960.jpg")))

    assert name_of(replace(of(site, moved), photos=shown("a-960.jpg"))) == name
    assert name_of(replace(of(site, branch), photos=shown("b-960.jpg"))) != name
    assert name_of(of(site, branch)) != name
    assert spelled(PhotoFile("a", "x", 3, 4)) != spelled(PhotoFile("a", "x", 4, 3))


def test_what_another_folder_knows_of_an_honour_changes_the_sheet(site: Site) -> None:
    own = replace(honour("全省先进集体", document="", unit="某市公安局"), anchor="honour-1")
    branch, other = full(photos=(), files=(), honours=(own,)), sparse(honours=(own,))
    told = replace(other, honours=(replace(own, document="×公党〔2025〕16号"),))

    assert name_of(of(site, branch, other)) != name_of(of(site, branch, told))


def test_the_name_of_a_partner_changes_the_sheet(site: Site) -> None:
    branch = full(photos=(), files=())
    other = sparse(branch.pairs[0].partner)

    assert name_of(of(site, branch, other)) != name_of(of(site, branch, replace(other, short_name="改了名的党支部")))


@pytest.mark.parametrize("file", ["overrides/print/sheet.typ", "overrides/print/lib.typ", "docs/assets/css/tokens.css"])
def test_templates_and_tokens_change_the_sheet(site: Site, tmp_path: Path, file: str) -> None:
    home = tmp_path / "home"
    shutil.copytree(ROOT / "overrides" / "print", home / "overrides" / "print")
    (home / "docs" / "assets" / "css").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "assets" / "css" / "tokens.css", home / "docs" / "assets" / "css")
    there = replace(site, home=home)

    assert name_of(there) == name_of(site)
    (home / file).write_bytes((home / file).read_bytes() + b"\n")
    assert name_of(there) != name_of(site)


@pytest.mark.parametrize("changed", ["code", "fonts", "tools"])
def test_code_fonts_and_tools_change_the_sheet(site: Site, monkeypatch: pytest.MonkeyPatch, changed: str) -> None:
    before = name_of(site)
    if changed == "code":
        monkeypatch.setattr(origins, "code_edition", lambda *_: "another")
    elif changed == "fonts":
        monkeypatch.setattr(fonts, "edition", lambda: "another")
    else:
        monkeypatch.setattr("importlib.metadata.version", lambda tool: f"another {tool}")

    assert name_of(site) != before


def test_no_two_dates_or_numbers_are_spelled_alike() -> None:
    assert spelled(PartialDate(2025, 1)) != spelled(PartialDate(2025, 11))
    assert spelled((1, "")) != spelled(("", 1))
