"""How tall each part of a sheet stands, slab by slab: the sizes and gaps of parts.typ and leaf.typ, added up in mm.

A slab is what the page never cuts; between two slabs it may turn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from showcase.printing.sheets.setting import MM, block, chunks, row_heights, stack, width_of
from showcase.printing.sheets.values import Card, Figure, Line, Note, Picture, Promise, Row, Section, Story, Table

RAIL: Final = 23.0
GUTTER: Final = 6.0
_LONG_MARK: Final = 14  # characters before a ledger's line: two dates


def slabs(section: Section, size: float, room: float) -> tuple[float, ...]:
    """Return the heights in mm of the slabs of `section` in type of `size` pt, `room` mm wide without the rail."""
    heights = list(PARTS[section.part](section, size * MM, room))
    if section.rest:
        heights[-1] += 1.8 + _note(section.rest, size * MM, room)
    return tuple(heights)


def name(section: Section, size: float) -> float:
    """Return the height of the name on the rail."""
    em = size * MM
    lines = section.note.split("\n") if section.note else []
    notes = sum(stack(-(-int(width_of(line) * 0.82 * em) // int(RAIL)) or 1, em * 0.82, 0.5) for line in lines)
    return stack(1, em * 1.4, 0) + (1.6 + notes + 0.45 * em * (len(lines) - 1) if lines else 0)


def _note(text: str, em: float, room: float) -> float:
    return block(text, em * 0.82, 0.5, room)


def _read(text: str, em: float, room: float) -> float:
    return block(text, em * 0.9, 0.58, room)


def _labelled(notes: Sequence[Note], em: float, room: float, label: float = 4) -> float:
    small = em * 0.9
    return sum(block(n.text, small, 0.55, room - label * small) for n in notes) + 0.6 * small * max(0, len(notes) - 1)


def _captioned(picture: Picture, em: float, width: float) -> float:
    return width / picture.aspect + (1.3 + _note(picture.caption, em, width) if picture.caption else 0)


def _meaning(section: Section, em: float, room: float) -> tuple[float, ...]:
    big = em * 1.28
    height = sum(block(words, big, 0.8, room) for words in section.lead) + 0.8 * big * (len(section.lead) - 1)
    across = min(3, len(section.notes))
    for k, row in enumerate(chunks(section.notes, across) if across else ()):
        wide = (room - 5 * (across - 1)) / across
        height += (2.6 if k else 2.8) + max(_entry(one, em, wide) for one in row)
    return (height,)


def _entry(one: Note, em: float, room: float) -> float:
    return _note(one.label, em, room) + 0.45 * em + block(one.text, em * 0.88, 0.52, room)


def _methods(section: Section, em: float, room: float) -> tuple[float, ...]:
    return tuple(
        6.4
        + max(_method(card, em, (room - 4 * (len(pair) - 1)) / len(pair) - 6.4, alone=len(pair) == 1) for card in pair)
        for pair in chunks(_cards(section), 2)
    )


def _cards(section: Section) -> list[Card]:
    return [card for card in section.items if isinstance(card, Card)]


def _method(card: Card, em: float, room: float, *, alone: bool) -> float:
    title = block(card.name, em * 1.16, 0.5, room) + 0.8 * em
    if alone and card.notes:
        half = (room - 6) / 2
        return title + max(_steps(card.steps, em, half), _labelled(card.notes, em, half))
    notes = 3.6 + _labelled(card.notes, em, room) if card.notes else 0
    return title + _steps(card.steps, em, room) + notes


def _steps(steps: Sequence[str], em: float, room: float) -> float:
    return sum(block(step, em, 0.55, room - 1.5 * em) for step in steps) + 0.62 * em * max(0, len(steps) - 1)


def _cases(section: Section, em: float, room: float) -> tuple[float, ...]:
    return tuple(_case(story, em, room) for story in section.items if isinstance(story, Story))


def _case(story: Story, em: float, room: float) -> float:
    side = min(42.0, 32 * story.picture.aspect) if story.picture else 0
    left = room - side - 5 if side else room
    title = block(f"{story.title}　{story.when}", em * 1.16, 0.5, left)
    told = title + (0.8 * em + _labelled(story.notes, em, left, 2.7) if story.notes else 0)
    return max(told, _captioned(story.picture, em, side)) if story.picture else told


def _outcomes(section: Section, em: float, room: float) -> tuple[float, ...]:
    figures = [figure for figure in section.items if isinstance(figure, Figure)]
    across = 2 if len(figures) in {1, 2, 4} else 3
    wide = (room - 7 * (across - 1)) / across
    return tuple(max(_outcome(figure, em, wide) for figure in row) for row in chunks(figures, across))


def _outcome(figure: Figure, em: float, room: float) -> float:
    before = f"{figure.before} →" if figure.before else ""
    number = width_of(before) * 1.3 + width_of(figure.after) * 2.2 + width_of(figure.unit) * 0.82 + 0.6
    height = block(figure.indicator, em * 0.95, 0.5, room) + 0.6 * em
    height += stack(1 if number * em <= room else 2, em * 2.2, 0.4) + 0.65 * em
    if figure.before_share is not None:
        height += 2 * (stack(1, em * 0.82, 0) + 0.4 * em + 2) + 0.6 * em
    else:
        height += _note(figure.after_period, em, room)
    if figure.change:
        height += 0.75 * em + _read(figure.change, em, room)
    return height + 0.55 * em + _note(f"来源：{figure.source}", em, room)


def _pledges(section: Section, em: float, room: float) -> tuple[float, ...]:
    pledges = (made for made in section.items if isinstance(made, Promise))
    return tuple((0.6 * em if k else 0) + _pledge(made, em, room - 50) for k, made in enumerate(pledges))


def _pledge(made: Promise, em: float, room: float) -> float:
    left = block(made.text, em * 1.16, 0.5, room)
    left += 0.65 * em + _note(made.by, em, room) if made.by else 0
    left += sum(0.6 * em + _read(words, em, room) for words in (made.task, made.latest) if words)
    right = stack(1, em * (1.7 if made.target else 0.82), 0.4) + (3.8 if made.percent is not None else 0)
    right += 0.75 * em + stack(1, em * 0.95, 0) + (0.55 * em + stack(1, em * 0.82, 0) if made.deadline else 0)
    return max(left, right + 0.5 * em + _note(made.review, em, 44))


def _service(section: Section, em: float, room: float) -> tuple[float, ...]:
    top = 0.0
    if section.notes:
        wide = room / len(section.notes) - 6
        top = 4.4 + max(_note(n.label, em, wide) + 0.45 * em + _read(n.text, em, wide) for n in section.notes)
    top += 2.8 if section.notes and section.lead else 0
    top += sum(block(words, em * 1.08, 0.6, room) for words in section.lead)
    return (*((top,) if top else ()), *((_table(section.table, em, room),) if section.table else ()))


def _table(table: Table, em: float, room: float) -> float:
    return sum(row_heights(table, em * 0.86, room))


def _small_things(section: Section, em: float, room: float) -> tuple[float, ...]:
    wide = (room - 6) / 2 - 14
    return tuple(max(_small_thing(line, em, wide) for line in row) for row in chunks(_lines(section), 2))


def _small_thing(line: Line, em: float, room: float) -> float:
    height = block(line.name, em * 0.95, 0.5, room) + 0.5 * em + _note(line.note, em, room)
    return height + (0.5 * em + block(line.text, em * 0.88, 0.5, room) if line.text else 0)


def _lines(section: Section) -> list[Line]:
    return [line for line in section.items if isinstance(line, Line)]


def _honours(section: Section, em: float, room: float) -> tuple[float, ...]:
    return (_table(section.table, em, room),) if section.table else ()


def _ledger(section: Section, em: float, room: float) -> tuple[float, ...]:
    lines = _lines(section)
    hang = 38 if any(len(line.mark) > _LONG_MARK for line in lines) else 30
    return tuple(block(_ledger_line(line), em * 0.95, 0.55, room - hang) for line in lines)


def _ledger_line(line: Line) -> str:
    """All of a line in the largest of its three sizes would be a little too wide; dropping a tenth makes up for it."""
    said = "　".join(filter(None, (line.text, line.note)))
    return f"{line.name}　{said[: round(len(said) * 0.91)]}"


def _counts(section: Section, em: float, room: float) -> tuple[float, ...]:
    wide = (room - 12) / 5
    return tuple(
        stack(1, em * 1.25, 0) + 0.55 * em + max(_note(line.name, em, wide) for line in row)
        for row in chunks(_lines(section), 5)
    )


def _photos(section: Section, em: float, room: float) -> tuple[float, ...]:
    rows = [row for row in section.items if isinstance(row, Row)]
    return tuple(
        max(row.widths[0] / row.pictures[0].aspect, _note(row.pictures[0].caption, em, room - row.widths[0] - 4))
        if row.beside
        else max(_captioned(p, em, w) for p, w in zip(row.pictures, row.widths, strict=True))
        for row in rows
    )


def _visit(section: Section, em: float, room: float) -> tuple[float, ...]:
    items = sum(block(line.name, em, 0.5, room - 15) for line in _lines(section)) + 0.65 * em * (len(section.items) - 1)
    return (max(0, items) + sum(0.75 * em + _note(words, em, room) for words in section.lead),)


def _rest(section: Section, em: float, room: float) -> tuple[float, ...]:
    return tuple(_read(words, em, room) for words in section.lead)


PARTS: Final[dict[str, Callable[[Section, float, float], tuple[float, ...]]]] = {
    "meaning": _meaning,
    "methods": _methods,
    "cases": _cases,
    "outcomes": _outcomes,
    "pledges": _pledges,
    "service": _service,
    "small_things": _small_things,
    "honours": _honours,
    "ledger": _ledger,
    "counts": _counts,
    "photos": _photos,
    "visit": _visit,
    "rest": _rest,
}
