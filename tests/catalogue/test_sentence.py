"""The report sentence, word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from showcase.catalogue.entries import TierCount
from showcase.catalogue.sentence import report
from showcase.model import Bureau, Window

from .samples import BUREAU

TIMES = replace(BUREAU, count_people="times")
WRITTEN = replace(BUREAU, zero_tiers="write")


def tiers(*figures: tuple[str, int, int]) -> list[TierCount]:
    return [
        TierCount(tier, str(slug), "★", units, persons, (), (), 0)
        for slug, (tier, units, persons) in enumerate(figures, 1)
    ]


@pytest.mark.parametrize(
    ("bureau", "figures", "sentence"),
    [
        (BUREAU, [("国家级", 2, 3)], "三年以来，受国家级表彰单位2个、个人3人。"),
        (
            BUREAU,
            [("国家级", 2, 3), ("公安部", 5, 9), ("省党委、公安厅党委", 31, 58)],
            "三年以来，受国家级表彰单位2个、个人3人，受公安部表彰单位5个、个人9人，受省党委、公安厅党委表彰单位31个、个人58人。",
        ),
        (BUREAU, [("国家级", 2, 0)], "三年以来，受国家级表彰单位2个。"),
        (BUREAU, [("国家级", 0, 3)], "三年以来，受国家级表彰个人3人。"),
        (BUREAU, [("国家级", 0, 0), ("公安部", 1, 0)], "三年以来，受公安部表彰单位1个。"),
        (BUREAU, [("国家级", 1, 1), ("公安部", 0, 0)], "三年以来，受国家级表彰单位1个、个人1人。"),
        (BUREAU, [("国家级", 0, 0)], "三年以来，没有列入统计的表彰。"),
        (BUREAU, [], "三年以来，没有列入统计的表彰。"),
        (
            WRITTEN,
            [("国家级", 0, 0), ("公安部", 1, 0)],
            "三年以来，受国家级表彰单位0个、个人0人，受公安部表彰单位1个。",
        ),
        (WRITTEN, [("国家级", 0, 0)], "三年以来，受国家级表彰单位0个、个人0人。"),
        (WRITTEN, [], "三年以来，没有列入统计的表彰。"),
        (TIMES, [("国家级", 2, 3)], "三年以来，受国家级表彰单位2个、个人3人次。"),
        (TIMES, [("国家级", 0, 3)], "三年以来，受国家级表彰个人3人次。"),
        (
            replace(BUREAU, window=Window(date(2025, 1, 1), date(2025, 12, 31), "2025年")),
            [("市局", 0, 1)],
            "2025年，受市局表彰个人1人。",
        ),
        (
            replace(BUREAU, window=Window(date(2025, 1, 1), date(2025, 12, 31), "")),
            [("市局", 0, 1)],
            "统计窗口内，受市局表彰个人1人。",
        ),
    ],
)
def test_the_sentence_says_what_was_counted(bureau: Bureau, figures: list[tuple[str, int, int]], sentence: str) -> None:
    assert report(tiers(*figures), 0, bureau).text == sentence


@pytest.mark.parametrize(
    ("bureau", "rule"),
    [(BUREAU, "同一人多次受奖只算一次"), (TIMES, "个人按次计算")],
)
def test_the_footnote_says_what_the_sentence_rests_on(bureau: Bureau, rule: str) -> None:
    footnote = report(tiers(("国家级", 2, 3)), 87, bureau).footnote

    assert footnote == f"统计窗口 2023年7月1日至2026年6月30日，截至2026年6月30日，据 87 份文件；{rule}。"


def test_every_number_names_its_count_and_its_evidence() -> None:
    said = report(tiers(("国家级", 2, 0), ("公安部", 0, 9)), 5, BUREAU)
    numbers = [part for part in (*said.parts, *said.footnote_parts) if part.number is not None]

    assert [(part.text, part.number, part.count_key, part.href_anchor) for part in numbers] == [
        ("2", 2, "honours/国家级/units", "tier-1-units"),
        ("9", 9, "honours/公安部/persons", "tier-2-persons"),
        ("5", 5, "honours/documents", "evidence"),
    ]
