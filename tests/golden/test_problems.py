"""Every sentence an author may read, read once: a small folder with one slip in it, and what is said of it.

A case is a folder `problems/<case>/` with `branch.yaml`, `expected.txt` and, where the slip needs them, its own
`_site.yaml`, neighbours under `others/`, or a preparation below. `--update-golden` writes what is said now.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image

from showcase.authored.folders import SITE_FILE, branch_folders
from showcase.authored.reading import read
from showcase.authored.sentences import INSPECTION, PRINTING, SENTENCES, SUBMISSIONS
from showcase.authored.source import photo_problems, read_source
from showcase.photos.faults import photo_fault
from showcase.photos.measure import measure
from showcase.problem import Problem, sorted_problems
from tests.golden.odd_photos import LATER, ODD_PHOTOS
from tests.golden.preparations import PREPARATIONS

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in (HERE / "problems").glob("*/branch.yaml"))


def a_photo(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (64, 48), "#b22").save(path)


def photos(*names: str) -> Callable[[Path], None]:
    """Return a preparation that puts photos of these names into the folder."""

    def prepare(folder: Path) -> None:
        for name in names:
            a_photo(folder / "photos" / name)

    return prepare


def a_sample(folder: Path) -> None:
    sample = folder.parent / "_template" / "branch.yaml"
    sample.parent.mkdir()
    text = "“灯火”取自值班室二十四小时不熄的灯。以夜间守护和邻里调解为切入点， 让群众夜里有灯可望、有事可找、有人可信。"
    sample.write_text(f"品牌:\n  内涵: （示例）{text}\n", encoding="utf-8")


# A folder that may not be read needs another user, a file of 500 slips another reader: their rooms' tests quote them.
# That an approval is awaited, or late, is said by `check` alone; a build says so of every folder it holds back.
READ_ELSEWHERE = {
    *("folder-unreadable", "slips-too-many", "approval-awaited", "approval-none", "approval-changed"),
    *SUBMISSIONS,
    *INSPECTION,
    *PRINTING,
}

PREPARED: Mapping[str, Callable[[Path], object]] = {
    "photo-unlisted": photos("podao.jpg"),
    "photo-unused": photos("a.jpg", "b.jpg", "c.jpg", "d.jpg"),
    "photo-many": photos(*(f"{number:02d}.jpg" for number in range(1, 31))),
    "approval-unreadable": lambda folder: (folder / "approval.yaml").write_text("编号: [", encoding="utf-8"),
    "private-file-name": photos("李同志13900000000.jpg"),
    "text-sample": a_sample,
    "site-missing": lambda folder: (folder.parent / SITE_FILE).unlink(),
    **PREPARATIONS,
    **ODD_PHOTOS,
}


def laid_out(case: str, content: Path) -> None:
    """Lay `case` out as a content folder: its branch, one photo, its neighbours, a site file."""
    home = HERE / "problems" / case
    folder = content / "chengguan-dongguan"
    folder.mkdir(parents=True)
    shutil.copy(home / "branch.yaml", folder)
    own_site = home / SITE_FILE
    shutil.copy(own_site if own_site.exists() else HERE / "site.yaml", content / SITE_FILE)
    if (home / "others").exists():
        shutil.copytree(home / "others", content, dirs_exist_ok=True)
    for each in [folder, *content.glob("[a-z]*")]:
        a_photo(each / "photos" / "hezuo.jpg")
    if case in PREPARED:
        PREPARED[case](folder)


def problems_in(content: Path, later: str = "") -> tuple[Problem, ...]:
    """Read and check `content` from the first byte to the last rule; `later` befalls every photo afterwards."""
    problems = read(content, measure).problems
    if not later:
        return problems
    sources = [read_source(folder, content.as_posix(), measure)[0] for folder in branch_folders(content)[0]]
    keys = [photo.key for source in sources if source for photo in source.photos.values()]
    faults = {key: (photo_fault(later),) for key in keys}
    return sorted_problems((*problems, *photo_problems([source for source in sources if source], faults)))


def wording(problems: tuple[Problem, ...], content: Path) -> str:
    text = "".join(f"{p.place}: {p.what} [{p.code}] ({p.grade})\n    {p.fix}\n" for p in problems)
    return text.replace(content.as_posix(), "branches")


@pytest.mark.parametrize("case", CASES)
def test_a_slip_is_said_in_these_words(case: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    laid_out(case, tmp_path / "branches")
    problems = problems_in(tmp_path / "branches", later=case if case in LATER else "")
    said = wording(problems, tmp_path / "branches")
    expected = HERE / "problems" / case / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(said, encoding="utf-8")

    assert said == expected.read_text(encoding="utf-8")


def test_every_sentence_has_a_case() -> None:
    """The cases together say every sentence of the table: a code nobody has read is a code nobody has checked."""
    said = "".join(path.read_text(encoding="utf-8") for path in (HERE / "problems").glob("*/expected.txt"))

    assert [code for code in SENTENCES if f"[{code}]" not in said and code not in READ_ELSEWHERE] == []
