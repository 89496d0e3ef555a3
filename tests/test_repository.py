"""What holds for every file of the repository."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "branches"
# Written in halves, so that this file does not name what no file may name.
REGISTRY_HOSTS = re.compile(
    "|".join(
        (
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            "npm" + r"js\.(?:org|com)",
            "deb" + r"ian\.org",
            "ubun" + r"tu\.com",
        )
    )
)


def _tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_package_registry() -> None:
    texts = ((path, path.read_bytes().decode("utf-8", "ignore")) for path in _tracked())

    assert [path.name for path, text in texts if REGISTRY_HOSTS.search(text)] == []


def test_sample_photos_stay_small() -> None:
    heavy = [
        path.name
        for path in SAMPLES.rglob("*")
        if path.suffix.lower() in {".jpg", ".png"} and path.stat().st_size > 150 * 1024
    ]

    assert heavy == []


def test_the_repository_stays_under_forty_megabytes() -> None:
    assert sum(path.stat().st_size for path in _tracked()) < 40 * 1024 * 1024


def test_every_locked_package_is_pinned_by_hash() -> None:
    for lock in (ROOT / "requirements").glob("*.lock"):
        entries = re.split(r"\n(?=[a-z])", lock.read_text(encoding="utf-8"))

        assert [entry.split()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
