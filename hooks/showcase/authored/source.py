"""One folder read whole: the document, what it says, and the facts of the photos it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Final, TypeAlias

from showcase.authored.document import Document
from showcase.authored.folders import BRANCH_FILE, Folder, read_bytes
from showcase.authored.naming import short, where, whose
from showcase.authored.schema import (
    APPROVAL_KEYS,
    KNOWN_KEYS,
    TEXT_LISTS,
    ApprovalDoc,
    BranchDoc,
    BureauDoc,
    Steps,
    read_approval,
    read_branch,
)
from showcase.authored.sentences import word
from showcase.authored.yamlfile import read_document
from showcase.model import PhotoFile
from showcase.photos.faults import PhotoFault
from showcase.problem import Place, Problem

APPROVAL_FILE: Final = "approval.yaml"
CLAIM: Final[Steps] = ("审签", "上级审定", "结论")
Measure: TypeAlias = Callable[[Path, str], PhotoFile | PhotoFault]


@dataclass(frozen=True, slots=True)
class Source:
    """A folder that reads; `photos` holds the facts of every named photo that could be measured, by its name."""

    folder: Folder
    document: Document
    doc: BranchDoc
    photos: Mapping[str, PhotoFile]
    approval: ApprovalDoc | None = None

    @property
    def id(self) -> str:
        """The 编号 of the branch."""
        return self.doc.identity.id

    @property
    def whole(self) -> bool:
        """Whether all of the file fits its shape; else only rules may look at what does."""
        return not self.doc.gaps

    def number(self, *path: str | int) -> int:
        """Return which row of its list in the file, from 1, stands at `path` of the document."""
        row = self.doc.in_file(path)[-1]
        return row + 1 if isinstance(row, int) else 1

    def say(self, code: str, path: Steps, **parts: object) -> Problem:
        """Return the sentence `code` about what stands at `path` of the file.

        It may name its place (`where`) or the block around it (`whose`).
        """
        place = self.document.place(path)
        quoted: dict[str, object] = {key: short(str(parts[key])) for key in ("text", "name") if key in parts}
        said: dict[str, object] = {"where": where(path), "whose": whose(path[:-1]), **parts, **quoted}
        return word(code, place, self.document.line(place.line), **said)

    def outlined(self) -> Source:
        """Return this source with only what rules across files ask for; thousands of them are kept at once."""
        rows = (
            (("荣誉", row, key) for row in range(len(self.doc.honours)) for key in ("名称", "状态", "口径", "层级")),
            (("结对", row, "支部") for row in range(len(self.doc.pairs))),
        )
        paths: list[Steps] = [("支部", "编号"), ("品牌", "名称"), ("品牌", "口号"), CLAIM, *chain(*rows)]
        document = self.document.outlined(map(self.doc.in_file, paths))
        return replace(self, document=document, doc=self.doc.outlined(), photos={})

    def named_photos(self) -> Iterator[tuple[Steps, str]]:
        """Yield the path of every field that names a photo, and the name."""
        return named_photos(self.doc)


def read_source(
    folder: Folder, shown_root: str, measure: Measure, *, partly: bool = False
) -> tuple[Source | None, tuple[Problem, ...]]:
    """Return `folder` read whole, None when its file does not read, and everything its clerk should know.

    `shown_root` is the content folder as its author knows it; every place begins with it. Asked for `partly`, a file
    of which some parts do not fit gives the others.
    """
    if folder.yaml is None:
        return None, ()
    shown = f"{shown_root}/{folder.name}/{folder.yaml.name}"
    try:
        data = read_bytes(folder.yaml)
    except OSError:
        return None, (word("folder-unreadable", Place(shown), reason="读的时候它被移走或换掉了"),)
    document, slips = read_document(shown, data, KNOWN_KEYS, TEXT_LISTS)
    doc, misfits = read_branch(document, partly=partly) if document else (None, ())
    if document is None or doc is None:
        return None, (*slips, *misfits)
    measured = _measured(folder, doc, measure)
    photos = {name: fact for name, fact in measured.items() if isinstance(fact, PhotoFile)}
    faults = {name: [fact] for name, fact in measured.items() if isinstance(fact, PhotoFault)}
    approval, spoilt = approval_of(folder, shown_root)
    source = Source(folder, document, doc, photos, approval)
    return source, (*slips, *misfits, *spoilt, *_worded(source, faults))


def approval_of(folder: Folder, shown_root: str) -> tuple[ApprovalDoc | None, tuple[Problem, ...]]:
    """Return what stands in the approval.yaml of `folder`, None when it has none or a spoilt one, which is told."""
    if APPROVAL_FILE not in folder.files:
        return None, ()
    shown = f"{shown_root}/{folder.name}/{APPROVAL_FILE}"
    try:
        document, _ = read_document(shown, read_bytes(folder.path / APPROVAL_FILE), APPROVAL_KEYS)
    except OSError:
        document = None
    approval = read_approval(document)[0] if document else None
    return approval, () if approval else (word("approval-unreadable", Place(shown)),)


def untouched_since_approval(source: Source) -> bool:
    """Whether neither the file nor a photo of `source` changed on disk since its approval was written.

    A copy keeps the time of writing, but that of its last change is its own; in doubt it was touched.
    """
    home = source.folder.path
    photos = [Path(file.path) for file in source.photos.values()]
    folders = {path.parent for path in photos} - {home}
    try:
        approved = (home / APPROVAL_FILE).stat().st_mtime_ns
        facts = [path.stat() for path in (home / BRANCH_FILE, *photos, *folders)]
    except OSError:
        return False
    return all(max(fact.st_mtime_ns, fact.st_ctime_ns) < approved for fact in facts)


def cover_of(
    doc: BureauDoc, document: Document, content: Path, measure: Measure
) -> tuple[PhotoFile | None, tuple[Problem, ...]]:
    """Return the picture of the home banner, measured; None when the site file names none or it is no photo."""
    if doc.cover is None:
        return None, ()
    fact = measure(content / doc.cover.photo, doc.cover.photo)
    if isinstance(fact, PhotoFile):
        return fact, ()
    place = document.place(doc.in_file(("封面", "图片")))
    return None, (_fault(fact, place, document, doc.cover.photo),)


def photo_problems(sources: Sequence[Source], faults: Mapping[str, Sequence[PhotoFault]]) -> tuple[Problem, ...]:
    """Return `faults`, by photo key, as problems at the place that names the photo first."""
    found: list[Problem] = []
    for source in sources if faults else ():
        by_name = {name: faults[file.key] for name, file in source.photos.items() if file.key in faults}
        found += _worded(source, by_name)
    return tuple(found)


def named_photos(doc: BranchDoc) -> Iterator[tuple[Steps, str]]:
    """Yield the path of every field of `doc` that names a photo, and the name; 照片 first, then as in the file."""
    for row, photo in enumerate(doc.photos):
        yield ("照片", row, "文件"), photo.file
    if doc.brand.logo:
        yield ("品牌", "标识", "图片"), doc.brand.logo.photo
    for row, case in enumerate(doc.cases):
        yield from _listed(("案例", row, "照片"), case.photos)
    for row, honour in enumerate(doc.honours):
        if honour.evidence:
            yield ("荣誉", row, "佐证"), honour.evidence
    for row, record in enumerate(doc.service.records if doc.service else ()):
        yield from _listed(("双报到", "服务", row, "照片"), record.photos)


def photo_files(folder: Folder, doc: BranchDoc) -> tuple[str, ...]:
    """Return the photos that `doc` names and `folder` has, each once."""
    there = set(folder.files)
    return tuple(dict.fromkeys(name for _, name in named_photos(doc) if name in there))


def _listed(path: Steps, names: Iterable[str]) -> Iterator[tuple[Steps, str]]:
    for row, name in enumerate(names):
        yield (*path, row), name


def _measured(folder: Folder, doc: BranchDoc, measure: Measure) -> dict[str, PhotoFile | PhotoFault]:
    return {name: measure(folder.path / name, f"{folder.name}/{name}") for name in photo_files(folder, doc)}


def _worded(source: Source, faults: Mapping[str, Sequence[PhotoFault]]) -> Iterator[Problem]:
    if faults:
        first = {name: path for path, name in reversed(list(source.named_photos()))}
        for name, found in faults.items():
            yield from (
                _fault(fault, source.document.place(source.doc.in_file(first[name])), source.document, name)
                for fault in found
            )


def _fault(fault: PhotoFault, place: Place, document: Document, name: str) -> Problem:
    return Problem(place, fault.code, f"{name}：{fault.what}", fault.fix, fault.grade, document.line(place.line))
