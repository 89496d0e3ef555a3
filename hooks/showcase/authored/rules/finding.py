"""What a rule finds, before it is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from showcase.authored.schema import Steps
from showcase.authored.source import Source
from showcase.problem import Place, Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """The sentence `code`, with `parts`, about what stands at `path` in `source`.

    Rows in `path` count as the file does when `as_written`, else as the document that was read of it does. What is
    not there was `looked_in` for in vain, so it may be what could not be read there.
    """

    source: Source
    code: str
    path: Steps
    parts: Mapping[str, object]
    as_written: bool = False
    looked_in: Steps | None = None

    @property
    def stands(self) -> bool:
        """Whether it holds whatever may have been meant where the file does not fit its shape."""
        if self.as_written or self.source.whole:
            return True
        in_file = self.source.doc.in_file
        written, around = in_file(self.path), in_file(self.path if self.looked_in is None else self.looked_in)
        return not any(gap[: len(around)] == around or written[: len(gap)] == gap for gap in self.source.doc.gaps)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.source.document.place(self._written)

    @property
    def _written(self) -> Steps:
        return self.path if self.as_written else self.source.doc.in_file(self.path)

    def problem(self) -> Problem:
        """Return it in words, at its place."""
        return self.source.say(self.code, self._written, **self.parts)


def found(source: Source, code: str, path: Steps, **parts: object) -> Finding:
    """Return what was found at `path` of the document that was read."""
    return Finding(source, code, path, parts)


def missed(source: Source, code: str, path: Steps, looked_in: Steps | None = None, **parts: object) -> Finding:
    """Return what was looked for in vain at `path` of the document that was read, or all through `looked_in`.

    Not given, that is the block around it.
    """
    return Finding(source, code, path, parts, looked_in=path[:-1] if looked_in is None else looked_in)


def found_written(source: Source, code: str, path: Steps, **parts: object) -> Finding:
    """Return what was found at `path` of the file as written."""
    return Finding(source, code, path, parts, as_written=True)


def worded(findings: Iterable[Finding]) -> list[Problem]:
    """Return `findings` as problems, folder by folder: looking up the first place in a file costs, the rest do not."""
    return [finding.problem() for finding in sorted(findings, key=lambda finding: finding.source.folder.name)]
