"""`build` and `serve`: MkDocs in a process of its own, beside the old site, swapped in whole."""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from showcase.authored.signoff import UNAPPROVED
from showcase.commands.hints import typed
from showcase.commands.parser import (
    CLEAN,
    HOME,
    INTERRUPTED,
    PROBLEMS,
    USAGE,
    ChineseParser,
    add_cache,
    add_command,
    add_content,
)
from showcase.commands.trouble import try_folder
from showcase.inspection.sweep import inspect
from showcase.inspection.watching import watch_of
from showcase.problem import Place, Problem
from showcase.publish import OUTCOME_VARIABLE, Busy, NotOurs, branches_of, publish
from showcase.report import as_text, colours

NAMED = 3  # of the branches that wait, in the line that approves them


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errands of this module."""
    build = add_command(commands, "build", "生成网站。有问题的支部先不发布，其余照常。", _build)
    _shared(build)
    build.add_argument("--site", metavar="文件夹", type=Path, default=Path("site"), help="网站放在哪里，默认 site/")
    build.add_argument("--pdf", action="store_true", help="每个支部另做一份 A4 单页 PDF，放在它的网页旁边")
    build.add_argument("--strict", action="store_true", help="有任何一处要改就不换上新网站，退出码 1")
    serve = add_command(commands, "serve", "边改边看：保存文件后，浏览器里的页面自动更新。", _serve)
    _shared(serve)
    serve.add_argument("--port", metavar="端口", type=int, default=8000, help="默认 8000")


def _shared(parser: ChineseParser) -> None:
    add_content(parser)
    add_cache(parser)
    parser.add_argument("--drafts", action="store_true", help="连没有审定的支部也生成，只供自己预览")
    parser.add_argument(
        "--jobs", metavar="N", type=_workers, default=0, help="同时处理几张照片，默认 0：有几个核就几张"
    )


def _workers(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"要写 0 或更大的整数，现在是 {text}")
    return int(text)


def _build(arguments: argparse.Namespace) -> int:
    if not _content_is_there(arguments.content):
        return USAGE
    try_folder(arguments.cache)
    before = branches_of(arguments.site)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "outcome.json"
        status: list[int] = []
        leaks: list[Problem] = []

        def make(beside: Path) -> bool:
            status.append(_mkdocs(arguments, ["build", "-q", "-d", str(beside.absolute())], told))
            if status[-1] or (arguments.strict and (_said(told, "warnings") or _is_emptied(told, before))):
                return False
            leaks.extend(inspect(beside, watch_of(arguments.content), arguments.cache / "inspected"))
            return not leaks

        try:
            published = publish(arguments.site, make)
        except NotOurs:
            sys.stderr.write(
                f"{arguments.site} 里有别的东西，不像是本程序生成的网站，没有动它。请用 --site 另选一个文件夹。\n"
            )
            return USAGE
        except KeyboardInterrupt:
            sys.stderr.write("\n已中断，原来的网站没有动。\n")
            return INTERRUPTED
        except Busy:
            sys.stderr.write("另一个生成一直没有结束。请等它完成，或关掉它以后再试。\n")
            return PROBLEMS
        if leaks:
            sys.stderr.write(f"{as_text(leaks, colour=colours(sys.stderr))}\n生成的网站里有不能公开的内容。\n")
        return _account(arguments, told, before, published=published)


def _content_is_there(content: Path) -> bool:
    if content.is_dir():
        return True
    sys.stderr.write(f"没有找到支部文件夹 {content}。请用 --content 指出它在哪里。\n")
    return False


def _mkdocs(arguments: argparse.Namespace, words: list[str], told: Path | str) -> int:
    """Run MkDocs with our settings in its environment; its own end-of-life banner would only frighten.

    It ends with us when we are asked to: left alone it would go on serving. What it leaves lying about goes with it.
    """
    with tempfile.TemporaryDirectory() as scratch, _host(words, _settings(arguments, told, scratch)) as host:
        before = signal.signal(signal.SIGTERM, lambda *_: host.terminate())
        try:
            return host.wait()
        except KeyboardInterrupt:
            host.terminate()
            host.wait()
            raise
        finally:
            signal.signal(signal.SIGTERM, before)


def _host(words: list[str], settings: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start MkDocs deaf to Ctrl+C, which a terminal sends to all in front of it: it would answer in English."""
    command = [sys.executable, "-m", "mkdocs", words[0], "-f", str(HOME / "mkdocs.yml"), *words[1:]]
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.Popen(command, env={**os.environ, **settings})
    finally:
        signal.signal(signal.SIGINT, before)


