"""A tree of texts that grows by one parser event at a time, guarded against what no branch file needs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeAlias

from showcase.authored.document import Node
from showcase.authored.yamlfile.complaint import Complaint, Part, Spot, flow_piece, quoted, rejoined, short
from showcase.authored.yamlfile.edits import Slip
from showcase.authored.yamlfile.encoding import STAND_IN, UNSEEN
from showcase.authored.yamlfile.folding import without_fold_blanks
from showcase.authored.yamlfile.keys import clean_key

DEPTH: Final = 12

Event: TypeAlias = Any  # PyYAML carries no types for its events and marks
Mark: TypeAlias = Any


@dataclass(slots=True)
class _List:
    """A list being read."""

    place: Spot
    in_brackets: bool
    tree: list[object]
    nodes: list[Node]


@dataclass(slots=True)
class _Fields:
    """Fields being read; when `at_value`, the value of `key` comes next (None: its name was no text)."""

    place: Spot
    in_brackets: bool
    tree: dict[str, object]
    nodes: dict[str, Node]
    at_value: bool = False
    key: str | None = None
    line: int = 0
    column: int = 0


class Growth:
    """What has been read so far; the method for each event tells whether to go on.

    `root` is None while nothing was read, and again when the guard had to stop.
    """

    def __init__(self, text: str, known: Collection[str]) -> None:
        self.slips: list[Slip] = []
        self.tree: object = None
        self.root: Node | None = None
        self._source, self._known = text, known
        self._open: list[_List | _Fields] = []
        self._inner: _List | _Fields | None = None
        self._part: Part | None = None

    def complaint(self, problem: str, context: str, spot: Spot, since: Spot) -> Complaint:
        """Return what the parser stumbled over, with what it had read just before."""
        bracket = next((opened.place for opened in self._open if opened.in_brackets), None)
        return Complaint(problem, context, spot, since, self._lines, self._known, self._part, bracket)

    # ── events ──

    def scalar(self, event: Event) -> bool:
        """Take in a text."""
        value, start = event.value, event.start_mark
        if event.anchor or event.tag:
            self._tell_mark(start)
        if event.style:
            value = self._styled(event)
        elif " " in value and event.end_mark.line > start.line:
            value = without_fold_blanks(value, self._written(event))
        elif not value:
            self._tell_alone(start)
        # Six hundred texts a file: the two commonest homes are written out, which takes a fifth off all reading.
        inner = self._inner
        if type(inner) is _Fields:
            if not inner.at_value:
                if value in self._known and value not in inner.nodes:
                    inner.key, inner.line, inner.column, inner.at_value = value, start.line, start.column, True
                    return True
            elif (key := inner.key) is not None and key not in inner.nodes:
                inner.tree[key] = value
                inner.nodes[key] = Node(start.line, start.column, inner.line, inner.column)
                inner.at_value = False
                return True
        return self._text(value, start)

    def alias(self, event: Event) -> bool:
        """Take in a reference as the text it was most likely meant to be."""
        self._tell_mark(event.start_mark)
        return self._text(f"*{event.anchor}", event.start_mark)

    def mapping(self, event: Event) -> bool:
        """Open a collection of fields."""
        return self._opened(event, _Fields(spot_of(event.start_mark), event.flow_style, {}, {}))

    def sequence(self, event: Event) -> bool:
        """Open a list."""
        return self._opened(event, _List(spot_of(event.start_mark), event.flow_style, [], []))

    def close(self, event: Event) -> bool:
        """Close the innermost collection."""
        closed = self._open.pop()
        self._inner = self._open[-1] if self._open else None
        if closed.in_brackets:
            self._part = Part(closed.place, spot_of(event.end_mark), quoted=False)
        return True

    def document(self, event: Event) -> bool:
        """Begin a document; a file has one."""
        if self.root is not None:
            self._tell("document-second", spot_of(event.start_mark))
        return self.root is None

    # ── growing ──

    def _text(self, value: str, mark: Mark) -> bool:
        inner = self._inner
        if type(inner) is _Fields and not inner.at_value:
            self._name(inner, value, mark.line, mark.column)
        else:
            self._put(value, mark.line, mark.column)
        return True

    def _name(self, fields: _Fields, written: str, line: int, column: int) -> None:
        """Begin a field: its name is known, its value comes next."""
        key = clean_key(written, self._known)
        if key != written or not key:
            self._tell_name(key, written, Spot(line, column))
        if key in fields.nodes:
            first = fields.nodes[key].name_line + 1
            self._tell("key-twice", Spot(line, column), key=short(key), first=first, second=line + 1)
        fields.key, fields.line, fields.column, fields.at_value = key, line, column, True

    def _put(self, value: object, line: int, column: int, children: dict[str, Node] | list[Node] | None = None) -> None:
        """Give `value` its home; the second of two values of one name has none."""
        inner = self._inner
        if type(inner) is _Fields:
            inner.at_value = False
            key = inner.key
            if key is not None and key not in inner.tree:
                inner.tree[key] = value
                inner.nodes[key] = Node(line, column, inner.line, inner.column, children)
        elif type(inner) is _List:
            inner.tree.append(value)
            inner.nodes.append(Node(line, column, line, column, children))
        else:
            self.tree, self.root = value, Node(line, column, line, column, children)

    def _opened(self, event: Event, opened: _List | _Fields) -> bool:
        if event.anchor or event.tag:
            self._tell_mark(event.start_mark)
        if len(self._open) == DEPTH:
            self._tell("nested-too-deep", opened.place, depth=DEPTH)
            self.root = None
            return False
        outer = self._inner
        if isinstance(outer, _Fields) and not outer.at_value:
            self._tell("key-bracketed", opened.place)
            outer.key, outer.at_value = None, True
        else:
            opened = self._gone_on(outer, opened)
            self._put(opened.tree, *opened.place, opened.nodes)
        self._open.append(opened)
        self._inner = opened
        return True

    def _gone_on(self, outer: _List | _Fields | None, opened: _List | _Fields) -> _List | _Fields:
        """Go on with the first of two lists of one name, so that the entries of both are looked through."""
        if isinstance(outer, _Fields) and isinstance(opened, _List) and outer.key in outer.tree:
            tree, nodes = outer.tree[outer.key], outer.nodes[outer.key].children
            if isinstance(tree, list) and isinstance(nodes, list):
                return _List(opened.place, opened.in_brackets, tree, nodes)
        return opened

    # ── looking back at the source ──

    @cached_property
    def _lines(self) -> list[str]:
        return self._source.split("\n")

    def _styled(self, event: Event) -> str:
        """Return the value of a quoted or block text; what escapes smuggle in is told and shown as U+FFFD."""
        value: str = event.value
        if event.style in "\"'":
            self._part = Part(spot_of(event.start_mark), spot_of(event.end_mark), quoted=True)
        if " " in value and event.end_mark.line > event.start_mark.line and event.style != "|":
            value = without_fold_blanks(value, self._written(event))
        unseen = UNSEEN.search(value) if event.style == '"' else None
        if unseen:
            self._tell("character-escaped", spot_of(event.start_mark), point=f"U+{ord(unseen[0]):04X}")
        return UNSEEN.sub(STAND_IN, value) if unseen else value

    def _written(self, event: Event) -> list[str]:
        """Return the lines of a text as they stand in the source, without its quotes."""
        start, end = event.start_mark, event.end_mark
        lines = self._lines[start.line : end.line + 1]
        if event.style == ">":
            return lines[1:]
        quote = 1 if event.style else 0
        if end.column:
            lines[-1] = lines[-1][: end.column - quote]
        lines[0] = lines[0][start.column + quote :]
        return lines

    def _tell_alone(self, end: Mark) -> None:
        """Tell a name in brackets that has no colon: what stands behind the comma of `人次: 1,200`."""
        fields = self._inner
        if not isinstance(fields, _Fields) or not fields.in_brackets or not fields.key or self._in_name():
            return
        line = self._lines[fields.line][fields.column :]
        written = line[: end.column - fields.column] if end.line == fields.line else line
        if written.rstrip().endswith(":"):
            return
        spot, piece = Spot(fields.line, fields.column), short(fields.key)
        name, value = next(reversed(fields.tree.items()), ("", ""))
        if isinstance(value, str) and (value or name in self._known):
            self._tell("piece-alone", spot, piece=piece, example=short(rejoined(name, value, fields.key)))
        elif not fields.tree:
            self._tell("braces-needless", spot, piece=piece)

    def _in_name(self) -> bool:
        """Whether what is being read stands for a name itself, as in `{{品牌}}`, which is told already."""
        outer = self._open[-2] if len(self._open) > 1 else None
        return isinstance(outer, _Fields) and outer.key is None

    def _tell_mark(self, mark: Mark) -> None:
        text = self._lines[mark.line][mark.column :]
        whole = flow_piece(text) if self._inner and self._inner.in_brackets else text
        self._tell("value-start", spot_of(mark), character=text[:1], example=short(quoted(whole)))

    def _tell_name(self, key: str, written: str, spot: Spot) -> None:
        if not key:
            self._tell("key-empty", spot)
        elif key != written:
            self._tell("key-cleaned", spot, written=short(written), key=short(key))

    def _tell(self, code: str, spot: Spot, **parts: object) -> None:
        self.slips.append(Slip(code, *spot, parts))


def spot_of(mark: Mark) -> Spot:
    """Return where a parser's mark stands."""
    return Spot(mark.line, mark.column)
