"""The kinds of field a clerk fills in: how each is read, and how JSON Schema says the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, PrivateAttr
from pydantic_core import CoreSchema, core_schema

from showcase.authored.schema import values
from showcase.authored.schema.tidy import Steps, Tidy
from showcase.model import PartialDate


class Block(BaseModel):
    """A group of fields; knows its keys and refuses all others."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        model_title_generator=lambda block: (block.__doc__ or "").split(":")[0].rstrip("."),
    )


class Sheet(Block):
    """All that one file says; remembers how it differs from what was written there."""

    _tidy: Tidy = PrivateAttr(default_factory=lambda: Tidy({}))

    def remember(self, tidy: Tidy) -> None:
        """Keep how the tree this was read from differs from the file, so that rules can name places in it."""
        self._tidy = replace(tidy, tree=None)

    @property
    def gaps(self) -> tuple[Steps, ...]:
        """Where in the file stands what does not fit; this says nothing, or a stand-in, of it."""
        return self._tidy.gaps

    def in_file(self, path: Steps) -> Steps:
        """Return where in the file stands what lies at `path`: Chinese keys, rows as this block counts them."""
        return self._tidy.in_file(path)


def must(key: str, description: str, example: object, title: str = "") -> Any:  # noqa: ANN401 - stands for any field
    """Return a required field under the Chinese `key`; `title` is its label where the key alone says too little."""
    return Field(alias=key, title=title or key, description=description, examples=[example])


def may(key: str, default: object, description: str, example: object, title: str = "") -> Any:  # noqa: ANN401
    """Return an optional field under the Chinese `key`; left blank it is `default`."""
    return Field(default, alias=key, title=title or key, description=description, examples=[example])


def flag(key: str, description: str) -> Any:  # noqa: ANN401
    """Return an optional 是 or 否 under the Chinese `key`; left blank it is 否."""
    return Field(default=False, alias=key, title=key, description=description, examples=["否"])


@dataclass(frozen=True, slots=True, eq=False)  # annotations are hashed, a mapping is not
class Kind:
    """How a field is read from what stands in the file, and the JSON Schema of its plain spelling.

    A choice has its `words`, and `also` names what clerks write instead of them.
    """

    read: Callable[[object], object]
    json: Mapping[str, object]
    words: tuple[str, ...] = ()
    also: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The kind of field: choice, or what reads it (day, partial_day, year, whole, number, flag, branch_id)."""
        return "choice" if self.words else self.read.__name__

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic read by `read` alone."""
        return core_schema.no_info_plain_validator_function(_remembering(self.read))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Let pydantic describe by `json` alone."""
        return dict(self.json)


def _remembering(read: Callable[[object], object]) -> Callable[[object], object]:
    """Return `read` with a memory for texts: the same few days, numbers and words stand in thousands of files."""
    known = lru_cache(maxsize=4096)(read)

    def again(value: object) -> object:
        return known(value) if type(value) is str else read(value)

    return again


def choice(*words: str, also: Mapping[str, str] | None = None) -> Kind:
    """Return the kind of field that takes exactly one of `words`."""
    return Kind(values.one_of(*words, also=also), {"type": "string", "enum": list(words)}, words, also or {})


# Leap days included, so that an editor refuses just the days we refuse.
_LONG = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
_SHORT = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
_FEBRUARY = "02-(?:0[1-9]|1[0-9]|2[0-8])"
_YEAR: Final = "(?:19(?!00)|20)[0-9]{2}"
_LEAP = "(?:19|20)(?:0[48]|[2468][048]|[13579][26])-02-29|2000-02-29"
_DAY: Final = f"{_YEAR}-(?:{_LONG}|{_SHORT}|{_FEBRUARY})|{_LEAP}"
_YEAR_RANGE: Final = {"minimum": values.YEARS[0], "maximum": values.YEARS[-1]}

# Editors type what stands unquoted: 12 is a number to them, true a boolean. We keep the text.
Text = Annotated[str, Field(json_schema_extra={"type": ["string", "number", "boolean"], "pattern": r"\S"})]
Day = Annotated[date, Kind(values.day, {"type": "string", "pattern": f"^(?:{_DAY})$"})]
SomeDay = Annotated[
    PartialDate,
    Kind(
        values.partial_day,
        {
            "type": ["string", "integer"],
            "pattern": f"^(?:{_YEAR}|{_YEAR}-(?:0[1-9]|1[0-2])|{_DAY})$",
            **_YEAR_RANGE,
        },
    ),
]
Year = Annotated[int, Kind(values.year, {"type": ["integer", "string"], "pattern": f"^{_YEAR}$", **_YEAR_RANGE})]
_WHOLE: Final = {
    "type": ["integer", "string"],
    "pattern": "^(?:0|[1-9][0-9]{0,8})$",
    "minimum": 0,
    "maximum": 10**9 - 1,
}
Whole = Annotated[int, Kind(values.whole, _WHOLE)]
HeadCount = Annotated[int, Kind(values.head_count, _WHOLE)]
Number = Annotated[
    Decimal,
    Kind(
        values.number,
        {
            "type": ["number", "string"],
            "pattern": r"^(?:0|[1-9][0-9]{0,11})(?:\.[0-9]+)?$",
            "minimum": 0,
            "maximum": 10**12 - 1,
        },
    ),
]
SignedNumber = Annotated[
    Decimal,
    Kind(
        values.signed_number,
        {
            "type": ["number", "string"],
            "pattern": r"^-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]+)?$",
            "minimum": 1 - 10**12,
            "maximum": 10**12 - 1,
        },
    ),
]
Flag = Annotated[bool, Kind(values.flag, {"type": "string", "enum": ["是", "否"]})]
BranchId = Annotated[str, Kind(values.branch_id, {"type": "string", "pattern": "^[A-Z0-9][A-Z0-9-]{0,39}$"})]
PhotoPath = Annotated[
    str, Kind(values.photo_path, {"type": "string", "pattern": r"^(?!\.?/)(?!.*\.\.)[^\\:／＼\s][^\\:／＼]*$"})
]
