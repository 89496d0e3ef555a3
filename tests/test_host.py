"""The real MkDocs: strict, the same bytes twice, the same by either command, and never a lost site."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLES, showcase


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
    assert "提醒 1 处" in run.out
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
    said = tmp_path / "said.txt"
    words = ["serve", "--content", str(content), "--cache", str(photo_cache), "--port", "8137"]
    with said.open("w") as out:
        run = subprocess.Popen([sys.executable, "-m", "showcase", *words], cwd=ROOT, stdout=out, stderr=out)
        try:
            yield "http://127.0.0.1:8137/branches/GA-CG-012.html", said
        finally:
            run.terminate()
            run.wait()
            subprocess.run(["pkill", "-f", "mkdocs serve .*8137"], check=False)


def page_with(address: str, words: str, patience: float = 60) -> str:
    """Ask for the page until it says `words`."""
    end = time.monotonic() + patience
    text = ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 – our own server on loopback
                text = answer.read().decode()
        except OSError:
            text = ""
        if words in text:
            return text
        time.sleep(0.3)
    raise AssertionError(f"never said {words!r}: {text[:200]!r}")


def test_serving_follows_an_edit_and_survives_a_slip(serving: tuple[str, Path], content: Path) -> None:
    address, said = serving
    path = content / "chengguan-dongguan" / "branch.yaml"
    good = path.read_text(encoding="utf-8")
    page_with(address, "灯亮一盏，心安一片")

    path.write_text(good.replace("灯亮一盏，心安一片", "灯亮一盏，心安一街"), encoding="utf-8")
    page_with(address, "灯亮一盏，心安一街")

    path.write_text(good.replace("口号:", "口号: [", 1), encoding="utf-8")
    end = time.monotonic() + 30
    while "branch.yaml:" not in said.read_text() and time.monotonic() < end:
        time.sleep(0.3)

    assert "chengguan-dongguan/branch.yaml:" in said.read_text()
    assert "灯亮一盏，心安一街" in page_with(address, "心安一街")

    path.write_text(good.replace("灯亮一盏，心安一片", "灯亮一盏，心安一城"), encoding="utf-8")
    page_with(address, "灯亮一盏，心安一城")
