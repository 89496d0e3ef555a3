"""No page carries script or style of its own, so that no policy ever has to allow any."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'self'; object-src 'none'"
)

HOOKS = Path(__file__).parents[1] / "hooks"


class Faults(HTMLParser):
    """What a strict policy would stop, and the policy a page names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "style" or (tag == "script" and not given.get("src")):
            self.found.append(f"<{tag}>")
        self.found += [name for name in given if name == "style" or name.startswith("on")]
        addresses = (value or "" for value in given.values())
        self.found += [address for address in addresses if address.strip().lower().startswith("javascript:")]
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""


def test_no_page_needs_an_exception(sample_site: Path) -> None:
    for path in sorted(sample_site.rglob("*.html")):
        page = Faults()
        page.feed(path.read_text(encoding="utf-8"))

        assert page.found == [], path
        assert page.policy == POLICY, path


def test_no_pattern_is_possessive() -> None:
    """Python before 3.11.5, which Debian 12 has, can match nothing for ever with `(a|b)++`."""
    for source in sorted(HOOKS.rglob("*.py")):
        code = re.sub(r"#.*", "", source.read_text(encoding="utf-8"))

        assert re.findall(r"[)\]}][+*?]\+|\(\?>", code) == [], source.name
