"""What every sentence to an author keeps to."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping

from showcase.authored.sentences import Sentence

# Names an author meets on his own screen; everything else Latin stands between backticks.
OWN_NAMES = re.compile(
    r"branch\.yaml|photos?/?[\d/]*|Tab|UTF-8|Word|WPS|PDF|JPEG|PNG|HEIC|zip|RAR|docs|Office|SVG|KB|MB|Windows|YAML|pillow-heif"
)


def breaches(table: Mapping[str, Sentence]) -> list[str]:
    """Return what in `table` is not as it should be, code by code."""
    return [f"{code}: {fault}" for code, sentence in table.items() for fault in _faults(code, sentence)]


def _faults(code: str, sentence: Sentence) -> list[str]:
    what, fix = (_bare(text) for text in (sentence.what, sentence.fix))
    found = {
        "the code is no kebab-case word": not re.fullmatch(r"[a-z]+(-[a-z]+)*", code),
        "the remedy is no whole sentence": not sentence.fix.endswith(("。", "{description}")),
        "what is wrong ends like a sentence": sentence.what.endswith(("。", "！", "!")),
        "it exclaims": bool(re.search("[!！]", what + fix)),
        "it speaks English": bool(re.search("[A-Za-z]{2}", what + fix)),
        "it blames": bool(re.search("错误|非法|无效|失败|必须|不合法|违规|警告", what + fix)),
        "a part has no name": any(name == "" for name in _parts(sentence)),
    }
    return [fault for fault, is_so in found.items() if is_so]


def _bare(text: str) -> str:
    return OWN_NAMES.sub("", re.sub(r"`[^`]*`|\{[^{}]*\}", "", text))


def _parts(sentence: Sentence) -> list[str | None]:
    pieces = [*string.Formatter().parse(sentence.what), *string.Formatter().parse(sentence.fix)]
    return [name for _, name, _, _ in pieces]
