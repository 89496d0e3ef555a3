"""All folders read and checked, one after the other: what may be shown, what is wrong, and what is held back for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal, TypeAlias

from showcase.authored.assemble import assemble_bureau
from showcase.authored.folders import BRANCH_FILE, SITE_FILE, Folder, branch_folders, read_bytes
from showcase.authored.mentions import lost_photos, unknown_numbers
from showcase.authored.privacy.discretion import discreet
from showcase.authored.reader import Digest, Kept, Reader
from showcase.authored.rules import check_all, check_bureau, sample_texts
from showcase.authored.schema import BUREAU_KEYS, BUREAU_LISTS, KNOWN_KEYS, TEXT_LISTS, read_bureau
from showcase.authored.sentences import word
from showcase.authored.signoff import CHANGED, Held, stays_inside, why_withheld
from showcase.authored.source import Measure, Source, cover_of, read_source
from showcase.authored.yamlfile import read_document
from showcase.model import Branch, Bureau, PhotoFile
from showcase.photos.digests import digest_of
from showcase.problem import Place, Problem, sorted_problems

Drafts: TypeAlias = bool | Literal["changed"]
TEMPLATE: Final = "_template"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the folders say, in the order of their names; no `bureau` when the site file does not read.

    `held` are the folders with a problem, then those that wait for a signature or stay inside. `outlines` tell of
    every folder that reads who it is and who filled it in.
    """

    bureau: Bureau | None
    branches: tuple[Branch, ...] = ()
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()
    outlines: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """One folder after its own checks: an outline for those across folders, and the branch it makes.

    `part` is the outline of one that fits in part. `withheld` is why a sound folder is not published; `closed` says
    that nothing of it is, whatever was approved.
    """

    folder: Folder
    outline: Source | None = None
    part: Source | None = None
    branch: Branch | None = None
    withheld: str = ""
    closed: bool = False


def read(  # noqa: PLR0913 - the ways in which one reading differs from another
    content: Path,
    measure: Measure,
    only: Collection[str] = (),
    *,
    site: Path | None = None,
    drafts: Drafts = False,
    digest: Digest = digest_of,
    assembled: bool = True,
) -> Reading:
    """Read and check the branch folders under `content` – all of them, or those named in `only` beside the others.

    The site file and the sample are those of `site` where it is another folder. Where a folder is held back, the
    version approved last stands in for it. With `drafts` nothing waits for a signature, with "changed" nothing that
    was approved once. Of each folder only its branch and an outline are kept while the others are read: 3,000
    documents at once would take half a gigabyte. Who only wants to know what is wrong asks for no branches `assembled`,
    and without a site file is still told what does not fit its shape.
    """
    bureau, problems = read_site_file(site or content, measure)
    if bureau is None:
        alone = () if assembled else _misfits(content, measure, only)
        return Reading(None, problems=sorted_problems((*problems, *alone)))
    folders, misplaced = branch_folders(content)
    reader = Reader(content, bureau, measure, digest, _sample(site or content))
    slips: list[Problem] = [*problems, *misplaced]
    done: list[_Read] = []
    others: list[Source] = []
    for folder in folders:
        if only and folder.name not in only:
            others += filter(None, [_outline(folder, content)])
            continue
        one, found = _read_one(folder, reader, drafts, assembled=assembled)
        slips += found
        done.append(one)
    outlines = tuple(one.outline for one in done if one.outline)
    parts = [one.part for one in done if one.part]
    everyone = [*outlines, *parts, *others]
    slips += check_all(everyone, bureau)
    if (site or content) == content and len(everyone) == len(folders):
        slips += unknown_numbers(content, bureau, {one.id for one in everyone})
    told = (p for p in discreet(slips) if not only or _folder_of(content, p.place) in {*only, SITE_FILE})
    everything = sorted_problems(told)
    held = _held_back(content, done, everything)
    names = {one.folder for one in held}
    held += tuple(_waiting(one) for one in done if one.withheld and one.folder.name not in names)
    names |= {one.folder for one in held}
    branches = tuple(one.branch for one in done if one.branch and one.folder.name not in names)
    if drafts is True:
        return Reading(bureau, branches, everything, held, outlines)
    held, kept = _with_stand_ins(held, done, reader, {branch.id for branch in branches})
    shown = tuple(sorted(branches + kept, key=lambda branch: branch.folder))
    return Reading(bureau, shown, everything, held, outlines)


