"""The index of people and honours: by pinyin, surnames read as surnames, namesakes kept apart, pages true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from showcase.model import Branch

# Characters that a surname reads otherwise than a dictionary would guess. Of two characters or one.
SURNAMES: Final[Mapping[str, str]] = {
    "尉迟": "yu4 chi2", "长孙": "zhang3 sun1", "万俟": "mo4 qi2", "澹台": "tan2 tai2", "单于": "chan2 yu2",
    "令狐": "ling2 hu2", "宰父": "zai3 fu3", "鲜于": "xian1 yu2", "阏氏": "yan1 zhi1", "重耳": "chong2 er3",
    "单": "shan4", "解": "xie4", "华": "hua4", "任": "ren2", "曾": "zeng1", "区": "ou1", "仇": "qiu2", "朴": "piao2",
    "查": "zha1", "盖": "ge3", "种": "chong2", "翟": "zhai2", "乐": "yue4", "员": "yun4", "贠": "yun4", "宁": "ning4",
    "纪": "ji3", "燕": "yan1", "应": "ying1", "冼": "xian3", "洗": "xian3", "缪": "miao4", "召": "shao4", "郇": "xun2",
    "逄": "pang2", "覃": "qin2", "殷": "yin1", "隗": "wei3", "幺": "yao1", "折": "she2", "黑": "he4", "秘": "bi4",
    "祭": "zhai4", "车": "che1", "卜": "bu3", "尹": "yin3", "俞": "yu2", "万": "wan4", "石": "shi2", "沈": "shen3",
    "柏": "bai3", "费": "fei4", "晁": "chao2", "那": "na1", "哈": "ha3", "眭": "sui1", "牟": "mu4", "适": "kuo4",
    "繁": "po2", "句": "gou1", "过": "guo1", "葛": "ge3", "曲": "qu1", "訾": "zi1", "佴": "nai4", "谌": "chen2",
    "厍": "she4", "乜": "nie4", "么": "yao1", "肖": "xiao1", "谭": "tan2", "芮": "rui4", "郗": "xi1", "於": "yu1",
}  # fmt: skip
OTHERS: Final = "#"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index: the words, what tells it from a namesake, the pages; `rows` lead to pages of the roll."""

    name: str
    beside: str
    pages: tuple[str, ...]
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries under one letter."""

    letter: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something named in a piece: `key` is equal for one person or honour, `page` where, `row` in the roll if there."""

    key: str
    name: str
    branch: str
    page: str = ""
    row: str = ""


def index(mentions: Iterable[Mention], *, people: bool) -> tuple[Letter, ...]:
    """Return `mentions` as an index by pinyin; pages ascending, rows in the order of mention, each once.

    Of people, namesakes carry the name of their branch. Honours of one name are one entry.
    """
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.key, []).append(mention)
    names = Counter(theirs[0].name for theirs in found.values())
    shared = {name for name, bearers in names.items() if bearers > 1} if people else frozenset()
    entries = [_entry(theirs, apart=theirs[0].name in shared) for theirs in found.values()]
    entries.sort(key=lambda entry: (sort_key(entry.name, surname=people), entry.beside))
    letters: dict[str, list[Entry]] = {}
    for entry in entries:
        letters.setdefault(_letter(entry.name, surname=people), []).append(entry)
    return tuple(
        Letter(letter, tuple(letters[letter])) for letter in sorted(letters, key=lambda one: (one == OTHERS, one))
    )


def sort_key(name: str, *, surname: bool) -> tuple[tuple[str, ...], str]:
    """Return what `name` sorts by: syllables with their tones, then the characters, so that 李 stands before 厉."""
    return _syllables(name, surname=surname), name


def people_of(branch: Branch) -> tuple[str, ...]:
    """Return the comrades `branch` names: its secretary, the honoured, those on posts, those who answer for pledges."""
    named = (
        branch.secretary.name if branch.secretary else "",
        *(honour.person for honour in branch.honours),
        *(post.member for post in branch.posts),
        *(pledge.person for pledge in branch.pledges),
    )
    return tuple(dict.fromkeys(filter(None, named)))


def _entry(theirs: Sequence[Mention], *, apart: bool) -> Entry:
    pages = tuple(sorted({mention.page for mention in theirs if mention.page}, key=_in_order))
    rows = tuple(dict.fromkeys(mention.row for mention in theirs if mention.row)) if not pages else ()
    return Entry(theirs[0].name, theirs[0].branch if apart else "", pages, rows)


def _in_order(page: str) -> tuple[int, ...]:
    """Return what `page` sorts by: 12, or 2-12 where there are volumes."""
    return tuple(map(int, page.split("-")))


@lru_cache(maxsize=1 << 14)
def _syllables(name: str, *, surname: bool) -> tuple[str, ...]:
    heads = (name[:2], name[:1]) if surname else ()
    head = next((known for known in heads if known in SURNAMES), "")
    said = SURNAMES[head].split() if head else ()
    # Its dictionaries take half a second to load, and only a book has an index.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    rest = lazy_pinyin(name[len(head) :], style=Style.TONE3, neutral_tone_with_five=True, errors=_as_it_is)
    return (*said, *rest)


def _as_it_is(character: str) -> str:
    return character


def _letter(name: str, *, surname: bool) -> str:
    first = (_syllables(name, surname=surname) or ("",))[0][:1].upper()
    return first if first.isascii() and first.isalpha() else OTHERS
