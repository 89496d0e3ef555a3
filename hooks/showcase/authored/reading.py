"""All folders read and checked, one after the other: what may be shown, what is wrong, and what is held back for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from showcase.authored.again import Readings
from showcase.authored.assemble import assemble_bureau
from showcase.authored.folders import BRANCH_FILE, SITE_FILE, Folder, branch_folders, read_bytes
from showcase.authored.mentions import lost_photos, unknown_numbers
from showcase.authored.privacy.discretion import discreet
from showcase.authored.reader import Digest, Kept, Reader
from showcase.authored.rules import check_all, check_bureau, sample_texts
from showcase.authored.schema import BUREAU_KEYS, BUREAU_LISTS, KNOWN_KEYS, TEXT_LISTS, read_bureau
from showcase.authored.sentences import word
from showcase.authored.signoff import Held
from showcase.authored.single import Drafts, Single, named, read_single
from showcase.authored.source import Measure, Source, cover_of, read_source
from showcase.authored.yamlfile import read_document
from showcase.model import Branch, Bureau, PhotoFile
from showcase.photos.digests import digest_of
from showcase.problem import Place, Problem, sorted_problems
from showcase.recall import Recall

TEMPLATE: Final = "_template"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the folders say, in the order of their names; no `bureau` when the site file does not read.

    `held` are the folders with a problem, then those that wait for a signature or stay inside. `outlines` tell of
    every folder that reads who it is and who filled it in. `marks` holds by 编号 what changes with anything a branch
    says, of those for whom it is known.
    """

    bureau: Bureau | None
    branches: tuple[Branch, ...] = ()
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()
    outlines: tuple[Source, ...] = ()
    marks: Mapping[str, bytes] = field(default_factory=dict)


def read(  # noqa: PLR0913 - the ways in which one reading differs from another
    content: Path,
    measure: Measure,
    only: Collection[str] = (),
    *,
    site: Path | None = None,
    drafts: Drafts = False,
    digest: Digest = digest_of,
    assembled: bool = True,
    memory: Recall | None = None,
) -> Reading:
    """Read and check the branch folders under `content` – all of them, or those named in `only` beside the others.

    The site file and the sample are those of `site` where it is another folder. Where a folder is held back, the
    version approved last stands in for it. With `drafts` nothing waits for a signature, with "changed" nothing that
    was approved once. Of each folder only its branch and an outline are kept while the others are read: 3,000
    documents at once would take half a gigabyte. Who only wants to know what is wrong asks for no branches `assembled`
    and no versions to stand in, and without a site file is still told what does not fit its shape; who wants them gives
    the `memory` of the last time, so that a folder which says the same is not read again.
    """
    bureau, problems = read_site_file(site or content, measure)
    if bureau is None:
        alone = () if assembled else _misfits(content, measure, only)
        return Reading(None, problems=sorted_problems((*problems, *alone)))
    folders, misplaced = branch_folders(content)
    reader = Reader(content, bureau, measure, digest, _sample(site or content))
    readings = Readings.of(reader, drafts, memory) if memory and assembled else None
    slips: list[Problem] = [*problems, *misplaced]
    done: list[Single] = []
    others: list[Source] = []
    for folder in folders:
        if only and folder.name not in only:
            others += filter(None, [_outline(folder, content)])
            continue
        one = readings.single(folder) if readings else read_single(folder, reader, drafts, assembled=assembled)[0]
        slips += one.problems
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
    marks = {one.branch.id: one.mark for one in done if one.branch and one.mark and one.folder.name not in names}
    if drafts is True or not assembled:
        return Reading(bureau, branches, everything, held, outlines, marks)
    held, kept = _with_stand_ins(held, done, reader, {branch.id for branch in branches})
    shown = tuple(sorted(branches + kept, key=lambda branch: branch.folder))
    return Reading(bureau, shown, everything, held, outlines, marks)


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
    grave = slips + misfits + check_bureau(doc, document) + lost_photos(doc, document, content)
    problems = sorted_problems(discreet(grave + faults))
    # A site without the picture of its banner is still a site.
    held = bool(doc.gaps) or any(problem.holds_back for problem in grave)
    return None if held else assemble_bureau(doc, cover), problems


def _misfits(content: Path, measure: Measure, only: Collection[str]) -> tuple[Problem, ...]:
    """Return what is wrong with the folders whatever the bureau's own words are."""
    folders, misplaced = branch_folders(content)
    named = [folder for folder in folders if not only or folder.name in only]
    slips = [slip for folder in named for slip in read_source(folder, content.as_posix(), measure, partly=True)[1]]
    return discreet([*(() if only else misplaced), *slips])


def _with_stand_ins(
    held: Sequence[Held], done: Sequence[Single], reader: Reader, shown: Collection[str]
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


def _stand_in(one: Single, reader: Reader, shown: Collection[str]) -> Kept | None:
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
    return named(source)


def _sample(content: Path) -> frozenset[str]:
    """Return the texts of the sample, which nobody should publish as they are; none where there is no sample."""
    path = content / TEMPLATE / BRANCH_FILE
    try:
        document, _ = read_document(path.as_posix(), read_bytes(path), KNOWN_KEYS, TEXT_LISTS)
    except OSError:
        return frozenset()
    return sample_texts(document.tree) if document else frozenset()


def _waiting(one: Single) -> Held:
    return Held(one.folder.name, one.outline.id if one.outline else "", one.withheld)


def _held_back(content: Path, done: Sequence[Single], problems: Iterable[Problem]) -> tuple[Held, ...]:
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
