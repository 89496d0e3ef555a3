"""The oldest browser the site is made for: a real Chromium 86, fetched once and kept in .cache."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from filelock import FileLock

from tests.conftest import ROOT

PACKAGE = "chrome-aws-lambda@5.3.1"  # Chromium 86.0.4240.111, BSD, in a MIT wrapper
FOLDER = ROOT / ".cache" / "chromium-86"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-zygote", "--disable-dev-shm-usage", "--disable-background-networking"]

# The package holds the program in Brotli, which node unpacks and Python does not.
_UNPACK = (
    "const z=require('zlib'),f=require('fs'),[,from,to]=process.argv;"
    "f.writeFileSync(to,z.brotliDecompressSync(f.readFileSync(from)),{mode:0o755})"
)


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
        raise RuntimeError(f"no npm on PATH: install Node.js, or put Chromium 86 at {program}")
    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        folder = Path(name)
        subprocess.run(["npm", "pack", PACKAGE], cwd=folder, check=True, capture_output=True)
        shutil.unpack_archive(next(folder.glob("*.tgz")), folder, "gztar", filter="data")
        for packed in ("swiftshader.tar", "chromium"):
            source = folder / "package" / "bin" / f"{packed}.br"
            subprocess.run(["node", "-e", _UNPACK, str(source), str(folder / packed)], check=True)
        shutil.unpack_archive(folder / "swiftshader.tar", FOLDER, "tar", filter="data")
        (folder / "chromium").replace(program)
