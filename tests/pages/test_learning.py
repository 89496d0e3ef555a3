"""Training, contests and care."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from showcase.catalogue.whole import catalogue
from showcase.model import Lesson
from showcase.pages.learning import learning_finding, learning_pages
from tests.catalogue.samples import BUREAU, a_branch


def finding(*lessons: Lesson) -> str:
    return learning_finding(catalogue([a_branch(lessons=lessons)], BUREAU).learning)


def a_lesson(attendance: int | None, hours: str | None) -> Lesson:
    return Lesson("lesson-1", "案例", date(2026, 1, 2), "线上", "", attendance, Decimal(hours) if hours else None)


def test_the_sentence_leaves_out_what_nobody_reported() -> None:
    assert finding() == "还没有培训记录"
    assert finding(a_lesson(None, None)) == "共培训 1 场"
    assert finding(a_lesson(20, None), a_lesson(None, "1.5")) == "共培训 2 场、20 人次、1.5 学时"


def test_an_empty_bureau_has_the_page_all_the_same() -> None:
    pages = list(learning_pages(catalogue([], BUREAU)))

    assert [page.uri for page in pages] == ["learning/index.html"]
    assert pages[0].values["drawing"] is None


def test_no_two_forms_are_drawn_alike() -> None:
    forms = ("线上", "线下", "线上线下", "竞赛")
    lessons = tuple(Lesson(f"lesson-{n}", "案例", date(2026, 1, n), form, "") for n, form in enumerate(forms, 1))
    (page,) = learning_pages(catalogue([a_branch(lessons=lessons)], BUREAU))

    tones = [tone for tone, _ in page.values["legend"]]  # type: ignore[attr-defined]
    assert len(set(tones)) == len(forms)
