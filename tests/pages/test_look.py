"""The look: one home for every value and every class, nothing left over, small enough for an old line."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from .desk import TEMPLATES

ASSETS = TEMPLATES.parent / "docs" / "assets"
SHEETS = sorted((ASSETS / "css").glob("*.css"))
SCRIPTS = sorted((ASSETS / "js").rglob("*.js"))
ON_ONE_PAGE = {"form", "search", "visit"}
CSS = "\n".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
RULES = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
PAGES = [
    path for path in sorted(TEMPLATES.rglob("*.html")) if not path.stem.startswith("desk_")
]  # with a look of their own
MARKUP = "\n".join(path.read_text(encoding="utf-8") for path in [*PAGES, *SCRIPTS])


def test_every_class_is_styled_and_every_style_is_used() -> None:
    styled = set(re.findall(r"\.(sc-[a-z-]+)", RULES))
    worn = {name for names in re.findall(r'class(?:Name)?(?:\s*=|:)\s*"([^"]+)"', MARKUP) for name in names.split()}

    assert worn == styled


def test_every_token_is_named_once_and_used() -> None:
    named = set(re.findall(r"(--sc-[a-z0-9-]+):", RULES))
    used = set(re.findall(r"var\((--sc-[a-z0-9-]+)\)", RULES))

    assert named == used


@pytest.mark.parametrize(
    "sheet", [sheet for sheet in SHEETS if sheet.stem not in {"tokens", "print"}], ids=lambda s: s.stem
)
def test_colours_have_their_one_home_in_the_tokens(sheet: Path) -> None:
    bare = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)

    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|\brgba?\(", bare) == []


def test_nothing_an_old_browser_stumbles_over() -> None:
    """Chromium 86 is the floor; layers would lose against a theme, ids and shouting against each other."""
    for word in (":has(", "@container", "@layer", "aspect-ratio", "!important", ":is(", "inset:", "@import", "url("):
        assert word not in RULES, word
    for script in SCRIPTS:
        text = script.read_text(encoding="utf-8")
        for word in ("fetch(", "import ", "?.", "??", ".at(-", "structuredClone", "innerHTML", "eval("):
            assert word not in text, (script.name, word)


def test_the_look_is_light() -> None:
    def weight(paths: list[Path]) -> int:
        return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in paths)

    everywhere = [sheet for sheet in SHEETS if sheet.stem not in ON_ONE_PAGE]
    assert weight(everywhere) + max(weight([sheet]) for sheet in SHEETS if sheet not in everywhere) <= 20_000
    # No page loads all of them; what each one loads is weighed in tests/browser/test_weights.py.
    assert max(weight([script]) for script in SCRIPTS) <= 10_000


CONTRASTS = [
    ("--sc-ink", "--sc-ground", 7),
    ("--sc-ink", "--sc-sheet", 7),
    ("--sc-ink", "--sc-tint", 7),
    ("--sc-ink-soft", "--sc-ground", 4.5),
    ("--sc-ink-soft", "--sc-sheet", 4.5),
    ("--sc-link", "--sc-ground", 4.5),
    ("--sc-link", "--sc-sheet", 4.5),
    ("--sc-link", "--sc-tint", 4.5),
    ("--sc-gold", "--sc-ground", 4.5),
    ("--sc-gold", "--sc-sheet", 4.5),
    ("--sc-red-ink", "--sc-red", 4.5),
    ("--sc-white", "--sc-band", 7),
    ("--sc-night-ink", "--sc-night", 7),
    ("--sc-edge", "--sc-ground", 3),
    ("--sc-edge", "--sc-sheet", 3),
    ("--sc-focus", "--sc-ground", 3),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper", "least"), CONTRASTS)
def test_what_is_read_stands_out(scheme: str, ink: str, paper: str, least: float) -> None:
    values = colours(scheme)

    assert contrast(values[ink], values[paper]) >= least


def colours(scheme: str) -> dict[str, str]:
    text = (ASSETS / "css" / "tokens.css").read_text(encoding="utf-8")
    light, _, dark = text.partition('[data-md-color-scheme="slate"]')
    found = dict(re.findall(r"(--sc-[a-z-]+): (#[0-9A-F]{6})", light))
    return found | (dict(re.findall(r"(--sc-[a-z-]+): (#[0-9A-F]{6})", dark)) if scheme == "dark" else {})


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two colours."""
    brighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
