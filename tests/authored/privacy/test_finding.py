"""What a match tells, and what it hides."""

from __future__ import annotations

from showcase.authored.privacy import KINDS, findings, masked_text
from showcase.authored.privacy.finding import Finding, mask, outermost
from tests.authored.privacy.labels import NOTHING, labels


def test_every_kind_has_a_name_for_its_author() -> None:
    assert {kind for kind, _ in labels()} - {NOTHING} <= set(KINDS)


def test_a_mask_hides_the_middle() -> None:
    assert mask("219902195302021234") == "219" + "＊" * 14 + "4"
    assert mask("线人") == "线＊"
    assert mask("") == ""


def test_masks_stand_where_the_matches_stood() -> None:
    text = "电话13900000000，车辽A12345。"

    assert masked_text(text, findings(text)) == "电话139＊＊＊＊＊＊＊0，车辽A1＊＊＊5。"


def test_the_graver_of_two_overlapping_matches_stays() -> None:
    warned, blocked = Finding(0, 9, "address", "一二三四五六七八九", "warn"), Finding(4, 6, "mobile", "五六")

    assert outermost([warned, blocked]) == (blocked,)


def test_a_match_inside_another_is_told_once() -> None:
    assert [finding.kind for finding in findings("机密★")] == ["secrecy-mark"]
