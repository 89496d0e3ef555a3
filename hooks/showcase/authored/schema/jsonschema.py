"""The shape as JSON Schema, with Chinese titles, help and examples: for editors, and for the form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from showcase.authored.schema.branch import BranchDoc
from showcase.authored.schema.bureau import BureauDoc
from showcase.authored.schema.fields import Sheet

Json: TypeAlias = dict[str, Any]

ONE_OR_MANY = ("关怀", "五强自评")

# Which key of the site file has the words for which blank.
SITE_WORDS: Final[Mapping[tuple[str, str], str]] = {
    ("IdentityDoc", "警种"): "警种",
    ("IdentityDoc", "县区"): "县区顺序",
    ("BrandDoc", "方向"): "方向",
    ("HonourDoc", "层级"): "层级顺序",
    ("HonourDoc", "口径"): "口径顺序",
    ("ServiceRecordDoc", "类别"): "服务类别",
    ("StrengthDoc", "等次"): "等次",
}
NO_WORDS: Final[Mapping[str, Sequence[str]]] = MappingProxyType({})


def json_schema(words: Mapping[str, Sequence[str]] = NO_WORDS) -> Json:
    """Return the JSON Schema of a branch file; whatever it accepts, `read_branch` accepts.

    `words` are lists of the site file by their keys; an editor program offers them where they may be written. They are
    examples and no closed list, so that a file of last year stays readable after the bureau has changed its words.
    """
    schema = _schema(BranchDoc, "支部文件 branch.yaml")
    for key in ONE_OR_MANY:
        prop = schema["properties"][key]
        listed = {name: prop.pop(name) for name in ("type", "items")}
        prop["anyOf"] = [listed["items"], {"type": "array", "items": listed["items"]}, {"type": "null"}]
    signoff = schema["$defs"]["SignOffDoc"]["properties"]
    signoff["上级审定"]["anyOf"] = [{"$ref": "#/$defs/SignatureDoc"}, {"type": "null"}]
    _offer(schema["$defs"], words)
    return schema


def bureau_json_schema() -> Json:
    """Return the JSON Schema of the site file; whatever it accepts, `read_bureau` accepts."""
    return _schema(BureauDoc, "站点文件 _site.yaml")


def _offer(blocks: Json, words: Mapping[str, Sequence[str]]) -> None:
    """Put the bureau's own `words` where they may be written."""
    for (block, key), told in SITE_WORDS.items():
        if words.get(told):
            prop = blocks[block]["properties"][key]
            prop.get("items", prop)["examples"] = list(words[told])
    strength = blocks["StrengthDoc"]
    for dimension in words.get("五强", ()):
        strength["properties"].setdefault(dimension, {"title": dimension, **strength["additionalProperties"]})


def _schema(shape: type[Sheet], title: str) -> Json:
    schema = shape.model_json_schema(by_alias=True)
    for block in (schema, *schema["$defs"].values()):
        block.pop("description", None)
        required = block.get("required", [])
        block["properties"] = {
            key: {"title": key, **_property(prop, optional=key not in required)}
            for key, prop in block["properties"].items()
        }
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title}


def _property(prop: Json, *, optional: bool) -> Json:
    default = prop.pop("default", None)
    whole = _merged(prop)
    if "patternProperties" in whole:
        whole["additionalProperties"] = False
    if whole.get("type") == "array" and not optional:
        whole["minItems"] = 1
    if optional:
        _allow_blank(whole)
        if default not in (None, "", [], {}, False):
            whole["default"] = default
    return whole


def _merged(prop: Json) -> Json:
    """Return `X or null` as X; a reference stays as it is."""
    plain = [part for part in prop.get("anyOf", ()) if part != {"type": "null"}]
    if len(plain) != 1 or "$ref" in plain[0]:
        return prop
    return {**{key: value for key, value in prop.items() if key != "anyOf"}, **plain[0]}


def _allow_blank(prop: Json) -> None:
    kinds = prop.get("type")
    if kinds:
        prop["type"] = [*(kinds if isinstance(kinds, list) else [kinds]), "null"]
    if prop.get("pattern") == r"\S":
        del prop["pattern"]
    elif "pattern" in prop:
        prop["pattern"] = f"^$|{prop['pattern']}"
    if "enum" in prop:
        prop["enum"] = [*prop["enum"], None]