def _settings(arguments: argparse.Namespace, told: Path | str, scratch: str) -> Mapping[str, str]:
    return {
        "SHOWCASE_CONTENT": str(arguments.content),
        "SHOWCASE_CACHE": str(arguments.cache),
        "SHOWCASE_DRAFTS": "true" if arguments.drafts else "false",
        "SHOWCASE_JOBS": str(arguments.jobs),
        "SHOWCASE_PDF": "true" if getattr(arguments, "pdf", False) else "false",
        "NO_MKDOCS_2_WARNING": "1",
        # What the workers of a build that was interrupted leave is cleared away; no need to say so in English.
        "PYTHONWARNINGS": ",".join(filter(None, (os.environ.get("PYTHONWARNINGS"), "ignore:resource_tracker"))),
        OUTCOME_VARIABLE: str(told),
        "TMPDIR": scratch,
    }


def _said(told: Path, what: str) -> int:
    return int(json.loads(told.read_text(encoding="utf-8"))[what])


def _is_emptied(told: Path, before: int) -> bool:
    return before > 0 and not _said(told, "branches")


def _account(arguments: argparse.Namespace, told: Path, before: int, *, published: bool) -> int:
    """Say what was held back and why, what to open, and return the exit status."""
    if not told.exists():
        sys.stderr.write("网站没有生成，原来的网站没有动。上面几行是原因，请交给技术人员看。\n")
        return PROBLEMS
    outcome = json.loads(told.read_text(encoding="utf-8"))
    problems = tuple(_problem(said) for said in outcome["problems"])
    if problems:
        sys.stderr.write(as_text(problems, colour=colours(sys.stderr)) + "\n")
    for held in outcome["held"]:
        sys.stderr.write(_held(held))
    sys.stderr.write(_how_to_approve(outcome["held"], arguments.content))
    if _is_emptied(told, before):
        sys.stderr.write(f"请留意：这次一个支部也没有发布，原来的网站里有 {before} 个支部。\n")
    if not published:
        sys.stderr.write("网站没有换新，原来的网站没有动。\n")
        return PROBLEMS
    sys.stdout.write(
        f"已生成 {outcome['branches']} 个支部的网站{_left_out(outcome['held'])}。"
        f"用浏览器打开 {arguments.site / 'index.html'}\n"
    )
    if arguments.drafts:
        sys.stdout.write("这是草稿预览，含未审定的内容，每一页都写明了：请勿外传，也不要放到网站服务器上。\n")
    return CLEAN


def _left_out(held: Sequence[Mapping[str, str]]) -> str:
    """Return how many folders are not shown, and how many as they were, as the end of a sentence."""
    old = sum(bool(one["kept"]) for one in held)
    parts = [(len(held) - old, "没有发布"), (old, "仍是上次审定的版本")]
    return "".join(f"，{count} 个{what}" for count, what in parts if count)


def _held(held: dict[str, str]) -> str:
    if held["kept"]:
        return f"没有换新：{held['folder']}（{held['reason']}，网站上仍是 {held['kept']} 审定的版本）\n"
    return f"没有发布：{held['folder']}（{held['reason']}）\n"


def _how_to_approve(held: Sequence[Mapping[str, str]], content: Path) -> str:
    """Return one line that approves those who wait for nothing else, "" when nobody does."""
    waiting = [one["id"] for one in held if one["reason"] in UNAPPROVED]
    if not waiting:
        return ""
    more = f"（等 {len(waiting)} 个，编号可以接着往后写）" if len(waiting) > NAMED else ""
    command = typed("approve", *waiting[:NAMED], "--by", "姓名", "--as", "上级审定", content=content)
    return f"要发布，请上级党组织看过以后运行：{command}{more}\n"


def _problem(said: dict[str, object]) -> Problem:
    place = said.pop("place")
    return Problem(place=Place(**place), **said)  # type: ignore[arg-type]  # written by asdict a moment ago


def _serve(arguments: argparse.Namespace) -> int:
    if not _content_is_there(arguments.content):
        return USAGE
    try_folder(arguments.cache)
    address = f"127.0.0.1:{arguments.port}"
    sys.stdout.write(f"正在打开 http://{address}/ ，改了文件会自动更新；停下请按 Ctrl+C。\n")
    sys.stdout.flush()
    return _mkdocs(arguments, ["serve", "-q", "--livereload", "-a", address], "-")
