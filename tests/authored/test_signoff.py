"""Only what was approved, as it was approved, is published; what waits is listed with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from showcase.authored.schema import ApprovalDoc
from showcase.authored.schema.approval import AGREED, APPROVAL, REFUSED, SECRECY, StepDoc
from showcase.authored.signoff import (
    CHANGED,
    CLAIMED,
    SAME_PERSON,
    WAITING,
    Held,
    changed,
    is_own,
    stays_inside,
    unrecorded,
    why_withheld,
)
from showcase.authored.source import Source

from .desk import LEAST, a_source

SEAL, OTHER = "a" * 64, "b" * 64
CLAIM = "{人: 分局机关党委, 日期: 2026-07-09, 结论: 同意}"


def a_step(step: str = APPROVAL, who: str = "分局机关党委", verdict: str = AGREED, seal: str = SEAL) -> StepDoc:
    return StepDoc(环节=step, 人=who, 日期="2026-07-09", 结论=verdict, 摘要=seal)  # type: ignore[call-arg]


def approved(source: Source, *steps: StepDoc, branch_id: str = "GA-CG-012") -> Source:
    said = [step.model_dump(by_alias=True, mode="json") for step in steps]
    return replace(source, approval=ApprovalDoc.model_validate({"编号": branch_id, "审定": said}))


def test_what_was_approved_is_published() -> None:
    source = approved(a_source(), a_step())

    assert why_withheld(source, SEAL) == ""
    assert source.approval is not None
    assert source.approval.steps[0].date == date(2026, 7, 9)


def test_what_changed_since_waits() -> None:
    assert why_withheld(approved(a_source(), a_step()), OTHER) == CHANGED


def test_the_word_of_the_clerk_opens_nothing_and_he_is_told() -> None:
    assert why_withheld(a_source(), SEAL) == CLAIMED
    assert why_withheld(a_source(text=LEAST.replace(CLAIM, "")), SEAL) == WAITING


def test_a_secrecy_check_alone_opens_nothing() -> None:
    assert why_withheld(approved(a_source(), a_step(SECRECY)), SEAL) == CLAIMED


def test_an_approval_that_is_only_said_is_told_at_its_line() -> None:
    others = approved(a_source(folder="y"), a_step())
    (told,) = unrecorded([a_source().outlined(), others.outlined()], "branches")

    assert str(told.place) == "branches/x/branch.yaml:20:41"
    assert (told.code, told.holds_back) == ("approval-awaited", False)
    assert "`showcase approve GA-CG-012 --by 姓名 --as 上级审定`" in told.fix


def test_where_nobody_has_an_approval_one_word_is_enough() -> None:
    (told,) = unrecorded([a_source(folder="x"), a_source(folder="y")], "branches")

    assert (told.place.file, told.code) == ("branches", "approval-none")
    assert told.what.startswith("2 个支部写了上级审定“同意”")


def test_who_has_not_been_asked_is_not_told() -> None:
    assert list(unrecorded([a_source(text=LEAST.replace(CLAIM, ""))], "branches")) == []


def test_what_changed_since_is_told_at_the_line_of_its_approval() -> None:
    late, sound = a_source(folder="x").outlined(), a_source(folder="y").outlined()
    (told,) = changed([late, sound], [Held("x", "GA-CG-012", CHANGED), Held("y", "GA-CG-013", WAITING)])

    assert str(told.place) == "branches/x/branch.yaml:20:41"
    assert (told.code, told.holds_back) == ("approval-changed", False)
    assert "`showcase approve GA-CG-012 --by 姓名 --as 上级审定`" in told.fix


def test_the_last_word_counts() -> None:
    source = approved(a_source(), a_step(), a_step(verdict=REFUSED))

    assert why_withheld(source, SEAL) == "上级审定的结论不是“同意”"
    assert why_withheld(approved(a_source(), a_step(verdict=REFUSED), a_step()), SEAL) == ""


def test_the_approval_of_another_branch_opens_nothing() -> None:
    assert why_withheld(approved(a_source(), a_step(), branch_id="GA-CG-013"), SEAL) == CHANGED


@pytest.mark.parametrize("written", ["退回修改", "同意，修改后再报"])
def test_a_refusal_in_the_file_still_holds(written: str) -> None:
    source = approved(a_source(text=LEAST.replace(CLAIM, CLAIM.replace("同意", written))), a_step())

    assert why_withheld(source, SEAL) == "上级审定的结论不是“同意”"
    assert stays_inside(source)


def test_a_blank_in_the_file_is_filled_by_the_record() -> None:
    source = approved(a_source(text=LEAST.replace(CLAIM, "")), a_step())

    assert why_withheld(source, SEAL) == ""


def test_what_is_closed_stays_inside_whatever_was_approved() -> None:
    source = approved(a_source("  公开范围: 不公开\n"), a_step())

    assert why_withheld(source, SEAL) == "公开范围为“不公开”"
    assert stays_inside(source)


@pytest.mark.parametrize("who", ["马小禾", " 马 小禾", "周明远"])
def test_clerk_and_secretary_approve_nothing(who: str) -> None:
    text = LEAST.replace("  类型: 常设", "  类型: 常设\n  书记: {姓名: 周明远}")
    source = approved(a_source(text=text), a_step(who=who))

    assert is_own(source, who)
    assert why_withheld(source, SEAL) == SAME_PERSON


def test_the_reviewer_of_the_branch_approves_nothing() -> None:
    text = LEAST.replace("  上级审定", "  支部审核: {人: 周明远, 日期: 2026-07-06}\n  上级审定")

    assert is_own(a_source(text=text), "周明远")
    assert not is_own(a_source(text=text), "分局政治处")