def read_site_file(content: Path, measure: Measure) -> tuple[Bureau | None, tuple[Problem, ...]]:
    """Return the bureau's own words, or None with the problems that keep them from being read."""
    path = content / SITE_FILE
    try:
        data = read_bytes(path)
    except OSError:
        return None, (word("site-missing", Place(path.as_posix()), name=SITE_FILE),)
    document, slips = read_document(path.as_posix(), data, BUREAU_KEYS, BUREAU_LISTS)
    doc, misfits = read_bureau(document, partly=True) if document else (None, ())
    if document is None or doc is None:
        return None, sorted_problems(discreet(slips + misfits))
    cover, faults = cover_of(doc, document, content, measure)
    faults += lost_photos(doc, document, content)
    problems = sorted_problems(discreet(slips + misfits + check_bureau(doc, document) + faults))
    held = bool(doc.gaps) or any(problem.holds_back for problem in problems)
    return None if held else assemble_bureau(doc, cover), problems


def _misfits(content: Path, measure: Measure, only: Collection[str]) -> tuple[Problem, ...]:
    """Return what is wrong with the folders whatever the bureau's own words are."""
    folders, misplaced = branch_folders(content)
    named = [folder for folder in folders if not only or folder.name in only]
    slips = [slip for folder in named for slip in read_source(folder, content.as_posix(), measure, partly=True)[1]]
    return discreet([*(() if only else misplaced), *slips])


def _read_one(folder: Folder, reader: Reader, drafts: Drafts, *, assembled: bool) -> tuple[_Read, tuple[Problem, ...]]:
    source, problems = reader.parts(folder)
    if source is None or not source.whole:
        return _Read(folder, part=_named(source)), problems
    awaited = drafts is not True and not any(problem.holds_back for problem in problems)
    reason = why_withheld(source, reader.seal(source)) if awaited else ""
    withheld = "" if drafts == "changed" and reason == CHANGED else reason
    branch = reader.branch(source) if assembled else None
    return _Read(folder, source.outlined(), None, branch, withheld, stays_inside(source)), problems


def _with_stand_ins(
    held: Sequence[Held], done: Sequence[_Read], reader: Reader, shown: Collection[str]
) -> tuple[tuple[Held, ...], tuple[Branch, ...]]:
    """Return `held` with what stays on the site in the stead of each, and those branches."""
    by_name = {one.folder.name: one for one in done}
    told: list[Held] = []
    kept: list[Branch] = []
    for one in held:
        stand_in = _stand_in(by_name[one.folder], reader, {*shown, *(branch.id for branch in kept)})
        told.append(replace(one, kept=stand_in.approved) if stand_in else one)
        kept += [stand_in.branch] if stand_in else []
    return tuple(told), tuple(kept)


def _stand_in(one: _Read, reader: Reader, shown: Collection[str]) -> Kept | None:
    if one.closed:
        return None
    approval = reader.approval(one.folder)
    branch_id = approval.id if approval else one.outline.id if one.outline else ""
    if not branch_id or branch_id in shown:
        return None
    return reader.stand_in(one.folder.name, branch_id, one.outline, approval)


def _outline(folder: Folder, content: Path) -> Source | None:
    """Return what rules across files ask of a folder that is not itself checked."""
    root = content.as_posix()
    source, _ = read_source(folder, root, lambda path, key: PhotoFile(key, str(path), 1, 1), partly=True)
    return _named(source)


def _named(source: Source | None) -> Source | None:
    """Return the outline of what may fit in part only; without its 编号 nothing can be said of it beside others."""
    identity = ("支部", "编号")
    named = source is not None and not any(identity[: len(gap)] == gap for gap in source.doc.gaps)
    return source.outlined() if source and named else None


def _sample(content: Path) -> frozenset[str]:
    """Return the texts of the sample, which nobody should publish as they are; none where there is no sample."""
    path = content / TEMPLATE / BRANCH_FILE
    try:
        document, _ = read_document(path.as_posix(), read_bytes(path), KNOWN_KEYS, TEXT_LISTS)
    except OSError:
        return frozenset()
    return sample_texts(document.tree) if document else frozenset()


def _waiting(one: _Read) -> Held:
    return Held(one.folder.name, one.outline.id if one.outline else "", one.withheld)


def _held_back(content: Path, done: Sequence[_Read], problems: Iterable[Problem]) -> tuple[Held, ...]:
    by_folder: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.holds_back:
            by_folder.setdefault(_folder_of(content, problem.place), []).append(problem)
    return tuple(
        Held(one.folder.name, one.outline.id if one.outline else "", f"{len(found)} 处要改", tuple(found))
        for one in done
        if (found := by_folder.get(one.folder.name))
    )


def _folder_of(content: Path, place: Place) -> str:
    """Return the folder name in a shown path such as branches/x/branch.yaml."""
    return place.file.removeprefix(content.as_posix()).lstrip("/").split("/", 1)[0]
