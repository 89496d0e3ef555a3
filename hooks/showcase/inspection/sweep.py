"""Every file of a finished site gone through before it is swapped in: a leak in any of them stops the build."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from showcase.authored.privacy import KINDS, Finding, unreleased
from showcase.authored.privacy.finding import outermost
from showcase.authored.privacy.names import HiddenNames
from showcase.authored.privacy.numbers import numbers
from showcase.authored.privacy.phrases import secrecy_marks, words_of
from showcase.authored.privacy.quick import MOBILE, may_hold_marks, may_hold_numbers
from showcase.authored.sentences import word
from showcase.inspection.pictures import HEAD, metadata
from showcase.inspection.texts import is_plain, texts, without_ours
from showcase.inspection.verdicts import Verdicts
from showcase.model import Release
from showcase.problem import Place, Problem, sorted_problems

_PICTURES: Final = (".jpg", ".jpeg", ".png", ".avif", ".webp", ".gif")
_HEADED: Final = (".jpg", ".jpeg", ".avif")  # tell all they have to tell at their beginning
_SLOW: Final = (".pdf", ".xlsx")  # worth remembering when they were clean
_OWN_WORDS: Final = ("help/", "submit.html", "assets/form/", "assets/js/", "assets/vendor/")
_AROUND: Final = 6  # signs on either side by which a phrase is known to be one of our own pages'


@dataclass(frozen=True, slots=True)
class Watch:
    """What is looked for in a site: the bureau's words, what it allowed, who and which photos it took down.

    `photos` are the beginnings of file names that photos taken down would be developed under.
    """

    words: Sequence[str] = ()
    releases: tuple[Release, ...] = ()
    names: HiddenNames = field(default_factory=HiddenNames)
    photos: frozenset[str] = frozenset()

    def may_see(self, data: bytes) -> bool:
        """Whether text with the bytes `data` could hold anything looked for; a No is never wrong, and costs little."""
        return (
            bool(self.names)
            or may_hold_numbers(data, MOBILE)
            or may_hold_marks(data)
            or any(word.encode() in data for word in self.words)
        )

    @property
    def fingerprint(self) -> str:
        """A digest that changes with anything looked for."""
        said = (self.words, self.releases, self.names.clear, self.names.hashed)
        return hashlib.sha256(repr(said).encode()).hexdigest()


def inspect(site: Path, watch: Watch, memory: Path | None = None) -> tuple[Problem, ...]:
    """Return every leak in the files under `site`, each with the file it is in; () when it may be published.

    What our own pages explain – help, form and their scripts – may name marks and words, wherever it is repeated.
    `memory` remembers documents that were clean, for they cost the most to read.
    """
    names = sorted(_files(site))
    verdicts = Verdicts(memory, watch.fingerprint)
    own = _own_words(site, names)
    found: list[Problem] = []
    for name in names:
        found += _in_name(name, watch)
        if name.lower().endswith(_PICTURES):
            found += _in_picture(site, name, watch)
        elif name.startswith(_OWN_WORDS):
            found += _in_file(name, _read(site, name), watch, own)
        elif name.endswith(_SLOW):
            found += _in_document(site, name, watch, own, verdicts)
        else:
            found += _in_text(name, _read(site, name), watch, own, verdicts)
    verdicts.keep()
    return sorted_problems(found)


def _files(site: Path) -> Iterator[str]:
    """Give the names of all files under `site`; as texts, for ten thousand paths cost a second more."""
    skipped = len(str(site)) + 1
    for root, _, names in os.walk(site):
        yield from (f"{root}/{name}"[skipped:].replace(os.sep, "/") for name in names)


def _read(site: Path, name: str, size: int = -1) -> bytes:
    with open(f"{site}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - ten thousand of them
        return file.read(size) or b""


def _own_words(site: Path, names: Iterable[str]) -> str:
    """Return the text of our own pages, in which a phrase may stand because it is explained."""
    ours = (name for name in names if name.startswith(_OWN_WORDS))
    return "\n".join(_read(site, name).decode("utf-8", "replace") for name in ours)


def _in_name(name: str, watch: Watch) -> Iterator[Problem]:
    bare = without_ours(name)
    for finding in _graver(bare, watch, own=""):
        if finding.kind != "hidden-name":
            yield word("site-file-name", Place(_masked(name, finding)), kind=KINDS[finding.kind], masked=finding.masked)
        else:
            yield word("site-hidden", Place(_masked(name, finding)), masked=finding.masked)


def _masked(name: str, finding: Finding) -> str:
    return name.replace(finding.text, finding.masked)


def _in_picture(site: Path, name: str, watch: Watch) -> Iterator[Problem]:
    bare = name.rpartition("/")[2]
    if any(bare.startswith(stem) for stem in watch.photos):
        yield word("site-hidden-photo", Place(name))
    size = HEAD if name.lower().endswith(_HEADED) else -1
    for kind in metadata(_read(site, name, size)):
        yield word("site-picture", Place(name), kind=kind)


def _in_document(site: Path, name: str, watch: Watch, own: str, verdicts: Verdicts) -> Iterator[Problem]:
    """Remembered is only what is clean whatever our own pages explain, for they change."""
    path = f"{site}/{name}"
    if verdicts.knows(path):
        return
    data = _read(site, name)
    if any(_in_file(name, data, watch, own="")):
        yield from _in_file(name, data, watch, own)
    else:
        verdicts.learn(path, data)


def _in_text(name: str, data: bytes, watch: Watch, own: str, verdicts: Verdicts) -> Iterator[Problem]:
    """Remembered by what it says, under the ending that tells how to read it: each build writes it anew."""
    digest = hashlib.sha256(name.rpartition(".")[2].encode() + b"\0" + data).hexdigest()
    if verdicts.knows_digest(digest):
        return
    if any(_in_file(name, data, watch, own="")):
        yield from _in_file(name, data, watch, own)
    else:
        verdicts.learn_digest(digest)


def _in_file(name: str, data: bytes, watch: Watch, own: str) -> Iterator[Problem]:
    if is_plain(name, data) and not watch.may_see(data):
        return
    for text in texts(name, data):
        explained = text if name.startswith(_OWN_WORDS) else own
        for finding in _graver(text, watch, explained):
            code = "site-hidden" if finding.kind == "hidden-name" else "site-private"
            parts = {} if code == "site-hidden" else {"kind": KINDS[finding.kind]}
            yield word(code, Place(name), "", masked=finding.masked, **parts)


def _graver(text: str, watch: Watch, own: str) -> tuple[Finding, ...]:
    """Return what in `text` must not be published; cheap looks come first, for nearly every file is clean."""
    found: list[Finding] = []
    if may_hold_numbers(text.encode("utf-8", "replace"), MOBILE):
        bare = without_ours(text)
        found += [finding for finding in numbers(bare) if finding.grade == "block"]
        found = list(unreleased(found, bare, watch.releases))
    phrases = [*secrecy_marks(text), *words_of(text, watch.words), *watch.names.found(text)]
    left = [finding for finding in phrases if not (own and _is_explained(text, finding, own))]
    return (*found, *outermost(unreleased(left, text, watch.releases)))


def _is_explained(text: str, finding: Finding, own: str) -> bool:
    """Whether `own` says the same with the same words before or after it: a search may cut a sentence in two."""
    before = text[max(0, finding.start - _AROUND) : finding.end]
    after = text[finding.start : finding.end + _AROUND]
    longer = [said for said in (before, after) if len(said) == len(finding.text) + _AROUND]
    return any(said in own for said in longer)
