"""How names are spoken: pinyin without tones, for those who type it and for putting names in order.

The only pypinyin import.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from pypinyin import lazy_pinyin

from showcase.pages.terms import fold, word_letters

# Stands before every key made of sounds, so that none is taken for what stands on a page.
MARK = "'"

# What is spoken otherwise as a surname than as a word. A name may begin with it by chance: both ways are understood.
SURNAMES = {
    "卜": "bu", "种": "chong", "重": "chong", "盖": "ge", "句": "gou", "秘": "bi", "缪": "miao", "牟": "mu",
    "区": "ou", "繁": "po", "朴": "piao", "覃": "qin", "仇": "qiu", "单": "shan", "召": "shao", "折": "she",
    "隗": "wei", "洗": "xian", "解": "xie", "郇": "xun", "乐": "yue", "员": "yun", "曾": "zeng", "查": "zha",
    "翟": "zhai", "黑": "he",
}  # fmt: skip


@cache
def readings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return how each letter of `name` may be spoken, the likeliest first; what is not Han is itself.

    Quotation marks, dots and spaces are not spoken and have no place in it.
    """
    letters = word_letters(fold(name))
    spoken = lazy_pinyin(letters, errors=list)  # type: ignore[arg-type]  # "may be a function", say its docs
    surname = (SURNAMES[letters[0]],) if letters[:1] in SURNAMES else ()
    return tuple((sound, *surname) if place == 0 else (sound,) for place, sound in enumerate(spoken))


def spoken_order(name: str) -> tuple[str, ...]:
    """Return what puts names in the order of a dictionary."""
    return tuple(spoken[0] for spoken in readings(name))


def sound_keys(name: str) -> Iterator[str]:
    """Give the keys of a name by its sounds: every syllable, and the first letters of two and of three neighbours."""
    spoken = readings(name)
    for one in spoken:
        yield from (MARK + sound for sound in one)
    for count in (2, 3):
        for start in range(len(spoken) - count + 1):
            firsts = ({sound[0] for sound in one} for one in spoken[start : start + count])
            yield from (MARK + "".join(letters) for letters in product(*firsts))


def sounds_of(names: Sequence[str]) -> dict[str, str]:
    """Return how every Han character of `names` is spoken in them, by character; ways are parted by a space."""
    found: dict[str, dict[str, None]] = {}
    for name in names:
        for letter, spoken in zip(word_letters(fold(name)), readings(name), strict=True):
            if spoken[0] != letter:
                found.setdefault(letter, {}).update(dict.fromkeys(spoken))
    return {letter: " ".join(sorted(found[letter])) for letter in sorted(found)}
