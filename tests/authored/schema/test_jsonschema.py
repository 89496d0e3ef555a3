"""The JSON Schema for editors: Chinese throughout, and never laxer than the check."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from showcase.authored.schema import bureau_json_schema, json_schema, read_branch, read_bureau
from showcase.authored.schema.branch import BranchDoc
from showcase.authored.schema.keys import keys_of

from ..desk import DATA, a_document

Json = dict[str, Any]

BRANCH, BUREAU = json_schema(), bureau_json_schema()
TEXTS = st.sampled_from(["东关灯火", "photos/a.jpg", "2025-06-28", "12", "是", "GA-CG-012", "x", " ", ""])
ODD = st.one_of(st.none(), st.booleans(), st.integers(-5, 3000), TEXTS, st.just([]), st.just({}))


def documents(schema: Json, root: Json) -> st.SearchStrategy[Any]:
    """Return documents that mostly fit `schema`: what fits is for the validator to say."""
    if "$ref" in schema:
        return st.deferred(lambda: documents(root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root))
    if "anyOf" in schema:
        return st.one_of([documents(part, root) for part in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return st.one_of([one_kind(kind, schema, root) for kind in kinds])


def one_kind(kind: str, schema: Json, root: Json) -> st.SearchStrategy[Any]:
    low, high = schema.get("minimum"), schema.get("maximum")
    match kind:
        case "string":
            pattern = re.compile(schema.get("pattern", ""))
            return (
                st.from_regex(pattern) if pattern.pattern.startswith("^") else st.text("灯火a1 　\n:#'\"", max_size=8)
            )
        case "integer":
            return st.integers(low, high)
        case "number":
            whole = st.integers(low, high) if low is not None else st.integers(-(10**9), 10**9)
            return st.one_of(whole, st.decimals(low or 0, high or 10**9, places=2).map(float))
        case "array":
            return st.lists(documents(schema["items"], root), min_size=schema.get("minItems", 0), max_size=2)
        case "object":
            return objects(schema, root)
        case _:
            return {"null": st.none(), "boolean": st.booleans()}[kind]


def objects(schema: Json, root: Json) -> st.SearchStrategy[Json]:
    properties = {key: documents(prop, root) for key, prop in schema.get("properties", {}).items()}
    required = set(schema.get("required", ()))
    return st.fixed_dictionaries(
        {key: fits for key, fits in properties.items() if key in required},
        optional={key: fits for key, fits in properties.items() if key not in required},
    )


@st.composite
def nearly(draw: st.DrawFn, schema: Json) -> Json:
    """Return a document with, now and then, something odd in one place."""
    document: Json = draw(documents(schema, schema))
    if draw(st.booleans()):
        holders = list(inner(document))
        holder = draw(st.sampled_from(holders))
        if holder:
            holder[draw(st.sampled_from(list(holder)))] = draw(ODD)
    return document


def inner(value: Json) -> Iterator[Json]:
    yield value
    for part in value.values():
        for each in part if isinstance(part, list) else [part]:
            if isinstance(each, dict):
                yield from inner(each)


def typed(value: object) -> object:
    """Return `value` as it stands in a file: every scalar is text, null is nothing."""
    if isinstance(value, dict):
        return {key: typed(part) for key, part in value.items()}
    if isinstance(value, list):
        return [typed(part) for part in value]
    return (
        {None: "", True: "true", False: "false"}.get(value, str(value))
        if isinstance(value, bool | None)
        else str(value)
    )


def as_yaml(value: object) -> str:
    return json.dumps(typed(value), ensure_ascii=False)


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much], deadline=None
)
@given(nearly(BRANCH))
def test_what_the_schema_accepts_the_check_accepts(document: Json) -> None:
    if Draft202012Validator(BRANCH).is_valid(document):
        doc, problems = read_branch(a_document(as_yaml(document)))

        assert doc is not None, problems
        assert not [problem for problem in problems if problem.grade == "problem"]


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much], deadline=None
)
@given(nearly(BUREAU))
def test_what_the_schema_of_the_site_file_accepts_the_check_accepts(document: Json) -> None:
    if Draft202012Validator(BUREAU).is_valid(document):
        doc, problems = read_bureau(a_document(as_yaml(document)))

        assert doc is not None, problems
        assert not [problem for problem in problems if problem.grade == "problem"]


@pytest.mark.parametrize(("name", "schema"), [("branch.yaml", BRANCH), ("_site.yaml", BUREAU)])
def test_the_examples_fit(name: str, schema: Json) -> None:
    Draft202012Validator.check_schema(schema)
    tree = a_document((DATA / name).read_text(encoding="utf-8")).tree

    assert [error.message for error in Draft202012Validator(schema).iter_errors(tree)] == []


@pytest.mark.parametrize("schema", [BRANCH, BUREAU])
def test_every_field_is_explained_in_chinese(schema: Json) -> None:
    blocks = [schema, *schema["$defs"].values()]
    words = [(prop["title"], prop["description"]) for block in blocks for prop in block["properties"].values()]

    assert [word for pair in words for word in pair if not re.search("[\u4e00-\u9fff]", word)] == []
    assert all(re.search("[\u4e00-\u9fff]", block["title"]) for block in blocks)
    assert all(prop["examples"] for block in blocks for prop in block["properties"].values())


def test_choices_are_listed() -> None:
    consent = BRANCH["$defs"]["PhotoDoc"]["properties"]["同意"]

    assert consent["enum"] == ["已征得", "不涉及人像", "未征得"]


def test_every_key_is_described() -> None:
    described = {key for block in [BRANCH, *BRANCH["$defs"].values()] for key in block["properties"]}

    assert described == keys_of(BranchDoc).names


@pytest.mark.parametrize(
    ("path", "value"),
    [(("支部", "编号"), "东关"), (("照片",), []), (("审签", "填报", "日期"), "2024-06-31"), (("品牌", "名称"), " ")],
)
def test_what_the_check_refuses_an_editor_marks(path: tuple[str, ...], value: object) -> None:
    document: Any = a_document((DATA / "branch.yaml").read_text(encoding="utf-8")).tree
    block = document
    for step in path[:-1]:
        block = block[step]
    block[path[-1]] = value

    assert not Draft202012Validator(BRANCH).is_valid(document)
