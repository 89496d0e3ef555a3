"""The way back from paper."""

from __future__ import annotations

import re

import segno

from showcase.pages.qr import qr_code

ADDRESS = "http://10.12.3.4/pinpai/branches/GA-CG-012.html"


def test_the_path_draws_the_very_modules_of_the_code() -> None:
    code = qr_code(ADDRESS)
    drawn = [[0] * code.size for _ in range(code.size)]
    for row in re.findall(r"M[^M]+", code.path):
        start = re.match(r"M(\d+) (\d+)\.5", row)

        assert start
        x, y = int(start[1]), int(start[2])
        for move, run in re.findall(r"(m\d+ 0)?h(\d+)", row):
            x += int(move[1:].split()[0]) if move else 0
            drawn[y][x : x + int(run)] = [1] * int(run)
            x += int(run)
    expected = [list(row) for row in segno.make(ADDRESS, error="m", micro=False, mask=0).matrix]

    assert drawn == expected


def test_every_address_has_its_own_code() -> None:
    assert qr_code(ADDRESS).path != qr_code(ADDRESS.replace("012", "013")).path
    assert re.fullmatch(r"[Mmh0-9. ]+", qr_code(ADDRESS).path)
