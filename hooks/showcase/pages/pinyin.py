"""How names are spoken: pinyin without tones, for those who type it and for putting names in order.

Names share their words, so each word is looked up once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, product
from operator import add

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
COMPOUND_SURNAMES = {"尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "长孙": ("zhang", "sun"), "单于": ("chan", "yu")}


# A letter of a name and how it may be spoken, the likeliest way first; what is not Han is spoken as itself.
Readings = tuple[tuple[str, tuple[str, ...]], ...]


@cache
def readings(name: str) -> Readings:
    """Return how a brand or a branch is spoken, as the phrase it is; marks, dots and spaces have no place in it.

    It may begin with a surname, so that is understood as well.
    """
    letters = word_letters(fold(name))
    spoken = chain.from_iterable(map(_spoken, _phrases(letters)))
    surname = (SURNAMES[letters[0]],) if letters[:1] in SURNAMES else ()
    ways = ((sound, *surname) if place == 0 else (sound,) for place, sound in enumerate(spoken))
    return tuple(zip(letters, ways, strict=True))


@cache
def person_readings(name: str) -> Readings:
    """Return how a person is spoken, character by character: a name is no phrase, and there are many."""
    letters = word_letters(fold(name))
    ways: list[tuple[str, ...]] = [_spoken(letter) for letter in letters]
    surname = COMPOUND_SURNAMES.get(letters[:2], (SURNAMES[letters[0]],) if letters[:1] in SURNAMES else ())
    ways[: len(surname)] = [(*way, sound) for way, sound in zip(ways, surname, strict=False)]
    return tuple(zip(letters, ways, strict=True))


def _phrases(letters: str) -> list[str]:
    # Its dictionaries take a quarter of a second to load, and only a site that is built needs them.
    from pypinyin.seg.simpleseg import seg  # noqa: PLC0415

    return seg(letters)


@cache
def _spoken(phrase: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 – as above

    return tuple(lazy_pinyin([phrase], errors=list))  # type: ignore[arg-type]  # "may be a function", say its docs


def spoken_order(name: str) -> tuple[str, ...]:
    """Return what puts names in the order of a dictionary."""
    return tuple(ways[0] for _, ways in readings(name))


@cache
def sound_keys(spoken: Readings) -> tuple[str, ...]:
    """Return the keys of a name by its sounds: every syllable, and the first letters of two and of three neighbours."""
    return tuple(_sound_keys(spoken))


def _sound_keys(spoken: Readings) -> Iterator[str]:
    yield from (MARK + sound for _, ways in spoken for sound in ways)
    for firsts in set(map("".join, product(*([sound[0] for sound in ways] for _, ways in spoken)))):
        pairs = list(map(add, firsts, firsts[1:]))
        yield from (MARK + letters for letters in (*pairs, *map(add, pairs, firsts[2:])))


def sounds_of(names: Iterable[Readings]) -> dict[str, str]:
    """Return how every Han character of `names` is spoken in them, by character; ways are parted by a space."""
    found: dict[str, set[str]] = {}
    for letter, ways in chain.from_iterable(names):
        if ways[0] != letter:
            found.setdefault(letter, set()).update(ways)
    return {letter: " ".join(sorted(found[letter])) for letter in sorted(found)}
