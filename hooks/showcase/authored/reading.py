"""All folders read and checked, one after the other: what may be shown, what is wrong, and what is held back for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from showcase.authored.assemble import assemble, assemble_bureau
from showcase.authored.folders import BRANCH_FILE, SITE_FILE, Folder, branch_folders, read_bytes
from showcase.authored.privacy.discretion import discreet
from showcase.authored.rules import check_all, check_bureau, check_one, sample_texts
from showcase.authored.schema import BUREAU_KEYS, KNOWN_KEYS, read_bureau
from showcase.authored.sentences import word
from showcase.authored.signoff import Held, why_withheld
from showcase.authored.source import Source, cover_of, read_source
from showcase.authored.yamlfile import read_document
from showcase.model import Branch, Bureau, PhotoFile
from showcase.photos.faults import PhotoFault
from showcase.problem import Place, Problem, sorted_problems

Measure: TypeAlias = Callable[[Path, str], PhotoFile | PhotoFault]
TEMPLATE = "_template"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the folders say, in the order of their names; no `bureau` when the site file does not read.

    `held` are the folders with a problem, then those that wait for a signature or stay inside.
    """

    bureau: Bureau | None
    branches: tuple[Branch, ...] = ()
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """One folder after its own checks: an outline for those across folders, and the branch it makes."""

    folder: str
    outline: Source | None
    branch: Branch | None
    withheld: str


def read(content: Path, measure: Measure, only: Collection[str] = (), *, drafts: bool = False) -> Reading:
    """Read and check the branch folders under `content` – all of them, or those named in `only`.

    With `drafts` nothing waits for a signature. Of each folder only its branch and an outline are kept while the
    others are read: 3,000 documents at once would take half a gigabyte.
    """
    bureau, problems = read_site_file(content, measure)
    if bureau is None:
        return Reading(None, problems=problems)
    folders, misplaced = branch_folders(content)
    wanted = [folder for folder in folders if not only or folder.name in only]
    sample = _sample(content)
    slips: list[Problem] = [*problems, *misplaced]
    done: list[_Read] = []
    for folder in wanted:
        one, found = _read_one(folder, content, bureau, measure, sample)
        slips += found
        done.append(one)
    slips += check_all([one.outline for one in done if one.outline], bureau)
    everything = sorted_problems(discreet(slips))
    held = _held_back(content, done, everything)
    names = {one.folder for one in held}
    waiting = () if drafts else tuple(_waiting(one) for one in done if one.withheld and one.folder not in names)
    names |= {one.folder for one in waiting}
    branches = tuple(one.branch for one in done if one.branch and one.folder not in names)
    return Reading(bureau, branches, everything, (*held, *waiting))


def read_site_file(content: Path, measure: Measure) -> tuple[Bureau | None, tuple[Problem, ...]]:
    """Return the bureau's own words, or None with the problems that keep them from being read."""
    path = content / SITE_FILE
    try:
        data = read_bytes(path)
    except OSError:
        return None, (word("site-missing", Place(path.as_posix()), name=SITE_FILE),)
    document, slips = read_document(path.as_posix(), data, BUREAU_KEYS)
    doc, misfits = read_bureau(document) if document else (None, ())
    if document is None or doc is None:
        return None, sorted_problems(discreet(slips + misfits))
    cover, faults = cover_of(doc, document, content, measure)
    problems = sorted_problems(discreet(slips + misfits + check_bureau(doc, document) + faults))
    held = any(problem.holds_back for problem in problems)
    return None if held else assemble_bureau(doc, cover), problems


def _read_one(
    folder: Folder, content: Path, bureau: Bureau, measure: Measure, sample: Collection[str]
) -> tuple[_Read, tuple[Problem, ...]]:
    source, slips = read_source(folder, content.as_posix(), measure)
    if source is None:
        return _Read(folder.name, None, None, ""), slips
    broken = check_one(source, bureau, sample)
    return _Read(folder.name, source.outlined(), assemble(source, bureau), why_withheld(source.doc)), slips + broken


def _sample(content: Path) -> frozenset[str]:
    """Return the texts of the sample, which nobody should publish as they are; none where there is no sample."""
    path = content / TEMPLATE / BRANCH_FILE
    try:
        document, _ = read_document(path.as_posix(), read_bytes(path), KNOWN_KEYS)
    except OSError:
        return frozenset()
    return sample_texts(document.tree) if document else frozenset()


def _waiting(one: _Read) -> Held:
    return Held(one.folder, one.outline.id if one.outline else "", one.withheld)


def _held_back(content: Path, done: Sequence[_Read], problems: Iterable[Problem]) -> tuple[Held, ...]:
    by_folder: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.holds_back:
            by_folder.setdefault(_folder_of(content, problem.place), []).append(problem)
    return tuple(
        Held(
            one.folder,
            one.outline.id if one.outline else "",
            f"{len(by_folder[one.folder])} 处要改",
            tuple(by_folder[one.folder]),
        )
        for one in done
        if one.folder in by_folder
    )


def _folder_of(content: Path, place: Place) -> str:
    """Return the folder name in a shown path such as branches/x/branch.yaml."""
    return place.file.removeprefix(content.as_posix()).lstrip("/").split("/", 1)[0]
