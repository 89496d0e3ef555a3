"""The two vendored scripts are what they say they are, carry their licences, and run no text as code."""

from __future__ import annotations

import hashlib
import re

from tests.conftest import ROOT

VENDOR = ROOT / "docs" / "assets" / "vendor"
TEXT_AS_CODE = re.compile(
    r"\beval\b|\bFunction\s*\(|new Function|setTimeout\s*\(\s*[\"']|\bWorker\b|importScripts|\bimport\s*\("
)


def test_every_script_has_its_sum_and_its_licence() -> None:
    sums = [line.split("  ") for line in (VENDOR / "SHA256SUMS").read_text("utf-8").splitlines()]
    scripts = sorted(path.name for path in VENDOR.glob("*.js"))

    assert scripts == ["fflate.js", "js-yaml.js"]
    assert {name: total for total, name in sums} == {
        name: hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() for name in scripts
    }
    assert all((VENDOR / name.replace(".js", ".LICENSE")).read_text("utf-8").count("MIT") for name in scripts)


def test_no_script_runs_text_as_code_or_starts_workers() -> None:
    ours = [*(ROOT / "docs" / "assets" / "js").rglob("*.js"), *VENDOR.glob("*.js")]

    assert [path.name for path in ours if TEXT_AS_CODE.search(path.read_text("utf-8"))] == []


def test_only_the_form_loads_them() -> None:
    templates = (ROOT / "overrides").rglob("*.html")

    assert [path.name for path in templates if "assets/vendor" in path.read_text("utf-8")] == ["submit.html"]
