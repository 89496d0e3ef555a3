"""The shape laid out flat: every key with its neighbours, home and example."""

from __future__ import annotations

from showcase.authored.schema import BUREAU_KEYS, KNOWN_KEYS, BranchDoc, BureauDoc
from showcase.authored.schema.keys import keys_of


def test_keys_stand_in_the_order_of_the_shape() -> None:
    keys = keys_of(BranchDoc)

    assert keys.beneath(())[:4] == ("格式版本", "支部", "品牌", "做法")
    assert keys.beneath(("双报到", "关键小事")) == ("事项", "提出", "办结", "结果", "主题")
    assert keys.beneath(("没有",)) == ()


def test_a_key_has_a_home_near_by() -> None:
    keys = keys_of(BranchDoc)

    assert (home := keys.home("文号", ())) is not None
    assert home.path == ("荣誉", "文号")
    assert (home := keys.home("满意", ("承诺",))) is None
    assert (home := keys.home("群众满意", ("承诺",))) is not None
    assert home.path == ("承诺", "评诺", "群众满意")


def test_every_key_says_what_it_is_and_shows_an_example() -> None:
    """The form and the editor show these words, so none may be left out."""
    keys = [*keys_of(BranchDoc).by_path.values(), *keys_of(BureauDoc).by_path.values()]

    assert [key.path for key in keys if not (key.title and key.description.endswith("。") and key.example != "")] == []


def test_known_keys_are_all_keys() -> None:
    assert {"支部", "编号", "生活困难党员走访", "群众参评"} <= KNOWN_KEYS
    assert {"口径顺序", "下架", "依据"} <= BUREAU_KEYS
    assert "口径顺序" not in KNOWN_KEYS
