"""A bar for those who watch, silence for those who do not."""

from __future__ import annotations

import io
import sys

import pytest

from showcase.progress import progress_bar


def test_nobody_watches_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    with progress_bar("正在处理照片") as report:
        assert report is None

    assert log.getvalue() == ""


def test_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar("正在处理照片") as report:
        assert report is not None
        report(3, 7)

    assert "正在处理照片" in screen.getvalue()
    assert "3/7" in screen.getvalue()
