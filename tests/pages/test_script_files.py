from __future__ import annotations

import json

from showcase.pages.script_files import digest, script, script_asset


def test_a_script_is_one_call_with_plain_values() -> None:
    assert script("showcaseWall", 1, ["灯火"], {"a": None}) == 'showcaseWall(1,["灯火"],{"a":null});\n'


def test_nothing_in_a_script_could_end_it() -> None:
    said = "</script><!-- & \u2028\u2029"
    text = script("f", said)

    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text.removeprefix("f(").removesuffix(");\n")) == said


def test_its_name_changes_with_what_it_holds() -> None:
    text = "f(1);\n"
    one, other = script_asset("assets/wall", "wall", text), script_asset("assets/wall", "wall", "f(2);\n")

    assert one.uri == f"assets/wall/wall.{digest(text)}.js"
    assert one.uri != other.uri


def test_no_digest_joins_a_number_to_what_looks_like_a_telephone() -> None:
    assert all(digest(f"f({number});\n").isalpha() for number in range(500))
