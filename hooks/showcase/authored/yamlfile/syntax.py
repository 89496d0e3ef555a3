"""What the parser complains of → what its author did, where, and a way to read on past it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from showcase.authored.yamlfile.complaint import Complaint, Mend, Spot, Trouble, quote, quoted, short
from showcase.authored.yamlfile.keys import clean_key

_CLOSERS: Final = {"[": "]", "{": "}"}


def diagnose(complaint: Complaint) -> Trouble:
    """Return what its author did to make the parser complain."""
    for words, look in _LOOKS:
        if words in complaint.problem or words in complaint.context:
            trouble = look(complaint)
            if trouble:
                return trouble
    return Trouble("line-unclear", complaint.spot)


# ── a value that begins with a mark of YAML ──


def _value_start(complaint: Complaint) -> Trouble | None:
    """Look for a value that begins with a mark YAML keeps for itself."""
    spot = complaint.since if complaint.context.endswith(("an alias", "an anchor", "a tag")) else complaint.spot
    character = complaint.at(spot)
    if character in ("", ":", "#"):
        return None
    if character == "\t":
        return Trouble("tab-misplaced", spot)
    text = complaint.piece(spot) or character
    parts = {"character": character, "example": quoted(short(text))}
    return Trouble("value-start", spot, parts, quote(spot, text))


def _directive(complaint: Complaint) -> Trouble:
    spot = Spot(complaint.spot.line, 0)
    text = complaint.rest(spot)
    parts = {"character": text[:1], "example": quoted(short(text))}
    return Trouble("value-start", spot, parts, Mend(spot.line, 0, len(text), "", sure=False))


def _value_dash(complaint: Complaint) -> Trouble:
    text = complaint.piece(complaint.spot)
    return Trouble("value-dash", complaint.spot, {}, quote(complaint.spot, text, sure=False))


def _block_mark(complaint: Complaint) -> Trouble:
    text, line = complaint.piece(complaint.since), complaint.since.line
    parts = {"character": complaint.at(complaint.since), "example": quoted(short(text))}
    goes_on = complaint.indent(line + 1) > complaint.entry_column(line)
    return Trouble("value-block-mark", complaint.since, parts, None if goes_on else quote(complaint.since, text))


def _tab(complaint: Complaint) -> Trouble:
    return Trouble("tab-misplaced", complaint.spot)


# ── quotes ──


def _quote_open(complaint: Complaint) -> Trouble:
    return _open_quote(complaint, complaint.since)


def _open_quote(complaint: Complaint, spot: Spot) -> Trouble:
    inner = complaint.piece(Spot(spot.line, spot.column + 1))
    mend = Mend(spot.line, spot.column, spot.column + 1 + len(inner), quoted(inner.rstrip("”’")))
    return Trouble("quote-open", spot, {"quote": complaint.at(spot)}, mend)


def _escape(complaint: Complaint) -> Trouble:
    spot, text = complaint.since, complaint.piece(complaint.since)
    inner = text[1:-1] if text.endswith('"') else text[1:]
    mend = Mend(spot.line, spot.column, spot.column + len(text), quoted(inner))
    return Trouble("escape-unknown", complaint.spot, {}, mend)


def _after_part(complaint: Complaint) -> Trouble | None:
    """Look for text after a closed quote or bracket, or for a quote that only another one closed."""
    part, spot = complaint.part, complaint.spot
    if part is None or part.end.line != spot.line or complaint.begins(spot) or not complaint.at(spot):
        return None
    if part.quoted and part.start.line < part.end.line:
        return _open_quote(complaint, part.start)
    whole = complaint.piece(part.start) if complaint.bracket else complaint.rest(part.start)
    parts = {"text": short(complaint.rest(spot)), "example": quoted(short(whole))}
    mend = quote(part.start, whole) if part.start.line == spot.line and not complaint.bracket else None
    return Trouble("text-after-quote" if part.quoted else "text-after-bracket", spot, parts, mend)


# ── brackets ──


def _brackets(complaint: Complaint) -> Trouble | None:
    """Look for a bracket that is never closed, else for parts that nothing divides."""
    if complaint.bracket is None or complaint.at(complaint.bracket) not in _CLOSERS:
        return None
    bracket, line = complaint.bracket, complaint.spot.line
    opening = complaint.rest(bracket)
    if line > bracket.line and complaint.indent(line) <= complaint.indent(bracket.line):
        return _open_bracket(bracket, opening, closable=not opening.endswith((",", "[", "{")))
    return Trouble("comma-missing", complaint.spot)


def _open_bracket(bracket: Spot, opening: str, *, closable: bool) -> Trouble:
    text = opening.rstrip("］｝")
    closing = _closing(text)
    start, end = bracket.column + len(text), bracket.column + len(opening)
    parts = {"bracket": opening[0], "closing": closing or _CLOSERS[opening[0]]}
    mend = Mend(bracket.line, start, end, closing) if closable and closing else None
    return Trouble("bracket-open", bracket, parts, mend)


def _closing(text: str) -> str:
    """Return the brackets that `text` leaves open, as they would be closed."""
    marks: list[str] = []
    for mark in text:
        if mark in "[{":
            marks.append(_CLOSERS[mark])
        elif marks and mark == marks[-1]:
            marks.pop()
    return "".join(reversed(marks))


# ── colons, dashes, indentation ──


def _second_colon(complaint: Complaint) -> Trouble | None:
    """Look for a value with a colon in it, a line too deep, or a line above that has no colon."""
    spot = complaint.spot
    start = Spot(spot.line, complaint.value_column(spot.line))
    if start.column <= spot.column:
        text = complaint.rest(start)
        return Trouble("colon-twice", spot, {"example": quoted(short(text))}, quote(start, text))
    above = complaint.line_above(spot.line)
    if complaint.value_column(above) > complaint.entry_column(above):
        return _too_deep(complaint, complaint.entry_column(above))
    return _no_colon(complaint, above) if above >= 0 else None


def _too_deep(complaint: Complaint, wanted: int) -> Trouble | None:
    line = complaint.spot.line
    have = complaint.indent(line)
    if have <= wanted:
        return None
    mend = Mend(line, 0, have, " " * wanted, sure=False)
    return Trouble("indent-deeper", Spot(line, have), {"have": have, "wanted": wanted}, mend)


def _colon_missing(complaint: Complaint) -> Trouble:
    return _no_colon(complaint, complaint.since.line)


def _no_colon(complaint: Complaint, line: int) -> Trouble:
    start = Spot(line, complaint.entry_column(line))
    text = complaint.rest(start)
    name, blank, value = text.partition(" ")
    if clean_key(name, complaint.known) in complaint.known:
        end = start.column + len(name)
        parts = {"key": name, "example": f"{name}: {short(value)}".rstrip()}
        return Trouble("colon-missing", start, parts, Mend(line, end, end + len(blank), ": " if blank else ":"))
    mend = Mend(line, start.column, start.column + len(text), "", sure=False)
    return Trouble("line-loose", start, {"text": short(text)}, mend if text else None)


def _alignment(complaint: Complaint) -> Trouble | None:
    """Look for a name left out, lines with and without a dash side by side, or one that is out of line."""
    spot = complaint.spot
    if complaint.at(spot) == ":":
        return Trouble("key-empty", spot)
    if not complaint.begins(spot):
        return None
    if spot.column != complaint.since.column:
        return _out_of_line(complaint)
    dash = complaint.line(spot.line).lstrip().startswith("- ")
    return Trouble("dash-mixed", spot) if dash == ("mapping" in complaint.context) else _loose(complaint)


def _out_of_line(complaint: Complaint) -> Trouble | None:
    line, have = complaint.spot
    above = complaint.line_above(line)
    wanted = sorted({complaint.since.column, complaint.indent(above), complaint.entry_column(above)} - {have})
    if not wanted:
        return None
    nearest = min(reversed(wanted), key=lambda column: abs(column - have))
    parts = {"have": have, "wanted": " 个或 ".join(map(str, wanted))}
    return Trouble("indent-odd", complaint.spot, parts, Mend(line, 0, have, " " * nearest, sure=False))


def _loose(complaint: Complaint) -> Trouble:
    return Trouble("line-loose", complaint.spot, {"text": short(complaint.rest(complaint.spot))})


Look = Callable[[Complaint], Trouble | None]

# The first whose words fit and whose look finds something decides; the words stand in libyaml's scanner.c and parser.c.
_LOOKS: Final[tuple[tuple[str, Look], ...]] = (
    ("tab character", _tab),
    ("directive", _directive),
    ("incompatible YAML document", _directive),
    ("scanning an alias", _value_start),
    ("scanning an anchor", _value_start),
    ("scanning a tag", _value_start),
    ("parsing a tag", _value_start),
    ("undefined tag handle", _value_start),
    ("cannot start any token", _value_start),
    ("mapping keys are not allowed", _value_start),
    ("block sequence entries are not allowed", _value_dash),
    ("scanning a block scalar", _block_mark),
    ("scanning a quoted scalar", _quote_open),
    ("parsing a quoted scalar", _escape),
    ("unexpected ':'", _brackets),
    ("mapping values are not allowed", _second_colon),
    ("could not find expected ':'", _colon_missing),
    ("did not find expected", _after_part),
    ("parsing a flow", _brackets),
    ("expected node content", _value_start),
    ("expected node content", _brackets),
    ("did not find expected key", _alignment),
    ("did not find expected '-' indicator", _alignment),
    ("expected <document start>", _loose),
)
