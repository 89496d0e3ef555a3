"""Marks, plates, addresses, hardships and the bureau's own words."""

from __future__ import annotations

import pytest

from showcase.authored.privacy import findings
from showcase.authored.privacy.phrases import phrases, words_of
from tests.authored.privacy.labels import FILE


def kinds(text: str) -> set[str]:
    return {finding.kind for finding in phrases(text)}


def grades(text: str) -> set[str]:
    return {finding.grade for finding in phrases(text)}


@pytest.mark.parametrize("text", ["机密级计算机", "保守国家秘密", "涉密载体管理", "保密审查"])
def test_ordinary_phrases_only_warn(text: str) -> None:
    assert grades(text) <= {"warn"}


@pytest.mark.parametrize("text", ["机密★", "绝 密 ★ 30 年", "秘密（5年）", "★机密", "内部资料", "不　得　外　传"])
def test_marks_block(text: str) -> None:
    assert [finding.grade for finding in findings(text)] == ["block"]


@pytest.mark.parametrize("kind", ["plate", "address", "hardship", "e-mail", "secrecy-word"])
def test_nothing_labelled_is_overlooked(kind: str) -> None:
    lines = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines())

    assert [text for label, text in lines if label == kind and kind not in {f.kind for f in findings(text)}] == []


def test_an_address_is_told_with_its_street() -> None:
    assert [finding.text for finding in phrases("家住河沿胡同12号3单元")] == ["河沿胡同12号3单元"]


def test_a_long_text_between_two_marks_loses_neither() -> None:
    text = f"机密★{'平' * 500}绝密★{'安' * 20}秘密★"

    assert [finding.text for finding in findings(text)] == ["机密★", "绝密★", "秘密★"]


def test_words_of_the_bureau_are_found_as_they_stand() -> None:
    assert [(f.start, f.text) for f in words_of("线人说，线人不说", ["线人", ""])] == [(0, "线人"), (4, "线人")]
    assert kinds("线人") == set()
