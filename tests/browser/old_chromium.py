"""The oldest browser the site is made for: a real Chromium 86, fetched once and kept in .cache."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from filelock import FileLock

from tests.conftest import ROOT

PACKAGE = "chrome-aws-lambda@5.3.1"  # Chromium 86.0.4240.111, MIT wrapper around a BSD build
FOLDER = ROOT / ".cache" / "chromium-86"
FLAGS = ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote", "--disable-background-networking"]

# The package holds the program in Brotli, which node unpacks and Python does not.
_UNPACK = "const z=require('zlib'),f=require('fs');f.writeFileSync(process.argv[2],z.brotliDecompressSync(f.readFileSync(process.argv[1])),{mode:0o755})"


def old_chromium() -> str:
    """Return the path of Chromium 86; where it cannot be had, an error with a remedy, never a silent skip."""
    program = FOLDER / "chromium"
    FOLDER.mkdir(parents=True, exist_ok=True)
    with FileLock(FOLDER / "lock"):
        if not program.exists():
            _fetch(program)
    return str(program)


def _fetch(program: Path) -> None:
    if not (shutil.which("npm") and shutil.which("node")):
        raise RuntimeError("no npm on PATH: install Node.js, or put Chromium 86 at " + str(program))
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        subprocess.run(["npm", "pack", PACKAGE], cwd=folder, check=True, capture_output=True)
        archive = next(Path(folder).glob("*.tgz"))
        shutil.unpack_archive(archive, folder, "gztar", filter="data")
        for name in ("chromium.br", "swiftshader.tar.br"):
            made = Path(folder) / name.removesuffix(".br")
            subprocess.run(["node", "-e", _UNPACK, f"{folder}/package/bin/{name}", str(made)], check=True)
        shutil.unpack_archive(Path(folder) / "swiftshader.tar", FOLDER, "tar", filter="data")
        os.replace(Path(folder) / "chromium", program)
