from __future__ import annotations

import json
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from showcase.pages.terms import fold, keys, shard_of, word_letters

from .desk import TEMPLATES

ENGINE = TEMPLATES.parent / "docs" / "assets" / "js" / "engine.js"

# Blocks in which Unicode 15 to 17 added letters: Latin, Cyrillic and scripts of few, none of them Han.
NEWER = (
    range(0x1C80, 0x1C90),
    range(0xA7C0, 0xA800),
    range(0x10780, 0x107C0),
    range(0x10D40, 0x10D90),
    range(0x16EA0, 0x16EE0),
    range(0x1CC00, 0x1CD00),
    range(0x1E030, 0x1E090),
)

TEXTS = st.text(st.sampled_from("东关灯火年月日党〇々䶮𠮷𫖯abcXYZ0129，。：“”（） ·/-１ａＡ①㎡½ßİΣς…　\n"), max_size=40)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("１１０报警", "110报警"),
        ("ＡbＣ", "abc"),
        ("（试行）：１", "(试行):1"),
        ("“灯火”、《手册》", "“灯火”、《手册》"),
        ("①㎡…", "1m2..."),
        ("ΟΔΟΣ", "οδοσ"),
        ("İ", "i̇"),
        ("䶮𠮷", "䶮𠮷"),
        ("甲　乙", "甲 乙"),
    ],
)
def test_width_and_case_do_not_count(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, TEXTS)
def test_a_part_of_a_text_stays_a_part_when_folded(before: str, after: str) -> None:
    """Otherwise a word cut from a page would no longer be found on it."""
    assert fold(before) + fold(after) == fold(before + after)


# Marks, and what likes to be joined with what stands before it.
JOINING = st.sampled_from("\n，。、；：！？（）《》“”·\u0301\u0338\u3099\u0345ΑΣ가가=は")


@given(st.text(JOINING | st.characters(codec="utf-8"), max_size=12))
def test_folding_is_what_unicode_says(text: str) -> None:
    assert fold(text) == unicodedata.normalize("NFKC", text).lower().replace("ς", "σ")


@given(TEXTS)
def test_no_key_spans_two_lines_or_holds_a_space(text: str) -> None:
    folded = fold(text)

    assert keys(folded) == {key for line in folded.split("\n") for key in keys(line)}
    assert not any(letter.isspace() for key in keys(folded) for letter in key)


@given(TEXTS)
def test_every_character_and_every_pair_of_neighbours_in_a_word_is_a_key(text: str) -> None:
    folded = fold(text)
    filed = keys(folded)

    assert {letter for letter in folded if not letter.isspace()} <= filed
    for pair in map("".join, pairwise(folded)):
        if word_letters(pair) == pair:
            assert pair in filed


@given(TEXTS)
def test_no_key_of_two_characters_stands_for_what_is_not_there(text: str) -> None:
    """A hit on one or two characters is never looked up in the texts, so the key alone must be right."""
    folded = fold(text)

    assert all(key in folded for key in keys(folded) if len(key) <= 2)


def test_runs_stand_under_their_beginnings_and_whole() -> None:
    filed = keys("ga-cg-012 第20250628号 a1")

    assert {"012", "012.", "202", "202506", "20250628."} <= filed
    assert not {"a1.", "20250", "ga."} & filed


def test_a_line_break_parts_words() -> None:
    assert not any(len(key) == 2 for key in keys("东\n关"))


@given(st.text(max_size=4), st.integers(1, 500))
def test_a_shard_is_one_of_them(key: str, shards: int) -> None:
    assert 0 <= shard_of(key, shards) < shards


def test_the_browser_folds_and_shards_alike(chromium: Browser) -> None:
    """Every character of the planes that names are written in, but for what Unicode added after either was made."""
    page = chromium.new_page()
    page.add_script_tag(path=ENGINE)
    theirs = page.evaluate(
        """() => {
            const folded = [];
            for (let code = 0x20; code < 0x32000; code += 1) {
                if (code >= 0xd800 && code < 0xe000) folded.push("");
                else folded.push(showcaseEngine.fold("a" + String.fromCodePoint(code) + "b"));
            }
            return JSON.stringify([folded, ["灯火", "𠮷", "ga.", "1"].map((key) => showcaseEngine.shardOf(key, 271))]);
        }"""
    )
    page.close()
    folded, shards = json.loads(theirs)
    ours = [fold(f"a{chr(code)}b") if not 0xD800 <= code < 0xE000 else "" for code in range(0x20, 0x32000)]
    differing = {code for code, (one, other) in enumerate(zip(ours, folded, strict=True), 0x20) if one != other}

    assert all(any(code in block for block in NEWER) for code in differing)
    assert shards == [shard_of(key, 271) for key in ("灯火", "𠮷", "ga.", "1")]
