"""The whole story on one screen: folders become checked sources, branches, a catalogue, and a site."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from showcase.authored.folders import branch_folders
from showcase.authored.reading import Reading, read
from showcase.authored.signoff import Held
from showcase.authored.single import Drafts
from showcase.authored.source import photo_problems, read_source
from showcase.catalogue.whole import Catalogue, catalogue
from showcase.downloads.files import data_files
from showcase.edition import files_below, program_edition
from showcase.model import Branch, Bureau, DevelopedPhotos, PhotoFile
from showcase.pages.addresses import sheet_uri
from showcase.pages.finding import with_search
from showcase.pages.plan import plan
from showcase.pages.plates import wanted
from showcase.pages.readback import ReadBack, Render
from showcase.photos.develop import PHOTO_FOLDER, collect_garbage, develop
from showcase.photos.digests import remembered_digest
from showcase.photos.facts import remembered_measure
from showcase.photos.faults import PhotoFault
from showcase.photos.measure import measure
from showcase.printing import leaflets as printing
from showcase.printing.leaflets import NONE, Leaflets, leaflets
from showcase.problem import Problem, sorted_problems
from showcase.progress import progress_bar
from showcase.recall import as_bytes, digest, recall
from showcase.site import Asset, Site

Progress = Callable[[int, int], None]

HOME = Path(__file__).resolve().parents[2]  # where overrides/ and docs/ lie
MEMORY = "memory"  # within the cache: what the last build worked out


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a build reads and keeps things; `jobs` 0 means one per core."""

    content: Path
    cache: Path
    drafts: Drafts = False
    jobs: int = 0
    pdf: bool = False

    @classmethod
    def of(cls, said: Mapping[str, object], written_in: str) -> Settings:
        """Return the settings of a configuration; a folder not found from here is looked for beside its file."""
        content = Path(str(said["content"]))
        content = content if content.exists() else Path(written_in).parent / content
        return cls(
            content, Path(str(said["cache"])), bool(said["drafts"]), int(str(said["jobs"])), bool(said.get("pdf"))
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build comes to; no `site` when the site file itself does not read."""

    site: Site | None
    bureau: Bureau | None = None
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()
    branches: tuple[Branch, ...] = ()
    photo_names: frozenset[str] = field(default_factory=frozenset)
    sheet_files: frozenset[Path] = field(default_factory=frozenset)

    @property
    def warnings(self) -> int:
        """How many things an editor should put right: folders held back with problems, and problems outside of them.

        A folder that only waits for a signature is listed, but nothing is wrong with it.
        """
        inside = {problem for held in self.held for problem in held.problems}
        outside = [problem for problem in self.problems if problem.holds_back and problem not in inside]
        return sum(bool(held.problems) for held in self.held) + len(outside)


def prepare(
    settings: Settings,
    progress: Progress | None = None,
    last_good: Mapping[str, Branch] | None = None,
    render: Render | None = None,
) -> Outcome:
    """Return the site that `settings` asks for; nothing is written but the photo cache.

    A folder with a problem is held back; `last_good` (folder name → branch) offers what to show in its stead
    while someone is still typing. Search reads the pages as `render` makes them; without it there is no search.
    """
    with remembered_measure(settings.cache) as remembered, recall(settings.cache / MEMORY / "folders") as memory:
        digests = remembered_digest(settings.cache)
        reading = read(settings.content, remembered, drafts=settings.drafts, digest=digests, memory=memory)
    if reading.bureau is None:
        return Outcome(None, problems=reading.problems)
    spared = tuple((last_good or {})[held.folder] for held in reading.held if held.folder in (last_good or {}))
    shown = tuple(branch for branch in reading.branches + spared if branch.id not in reading.bureau.retired)
    whole = catalogue(shown, reading.bureau)
    photos, faults = develop(_photo_files(whole), settings.cache, settings.jobs, progress)
    names = _made(photos)
    sheets = _sheets(whole, photos, settings) if settings.pdf else NONE
    pages = plan(whole, photos, frozenset(sheets.files))
    own = (asset for page in pages for asset in page.assets)
    assets = (*_photo_assets(settings.cache, names), *data_files(whole), *own, *_sheet_assets(sheets))
    site = Site(pages, assets)
    return Outcome(
        _with_search(site, whole, reading, settings.cache, render) if render else site,
        reading.bureau,
        sorted_problems((*reading.problems, *_photo_problems(settings.content, faults), *sheets.problems)),
        reading.held,
        reading.branches,
        names,
        frozenset(sheets.files.values()),
    )


def finish(settings: Settings, outcome: Outcome) -> None:
    """Drop photos that no page shows any more; call it after a build that went through."""
    collect_garbage(settings.cache, outcome.photo_names)
    if settings.pdf:
        printing.collect_garbage(settings.cache, outcome.sheet_files)


def _with_search(site: Site, whole: Catalogue, reading: Reading, cache: Path, render: Render) -> Site:
    marks = {id(branch): mark for branch in whole.branches if (mark := reading.marks.get(branch.id))}
    templates = (Path(path).read_bytes() for path in files_below(HOME / "overrides", ".html"))
    around = digest(program_edition(), as_bytes(whole.bureau), *templates)
    with recall(cache / MEMORY / "pages") as memory:
        return with_search(site, whole, ReadBack(render, memory, around, marks))


def _photo_files(whole: Catalogue) -> list[PhotoFile]:
    cover = whole.bureau.cover
    return [*(file for branch in whole.branches for file in wanted(branch)), *([cover] if cover else [])]


def _photo_problems(content: Path, faults: Mapping[str, Sequence[PhotoFault]]) -> tuple[Problem, ...]:
    """Return what went wrong in developing, at the lines that name the photos: their files are read once more."""
    names = {key.split("/", 1)[0] for key in faults}
    if not names:
        return ()
    folders = [folder for folder in branch_folders(content)[0] if folder.name in names]
    sources = [source for folder in folders if (source := read_source(folder, content.as_posix(), measure)[0])]
    return photo_problems(sources, faults)


def _made(photos: DevelopedPhotos) -> frozenset[str]:
    return frozenset(made.name for photo in photos.values() for made in (*photo.avif, *photo.jpeg))


def _photo_assets(cache: Path, names: frozenset[str]) -> tuple[Asset, ...]:
    folder = cache / PHOTO_FOLDER
    return tuple(Asset(f"assets/photos/{name}", path=str(folder / name)) for name in sorted(names))


def _sheets(whole: Catalogue, photos: DevelopedPhotos, settings: Settings) -> Leaflets:
    with progress_bar("正在排 A4 单页") as progress:
        return leaflets(printing.Site(whole, photos, settings.content, settings.cache, HOME), settings.jobs, progress)


def _sheet_assets(sheets: Leaflets) -> tuple[Asset, ...]:
    return tuple(Asset(sheet_uri(id_), path=str(path)) for id_, path in sheets.files.items())
