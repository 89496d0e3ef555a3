"""A real nginx on loopback with the configuration of deploy/nginx.conf."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PATIENCE: Final = 60  # s; on a busy machine


@contextmanager
def nginx(folder: Path, port: int, changes: Mapping[str, str]) -> Iterator[str]:
    """Run nginx from `folder` on `port` with the sample configuration and `changes` to it; gives the base address."""
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    if not Path(program).exists():
        raise FileNotFoundError("no nginx: run `sh tests/system-packages.sh` (or `make test`, which does)")
    (folder / "showcase.conf").write_text(_changed({"listen 80;": f"listen 127.0.0.1:{port};", **changes}), "utf-8")
    (folder / "nginx.conf").write_text(_around(folder), encoding="utf-8")
    with subprocess.Popen([program, "-p", str(folder), "-c", str(folder / "nginx.conf")]) as server:
        try:
            _wait(server, port, folder)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def _changed(changes: Mapping[str, str]) -> str:
    own = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for old, new in changes.items():
        if old not in own:
            raise ValueError(f"deploy/nginx.conf does not say {old}")
        own = own.replace(old, new)
    return own


def _around(folder: Path) -> str:
    user = "user root;" if os.getuid() == 0 else ""
    temporary = " ".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"daemon off; {user} pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {temporary} include {folder}/showcase.conf; }}\n"
    )


def _wait(server: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    """Return once it listens; RuntimeError with its words when it ended instead, or says nothing for too long."""
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    log = folder / "error.log"
    raise RuntimeError(f"nginx does not serve: {log.read_text() if log.exists() else ''}")
