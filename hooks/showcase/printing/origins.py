"""What the sheet of a branch is made from, as a name: sheets of one name are the same, whenever they were made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from showcase.catalogue.whole import Catalogue
from showcase.edition import code_edition
from showcase.model import Branch, DevelopedPhotos
from showcase.photos.prints import PRINT_FOLDER
from showcase.printing import fonts
from showcase.printing.sheets.pictures import wanted
from showcase.printing.stage import Sources

_ROOMS: Final = ("printing", "catalogue", "pages", "photos", "model")  # that say what a sheet says, or draw it
_TOOLS: Final = ("typst", "segno")  # whose next version may draw the same otherwise


@dataclass(frozen=True, slots=True)
class Site:
    """What sheets are made from: all branches, their photos, and where content, cache, overrides/ and docs/ lie."""

    catalogue: Catalogue
    photos: DevelopedPhotos
    content: Path
    cache: Path
    home: Path

    @property
    def sources(self) -> Sources:
        """Where the stage takes from."""
        tokens = self.home / "docs" / "assets" / "css" / "tokens.css"
        return Sources(self.home / "overrides" / "print", tokens, self.cache / PRINT_FOLDER)


def names(site: Site) -> Iterator[tuple[str, str]]:
    """Give the id of every branch and the file name of its sheet: a digest of all that goes into it.

    It is taken of the branch as it is shown, not of its file: while an edit waits for approval, or beside drafts, the
    file says something else.
    """
    common = hashlib.sha256(f"{_look(site.sources)} {spelled(site.catalogue.bureau)}".encode())
    for branch in site.catalogue.branches:
        digest = common.copy()
        digest.update(spelled((branch, _from_others(branch, site))).encode("utf-8", "surrogatepass"))
        yield branch.id, f"{digest.hexdigest()[:24]}.pdf"


def spelled(values: object) -> str:
    """Return `values`, dataclasses and tuples of them, as a text that differs wherever values of these types do.

    The `path` by which a photo is reached on this disk is no difference.
    """
    return _JSON.encode(values)


def _from_others(branch: Branch, site: Site) -> tuple[object, ...]:
    """What a sheet says or shows that is not said in the branch itself: the roll knows honours from several folders."""
    known = site.catalogue.by_id
    partners = [known[pair.partner] for pair in branch.pairs if pair.partner in known]
    pictures = tuple((f.key, site.photos[f.key].main) for f in wanted(branch) if f.key in site.photos)
    called = tuple((partner.id, partner.brand.name, partner.short_name) for partner in partners)
    return site.catalogue.roll.by_branch.get(branch.id, ()), called, pictures


def _look(sources: Sources) -> str:
    """Change with the templates, the tokens, the fonts, the code and the tools."""
    from importlib.metadata import version  # noqa: PLC0415 – it knows mail and the web; the host has it already

    digest = hashlib.sha256()
    for path in sorted((*sources.templates.glob("*.typ"), sources.tokens)):
        digest.update(path.read_bytes())
    return " ".join((digest.hexdigest(), fonts.edition(), code_edition(*_ROOMS), *map(version, _TOOLS)))


class _Takers(dict[type, Callable[[Any], object]]):
    """What takes a value of a kind apart, by kind; a date or a number is spelled as it is written."""

    def __missing__(self, kind: type) -> Callable[[Any], object]:
        names = [field.name for field in fields(kind) if field.name != "path"] if is_dataclass(kind) else []
        self[kind] = attrgetter(*names) if names else str
        return self[kind]


_TAKERS: Final = _Takers()
_JSON: Final = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, default=lambda value: _TAKERS[type(value)](value)
)
