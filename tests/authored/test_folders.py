from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from showcase.authored.folders import BRANCH_FILE, branch_folders, read_bytes, read_folder
from showcase.authored.yamlfile.encoding import LIMIT


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one sound branch."""
    folder = tmp_path / "branches" / "dongguan"
    (folder / "photos").mkdir(parents=True)
    (folder / BRANCH_FILE).write_text("支部:\n", encoding="utf-8")
    (folder / "photos" / "a.jpg").write_bytes(b"a")
    return tmp_path / "branches"


def told(content: Path) -> list[str]:
    """What is told, as "path code" with the path within `content`."""
    found = branch_folders(content)[1]
    return [f"{problem.place.file.removeprefix(content.as_posix() + '/')} {problem.code}" for problem in found]


def test_a_branch_is_a_folder_with_its_file(content: Path) -> None:
    folders, problems = branch_folders(content)

    assert problems == ()
    assert [(folder.name, folder.path, folder.yaml, folder.files) for folder in folders] == [
        ("dongguan", content / "dongguan", content / "dongguan" / BRANCH_FILE, (BRANCH_FILE, "photos/a.jpg"))
    ]


def test_branches_come_by_name_whatever_the_disk_says(content: Path) -> None:
    for name in ("xiguan", "beijiao", "_template", ".git", "__MACOSX", "~tmp"):
        (content / name).mkdir()
        (content / name / BRANCH_FILE).write_bytes(b"a")

    assert [folder.name for folder in branch_folders(content)[0]] == ["beijiao", "dongguan", "xiguan"]


def test_what_programs_leave_behind_is_passed_over_in_silence(content: Path) -> None:
    for name in ("Thumbs.db", ".DS_Store", "desktop.ini", "~$branch.yaml", "._a.jpg"):
        (content / name).write_bytes(b"")
        (content / "dongguan" / name).write_bytes(b"")
        (content / "dongguan" / "photos" / name).write_bytes(b"")
    (content / "_site.yaml").write_bytes(b"")
    (content / "README.md").write_bytes(b"")

    assert told(content) == []
    assert branch_folders(content)[0][0].files == (BRANCH_FILE, "photos/a.jpg")


def test_links_are_told_and_never_followed(content: Path) -> None:
    (content / "linked").symlink_to(content / "dongguan")
    (content / "dongguan" / "photos" / "b.jpg").symlink_to("a.jpg")
    (content / "dongguan" / "more").symlink_to("photos")

    folders, _ = branch_folders(content)

    assert told(content) == ["dongguan/more file-linked", "dongguan/photos/b.jpg file-linked", "linked file-linked"]
    assert [folder.name for folder in folders] == ["dongguan"]
    assert folders[0].files == (BRANCH_FILE, "photos/a.jpg")


def test_a_linked_branch_file_is_told_once_and_not_read(content: Path) -> None:
    (content / "dongguan" / BRANCH_FILE).rename(content / "_elsewhere.yaml")
    (content / "dongguan" / BRANCH_FILE).symlink_to(content / "_elsewhere.yaml")

    assert told(content) == [f"dongguan/{BRANCH_FILE} file-linked"]
    assert branch_folders(content)[0][0].yaml is None


def test_pipes_are_told_and_not_opened(content: Path) -> None:
    os.mkfifo(content / "dongguan" / "photos" / "b.jpg")
    os.mkfifo(content / "pipe")

    assert told(content) == ["dongguan/photos/b.jpg file-special", "pipe file-special"]


def test_devices_are_told_and_not_opened() -> None:
    """Only an administrator can make one; every machine has some, and a read of this one would never end."""
    folder, problems = read_folder(Path("/dev"), "dev")

    assert "zero" not in folder.files
    assert "dev/zero file-special" in {f"{problem.place.file} {problem.code}" for problem in problems}
    with pytest.raises(OSError):  # noqa: PT011 - each system words it its own way
        read_bytes(Path("/dev/zero"))


def test_a_socket_is_told_and_not_opened(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content / "dongguan" / "photos")  # the name of a socket may be no longer than 107 bytes
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("b.jpg")

        assert told(content) == ["dongguan/photos/b.jpg file-special"]


def test_both_names_of_one_file_are_told(content: Path) -> None:
    os.link(content / "dongguan" / "photos" / "a.jpg", content / "dongguan" / "photos" / "b.jpg")

    assert told(content) == ["dongguan/photos/a.jpg file-shared", "dongguan/photos/b.jpg file-shared"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("a.jpg", "A.JPG"), ("Straße.jpg", "STRASSE.jpg"), ("é.jpg", "e\u0301.jpg")],
)
def test_names_that_another_disk_takes_for_one_are_told(content: Path, one: str, other: str) -> None:
    for name in (one, other):
        (content / "dongguan" / "photos" / name).write_bytes(b"")

    assert [line.split()[-1] for line in told(content)] == ["file-names-collide"]


def test_branch_folders_may_not_differ_by_case_alone(content: Path) -> None:
    (content / "Dongguan").mkdir()
    (content / "Dongguan" / BRANCH_FILE).write_bytes(b"a")

    assert told(content) == ["dongguan file-names-collide"]


@pytest.mark.parametrize(
    "name", [b"a\\b.jpg", b"c:d.jpg", b"con.jpg", b"a.jpg.", b" a.jpg", b"a\n.jpg", "证书".encode("gbk")]
)
def test_names_that_do_not_travel_are_told(content: Path, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(content) + b"/dongguan/photos/" + name)).write_bytes(b"")
    folders, problems = branch_folders(content)

    assert [problem.code for problem in problems] == ["file-name-odd"]
    assert problems[0].place.file.isprintable()
    assert folders[0].files == (BRANCH_FILE, "photos/a.jpg")


def test_a_name_garbled_by_unpacking_is_shown_as_it_was_meant(content: Path) -> None:
    Path(os.fsdecode(os.fsencode(content) + b"/dongguan/" + "证书.jpg".encode("gbk"))).write_bytes(b"")

    assert told(content) == ["dongguan/证书.jpg file-name-odd"]


@pytest.mark.parametrize(
    "name", ["branch.yml", "branch.yaml.txt", "Branch.yaml", "支部.yaml", "支部.docx", "branch.txt"]
)
def test_a_misnamed_branch_file_is_named(content: Path, name: str) -> None:
    (content / "dongguan" / BRANCH_FILE).rename(content / "dongguan" / name)
    folders, problems = branch_folders(content)

    assert [(problem.code, problem.what) for problem in problems] == [
        ("branch-file-name", f"没有 branch.yaml，倒有一个“{name}”")
    ]
    assert folders[0].yaml is None


def test_a_branch_unpacked_one_folder_too_deep_is_found(content: Path) -> None:
    inner = content / "dongguan" / "东关"
    inner.mkdir()
    (content / "dongguan" / BRANCH_FILE).rename(inner / BRANCH_FILE)

    assert told(content) == ["dongguan/东关/branch.yaml branch-file-deeper"]


def test_a_folder_without_anything_like_it_says_what_to_do(content: Path) -> None:
    (content / "dongguan" / BRANCH_FILE).unlink()

    assert told(content) == ["dongguan branch-file-missing"]


def test_files_below_three_levels_are_told_and_left(content: Path) -> None:
    deep = content / "dongguan" / "photos" / "2026" / "06"
    deep.mkdir(parents=True)
    (deep.parent / "b.jpg").write_bytes(b"")
    (deep / "c.jpg").write_bytes(b"")

    assert told(content) == ["dongguan/photos/2026/06 folder-too-deep"]
    assert branch_folders(content)[0][0].files == (BRANCH_FILE, "photos/2026/b.jpg", "photos/a.jpg")


def test_files_beside_the_branches_are_told(content: Path) -> None:
    (content / "GA-CG-012.zip").write_bytes(b"")

    assert told(content) == ["GA-CG-012.zip file-stray"]


def test_a_content_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    folders, problems = branch_folders(tmp_path / "nothing")

    assert folders == ()
    assert [(problem.code, problem.what, problem.fix) for problem in problems] == [
        ("folder-unreadable", "这里打不开（没有找到它）", "请检查路径和读取权限，或把整个文件夹重新拷贝一次。")
    ]


def test_what_may_not_be_read_is_told(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content)  # the folders above belong to the user of the tests alone
    for path in (Path("dongguan/photos"), Path("dongguan") / BRANCH_FILE):
        path.chmod(0)
    content.chmod(0o755)
    with as_nobody():
        folders, problems = branch_folders(Path())

    assert [(problem.place.file, problem.what) for problem in problems] == [
        ("./dongguan/branch.yaml", "这里打不开（没有读取权限）"),
        ("./dongguan/photos", "这里打不开（没有读取权限）"),
    ]
    assert folders[0].yaml is None


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up the rights of root for a while; root may read everything."""
    user = os.geteuid()
    if user:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_bytes_are_read_up_to_what_a_file_may_have(content: Path) -> None:
    path = content / "dongguan" / BRANCH_FILE
    path.write_bytes(b"a" * (LIMIT + 100))

    assert len(read_bytes(path)) == LIMIT + 1


def test_bytes_are_never_read_through_a_link_or_a_pipe(content: Path) -> None:
    (content / "link").symlink_to(content / "dongguan" / BRANCH_FILE)
    os.mkfifo(content / "pipe")

    for name in ("link", "pipe", "dongguan"):
        with pytest.raises(OSError):  # noqa: PT011 - each system words it its own way
            read_bytes(content / name)
