"""The sample server configuration in a real nginx on loopback: headers, caching, compression, what is refused."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ..browser.asking import ask
from ..conftest import ROOT
from ..waiting import SECONDS, comes, free_port

IMMUTABLE = "public, max-age=31536000, immutable"


@pytest.fixture(scope="module")
def site(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published copy: compressed beforehand, with what must never be sent lying about."""
    folder = tmp_path_factory.mktemp("srv") / "site"
    shutil.copytree(sample_site, folder)
    subprocess.run(["sh", str(ROOT / "deploy" / "precompress.sh"), str(folder)], check=True)
    (folder / ".htpasswd").write_text("secret", encoding="utf-8")
    (folder / "outside.html").symlink_to("/etc/hostname")
    (folder / "notes.bak").write_text("old", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def port(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A running nginx with the sample configuration, its three own lines changed."""
    with a_server(tmp_path_factory.mktemp("nginx"), {"/srv/showcase/site": str(site)}) as number:
        yield number


@pytest.fixture(scope="module")
def port_above(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The same with the site in a subfolder of the server, whose address nobody wrote into the site."""
    changes = {"/srv/showcase/site": str(site.parent), "/404.html;": f"/{site.name}/404.html;"}
    with a_server(tmp_path_factory.mktemp("nginx"), changes) as number:
        yield number


@contextmanager
def a_server(folder: Path, changes: Mapping[str, str]) -> Iterator[int]:
    """Run nginx from `folder` with the sample configuration and `changes` to it; gives its port."""
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    assert Path(nginx).exists(), "no nginx: run `sh tests/system-packages.sh` (or `make test`, which does)"
    number = free_port()
    own = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for old, new in {"listen 80;": f"listen 127.0.0.1:{number};", **changes}.items():
        assert old in own
        own = own.replace(old, new)
    (folder / "showcase.conf").write_text(own, encoding="utf-8")
    (folder / "nginx.conf").write_text(_around(folder), encoding="utf-8")
    with subprocess.Popen([nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")]) as server:
        try:
            comes(lambda: _listens(number))
            assert server.poll() is None, (folder / "error.log").read_text()
            yield number
        finally:
            server.terminate()


def _around(folder: Path) -> str:
    user = "user root;" if os.getuid() == 0 else ""
    temporary = " ".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"daemon off; {user} pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {temporary} include {folder}/showcase.conf; }}\n"
    )


def _listens(port: int) -> bool:
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0


def get(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    answer = response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
    connection.close()
    return answer


def a_file(site: Path, pattern: str) -> str:
    return "/" + next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()


@pytest.mark.parametrize(
    "path", ["/", "/search.html", "/assets/css/parts.css", "/nothing.html", "/branches/GA-CG-012.html"]
)
def test_every_answer_carries_the_policy(port: int, path: str) -> None:
    _, headers, _ = get(port, path)

    assert "'unsafe" not in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["server"] == "nginx"


def test_the_policy_is_that_of_the_pages(port: int) -> None:
    _, headers, body = get(port, "/index.html")
    meta = re.search(rb'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', body)

    assert meta is not None
    assert headers["content-security-policy"] == f"{meta[1].decode()}; frame-ancestors 'none'"
    assert body.index(b"<meta") == meta.start(), "nothing is loaded before the policy is known"


def test_only_what_is_named_for_its_bytes_is_kept(port: int, site: Path) -> None:
    named = ("search/k*.js", "search/index.*.js", "wall/*.js", "photos/*.avif", "photos/*.jpg")
    kept = [a_file(site, f"assets/{pattern}") for pattern in named]

    assert {get(port, path)[1]["cache-control"] for path in kept} == {IMMUTABLE}
    for path in ("/", "/search.html", "/assets/js/engine.js", "/assets/css/parts.css", "/data/counts.json"):
        status, headers, _ = get(port, path)
        assert headers["cache-control"] == "no-cache", path
        assert get(port, path, If_None_Match=headers["etag"])[0] == 304, path
        assert status == 200


def test_texts_are_sent_as_they_were_compressed(port: int, site: Path) -> None:
    path = a_file(site, "assets/search/t*.js")
    _, headers, body = get(port, path, Accept_Encoding="gzip")

    assert headers["content-encoding"] == "gzip"
    assert body == (site / f"{path[1:]}.gz").read_bytes()
    assert gzip.decompress(body) == (site / path[1:]).read_bytes()
    assert "accept-encoding" in headers["vary"].lower()
    assert "content-encoding" not in get(port, path)[1]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/js/engine.js", "text/javascript; charset=utf-8"),
        ("/assets/css/parts.css", "text/css; charset=utf-8"),
        ("/data/counts.json", "application/json; charset=utf-8"),
        ("/assets/icon.svg", "image/svg+xml; charset=utf-8"),
        ("/notes.bak", "application/octet-stream"),
    ],
)
def test_kinds_are_named_and_nothing_is_guessed(port: int, path: str, kind: str) -> None:
    assert get(port, path)[1]["content-type"] == kind


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/.htpasswd", 404),
        ("/outside.html", 404),
        ("/assets/", 404),
        ("/branches/", 404),
        ("/branches/../../etc/passwd", 400),
        ("/%2e%2e/%2e%2e/etc/passwd", 400),
        ("/nothing.html", 404),
    ],
)
def test_what_is_not_of_the_site_is_refused(port: int, path: str, status: int) -> None:
    answer, _, body = get(port, path)

    assert answer == status
    assert b"secret" not in body
    assert b"root:" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_but_reading_is_allowed(port: int, method: str) -> None:
    assert get(port, "/index.html", method)[0] == 405
    assert get(port, "/index.html", "HEAD")[0] == 200


