"""What the sheet of a branch is made from, as a name: sheets of one name are the same, whenever they were made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Final

from showcase.authored.folders import BRANCH_FILE
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch, DevelopedPhotos
from showcase.photos.prints import PRINT_FOLDER
from showcase.printing.fonts import edition
from showcase.printing.sheets.pictures import wanted
from showcase.printing.stage import Sources

FOLDER: Final = "sheets"


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
    """Give for every branch the name its sheet has in the cache: a digest of what goes into it."""
    common = hashlib.sha256(f"{_edition(site.sources)} {edition()} {site.catalogue.bureau!r}".encode())
    for branch in site.catalogue.branches:
        digest = common.copy()
        with open(f"{site.content}/{branch.folder}/{BRANCH_FILE}", "rb", buffering=0) as file:  # noqa: PTH123 - thousands
            digest.update(file.read())
        digest.update(_from_others(branch, site).encode())
        yield branch.id, f"{digest.hexdigest()[:24]}.pdf"


def _from_others(branch: Branch, site: Site) -> str:
    """What a sheet says that does not stand in the branch's own file."""
    theirs = site.catalogue.roll.by_branch.get(branch.id, ())
    roll = [(e.id, e.recipient, e.participant, e.temporary, e.status) for e in theirs]
    known = site.catalogue.by_id
    pairs = [(known[p.partner].brand.name, known[p.partner].short_name) for p in branch.pairs if p.partner in known]
    pictures = [(f.key, site.photos[f.key].digest) for f in wanted(branch) if f.key in site.photos]
    return repr((roll, pairs, pictures))


@lru_cache(maxsize=4)
def _edition(sources: Sources) -> str:
    """Change with the templates, the tokens, and the code that says what a sheet says."""
    ours = Path(__file__).parent.parent
    code = chain.from_iterable((ours / room).rglob("*.py") for room in ("printing", "catalogue", "pages"))
    digest = hashlib.sha256()
    for path in sorted((*sources.templates.glob("*.typ"), sources.tokens, *code)):
        digest.update(path.read_bytes())
    return digest.hexdigest()
