"""The whole story on one screen: folders become checked sources, branches, a catalogue, and a site."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from showcase.authored.assemble import assemble, assemble_bureau
from showcase.authored.folders import SITE_FILE, branch_folders, read_bytes
from showcase.authored.rules import check, check_bureau
from showcase.authored.schema import BUREAU_KEYS, read_bureau
from showcase.authored.sentences import word
from showcase.authored.signoff import Held, withheld
from showcase.authored.source import Source, cover_of, photo_problems, read_source
from showcase.authored.yamlfile import read_document
from showcase.catalogue.whole import catalogue
from showcase.downloads.files import data_files
from showcase.model import Branch, Bureau, DevelopedPhotos, PhotoFile
from showcase.pages.form import form_script
from showcase.pages.plan import plan
from showcase.photos.develop import PHOTO_FOLDER, collect_garbage, develop
from showcase.photos.measure import measure
from showcase.problem import Place, Problem, sorted_problems
from showcase.site import Asset, Site

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a build reads and keeps things; `jobs` 0 means one per core."""

    content: Path
    cache: Path
    drafts: bool = False
    jobs: int = 0

    @classmethod
    def of(cls, said: Mapping[str, object], written_in: str) -> Settings:
        """Return the settings of a configuration; a folder not found from here is looked for beside its file."""
        content = Path(str(said["content"]))
        content = content if content.exists() else Path(written_in).parent / content
        return cls(content, Path(str(said["cache"])), bool(said["drafts"]), int(str(said["jobs"])))


@dataclass(frozen=True, slots=True)
class Reading:
    """What the folders say: sound sources, everything that is wrong, and what is held back for it."""

    bureau: Bureau | None
    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build comes to; no `site` when the site file itself does not read."""

    site: Site | None
    bureau: Bureau | None = None
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()
    branches: tuple[Branch, ...] = ()
    photo_names: frozenset[str] = field(default_factory=frozenset)

    @property
    def warnings(self) -> int:
        """How many things an editor should look at: folders held back, and problems outside of them."""
        inside = {problem for held in self.held for problem in held.problems}
        return len(self.held) + sum(1 for problem in self.problems if problem.holds_back and problem not in inside)


def prepare(
    settings: Settings, progress: Progress | None = None, last_good: Mapping[str, Branch] | None = None
) -> Outcome:
    """Return the site that `settings` asks for; nothing is written but the photo cache.

    A folder with a problem is held back; `last_good` (folder name → branch) offers what to show in its stead
    while someone is still typing.
    """
    reading = read(settings.content)
    if reading.bureau is None:
        return Outcome(None, problems=reading.problems)
    waiting = () if settings.drafts else withheld(reading.sources)
    left_out = {held.folder for held in waiting}
    branches = tuple(
        assemble(source, reading.bureau) for source in reading.sources if source.folder.name not in left_out
    )
    spared = tuple((last_good or {})[held.folder] for held in reading.held if held.folder in (last_good or {}))
    shown = branches + spared
    photos, problems = _developed(shown, reading, settings, progress)
    whole = catalogue(shown, reading.bureau)
    names = _photo_names(photos)
    site = Site(plan(whole, photos), (*_photo_files(settings.cache, names), *data_files(whole), form_script(whole)))
    return Outcome(
        site, reading.bureau, sorted_problems(reading.problems + problems), reading.held + waiting, branches, names
    )


def finish(settings: Settings, outcome: Outcome) -> None:
    """Drop photos that no page shows any more; call it after a build that went through."""
    collect_garbage(settings.cache, outcome.photo_names)


def read(content: Path, only: Sequence[str] = ()) -> Reading:
    """Read and check the branch folders under `content` – all of them, or those named in `only`."""
    bureau, problems = read_site_file(content)
    if bureau is None:
        return Reading(None, problems=problems)
    folders, misplaced = branch_folders(content)
    wanted = [folder for folder in folders if not only or folder.name in only]
    sources: list[Source] = []
    slips: list[Problem] = [*problems, *misplaced]
    for folder in wanted:
        source, found = read_source(folder, content.as_posix(), measure)
        slips += found
        if source is not None:
            sources.append(source)
    slips += check(sources, bureau)
    everything = sorted_problems(slips)
    held = _held_back(content, [folder.name for folder in wanted], sources, everything)
    names = {folder.folder for folder in held}
    return Reading(bureau, tuple(s for s in sources if s.folder.name not in names), everything, held)


def read_site_file(content: Path) -> tuple[Bureau | None, tuple[Problem, ...]]:
    """Return the bureau's own words, or None with the problems that keep them from being read."""
    path = content / SITE_FILE
    if not path.is_file():
        return None, (word("site-missing", Place(path.as_posix()), name=SITE_FILE),)
    document, slips = read_document(path.as_posix(), read_bytes(path), BUREAU_KEYS)
    doc, misfits = read_bureau(document) if document else (None, ())
    if document is None or doc is None:
        return None, sorted_problems(slips + misfits)
    cover, faults = cover_of(doc, document, content, measure)
    problems = sorted_problems(slips + misfits + check_bureau(doc, document) + faults)
    held = any(problem.holds_back for problem in problems)
    return None if held else assemble_bureau(doc, cover), problems


def _held_back(
    content: Path, names: Sequence[str], sources: Sequence[Source], problems: Sequence[Problem]
) -> tuple[Held, ...]:
    by_folder: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.holds_back:
            by_folder.setdefault(_folder_of(content, problem.place), []).append(problem)
    ids = {source.folder.name: source.id for source in sources}
    return tuple(
        Held(name, ids.get(name, ""), f"{len(by_folder[name])} 处要改", tuple(by_folder[name]))
        for name in names
        if name in by_folder
    )


def _folder_of(content: Path, place: Place) -> str:
    """Return the folder name in a shown path such as branches/x/branch.yaml."""
    return place.file.removeprefix(content.as_posix()).lstrip("/").split("/", 1)[0]


def _developed(
    branches: Sequence[Branch], reading: Reading, settings: Settings, progress: Progress | None
) -> tuple[DevelopedPhotos, tuple[Problem, ...]]:
    files: list[PhotoFile] = [file for branch in branches for file in branch.files]
    if reading.bureau is not None and reading.bureau.cover is not None:
        files.append(reading.bureau.cover)
    photos, faults = develop(files, settings.cache, settings.jobs, progress)
    return photos, photo_problems(reading.sources, faults)


def _photo_names(photos: DevelopedPhotos) -> frozenset[str]:
    return frozenset(made.name for photo in photos.values() for made in (*photo.avif, *photo.jpeg))


def _photo_files(cache: Path, names: frozenset[str]) -> tuple[Asset, ...]:
    folder = cache / PHOTO_FOLDER
    return tuple(Asset(f"assets/photos/{name}", path=str(folder / name)) for name in sorted(names))