@pytest.mark.parametrize("path", ["/branches/GA-NO-999.html", "/branches/", "/assets/photos/"])
def test_a_missing_page_is_our_own(port: int, path: str) -> None:
    status, _, body = get(port, path)

    assert status == 404
    assert "没有这一页" in body.decode()


LOST = ["no.html", "branches/GA-NO-999.html", "data/2025/a/no.html"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("path", LOST)
def test_a_missing_page_looks_like_ours_wherever_it_is_missed(
    port: int, port_above: int, chromium: Browser, path: str, *, scripts: bool
) -> None:
    context = chromium.new_context(java_script_enabled=scripts, color_scheme="light")
    page = context.new_page()
    looks = []
    for base in (f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{port_above}/site/"):
        page.goto(base + path)
        looks.append(page.screenshot(animations="disabled"))

    assert page.evaluate("getComputedStyle(document.querySelector('.sc-head')).backgroundColor") == "rgb(155, 28, 28)"
    assert looks[0] == looks[1]
    context.close()


@pytest.mark.parametrize("path", LOST)
def test_a_missing_page_leads_home(port: int, port_above: int, chromium: Browser, path: str) -> None:
    for base in (f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{port_above}/site/"):
        page = chromium.new_page()
        page.goto(base + path)
        page.get_by_role("button", name="深色").click()
        dark = page.evaluate("document.documentElement.dataset.mdColorScheme")
        links = {str(link.evaluate("link => link.href")) for link in page.locator("body a[href]").all()}
        page.get_by_role("searchbox").fill("灯火")
        page.get_by_role("searchbox").press("Enter")
        page.wait_for_url(re.compile(rf"{re.escape(base)}search\.html.*#q="))

        assert dark == "slate"
        assert {link.split("#")[0] for link in links} - {base + path} == {
            link for link in links if _is_there(port, link)
        }
        assert f"{base}brands/index.html" in links
        page.close()


def _is_there(port: int, link: str) -> bool:
    """Whether `link`, on either server, leads to a page of the site."""
    return get(port, "/" + link.split("/", 3)[3].removeprefix("site/"))[0] == 200


def test_search_works_under_the_policy_of_the_server(port: int, chromium: Browser) -> None:
    page = chromium.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))

    assert "GA-CG-012" in ask(page, f"http://127.0.0.1:{port}/", "灯火").branches
    assert heard == []
    page.close()
