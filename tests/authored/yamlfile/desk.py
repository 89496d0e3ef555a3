"""What tests of the reader write on: texts read with the fields of the real schema."""

from __future__ import annotations

from collections.abc import Sequence

import yaml
from hypothesis import strategies as st

from showcase.authored.document import Document
from showcase.authored.schema import KNOWN_KEYS, TEXT_LISTS
from showcase.authored.yamlfile import read_document
from showcase.authored.yamlfile.tolerance import Tolerated, tolerate
from showcase.problem import Problem

# The advice by which a reader says that it took a text otherwise than YAML would.
REPAIRS = {"colon-full-width", "colon-unspaced", "flow-full-width", "indent-tab", "indent-wide", "dash-odd"}

# Pieces that a keyboard, a web page or a mistake puts beside one another.
PIECES = [
    "支部",
    "名称",
    "全称",
    "荣誉",
    "承诺",
    "步骤",
    "姓名",
    "甲乙",
    "１",
    "：",
    ":",
    "∶",
    "－",
    "•",
    "-",
    "{",
    "}",
    "[",
    "］",
    "［",
    "｛",
    "｝",
    "，",
    ",",
    "、",
    "；",
    '"',
    "'",
    "|",
    ">",
    ">-",
    "#",
    "&",
    "*",
    "!",
    "@",
    "%",
    "`",
    "\\",
    "---",
    "...",
    "?",
    "“",
    "”",
    "x",
    "东关",
    "12:30",
    "http://x",
    "''",
]
SPACES = (
    "\n",
    "\n  ",
    "\n    ",
    "\n  - ",
    "\n- ",
    " ",
    ": ",
    "： ",
    "- ",
    ", ",
    " #",
    "\t",
    "\n\t",
    "\u3000",
    "\n\u3000",
    "\u00a0",
)
HIDDEN = ("\u200b", "\ufeff", "\x00", "\u202e", "\u2028", "\x85", "\r", "\r\n")

scribbles = st.lists(st.sampled_from((*PIECES, *SPACES, *SPACES, *HIDDEN)), max_size=40).map("".join)


def read(text: str | bytes) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return `text` read as a branch file."""
    data = text if isinstance(text, bytes) else text.encode()
    return read_document("branches/x/branch.yaml", data, KNOWN_KEYS, TEXT_LISTS)


def tree(text: str | bytes) -> object:
    """Return the values of `text`, None when there are none."""
    document, _ = read(text)
    return document.tree if document else None


def told(text: str | bytes) -> list[str]:
    """Return what is told of `text` as "line:column code", by place."""
    return [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in read(text)[1]]


def put_right(text: str) -> str:
    """Return `text` as the parser gets it."""
    return tolerated(text).edited.text


def tolerated(text: str) -> Tolerated:
    """Return what tolerance makes of `text`."""
    return tolerate(text, KNOWN_KEYS, TEXT_LISTS)


def codes(problems: Sequence[Problem]) -> set[str]:
    """Return the codes of `problems`."""
    return {problem.code for problem in problems}


def is_yaml(text: str) -> bool:
    """Whether libyaml itself reads `text` to its end."""
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError:
        return False
    return True


def as_libyaml_reads(text: str) -> object:
    """Return the values that libyaml itself makes of `text`, all of them texts."""
    return yaml.CBaseLoader(text).get_single_data()


def leaves(value: object) -> list[str]:
    """Return every text in a tree, names included."""
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in (name, *leaves(inner))]
    return [text for inner in value for text in leaves(inner)] if isinstance(value, list) else [str(value)]
