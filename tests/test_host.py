"""The real MkDocs: strict, the same bytes twice, the same by either command, and never a lost site."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLES, showcase
from tests.waiting import comes, free_port

SERVED = 120  # s until a busy machine has built the site


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the samples to break."""
    return shutil.copytree(SAMPLES, tmp_path / "branches")


def digests(site: Path) -> dict[str, str]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def mkdocs(*words: str, content: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    settings = {"SHOWCASE_CONTENT": str(content), "SHOWCASE_CACHE": str(cache), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *words]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )


def test_mkdocs_builds_strictly_the_same(content: Path, sample_site: Path, photo_cache: Path, tmp_path: Path) -> None:
    run = mkdocs("build", "--strict", "-d", str(tmp_path / "site"), content=content, cache=photo_cache)

    assert run.returncode == 0, run.stderr
    assert digests(tmp_path / "site") == digests(sample_site)


def test_what_paper_is_set_by_is_not_published(sample_site: Path) -> None:
    assert not (sample_site / "print").exists()
    assert list(sample_site.rglob("*.typ")) == []


def test_two_builds_are_byte_equal(content: Path, sample_site: Path, tmp_path: Path) -> None:
    """Another folder, another cache, other files around it, another number of workers: the same site."""
    run = showcase(
        "build", "--content", content, "--site", tmp_path / "s", "--cache", tmp_path / "c", "--jobs", "1", cwd=tmp_path
    )

    assert run.status == 0, run.err
    assert digests(tmp_path / "s") == digests(sample_site)


def test_a_bad_branch_leaves_the_last_good_site_under_strict(content: Path, photo_cache: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    words = ("build", "--content", content, "--site", site, "--cache", photo_cache)
    assert showcase(*words, "--strict").status == 0
    before = digests(site)
    (content / "chengguan-dongguan" / "branch.yaml").write_text("支部: {", encoding="utf-8")
    run = showcase(*words, "--strict")

    assert run.status == 1
    assert digests(site) == before
    assert "没有发布：chengguan-dongguan" in run.err
    assert "原来的网站没有动" in run.err


def test_without_strict_a_bad_branch_is_left_out(content: Path, photo_cache: Path, tmp_path: Path) -> None:
    (content / "chengguan-dongguan" / "branch.yaml").write_text("支部: {", encoding="utf-8")
    run = showcase("build", "--content", content, "--site", tmp_path / "site", "--cache", photo_cache)

    assert run.status == 0
    assert "个支部的网站，2 个没有发布。" in run.out
    assert not (tmp_path / "site" / "branches" / "GA-CG-012.html").exists()
    assert (tmp_path / "site" / "branches" / "GA-SJ-008.html").exists()


def test_a_spoilt_site_file_leaves_the_site(content: Path, photo_cache: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    words = ("build", "--content", content, "--site", site, "--cache", photo_cache)
    showcase(*words)
    before = digests(site)
    (content / "_site.yaml").write_text("城市：[", encoding="utf-8")
    run = showcase(*words)

    assert run.status == 1
    assert digests(site) == before
    assert "_site.yaml:1:" in run.err
    assert "Traceback" not in run.err


def test_mkdocs_tells_of_held_back_folders_in_its_log(content: Path, photo_cache: Path, tmp_path: Path) -> None:
    (content / "chengguan-dongguan" / "branch.yaml").write_text("支部: {", encoding="utf-8")
    run = mkdocs("build", "--strict", "-d", str(tmp_path / "site"), content=content, cache=photo_cache)

    assert run.returncode == 1
    assert "hexi-liulin：未经上级审定" in run.stderr
    assert "chengguan-dongguan：" in run.stderr


@pytest.fixture
def serving(content: Path, photo_cache: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """`showcase serve` on a copy of the samples; gives the address and what it said."""
    said, port = tmp_path / "said.txt", free_port()
    words = ["serve", "--content", str(content), "--cache", str(photo_cache), "--port", str(port)]
    with said.open("w") as out:
        command = [sys.executable, "-m", "showcase", *words]
        run = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, start_new_session=True)
        try:
            yield f"http://127.0.0.1:{port}/branches/GA-CG-012.html", said
        finally:
            run.terminate()
            run.wait()


@pytest.mark.usefixtures("ctrl_c_heard")
@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_the_host_ends_with_who_started_it(content: Path, photo_cache: Path, asked: signal.Signals) -> None:
    """The host serves in a process of its own; whoever manages services knows only ours."""
    port = free_port()
    words = ["serve", "--content", str(content), "--cache", str(photo_cache), "--port", str(port)]
    with subprocess.Popen(
        [sys.executable, "-m", "showcase", *words], cwd=ROOT, stderr=subprocess.DEVNULL, start_new_session=True
    ) as run:
        try:
            page_with(f"http://127.0.0.1:{port}/index.html", "<main")
            if asked == signal.SIGINT:
                os.killpg(run.pid, asked)  # Ctrl+C is for all of a terminal's foreground
            else:
                run.send_signal(asked)
            run.wait(SERVED)
        finally:
            run.terminate()

    assert page_at(f"http://127.0.0.1:{port}/index.html") == ""


def page_with(address: str, words: str) -> str:
    """Ask for the page until it says `words`."""
    return str(comes(lambda: words in (text := page_at(address)) and text, SERVED))


def page_at(address: str) -> str:
    """The page as it stands; "" while nobody serves it."""
    try:
        with urllib.request.urlopen(address, timeout=SERVED) as answer:  # noqa: S310 – our own server on loopback
            return str(answer.read().decode())
    except OSError:
        return ""


def save_until(path: Path, text: str, heard: Callable[[], bool]) -> None:
    """Save `text` until it is heard of; the watching begins a moment after the first page is served."""
    end = time.monotonic() + SERVED
    while time.monotonic() < end:
        path.write_text(text, encoding="utf-8")
        with suppress(AssertionError):
            comes(heard, SERVED / 6)
            return
    raise AssertionError(f"nobody heard of {path}")


def test_serving_follows_an_edit_and_survives_a_slip(serving: tuple[str, Path], content: Path) -> None:
    address, said = serving
    path = content / "chengguan-dongguan" / "branch.yaml"
    good = path.read_text(encoding="utf-8")
    page_with(address, "灯亮一盏，心安一片")

    street = good.replace("灯亮一盏，心安一片", "灯亮一盏，心安一街")
    save_until(path, street, lambda: "灯亮一盏，心安一街" in page_at(address))

    slip = good.replace("口号:", "口号: [", 1)
    save_until(path, slip, lambda: "chengguan-dongguan/branch.yaml:" in said.read_text())
    assert "灯亮一盏，心安一街" in page_with(address, "心安一街")

    town = good.replace("灯亮一盏，心安一片", "灯亮一盏，心安一城")
    save_until(path, town, lambda: "灯亮一盏，心安一城" in page_at(address))
