"""The form says what `check` says: every golden slip that can be made in a form, opened there and packed again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from showcase.authored.reading import read
from showcase.authored.schema import branch_blanks
from showcase.authored.schema.blanks import GROUP, Blank
from showcase.authored.sentences import PHOTOS, READING, SCHEMA, SENTENCES
from showcase.catalogue.whole import catalogue
from showcase.pages.form import SAID, description
from showcase.photos.measure import measure
from tests.browser.clerk import Clerk, Said, unpacked, zipped
from tests.golden.odd_photos import LATER
from tests.golden.test_problems import CASES, laid_out, problems_in

FOLDER = "chengguan-dongguan"

HEADS = ("key-", "list-", "mapping-", "head-")
# Mistakes a form leaves no room for, and why.
NOT_IN_A_FORM = {
    **dict.fromkeys(READING, "the form writes the file"),
    **dict.fromkeys(
        (code for code in SCHEMA if code.startswith(("key-", "list-", "mapping-", "head-"))), "it knows the keys"
    ),
    **dict.fromkeys(("file-shape", "text-expected", "text-taken-out"), "a blank holds one text"),
    **dict.fromkeys(PHOTOS, "a photo that is none is refused when it is chosen, see test_form_photos"),
    **dict.fromkeys((code for code in SENTENCES if code.startswith("site-")), "clerks write no site file"),
    **dict.fromkeys((code for code in SENTENCES if code not in SAID), "told to the editor alone"),
    **dict.fromkeys(("id-twice", "honour-shared"), "it knows no other branch's folder"),
    **dict.fromkeys(("honour-revoked", "honour-expired", "honour-at-odds"), "nor what stands in it"),
    "text-sample": "it begins empty, not with the sample",
}
POSSIBLE = set(SENTENCES) - set(NOT_IN_A_FORM) | {"character-unseen"}


@pytest.fixture(scope="module")
def clerk(chromium: Browser, sample_site: Path) -> Iterator[Clerk]:
    someone = Clerk(chromium, (sample_site / "submit.html").as_uri())
    yield someone
    someone.leave()


def expected_codes(case: str) -> set[str]:
    home = Path(__file__).parents[1] / "golden" / "problems" / case / "expected.txt"
    lines = home.read_text(encoding="utf-8").splitlines()
    return {line.split("[")[-1].split("]")[0] for line in lines if f"/{FOLDER}/" in line and line.endswith(")")}


def is_possible(case: str) -> bool:
    """Whether the slip of `case` leaves a file that reads, and is one a form leaves room for."""
    codes = expected_codes(case)
    return bool(codes & POSSIBLE) and not codes & (set(READING) - POSSIBLE) and case not in LATER


POSSIBLE_CASES = [case for case in CASES if is_possible(case)]


def told(content: Path) -> set[Said]:
    """What `check` says of the folder, sentence by sentence."""
    mine = [problem for problem in problems_in(content) if f"/{FOLDER}" in problem.place.file]
    return {(problem.code, problem.what, problem.fix, problem.grade) for problem in mine}


def group_by_group(said: set[Said]) -> set[Said]:
    """A group left blank is one mistake to `check`; a form asks for each of its blanks."""
    missing = {what: blank for blank, what in _groups(branch_blanks(), ())}
    whole = {each for each in said if each[0] == "field-missing" and each[1] in missing}
    return (said - whole) | {inner for each in whole for inner in _missing(missing[each[1]])}


def _groups(blanks: tuple[Blank, ...], above: tuple[str, ...]) -> Iterator[tuple[tuple[Blank, tuple[str, ...]], str]]:
    for blank in blanks:
        if blank.required and blank.kind == GROUP and not blank.many:
            path = (*above, blank.key)
            yield (blank, path), f"{'·'.join(above) or '文件里'}缺“{blank.key}”"
            yield from _groups(blank.blanks, path)


def _missing(group: tuple[Blank, tuple[str, ...]]) -> Iterator[Said]:
    blank, path = group
    for inner in blank.blanks:
        if inner.required and inner.kind == GROUP:
            yield from _missing((inner, (*path, inner.key)))
        elif inner.required:
            what = f"{'·'.join(path)}缺“{inner.key}”"
            yield "field-missing", what, f"请补上，例如 `{inner.line}`。{inner.description}", "problem"


@pytest.mark.parametrize("case", POSSIBLE_CASES)
def test_form_and_check_say_the_same(case: str, clerk: Clerk, tmp_path: Path) -> None:
    content = tmp_path / "branches"
    laid_out(case, content)
    reading = read(content, measure, drafts=True)
    assert reading.bureau
    clerk.ask("(asked) => { Object.assign(scForm.asked, asked); }", asked(catalogue(reading.branches, reading.bureau)))
    clerk.reopen(zipped(folder_of(content)))
    said = set(clerk.said())
    for path in (content / FOLDER).rglob("*.*"):
        path.unlink()
    for name, data in unpacked(clerk.take_home()).items():
        (content / FOLDER / name).parent.mkdir(exist_ok=True)
        (content / FOLDER / name).write_bytes(data)
    checked = group_by_group(told(content))
    if case == "character-unseen":  # in the file they stand as escapes, which `check` calls by their own sentence
        checked = {each for each in said if each[0] == case}

    assert {each[0] for each in said} >= expected_codes(case) & POSSIBLE
    assert said >= checked
    if not any(code in SCHEMA and grade == "problem" for code, _, _, grade in checked):
        assert said == checked  # else `check` stops at the shape, and the form looks on


def folder_of(content: Path) -> dict[str, bytes]:
    files = (path for path in sorted((content / FOLDER).rglob("*")) if path.is_file())
    return {path.relative_to(content / FOLDER).as_posix(): path.read_bytes() for path in files}


def asked(whole: Any) -> Any:  # noqa: ANN401 - plain values for a script
    """What the form knows of this bureau and its branches; the blanks it has drawn already."""
    known = json.loads(json.dumps(description(whole), default=list))
    return {key: value for key, value in known.items() if key not in {"blanks", "steps"}}


def test_every_sentence_is_either_possible_or_excused() -> None:
    """Of a sentence that is new someone says whether its mistake can be made in the form."""
    seen = {code for case in POSSIBLE_CASES for code in expected_codes(case)}

    assert POSSIBLE - seen == set()
