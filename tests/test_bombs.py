"""What is small and wants to become large – an archive, a picture, a YAML file – costs neither time nor memory."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from .authored.office import FOLDER, an_office
from .submissions.zips import FILES, a_zip

SECONDS = 10
MEGABYTES = 600


@dataclass(frozen=True)
class Toll:
    """What a command came to, and what it took."""

    status: int
    said: str
    cpu: float
    megabytes: float


# A child's peak of memory begins with that of its parent, so a small process stands between the tests and the command.
BETWEEN = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stderr=subprocess.STDOUT).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
"""


def toll(*words: str | Path) -> Toll:
    showcase = (sys.executable, "-m", "showcase", *map(str, words))
    run = subprocess.run([sys.executable, "-c", BETWEEN, *showcase], capture_output=True, text=True, check=True)
    said, _, told = run.stdout.rstrip().rpartition("\n")
    status, cpu, megabytes = told.split()
    return Toll(int(status), said, float(cpu), float(megabytes))


def a_picture_bomb() -> bytes:
    """900 million px in 109 KB."""
    width = height = 30_000
    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


BOMBS = {
    "branch.yaml, laughing": b"a: &a [x,x,x,x,x,x,x,x,x]\n"
    + b"".join(b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(9)),
    "branch.yaml, deep": b"[" * 50_000,
    "branch.yaml, wide": b"? " * 100_000,
}


@pytest.fixture(scope="module")
def bombs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    home = tmp_path_factory.mktemp("bombs")
    picture = {**FILES, "photos/xunluoting.jpg": a_picture_bomb()}
    zips = [a_zip(home / "picture.zip", picture)]
    zips += [a_zip(home / f"{name[13:]}.zip", {**FILES, "branch.yaml": data}) for name, data in BOMBS.items()]
    zeros = home / "zeros.zip"
    with zipfile.ZipFile(zeros, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("branch.yaml", FILES["branch.yaml"])
        for number in range(10):
            archive.writestr(f"photos/{number}.jpg", b"\0" * 20_000_000)
    return (*zips, zeros)


def test_they_cost_little_when_they_are_handed_in(bombs: tuple[Path, ...], tmp_path: Path) -> None:
    content = an_office(tmp_path)
    before = sorted(content.rglob("*"))
    run = toll("import", *bombs, "--yes", "--content", content)

    assert run.status == 1, run.said
    assert run.said.count("没有收") == len(bombs)
    assert "Traceback" not in run.said
    assert (run.cpu < SECONDS, run.megabytes < MEGABYTES) == (True, True), run
    assert sorted(path for path in content.rglob("*") if ".history" not in path.parts) == before


def test_they_cost_little_where_they_lie(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    for number, data in enumerate(BOMBS.values()):
        folder = shutil.copytree(content / FOLDER, content / f"bomb-{number}")
        (folder / "branch.yaml").write_bytes(data)
    (content / FOLDER / "photos" / "xunluoting.jpg").write_bytes(a_picture_bomb())
    run = toll("check", "--content", content)

    assert run.status == 1
    assert "Traceback" not in run.said
    assert all(f"bomb-{number}" in run.said for number in range(len(BOMBS)))
    assert "xunluoting.jpg" in run.said
    assert (run.cpu < SECONDS, run.megabytes < MEGABYTES) == (True, True), run
