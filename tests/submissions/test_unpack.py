"""A zip from a stranger: what is normal is handled, what is not is refused whole, and nothing is left behind."""

from __future__ import annotations

import os
import resource
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.submissions.unpack import Refused, unpack

from .zips import FILES, SAMPLE, a_zip, an_entry, encrypted, in_encoding, lying, many_names, overlapping


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "into"
    folder.mkdir()
    return folder


def laid_out(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refusal(path: Path, into: Path) -> str:
    with pytest.raises(Refused) as refused:
        unpack(path, into)
    assert list(into.iterdir()) == []
    return refused.value.problem.code


# ── what is normal ──────────────────────────────────────────────────────


@pytest.mark.parametrize("before", ["", "dongjiao-shuishang/", "./", "材料/水上派出所/", "dongjiao\\"])
def test_a_zip_may_have_a_folder_around_everything(tmp_path: Path, into: Path, before: str) -> None:
    assert unpack(a_zip(tmp_path / "a.zip", before=before), into) == ()
    assert laid_out(into) == FILES


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_are_read_as_they_were_written(tmp_path: Path, into: Path, encoding: str) -> None:
    names = {"水上派出所/branch.yaml": FILES["branch.yaml"], "水上派出所/photos/夜巡 路线#1.jpg": b"x"}
    unpack(in_encoding(tmp_path / "a.zip", encoding, names), into)

    assert set(laid_out(into)) == {"branch.yaml", "photos/夜巡 路线#1.jpg"}


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path, into: Path) -> None:
    litter = (
        "__MACOSX/._branch.yaml",
        "photos/Thumbs.db",
        ".DS_Store",
        "desktop.ini",
        "photos/~$a.docx",
        "photos/._a.jpg",
    )
    told = unpack(a_zip(tmp_path / "a.zip", {**FILES, **dict.fromkeys(litter, b"x")}), into)

    assert told == ()
    assert laid_out(into) == FILES


def test_what_lies_beside_the_folder_is_told(tmp_path: Path, into: Path) -> None:
    files = {**{f"x/{name}": data for name, data in FILES.items()}, "说明.txt": b"x"}
    (told,) = unpack(a_zip(tmp_path / "a.zip", files), into)

    assert (told.code, told.grade) == ("zip-left-out", "advice")
    assert laid_out(into) == FILES


def test_nobody_approves_his_own(tmp_path: Path, into: Path) -> None:
    (told,) = unpack(a_zip(tmp_path / "a.zip", {**FILES, "approval.yaml": b"x"}), into)

    assert told.code == "approval-left-out"
    assert laid_out(into) == FILES


def test_a_folder_is_as_good_as_a_zip(into: Path) -> None:
    told = unpack(SAMPLE, into)

    assert [problem.code for problem in told] == ["approval-left-out"]
    assert laid_out(into) == FILES


