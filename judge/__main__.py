"""Build the samples and let every judge look: `python -m judge`. Exit status 1 when one of them finds a fault."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from judge import axe, lighthouse, markup

BRANCH = "branches/GA-CG-012.html"


def main() -> int:
    """Print every fault found, a line each, and a closing count."""
    browser = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )
    if browser is None:
        sys.stderr.write("no Chromium on PATH: run tests/system-packages.sh\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        subprocess.run([sys.executable, "-m", "showcase", "build", "--site", str(site)], check=True)
        faults = [*markup.html_validate(site), *markup.nu(site), *axe.faults(site, browser)]
        faults += lighthouse.faults(site, browser, ("index.html", BRANCH))
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"{len(faults)} faults\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
