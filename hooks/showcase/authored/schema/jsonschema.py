"""The shape as JSON Schema, with Chinese titles, help and examples: for editors, and for the form."""

from __future__ import annotations

from typing import Any, TypeAlias

from showcase.authored.schema.branch import BranchDoc
from showcase.authored.schema.bureau import BureauDoc
from showcase.authored.schema.fields import Sheet

Json: TypeAlias = dict[str, Any]

ONE_OR_MANY = ("关怀", "五强自评")


def json_schema() -> Json:
    """Return the JSON Schema of a branch file; whatever it accepts, `read_branch` accepts."""
    schema = _schema(BranchDoc, "支部文件 branch.yaml")
    for key in ONE_OR_MANY:
        prop = schema["properties"][key]
        listed = {name: prop.pop(name) for name in ("type", "items")}
        prop["anyOf"] = [listed["items"], {"type": "array", "items": listed["items"]}, {"type": "null"}]
    signoff = schema["$defs"]["SignOffDoc"]["properties"]
    signoff["上级审定"]["anyOf"] = [{"$ref": "#/$defs/SignatureDoc"}, {"type": "null"}]
    return schema


def bureau_json_schema() -> Json:
    """Return the JSON Schema of the site file; whatever it accepts, `read_bureau` accepts."""
    return _schema(BureauDoc, "站点文件 _site.yaml")


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