def test_a_folder_within_a_folder_is_found(tmp_path: Path, into: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    (outer / "inner").symlink_to(SAMPLE)
    unpack(a_zip(tmp_path / "a.zip"), into)
    (outer / "real").mkdir()
    for name, data in laid_out(into).items():
        (outer / "real" / name).parent.mkdir(exist_ok=True)
        (outer / "real" / name).write_bytes(data)
    again = tmp_path / "again"
    again.mkdir()
    unpack(outer, again)

    assert laid_out(again) == FILES


def test_a_folder_of_several_branches_is_no_submission(into: Path) -> None:
    assert refusal(SAMPLE.parent, into) == "zip-several"


def test_links_and_pipes_in_a_folder_are_told_and_left_out(tmp_path: Path, into: Path) -> None:
    folder = tmp_path / "x"
    unpack(a_zip(tmp_path / "a.zip"), into)
    into.rename(folder)
    (folder / "photos" / "link.jpg").symlink_to("/etc/hostname")
    os.mkfifo(folder / "photos" / "pipe.jpg")
    os.link(folder / "branch.yaml", tmp_path / "elsewhere")
    again = tmp_path / "again"
    again.mkdir()
    told = {problem.code for problem in unpack(folder, again)}

    assert told == {"file-linked", "file-special"}
    assert laid_out(again) == FILES


# ── what is refused ─────────────────────────────────────────────────────

HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "not a zip": (lambda path: path.parent / "a.rar", "zip-missing"),
    "text": (lambda path: (path.write_bytes(b"Rar!\x1a\x07\x00"), path)[1], "zip-other"),
    "empty": (lambda path: (path.write_bytes(b""), path)[1], "zip-other"),
    "cut off": (lambda path: (path.write_bytes(a_zip(path).read_bytes()[:-400]), path)[1], "zip-other"),
    "damaged": (
        lambda path: (path.write_bytes(a_zip(path).read_bytes().replace(b"\xff\xd8", b"\0\0")), path)[1],
        "zip-damaged",
    ),
    "encrypted": (encrypted, "zip-locked"),
    "overlapping": (overlapping, "zip-overlap"),
    "201 files": (lambda path: many_names(path, 200), "zip-heavy"),
    "70,000 files": (lambda path: many_names(path, 70_000), "zip-heavy"),
    "a bomb": (lambda path: a_zip(path, {**FILES, "photos/b.jpg": b"\0" * 29_000_000}), "zip-bomb"),
    "a bomb that lies": (lambda path: lying(path, 10), "zip-damaged"),
    "31 MB": (lambda path: an_entry(path, "photos/b.jpg", os.urandom(31_000_000)), "zip-heavy"),
    "a zip within": (lambda path: an_entry(path, "photos/b.zip"), "zip-nested"),
    "LZMA": (lambda path: an_entry(path, "photos/b.jpg", method=zipfile.ZIP_LZMA), "zip-method"),
    "a link": (lambda path: an_entry(path, "photos/b.jpg", b"/etc/passwd", mode=0o120777), "zip-special"),
    "a device": (lambda path: an_entry(path, "photos/b.jpg", mode=0o020666), "zip-special"),
    "twice": (lambda path: an_entry(path, "photos/XUNLUOTING.JPG"), "zip-twice"),
    "no branch file": (lambda path: a_zip(path, {"photos/a.jpg": b"x"}), "zip-empty"),
    "two branches": (lambda path: a_zip(path, {"a/branch.yaml": b"x", "b/branch.yaml": b"x"}), "zip-several"),
    "file and folder": (lambda path: a_zip(path, {**FILES, "photos/xunluoting.jpg/a.jpg": b"x"}), "zip-damaged"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_not_normal_is_refused_whole(kind: str, tmp_path: Path, into: Path) -> None:
    make, code = HOSTILE[kind]

    assert refusal(make(tmp_path / "a.zip"), into) == code


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "photos/../../evil.txt",
        "/etc/evil",
        "C:\\evil.txt",
        "c:evil.txt",
        "\\\\server\\share\\evil",
        "..\\evil.txt",
        "photos/nul",
        "photos/COM1.jpg",
        "photos/a.jpg:stream",
        "photos/a.jpg.",
        "photos/a.jpg ",
        "photos/ a.jpg",
        "photos//a.jpg",
        "photos/\u202egpj.exe",
        "photos/a\x01.jpg",
        f"photos/{'长' * 100}.jpg",
        "photos/./a.jpg",
    ],
)
def test_names_that_lead_astray_are_refused(name: str, tmp_path: Path, into: Path) -> None:
    assert refusal(an_entry(tmp_path / "a.zip", name), into) == "zip-name"
    assert not list(tmp_path.glob("evil*"))


def test_a_name_that_ends_early_is_refused(tmp_path: Path, into: Path) -> None:
    path = an_entry(tmp_path / "a.zip", "photos/aXb.jpg")
    path.write_bytes(path.read_bytes().replace(b"photos/aXb.jpg", b"photos/a\0b.jpg"))

    assert refusal(path, into) in {"zip-name", "zip-damaged"}


def test_bombs_cost_neither_time_nor_memory(tmp_path: Path, into: Path) -> None:
    """200 MB of zeros are 195 KB packed; forty such files, too, are refused at once."""
    bomb = tmp_path / "a.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("branch.yaml", FILES["branch.yaml"])
        for number in range(4):
            archive.writestr(f"photos/{number}.jpg", b"\0" * 29_000_000)
    began, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    code = refusal(bomb, into)

    assert code == "zip-bomb"
    assert time.process_time() - began < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(name=st.text(st.sampled_from("ab./\\:\0 中é\u0301\u202e"), min_size=1, max_size=12))
def test_no_name_leads_out_of_the_folder(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("zip")
    into = home / "into"
    into.mkdir()
    try:
        unpack(an_entry(home / "a.zip", name), into)
    except Refused:
        assert list(into.iterdir()) == []
    except (ValueError, UnicodeEncodeError):
        return  # the library itself writes no such name

    assert {path.name for path in home.iterdir()} == {"a.zip", "into"}
