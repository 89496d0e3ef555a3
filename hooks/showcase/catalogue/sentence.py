"""The report sentence: what may be said of the honours of a window, every number with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from showcase.catalogue.entries import TierCount
from showcase.model import Bureau


@dataclass(frozen=True, slots=True)
class SentencePart:
    """A piece of the sentence; a number carries its key in counts.json and the anchor of its evidence."""

    text: str
    number: int | None = None
    count_key: str = ""
    href_anchor: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The sentence and its footnote in parts, ready to be copied as text or linked part by part."""

    parts: tuple[SentencePart, ...]
    footnote_parts: tuple[SentencePart, ...]

    @property
    def text(self) -> str:
        """The sentence as it is copied."""
        return "".join(part.text for part in self.parts)

    @property
    def footnote(self) -> str:
        """What the sentence rests on: window, 截至, documents and how people are counted."""
        return "".join(part.text for part in self.footnote_parts)


def report(tiers: Sequence[TierCount], documents: int, bureau: Bureau) -> Report:
    """Return the report sentence over `tiers`, in their order.

    A tier without units and persons is left out or written as 0, as the site file's 零项 says; where only one of
    both is zero, only the other is said.
    """
    clauses = [clause for tier in tiers if (clause := tuple(_clause(tier, bureau)))]
    opening = SentencePart(f"{bureau.window.phrase or '统计窗口内'}，")
    if not clauses:
        return Report((SentencePart(f"{opening.text}没有列入统计的表彰。"),), _footnote(documents, bureau))
    parts = [opening]
    for clause in clauses:
        parts += [*clause, SentencePart("，")]
    parts[-1] = SentencePart("。")
    return Report(tuple(parts), _footnote(documents, bureau))


def _clause(tier: TierCount, bureau: Bureau) -> Iterator[SentencePart]:
    both_zero = not tier.units and not tier.persons
    if both_zero and bureau.zero_tiers == "omit":
        return
    yield SentencePart(f"受{tier.tier}表彰")
    if tier.units or both_zero:
        yield SentencePart("单位")
        yield SentencePart(str(tier.units), tier.units, f"honours/{tier.tier}/units", f"{tier.anchor}-units")
        yield SentencePart("个")
    if tier.persons or both_zero:
        yield SentencePart("、个人" if tier.units or both_zero else "个人")
        yield SentencePart(str(tier.persons), tier.persons, f"honours/{tier.tier}/persons", f"{tier.anchor}-persons")
        yield SentencePart("人" if bureau.count_people == "persons" else "人次")


def _footnote(documents: int, bureau: Bureau) -> tuple[SentencePart, ...]:
    window = f"{_day(bureau.window.start)}至{_day(bureau.window.end)}"
    rule = "同一人多次受奖只算一次" if bureau.count_people == "persons" else "个人按次计算"
    return (
        SentencePart(f"统计窗口 {window}，截至{_day(bureau.as_of)}，据 "),
        SentencePart(str(documents), documents, "honours/documents", "evidence"),
        SentencePart(f" 份文件；{rule}。"),
    )


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
