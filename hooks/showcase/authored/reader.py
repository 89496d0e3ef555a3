"""One folder after the other: read, checked, sealed, and made a branch without whom and what was taken down."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeAlias

from showcase.authored.assemble import assemble
from showcase.authored.folders import Folder
from showcase.authored.privacy.discretion import discreet
from showcase.authored.privacy.names import HiddenNames, hidden_names
from showcase.authored.rules import check_one, elsewhere
from showcase.authored.schema import ApprovalDoc
from showcase.authored.schema.approval import APPROVAL
from showcase.authored.seal import seal
from showcase.authored.signoff import why_withheld
from showcase.authored.source import Measure, Source, approval_of, read_source, untouched_since_approval
from showcase.authored.takedown import taken_down
from showcase.authored.versions import approved_versions
from showcase.model import Branch, Bureau, PhotoFile
from showcase.problem import Problem

Digest: TypeAlias = Callable[[PhotoFile], str]

_DIGEST: Final = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Reader:
    """What reading a folder needs to know; `digest` gives the SHA-256 of a photo, `sample` the texts of the sample."""

    content: Path
    bureau: Bureau
    measure: Measure
    digest: Digest
    sample: Collection[str] = ()
    names: HiddenNames = field(init=False)
    hidden: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", hidden_names(self.bureau.hidden_people))
        object.__setattr__(self, "hidden", self._hidden_digests())

    def source(self, folder: Folder, shown_root: str = "") -> tuple[Source | None, tuple[Problem, ...]]:
        """Return `folder` read whole, None when some of it does not fit, and all that is to be put right in it alone.

        Its places begin with `shown_root`; not given, that is the content folder.
        """
        source, problems = self.parts(folder, shown_root)
        return source if source and source.whole else None, problems

    def parts(self, folder: Folder, shown_root: str = "") -> tuple[Source | None, tuple[Problem, ...]]:
        """Return what fits in `folder`, and all that is to be put right in it: a clerk mends it in one go."""
        root = shown_root or self.content.as_posix()
        source, slips = read_source(folder, root, self.measure, partly=True)
        if source is None:
            return None, discreet(slips)
        broken = check_one(source, self.bureau, self.sample)
        return source, discreet(slips + (broken if source.whole else elsewhere(broken, slips)))

    def approval(self, folder: Folder) -> ApprovalDoc | None:
        """Return the approval of a folder that may not read otherwise."""
        return approval_of(folder, self.content.as_posix())[0]

    def seal(self, source: Source) -> str:
        """Return the seal of what `source` says and shows now."""
        return seal(source.doc, self.digests(source))

    def seal_at_sight(self, source: Source) -> str:
        """Return the seal on record where nothing was touched since it was put there, else the seal of now.

        Photos take long to read. "" where nothing is on record.
        """
        step = source.approval.last(APPROVAL) if source.approval else None
        if step is None:
            return ""
        return step.seal if untouched_since_approval(source) else self.seal(source)

    def digests(self, source: Source) -> Mapping[str, str]:
        """Return the SHA-256 of every photo that `source` names, by its name."""
        return {name: self.digest(file) for name, file in source.photos.items()}

    def branch(self, source: Source) -> Branch:
        """Return the branch that `source` describes, without whom and what the bureau took down."""
        return taken_down(assemble(self._without_hidden_photos(source), self.bureau), self.names)

    def stand_in(
        self, folder: str, branch_id: str, current: Source | None, approval: ApprovalDoc | None
    ) -> Kept | None:
        """Return the approved version that stays on the site in place of `folder`; None when there is none.

        A unit that has just called itself 敏感 is not shown by a version that names people.
        """
        for version in approved_versions(self.content, folder, branch_id, approval):
            source, problems = self.source(version)
            if source is None or source.id != branch_id or any(problem.holds_back for problem in problems):
                continue
            exposes = current is not None and current.doc.identity.sensitive and not source.doc.identity.sensitive
            if not exposes and not why_withheld(source, self.seal(source)):
                step = source.approval.last(APPROVAL) if source.approval else None
                return Kept(self.branch(source), step.date.isoformat() if step else "")
        return None

    def _without_hidden_photos(self, source: Source) -> Source:
        if not self.hidden:
            return source
        digests = self.digests(source)
        photos = {name: file for name, file in source.photos.items() if digests[name] not in self.hidden}
        return replace(source, photos=photos)

    def _hidden_digests(self) -> frozenset[str]:
        """Return the digests that 下架·照片 names or, by a path, means: its copies elsewhere go with it."""
        named = {entry.removeprefix("sha256:") for entry in self.bureau.hidden_photos}
        digests = {entry for entry in named if _DIGEST.fullmatch(entry)}
        files = (PhotoFile(entry, str(self.content / entry), 0, 0) for entry in named - digests)
        return frozenset(digests | {digest for file in files if (digest := self.digest(file))})


@dataclass(frozen=True, slots=True)
class Kept:
    """An approved version that stays on the site, and the day it was approved (YYYY-MM-DD)."""

    branch: Branch
    approved: str
