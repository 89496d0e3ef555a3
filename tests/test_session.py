"""One run of the host: what it says and to whom, and what it remembers while it serves."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import MutableMapping
from pathlib import Path

import pytest

from showcase.build import Settings
from showcase.publish import OUTCOME_VARIABLE
from showcase.session import Session, SiteFileFault
from tests.conftest import ROOT, SAMPLES

TEMPLATES = str(ROOT / "overrides")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the samples to break."""
    return shutil.copytree(SAMPLES, tmp_path / "branches")


class Heard:
    """A log that remembers: warnings as they are, the rest in brackets."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def warning(self, words: str, /, *parts: object) -> None:
        self.said.append(words % parts)

    def info(self, words: str, /, *parts: object) -> None:
        self.said.append(f"[{words % parts}]")


def show(session: Session, content: Path, cache: Path) -> tuple[set[str], list[str]]:
    """The addresses shown and what was said."""
    heard = Heard()
    showing = session.show(Settings(content, cache, jobs=1), TEMPLATES, heard)
    said = heard.said
    showing.lock.release()
    return {page.uri for page in showing.site.pages}, said


def test_who_waits_is_told_but_not_warned_of(photo_cache: Path) -> None:
    _, said = show(Session(), SAMPLES, photo_cache)

    assert said == ["[hexi-liulin：未经上级审定，这次没有发布。]"]


def test_a_command_that_asked_gets_it_in_a_file(
    photo_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OUTCOME_VARIABLE, str(tmp_path / "outcome.json"))
    _, said = show(Session(), SAMPLES, photo_cache)
    told = json.loads((tmp_path / "outcome.json").read_text(encoding="utf-8"))

    assert said == []
    assert (told["branches"], told["warnings"]) == (11, 0)
    assert [held["folder"] for held in told["held"]] == ["hexi-liulin"]


def test_a_person_who_serves_gets_it_on_the_spot(
    photo_cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(OUTCOME_VARIABLE, "-")
    show(Session(), SAMPLES, photo_cache)

    assert "hexi-liulin：未经上级审定" in capsys.readouterr().err


def test_a_broken_site_file_stops_a_build_but_not_a_server(content: Path, photo_cache: Path) -> None:
    alone, serving = Session(), Session()
    serving.begin(serving=True)
    before, _ = show(serving, content, photo_cache)
    (content / "_site.yaml").write_text("城市: [", encoding="utf-8")

    with pytest.raises(SiteFileFault, match="原来的网站没有动"):
        show(alone, content, photo_cache)
    after, said = show(serving, content, photo_cache)
    assert after == before
    assert "_site.yaml" in said[0]


def test_only_a_server_shows_the_last_good_version_of_a_folder(content: Path, photo_cache: Path) -> None:
    alone, serving = Session(), Session()
    serving.begin(serving=True)
    show(serving, content, photo_cache)
    show(alone, content, photo_cache)
    (content / "hexi-dongguan" / "branch.yaml").write_text("支部: {", encoding="utf-8")

    assert "branches/GA-HX-003.html" in show(serving, content, photo_cache)[0]
    assert "branches/GA-HX-003.html" not in show(alone, content, photo_cache)[0]


def test_a_build_waits_for_the_one_that_uses_the_same_photos(photo_cache: Path, tmp_path: Path) -> None:
    """Or the first, when it ends, would clear away what the second is about to show."""
    first = Session().show(Settings(SAMPLES, photo_cache, jobs=1), TEMPLATES, Heard())
    done: list[str] = []

    def second() -> None:
        Session().show(Settings(SAMPLES, photo_cache, jobs=1), TEMPLATES, Heard()).finish(str(tmp_path / "second"))
        done.append("second")

    waiting = threading.Thread(target=second)
    waiting.start()
    waiting.join(1)
    assert done == []

    first.finish(str(tmp_path / "first"))
    waiting.join()
    assert done == ["second"]


class HostPage:
    """A page of the host, as far as we set it."""

    def __init__(self) -> None:
        self.meta: MutableMapping[str, object] = {}


def test_a_frame_is_filled_for_every_page_of_its_folder(photo_cache: Path, tmp_path: Path) -> None:
    showing = Session().show(Settings(SAMPLES, photo_cache, jobs=1), TEMPLATES, Heard())
    showing.lock.release()
    host = HostPage()
    body = showing.body("branches/0frame0.md", host)
    html = f"<title>{host.meta['title']}</title>{body}"

    assert showing.whole("branches/0frame0.md", html, str(tmp_path)) == ""
    assert {path.name for path in (tmp_path / "branches").iterdir()} == {
        page.uri.removeprefix("branches/") for page in showing.folders["branches/0frame0.md"]
    }
    assert "<title>东关灯火 · 东关派出所党支部<" in (tmp_path / "branches" / "GA-CG-012.html").read_text(
        encoding="utf-8"
    )


def test_a_page_that_stands_alone_is_left_to_the_host(photo_cache: Path, tmp_path: Path) -> None:
    showing = Session().show(Settings(SAMPLES, photo_cache, jobs=1), TEMPLATES, Heard())
    showing.lock.release()

    assert {"index.md", "brands/index.md", "search.md"} <= set(showing.source_uris)
    assert showing.whole("index.md", "<p>", str(tmp_path)) == "<p>"
    assert showing.body("help/guide.md", HostPage()) == ""
