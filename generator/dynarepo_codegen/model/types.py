"""The types an attribute can have, resolved."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "string",
    "integer",
    "decimal",
    "float",
    "boolean",
    "binary",
    "datetime",
    "date",
    "uuid",
    "ulid",
    "vector",
    "any",
]
WireKind = Literal["S", "N", "B", "BOOL", "SS", "NS", "BS", "L", "M", "ANY"]
Encoding = Literal["iso", "epoch_seconds", "epoch_milliseconds", "text", ""]
Precision = Literal["seconds", "milliseconds", "microseconds"]


@dataclass(frozen=True, slots=True)
class ScalarType:
    """A single value. `encoding` is set for datetimes, and for booleans stored as text;
    `dimensions` for vectors."""

    kind: Kind
    encoding: Encoding = ""
    precision: Precision = "microseconds"
    dimensions: int = 0


@dataclass(frozen=True, slots=True)
class EnumType:
    """One of some strings; `name` is the generated alias."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetType:
    """A set of strings, numbers or binaries."""

    element: ScalarType


@dataclass(frozen=True, slots=True)
class ListType:
    """A list of one type."""

    element: "Type"


@dataclass(frozen=True, slots=True)
class MapType:
    """A map from strings to one type."""

    value: "Type"


@dataclass(frozen=True, slots=True)
class ValueRef:
    """A nested value type, by name: recursion is allowed through lists and maps."""

    name: str


@dataclass(frozen=True, slots=True)
class UnionRef:
    """A discriminated union of value types, by name."""

    name: str


Type = ScalarType | EnumType | SetType | ListType | MapType | ValueRef | UnionRef

_WIRE: dict[Kind, WireKind] = {
    "string": "S",
    "integer": "N",
    "decimal": "N",
    "float": "N",
    "boolean": "BOOL",
    "binary": "B",
    "datetime": "S",
    "date": "S",
    "uuid": "S",
    "ulid": "S",
    "vector": "L",
    "any": "ANY",
}

_SET_WIRE: dict[WireKind, WireKind] = {"S": "SS", "N": "NS", "B": "BS"}


def wire_kind(of: Type) -> WireKind:
    """How a value of the type is stored."""
    match of:
        case ScalarType(kind="datetime", encoding="epoch_seconds" | "epoch_milliseconds"):
            return "N"
        case ScalarType(kind="boolean", encoding="text"):
            return "S"
        case ScalarType(kind=kind):
            return _WIRE[kind]
        case EnumType():
            return "S"
        case SetType(element=element):
            return _SET_WIRE[_WIRE[element.kind]]
        case ListType():
            return "L"
        case MapType() | ValueRef() | UnionRef():
            return "M"
