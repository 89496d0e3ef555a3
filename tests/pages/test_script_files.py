from __future__ import annotations

import json

from showcase.pages.script_files import digest, script, script_asset, script_series


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


def test_a_series_is_named_for_all_it_holds() -> None:
    series = script_series("assets/search", "k", ["a();\n", "b();\n"])
    other = script_series("assets/search", "k", ["a();\n", "c();\n"])
    names = [asset.uri.split("/")[-1].split(".") for asset in series]

    assert [name[0] for name in names] == ["k0", "k1"]
    assert names[0][1] == names[1][1] != other[0].uri.split(".")[1]
    assert [asset.data for asset in series] == ["a();\n", "b();\n"]
    assert script_series("assets/search", "l", []) == ()
