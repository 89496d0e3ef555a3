"""The site over HTTP on loopback, gzipped as nginx would serve it."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".csv"}


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve `site` while the block runs; gives the base address, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # as nginx does; else a file waits 40 ms for the browser to confirm its headers

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _packed(path) if packed else path.read_bytes()
        self.send_response(200)
        kind = self.guess_type(str(path))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if path.suffix in COMPRESSED else kind)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "no-cache" if path.suffix == ".html" else "max-age=31536000, immutable")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):  # a browser may turn to the next page
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 – the name http.server calls
        """Say nothing: the judges talk."""


@lru_cache(maxsize=512)
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)
