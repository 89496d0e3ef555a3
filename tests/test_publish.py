"""Build beside and swap in whole."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from showcase import publish as room
from showcase.publish import MARK, Busy, NotOurs, branches_of, publish


def a_site(folder: Path, words: str) -> bool:
    """Write a site of many small files that all say the same, so that a torn one shows."""
    (folder / MARK).parent.mkdir(parents=True)
    (folder / MARK).write_text("{}")
    for number in range(60):
        (folder / f"{number}.html").write_text(words)
    return True


def words_of(site: Path) -> set[str]:
    return {path.read_text() for path in site.glob("*.html")}


@pytest.mark.parametrize(("counts", "branches"), [('{"branches": 12}', 12), ("{}", 0), ("12", 0), ("{", 0)])
def test_a_standing_site_tells_how_many_branches_it_shows(tmp_path: Path, counts: str, branches: int) -> None:
    assert branches_of(tmp_path) == 0
    (tmp_path / MARK).parent.mkdir()
    (tmp_path / MARK).write_text(counts)

    assert branches_of(tmp_path) == branches


def test_a_first_site_is_put_in_place(tmp_path: Path) -> None:
    assert publish(tmp_path / "site", lambda beside: a_site(beside, "new"))
    assert words_of(tmp_path / "site") == {"new"}


@pytest.mark.parametrize("exchange", [True, False], ids=["in one step", "in two renames"])
def test_a_new_site_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchange: bool
) -> None:
    site = tmp_path / "site"
    publish(site, lambda beside: a_site(beside, "old"))
    if not exchange:
        monkeypatch.setattr(room, "_exchange", lambda one, other: False)  # noqa: ARG005

    assert publish(site, lambda beside: a_site(beside, "new"))
    assert words_of(site) == {"new"}
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(".lock")] == ["site"]


def test_a_build_that_says_no_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, lambda beside: a_site(beside, "old"))

    assert not publish(site, lambda beside: not a_site(beside, "new"))
    assert words_of(site) == {"old"}


def test_a_build_that_breaks_leaves_the_old_site_and_no_litter(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, lambda beside: a_site(beside, "old"))

    def breaks(beside: Path) -> bool:
        a_site(beside, "new")
        raise RuntimeError("torn")

    with pytest.raises(RuntimeError):
        publish(site, breaks)

    assert words_of(site) == {"old"}
    assert not (tmp_path / "site.new").exists()


def test_a_folder_that_is_not_ours_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")

    with pytest.raises(NotOurs):
        publish(tmp_path, lambda beside: a_site(beside, "new"))

    assert (tmp_path / "letters.txt").read_text() == "mine"


def test_a_link_in_place_of_the_site_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(NotOurs):
        publish(tmp_path / "site", lambda beside: a_site(beside, "new"))


def test_the_second_of_two_builds_waits_for_the_first(tmp_path: Path) -> None:
    site = tmp_path / "site"
    started = threading.Event()

    def slow(beside: Path) -> bool:
        started.set()
        time.sleep(0.3)
        return a_site(beside, "first")

    first = threading.Thread(target=publish, args=(site, slow))
    first.start()
    started.wait()
    publish(site, lambda beside: a_site(beside, "second"))
    first.join()

    assert words_of(site) == {"second"}


def test_a_build_that_never_ends_is_told_of(tmp_path: Path) -> None:
    site = tmp_path / "site"
    entered, leave = threading.Event(), threading.Event()

    def endless(beside: Path) -> bool:
        entered.set()
        leave.wait()
        return a_site(beside, "first")

    first = threading.Thread(target=publish, args=(site, endless))
    first.start()
    entered.wait()
    with pytest.raises(Busy):
        publish(site, lambda beside: a_site(beside, "second"), patience=0.05)
    leave.set()
    first.join()


KILLED = """
import sys
from pathlib import Path
from showcase.publish import publish
sys.path.insert(0, sys.argv[2])
from test_publish import a_site
while True:
    for words in ("one", "two"):
        publish(Path(sys.argv[1]), lambda beside: a_site(beside, words))
        print(words, flush=True)
"""


def test_killed_at_any_moment_a_whole_site_stands(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, lambda beside: a_site(beside, "one"))
    for number in range(20):
        command = [sys.executable, "-c", KILLED, str(site), str(Path(__file__).parent)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
            assert run.stdout
            assert run.stdout.readline() == b"one\n"  # now it is at work
            time.sleep(number * 0.003)
            run.kill()

        assert len(words_of(site)) == 1
        assert len(list(site.glob("*.html"))) == 60
