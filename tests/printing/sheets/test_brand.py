from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from showcase.catalogue.tallies import outcome_rows
from showcase.model import Outcome
from showcase.printing.sheets import brand
from showcase.printing.sheets.fitting import Rung
from showcase.printing.sheets.pictures import Pictures

from ..desk import full, sparse

BARE = Pictures(None, None, {}, ())
ALL = Rung()


def test_the_meaning_comes_with_what_carries_it() -> None:
    said = brand.meaning(full().brand, ALL)

    assert said.lead == ("值班室的灯二十四小时不熄。", "夜里有灯可望、有事可找。")
    assert [note.label for note in said.notes] == ["载体", "标识", "传承", "业务结合点", "呼应"]
    assert brand.meaning(sparse().brand, ALL).notes == ()


def test_methods_keep_their_first_steps_and_say_how_many_there_are() -> None:
    section = brand.methods(full(), Rung(steps=2))

    assert section is not None
    assert section.items[0].steps == ("入户", "议事", "……（共 3 步）")  # type: ignore[union-attr]  # a card
    assert brand.methods(replace(full(), methods=()), ALL) is None


def test_a_case_tells_background_deed_and_end() -> None:
    section = brand.cases(full(), BARE, ALL)

    assert section is not None
    assert [note.label for note in section.items[0].notes] == ["背景", "做法", "结果"]  # type: ignore[union-attr]  # a story
    assert brand.cases(sparse(), BARE, ALL) is None


@pytest.mark.parametrize(
    ("before", "after", "shares"),
    [
        (146, 97, (1.0, 0.6644)),
        (0, 212, (0.0, 1.0)),
        (0, 0, (0.0, 0.0)),
        (None, 5, (None, None)),
        (-2, 5, (None, None)),
    ],
)
def test_bars_are_shares_of_the_longer(
    before: int | None, after: int, shares: tuple[float | None, float | None]
) -> None:
    outcome = Outcome("o", "指标", "起", Decimal(before) if before is not None else None, "前", Decimal(after), "后")
    (row,) = outcome_rows([replace(full(), outcomes=(outcome,))])
    said = brand.figure(row)

    assert (said.before_share, said.after_share) == shares


def test_a_figure_nobody_reported_is_said_to_be_missing() -> None:
    (row,) = outcome_rows([replace(full(), outcomes=(Outcome("o", "指标", "起", Decimal(3), "前"),))])
    said = brand.figure(row)

    assert (said.after, said.unit, said.source) == ("未填报", "", "未填报")
