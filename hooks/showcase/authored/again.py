"""A folder that says what it said before is not read again: what it came to is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from showcase.authored.folders import BRANCH_FILE, Folder, read_bytes
from showcase.authored.reader import Reader
from showcase.authored.schema import KNOWN_KEYS, TEXT_LISTS, ApprovalDoc, BranchDoc
from showcase.authored.single import Drafts, Single, read_single
from showcase.authored.source import APPROVAL_FILE, Source, photo_files
from showcase.authored.yamlfile import outlined_again
from showcase.edition import program_edition
from showcase.model import PhotoFile
from showcase.problem import Problem
from showcase.recall import Recall, as_bytes, digest, from_bytes

Look = tuple[int, int, str]  # of a photo: its width, its height, the SHA-256 of its bytes
Kept = tuple[BranchDoc, ApprovalDoc | None, str, bool, tuple[Problem, ...], Mapping[str, Look], bytes]


@dataclass(frozen=True)
class Readings:
    """Reads folders for the site, asking `memory` first; `drafts` is what nothing waits for."""

    reader: Reader
    drafts: Drafts
    memory: Recall
    around: bytes = b""

    @classmethod
    def of(cls, reader: Reader, drafts: Drafts, memory: Recall) -> Readings:
        """Return the readings of one content folder; whatever of it every folder is read by tells memories apart."""
        said = (reader.content.as_posix(), reader.bureau, sorted(reader.sample), sorted(reader.hidden), drafts)
        return cls(reader, drafts, memory, digest(program_edition(), repr(said).encode("utf-8", "surrogatepass")))

    def single(self, folder: Folder) -> Single:
        """Return what `folder` comes to."""
        spelled = _spelled(folder)
        if spelled is None:
            return read_single(folder, self.reader, self.drafts, assembled=True)[0]
        key = digest(self.around, folder.name.encode(), "\n".join(folder.files).encode(), *spelled)
        return self._remembered(folder, key, spelled[0]) or self._learnt(folder, key)

    def _remembered(self, folder: Folder, key: bytes, spelling: bytes) -> Single | None:
        """Return what `folder` came to when it was read last, None when it never was or its photos are others now."""
        data = self.memory.get(key)
        if data is None:
            return None
        kept: Kept = from_bytes(data)
        doc, approval, withheld, closed, problems, photos, branch = kept
        if any(self._look(folder, name) != look for name, look in photos.items()):
            return None
        shown = f"{self.reader.content.as_posix()}/{folder.name}/{BRANCH_FILE}"
        document = outlined_again(shown, spelling, KNOWN_KEYS, TEXT_LISTS)
        outline = Source(folder, document, doc, {}, approval)
        return Single(folder, outline, None, from_bytes(branch), withheld, closed, digest(branch), problems)

    def _learnt(self, folder: Folder, key: bytes) -> Single:
        """Read `folder`, and remember it if all of it is whole and plainly spelled, as nearly every one is."""
        single, source = read_single(folder, self.reader, self.drafts, assembled=True)
        outline = single.outline
        if source is None or outline is None or not _is_plain(source):
            return single
        branch = as_bytes(single.branch)
        digests = self.reader.digests(source)
        photos = {name: (file.width, file.height, digests[name]) for name, file in source.photos.items()}
        kept = (outline.doc, outline.approval, single.withheld, single.closed, single.problems, photos, branch)
        self.memory.keep(key, as_bytes(kept))
        return replace(single, mark=digest(branch))

    def _look(self, folder: Folder, name: str) -> Look | None:
        photo = self.reader.measure(folder.path / name, f"{folder.name}/{name}")
        if not isinstance(photo, PhotoFile):
            return None
        return photo.width, photo.height, self.reader.digest(photo)


def _spelled(folder: Folder) -> tuple[bytes, bytes] | None:
    """Return the bytes of the branch file and its approval, None when one of them cannot be read."""
    try:
        approval = read_bytes(folder.path / APPROVAL_FILE) if APPROVAL_FILE in folder.files else b""
        return (read_bytes(folder.yaml), approval) if folder.yaml else None
    except OSError:
        return None


def _is_plain(source: Source) -> bool:
    """Whether `source` is plainly spelled and every photo it names could be measured."""
    return source.document.plain and len(photo_files(source.folder, source.doc)) == len(source.photos)
