"""The form page and the script that tells it what to ask."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from showcase.authored.rules import texts
from showcase.authored.schema import branch_blanks
from showcase.catalogue.whole import Catalogue, catalogue
from showcase.pages.form import BEHAVIOURS, SAID, description, form_script, hashed, submit_page

from ..catalogue.samples import BUREAU, a_branch
from .desk import TEMPLATES, full_branch

SCRIPTS = TEMPLATES.parent / "docs" / "assets" / "js" / "form"


def whole() -> Catalogue:
    return catalogue([full_branch(), a_branch("GA-CG-031")], BUREAU)


def test_the_script_is_named_for_what_it_holds() -> None:
    script = form_script(whole())
    other = form_script(catalogue([], replace(BUREAU, counties=("别处",))))

    assert script.uri.startswith("assets/form/questions.")
    assert script.uri != other.uri
    assert form_script(whole()) == script


def test_the_script_is_one_call_with_plain_values() -> None:
    text = str(form_script(whole()).data)
    asked = json.loads(text.removeprefix("showcaseForm(").removesuffix(");\n"))

    assert "<" not in text
    assert set(asked["sentences"]) == set(SAID)
    assert asked["asOf"] == BUREAU.as_of.isoformat()
    assert asked["others"][0][:3] == ["GA-CG-012", "东关派出所党支部", "东关灯火"]


def test_words_not_to_be_published_stand_in_the_script_by_their_hashes_only() -> None:
    bureau = replace(BUREAU, sensitive_words=("线人", "𠀀案"))
    text = str(form_script(catalogue([], bureau)).data)

    assert "线人" not in text
    assert description(catalogue([], bureau))["words"] == [[2, *hashed("线人")[1:]], [3, *hashed("𠀀案")[1:]]]


def test_every_block_that_a_branch_shows_is_pointed_to() -> None:
    seen = description(whole())["seen"]

    assert isinstance(seen, dict)
    assert seen["荣誉"] == ["branches/GA-CG-012.html#honours", "东关灯火"]
    assert set(seen) <= {blank.key for blank in branch_blanks()}
    assert description(catalogue([], BUREAU))["seen"] == {}


def test_columns_are_recognised_by_our_words_and_by_theirs() -> None:
    heads = description(whole())["heads"]

    assert isinstance(heads, dict)
    assert heads["颁发"][0] == "颁发"
    assert {"授予单位", "授予机关"} <= set(heads["颁发"])


def test_the_page_brings_every_script_once_and_in_order() -> None:
    page = submit_page(whole())

    assert page.uri == "submit.html"
    assert page.values["questions"] == form_script(whole()).uri
    assert sorted((*BEHAVIOURS, "paper")) == sorted(path.stem for path in SCRIPTS.glob("*.js"))


def test_a_script_is_no_longer_than_a_module() -> None:
    assert {path.name for path in SCRIPTS.glob("*.js") if len(path.read_text("utf-8").splitlines()) > 250} == set()


def test_the_form_looks_for_the_same_wording_as_the_check() -> None:
    written = (SCRIPTS / "texts.js").read_text(encoding="utf-8")
    script = re.sub(r'"\s*\+ "', "", written).replace("\\\\", "\\")

    for pattern in (texts._EXAMPLE, texts._REMNANT, texts._VAGUE, texts._SLIP, texts._SLOGANS, texts._FACT):
        assert pattern.pattern in script
