from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from showcase.model import PhotoFile
from showcase.photos.develop import PHOTO_FOLDER, collect_garbage, develop
from showcase.photos.faults import PhotoFault
from showcase.photos.measure import measure
from showcase.photos.shoot import Order
from tests.photos.pictures import FOREIGN, animation, busy, quarters, saved, telling_jpeg
from tests.waiting import comes


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder of six different photos."""
    folder = tmp_path / "content"
    folder.mkdir()
    pictures = {
        "a.jpg": saved(busy(1000, 700)),
        "夜巡 路线#1.jpg": telling_jpeg(),
        "logo.png": saved(quarters(), "PNG"),
        "b.webp": saved(busy(), "WEBP"),
        "c.gif": animation("GIF"),
        "D.JPG": saved(quarters(300, 500)),
    }
    for name, data in pictures.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def here() -> Iterator[Executor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor


def files(content: Path) -> list[PhotoFile]:
    """Measure what can be measured; anything else is passed on as if it had changed since."""
    paths = sorted(content.iterdir())
    measured = [(path, measure(path, f"x/{path.name}")) for path in paths]
    return [
        fact if isinstance(fact, PhotoFile) else PhotoFile(f"x/{path.name}", str(path), 1, 1) for path, fact in measured
    ]


def contents(cache: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes() for path in (cache / PHOTO_FOLDER).iterdir() if path.suffix in {".avif", ".jpg"}
    }


class Counting(ThreadPoolExecutor):
    """An executor that tells which photos it was asked to make."""

    def __init__(self) -> None:
        super().__init__(1)
        self.asked: list[str] = []

    def submit(self, fn: Callable[..., Any], /, *args: object, **kwargs: object) -> Future[Any]:
        self.asked += [Path(order.path).name for order in args if isinstance(order, Order)]
        return super().submit(fn, *args, **kwargs)


def asked(photos: list[PhotoFile], cache: Path) -> list[str]:
    with Counting() as executor:
        develop(photos, cache, executor)
    return sorted(executor.asked)


def test_every_photo_comes_out_under_its_key_in_the_order_given(content: Path, tmp_path: Path, here: Executor) -> None:
    photos = files(content)
    developed, faults = develop(photos, tmp_path / "cache", here)

    assert list(developed) == [photo.key for photo in photos]
    assert {rendition.name for photo in developed.values() for rendition in (*photo.avif, *photo.jpeg)} == set(
        contents(tmp_path / "cache")
    )
    assert {key: [fault.code for fault in said] for key, said in faults.items()} == {"x/c.gif": ["photo-animated"]}
    for photo in photos:
        shown = developed[photo.key]
        assert shown.main.width == min(photo.width, 960)
        assert abs(shown.main.height / shown.main.width - photo.height / photo.width) < 0.02
        assert shown.placeholder.startswith("data:image/")


def test_the_number_of_jobs_never_shows(content: Path, tmp_path: Path) -> None:
    one, two = (develop(files(content), tmp_path / str(jobs), jobs) for jobs in (1, 2))

    assert one == two
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_nothing_is_made_twice(content: Path, tmp_path: Path) -> None:
    photos, cache = files(content), tmp_path / "cache"

    assert len(asked(photos, cache)) == 6
    assert asked(photos, cache) == []


def test_touched_copied_and_renamed_photos_are_known_again(content: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before, _ = develop(files(content), cache, 1)
    os.utime(content / "a.jpg", (1, 1))
    (content / "D.JPG").rename(content / "e.jpg")
    shutil.copyfile(content / "logo.png", content / "logo-2.png")

    assert asked(files(content), cache) == []
    after, _ = develop(files(content), cache, 1)
    assert after["x/e.jpg"].jpeg == before["x/D.JPG"].jpeg
    assert after["x/logo-2.png"].jpeg == before["x/logo.png"].jpeg


def test_a_photo_changed_within_the_same_tick_is_noticed(content: Path, tmp_path: Path, here: Executor) -> None:
    """Same size, same time: only the bytes differ. Pixels of one colour give files of one length."""
    cache, path = tmp_path / "cache", content / "a.jpg"
    one, two = (saved(quarters(), "BMP", dpi=(dots, dots)) for dots in (72, 300))
    path.write_bytes(one)
    os.utime(path, ns=(10**18, 10**18))
    before, _ = develop(files(content), cache, here)
    path.write_bytes(two)
    os.utime(path, ns=(10**18, 10**18))
    after, _ = develop(files(content), cache, here)

    assert len(one) == len(two)
    assert before["x/a.jpg"].digest != after["x/a.jpg"].digest


def test_only_what_is_missing_or_damaged_is_made_again(content: Path, tmp_path: Path, here: Executor) -> None:
    cache = tmp_path / "cache"
    developed, _ = develop(files(content), cache, here)
    whole = contents(cache)
    (cache / PHOTO_FOLDER / developed["x/a.jpg"].avif[0].name).unlink()
    (cache / PHOTO_FOLDER / developed["x/D.JPG"].main.name).write_bytes(b"torn")

    assert asked(files(content), cache) == ["D.JPG", "a.jpg"]
    assert contents(cache) == whole


def test_a_lost_manifest_is_made_again(content: Path, tmp_path: Path, here: Executor) -> None:
    before = develop(files(content), tmp_path / "cache", here)
    (tmp_path / "cache" / PHOTO_FOLDER / "manifest.sqlite").write_bytes(b"nonsense")

    assert develop(files(content), tmp_path / "cache", here) == before


def test_a_fault_costs_one_photo(content: Path, tmp_path: Path, here: Executor) -> None:
    jpeg = saved(busy())
    (content / "cut.jpg").write_bytes(jpeg[: len(jpeg) // 2])
    (content / "drawing.jpg").write_bytes(FOREIGN["svg"])
    photos = [*files(content), PhotoFile("x/gone.jpg", str(content / "gone.jpg"), 10, 10)]
    developed, faults = develop(photos, tmp_path / "cache", here)
    codes = {key: [fault.code for fault in said] for key, said in faults.items()}

    assert len(developed) == 6
    assert codes == {
        "x/c.gif": ["photo-animated"],
        "x/cut.jpg": ["photo-truncated"],
        "x/drawing.jpg": ["photo-drawing"],
        "x/gone.jpg": ["photo-gone"],
    }


def test_advice_is_remembered(content: Path, tmp_path: Path, here: Executor) -> None:
    first, second = (develop(files(content), tmp_path / "cache", here)[1] for _ in range(2))

    assert first == second
    assert isinstance(first["x/c.gif"][0], PhotoFault)


class Deadly(ThreadPoolExecutor):
    """An executor that loses whoever works on the logo, as a crash in a decoder would."""

    def submit(self, fn: Callable[..., Any], /, *args: object, **kwargs: object) -> Future[Any]:
        work: Callable[..., Any] = _die if "logo" in str(args[0]) else fn
        return super().submit(work, *args, **kwargs)


def _die(_: object) -> None:
    raise SystemError("decoder gone")


def test_trouble_in_a_lent_executor_is_tried_once_more_at_home(content: Path, tmp_path: Path) -> None:
    with Deadly(1) as executor:
        developed, _ = develop(files(content), tmp_path / "cache", executor)

    assert len(developed) == 6


def _workers() -> list[int]:
    """Return the processes this one started to work for it."""
    listed = [path.read_text() for path in Path("/proc/self/task").glob("*/children")]
    return [
        pid for pid in map(int, " ".join(listed).split()) if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


def _kill_workers(until: threading.Event) -> None:
    while not until.wait(0.02):
        with suppress(OSError):
            for pid in _workers():
                os.kill(pid, signal.SIGKILL)


def test_a_photo_nobody_survives_is_named_and_the_build_goes_on(content: Path, tmp_path: Path) -> None:
    """What memory or a bug in a decoder does: every worker that takes the photo is gone."""
    logo = [file for file in files(content) if "logo" in file.key]
    over = threading.Event()
    killer = threading.Thread(target=_kill_workers, args=(over,))
    killer.start()
    try:
        developed, faults = develop(logo, tmp_path / "cache", 1)
    finally:
        over.set()
        killer.join()

    assert (developed, [fault.code for fault in faults["x/logo.png"]]) == ({}, ["photo-crashed"])
    assert len(develop(files(content), tmp_path / "cache", 1)[0]) == 6


def test_progress_counts_what_is_made(content: Path, tmp_path: Path, here: Executor) -> None:
    heard: list[tuple[int, int]] = []
    for _ in range(2):
        develop(files(content), tmp_path / "cache", here, lambda done, total: heard.append((done, total)))

    assert heard == [(done, 6) for done in range(1, 7)]


def test_nothing_to_do_starts_nothing(tmp_path: Path) -> None:
    assert develop([], tmp_path / "cache") == ({}, {})


def test_garbage_is_what_no_page_names(content: Path, tmp_path: Path, here: Executor) -> None:
    cache = tmp_path / "cache"
    developed, _ = develop(files(content), cache, here)
    keep = {rendition.name for rendition in (*developed["x/a.jpg"].avif, *developed["x/a.jpg"].jpeg)}
    before = len(contents(cache))

    assert collect_garbage(cache, keep) == before - len(keep)
    assert contents(cache).keys() == keep
    assert asked(files(content), cache) == sorted(path.name for path in content.iterdir() if path.name != "a.jpg")


def test_a_build_killed_while_it_writes_leaves_no_torn_file(content: Path, tmp_path: Path) -> None:
    """Kill it whenever a few more files stand, as a pulled plug would; what has its final name is always whole."""
    cache = tmp_path / "cache"
    whole = contents_of_an_undisturbed_build(content, tmp_path)
    for standing in range(0, len(whole), 3):
        a_build_killed_when(standing, content, cache)
        assert all(whole[name] == data for name, data in contents(cache).items())
    develop(files(content), cache, 1)

    assert contents(cache) == whole


def a_build_killed_when(standing: int, content: Path, cache: Path) -> None:
    """Begin a build and kill it as soon as so many files stand in `cache`."""
    child = os.fork()
    if child == 0:
        with ThreadPoolExecutor(1) as executor:
            develop(files(content), cache, executor)
        os._exit(0)
    try:
        comes(lambda: (cache / PHOTO_FOLDER).is_dir() and len(contents(cache)) >= standing)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def contents_of_an_undisturbed_build(content: Path, tmp_path: Path) -> dict[str, bytes]:
    develop(files(content), tmp_path / "undisturbed", 1)
    return contents(tmp_path / "undisturbed")
