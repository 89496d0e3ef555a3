"""A clerk at the form: finds a blank by what it is about, types, presses, and takes the zip home.

Playwright's own waiting needs a newer browser than Chromium 86, so everything here asks the page itself.
"""

from __future__ import annotations

import base64
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ElementHandle, Page

from tests.waiting import until

Said = tuple[str, str, str, str]

LOOKED_AT = 250  # ms after a key is pressed; steps.js waits 200

# Keep what the page hands out, for the old browser tells nobody of a download.
_KEEP_BLOBS = """
window.handedOut = [];
const make = URL.createObjectURL.bind(URL);
URL.createObjectURL = (blob) => { window.handedOut.push(blob); return make(blob); };
"""
_VIEW = "Array.from(scForm.views).find((view) => view.path().join('/') === %s)"


class Clerk:
    """Someone filling in the form at `address`; `heard` is what the browser complained of."""

    def __init__(self, browser: Browser, address: str, context: BrowserContext | None = None) -> None:
        self.context = context or browser.new_context(viewport={"width": 1366, "height": 900}, locale="zh-CN")
        self.page: Page = self.context.new_page()
        self.heard: list[str] = []
        self._listen(address)
        self.page.add_init_script(_KEEP_BLOBS)
        self.open(address)

    def _listen(self, address: str) -> None:
        base = address.rsplit("/", 1)[0]
        fine = (base, "data:", "blob:")
        page = self.page
        page.on("console", lambda said: self.heard.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.heard.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith(fine) else self.heard.append(asked.url))

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.until("document.documentElement.hasAttribute('data-form-ready')")

    def leave(self) -> None:
        self.context.close()

    # ── asking the page ──

    def ask(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the page answers
        return self.page.evaluate(script, arguments[0] if len(arguments) == 1 else list(arguments) or None)

    def until(self, condition: str) -> None:
        until(self.page, condition)

    def settle(self) -> None:
        """Wait until what was typed has been looked at: the page's own clock tells, however busy the machine."""
        self.ask(f"() => new Promise((done) => setTimeout(done, {LOOKED_AT}))")

    def save(self) -> None:
        """Wait until all that was filled in is kept, as the page says when it is."""
        self.ask("() => { document.querySelector('.sc-saved').textContent = ''; scForm.changed(); }")
        self.until("/^已存 /.test(document.querySelector('.sc-saved').textContent)")

    def text(self, selector: str) -> str:
        return str(self.ask("(selector) => document.querySelector(selector).textContent", selector))

    def paper(self) -> Any:  # noqa: ANN401
        return self.ask("scForm.written()")

    def said(self) -> list[Said]:
        """All problems and advices as the form lists them."""
        return [tuple(each) for each in self.ask("scForm.check().map((s) => [s.code, s.what, s.fix, s.grade])")]

    def beside(self, *path: str | int) -> list[str]:
        """What stands beside the blank at `path`."""
        words = f"Array.from({self.view(path)}.said.querySelectorAll('span')).map((each) => each.textContent)"
        return list(self.ask(words))

    def step(self) -> str:
        return self.text(".sc-step:not([hidden]) h2")

    # ── acting ──

    def turn_to(self, step: str) -> None:
        self.ask("(name) => { location.hash = 'step-' + name; }", step)
        self.until(f"!document.getElementById('step-{step}').hidden")

    def press(self, words: str, within: str = "body") -> None:
        """Press the button that says `words`, the first that is shown."""
        pressed = self.ask(
            """([words, within]) => {
              const shown = (each) => each.offsetParent && each.textContent.trim().startsWith(words);
              const found = Array.from(document.querySelectorAll(within + ' button')).find(shown);
              if (found) found.click();
              return Boolean(found);
            }""",
            words,
            within,
        )

        assert pressed, f"no button says {words}"

    def write(self, path: Sequence[str | int], text: str) -> None:
        """Type `text` into the blank at `path` and go on to the next."""
        self.go_to(path)
        control = f"{self.view(path)}.control"
        self.ask(f"() => {{ {control}.focus(); {control}.select(); }}")

        assert self.ask(f"{control} === document.activeElement"), f"{path} cannot be typed into"
        if text:
            self.page.keyboard.insert_text(text)
        else:
            self.page.keyboard.press("Delete")
        self.ask("document.activeElement.blur()")

    def go_to(self, path: Sequence[str | int]) -> None:
        """Turn to the step of `path` and unfold what it stands in."""
        step = self.ask("(block) => scForm.asked.steps.find((step) => step.blocks.includes(block)).id", path[0])
        if not self.ask("(step) => location.hash === '#step-' + step", step):
            self.turn_to(step)
        there = self.ask(
            f"""() => {{
              const view = {self.view(path)};
              for (let node = view && view.said; node; node = node.parentNode) {{
                if (node.tagName === 'DETAILS') node.open = true;
              }}
              return Boolean(view);
            }}"""
        )

        assert there, f"no blank at {path}"

    def choose(self, path: Sequence[str | int], word: str) -> None:
        """Pick `word` where the blank at `path` offers words."""
        self.ask(
            f"""(word) => {{
              const view = {self.view(path)};
              if (view.control.tagName === 'SELECT') {{
                view.control.value = word;
                view.control.dispatchEvent(new Event('change', {{ bubbles: true }}));
                return;
              }}
              const boxes = Array.from(view.box.querySelectorAll('input[type=radio], input[type=checkbox]'));
              const box = boxes.find((each) => each.parentNode.textContent.trim() === word) || boxes[0];
              if (!box.checked || box.type === 'checkbox') box.click();
            }}""",
            word,
        )

    def chooser(self, words: str) -> ElementHandle:
        """The file chooser whose button says `words`."""
        handle = self.page.evaluate_handle(
            """(words) => Array.from(document.querySelectorAll('.sc-chooser label'))
              .find((each) => each.offsetParent && each.textContent.startsWith(words)).previousSibling""",
            words,
        ).as_element()

        assert handle, f"no chooser says {words}"
        return handle

    def give(self, words: str, files: Mapping[str, bytes] | Path) -> None:
        """Choose `files` where the button says `words`."""
        if isinstance(files, Path):
            self.chooser(words).set_input_files(files)
        else:
            payload = [{"name": name, "mimeType": "", "buffer": data} for name, data in files.items()]
            self.chooser(words).set_input_files(payload)  # type: ignore[arg-type]  # plain dicts will do

    def add_photos(self, files: Mapping[str, bytes]) -> None:
        self.turn_to("photos")
        before = self.ask("scForm.paper.files.size")
        self.give("添加照片", files)
        self.until(f"scForm.paper.files.size === {before + len(files)}")
        self.settle()

    def reopen(self, data: bytes, name: str = "last.zip") -> None:
        """Open last year's zip."""
        self.ask("() => { document.querySelector('.sc-notice').hidden = true; }")
        self.give("打开去年的压缩包", {name: data})
        notice = "document.querySelector('.sc-notice')"
        self.until(f"!{notice}.hidden && !/^正在/.test({notice}.textContent)")

    def take_home(self) -> bytes:
        """Make the zip and return it."""
        self.turn_to("review")
        self.settle()
        count = self.ask("handedOut.length")
        self.ask("document.querySelector('[data-make]').click()")
        self.until(f"handedOut.length > {count}")
        packed = self.ask(
            """async () => {
              const bytes = new Uint8Array(await handedOut[handedOut.length - 1].arrayBuffer());
              const parts = [];
              for (let at = 0; at < bytes.length; at += 32768) {
                parts.push(String.fromCharCode(...bytes.subarray(at, at + 32768)));
              }
              return btoa(parts.join(''));
            }"""
        )
        return base64.b64decode(packed)

    def view(self, path: Iterable[str | int]) -> str:
        """The script that finds the view of the blank at `path`."""
        return _VIEW % json.dumps("/".join(map(str, path)), ensure_ascii=False)


def unpacked(packed: bytes) -> dict[str, bytes]:
    """Return what a zip holds, by name."""
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """Return `files` as a zip."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()
