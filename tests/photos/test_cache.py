from __future__ import annotations

import gc
import os
import shutil
import time
from pathlib import Path

import pytest

from showcase.photos.cache import Cache, without_collector
from showcase.photos.manifest import MANIFEST
from showcase.photos.shoot import TEMPORARY, Order, shoot
from showcase.photos.shots import Original, Shot, Signature
from tests.photos.pictures import busy, saved


@pytest.fixture
def shot(tmp_path: Path) -> Shot:
    """A photo developed and remembered in `tmp_path`/cache."""
    (tmp_path / "cache").mkdir()
    (tmp_path / "a.jpg").write_bytes(saved(busy()))
    result = shoot(Order(str(tmp_path / "a.jpg"), str(tmp_path / "cache"), "a")).result
    assert isinstance(result, Shot)
    with Cache(tmp_path / "cache") as cache:
        cache.keep_shot(result)
        cache.keep_originals({"a": Original(Signature(1, 2, 3, 4, 5), result.digest)})
    return result


def remembered(folder: Path, stem: str) -> Shot | None:
    with Cache(folder) as cache:
        return cache.shot(stem)


def test_a_shot_is_found_again_whole(tmp_path: Path, shot: Shot) -> None:
    with Cache(tmp_path / "cache") as cache:
        assert cache.shot(shot.stem) == shot
        assert cache.originals == {"a": Original(Signature(1, 2, 3, 4, 5), shot.digest)}
        assert cache.shot("0" * 16) is None


def test_a_missing_derivative_is_not_stood_in_for(tmp_path: Path, shot: Shot) -> None:
    (tmp_path / "cache" / shot.made[1].name).unlink()

    assert remembered(tmp_path / "cache", shot.stem) is None


@pytest.mark.parametrize("damage", [b"", b"torn"], ids=["emptied", "cut"])
def test_a_derivative_of_another_size_is_noticed(tmp_path: Path, shot: Shot, damage: bytes) -> None:
    (tmp_path / "cache" / shot.made[0].name).write_bytes(damage)

    assert remembered(tmp_path / "cache", shot.stem) is None


def test_a_derivative_written_over_is_noticed(tmp_path: Path, shot: Shot) -> None:
    (tmp_path / "cache" / shot.made[0].name).write_bytes(b"x" * shot.made[0].size)

    assert remembered(tmp_path / "cache", shot.stem) is None


def test_a_copied_cache_is_as_good_as_before(tmp_path: Path, shot: Shot) -> None:
    """Copying gives new times and the same bytes."""
    shutil.copytree(tmp_path / "cache", tmp_path / "copy", copy_function=shutil.copyfile)
    again = remembered(tmp_path / "copy", shot.stem)

    assert again is not None
    assert [made.sha256 for made in again.made] == [made.sha256 for made in shot.made]
    assert again == remembered(tmp_path / "copy", shot.stem)


def test_garbage_goes_and_what_is_shown_stays(tmp_path: Path, shot: Shot) -> None:
    folder = tmp_path / "cache"
    (folder / f"{'0' * 16}-480.avif").write_bytes(b"old")
    (folder / "note.txt").write_text("not ours")
    with Cache(folder) as cache:
        assert cache.collect_garbage({made.name for made in shot.made}) == 1
    with Cache(folder) as cache:
        assert cache.shot(shot.stem) == shot
        assert list(cache.originals) == ["a"]

    assert (folder / "note.txt").exists()


def test_what_is_shown_no_more_is_forgotten(tmp_path: Path, shot: Shot) -> None:
    with Cache(tmp_path / "cache") as cache:
        assert cache.collect_garbage(()) == len(shot.made)
    with Cache(tmp_path / "cache") as cache:
        assert cache.shot(shot.stem) is None
        assert cache.originals == {}


def test_old_half_written_files_are_swept_and_fresh_ones_left(tmp_path: Path) -> None:
    """A fresh one may belong to a build that runs beside this one."""
    folder = tmp_path / TEMPORARY
    folder.mkdir()
    for name in ("old", "fresh"):
        (folder / name).write_bytes(b"half")
    os.utime(folder / "old", (time.time() - 7200,) * 2)
    with Cache(tmp_path):
        assert [path.name for path in folder.iterdir()] == ["fresh"]


def test_a_damaged_manifest_costs_only_the_memory(tmp_path: Path, shot: Shot) -> None:
    manifest = tmp_path / "cache" / MANIFEST
    manifest.write_bytes(manifest.read_bytes()[:5000])
    with Cache(tmp_path / "cache") as cache:
        assert cache.shot(shot.stem) is None
        cache.keep_shot(shot)

    assert remembered(tmp_path / "cache", shot.stem) == shot


def test_the_collector_comes_back() -> None:
    with without_collector():
        assert not gc.isenabled()

    assert gc.isenabled()
