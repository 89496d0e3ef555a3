"""One match of the privacy gate, and how it may be quoted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

Grade = Literal["block", "warn"]

# How each kind is called to an author. What blocks is never published; what warns is published once a person has
# looked at it (`showcase approve --as 保密审查 --note …`).
KINDS: Final[Mapping[str, str]] = {
    "id-number": "身份证号",
    "bank-card": "银行卡号",
    "mobile": "手机号",
    "secrecy-mark": "密级标志",
    "sensitive-word": "敏感词",
    "hidden-name": "已下架的姓名",
    "landline": "固定电话",
    "plate": "车牌号",
    "address": "门牌住址",
    "e-mail": "电子邮箱",
    "hardship": "个人的病情或困难",
    "secrecy-word": "涉密词",
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One match: where it stands in the text (start, end), of what kind it is, and how grave."""

    start: int
    end: int
    kind: str
    text: str
    grade: Grade = "block"

    @property
    def masked(self) -> str:
        """The match as it may be quoted."""
        return mask(self.text)


def mask(text: str) -> str:
    """Return `text` with its middle hidden: of a long one stay three signs and the last, of a short one the first."""
    if len(text) <= 4:
        return text[:1] + "＊" * (len(text) - 1)
    return text[:3] + "＊" * (len(text) - 4) + text[-1]


def masked_text(text: str, found: Iterable[Finding], cover: Callable[[str], str] = mask) -> str:
    """Return `text` with every one of `found` covered in its place; `found` by place, none inside another."""
    parts, at = [], 0
    for finding in found:
        parts += [text[at : finding.start], cover(finding.text)]
        at = finding.end
    return "".join((*parts, text[at:]))


def outermost(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return `found` by place, without those that lie inside another; of two overlapping ones the graver stays."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.grade != "block", f.start, -f.end)):
        if not any(other.start < finding.end and finding.start < other.end for other in kept):
            kept.append(finding)
    return tuple(sorted(kept))
