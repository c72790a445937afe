"""What the types of the schema can do in an expression, and how they are called in messages."""

from .types import (
    EnumType,
    ListType,
    MapType,
    ScalarType,
    SetType,
    Type,
    UnionRef,
    ValueRef,
    wire_kind,
)

_NUMBERS = ("integer", "decimal", "float")
_UNORDERED = ("boolean", "any", "vector")


def described(of: Type) -> str:
    """The type as a schema would write it."""
    match of:
        case ScalarType(kind=kind):
            return kind
        case EnumType(name=name) | ValueRef(name=name) | UnionRef(name=name):
            return name
        case SetType(element=element):
            return f"a set of {element.kind}"
        case ListType(element=element):
            return f"a list of {described(element)}"
        case MapType(value=value):
            return f"a map of {described(value)}"


def a_type(of: Type) -> str:
    """The type as a sentence would say it."""
    match of:
        case ScalarType(kind="any"):
            return "any value"
        case ScalarType(kind=kind):
            return f"an {kind}" if kind == "integer" else f"a {kind}"
        case EnumType(name=name) | ValueRef(name=name) | UnionRef(name=name):
            return f"`{name}`"
        case _:
            return described(of)


def literal_hint(of: Type, quote: str = "'") -> str:
    """What to write for a value of the type."""
    match of:
        case EnumType(values=values):
            return "write one of " + ", ".join(f"`{quote}{value}{quote}`" for value in values)
        case SetType() | ListType() | MapType():
            return "use a parameter: `:value`"
        case ScalarType(kind="integer"):
            return "write a whole number"
        case ScalarType(kind="decimal" | "float"):
            return "write a number of at most 38 digits"
        case ScalarType(kind="boolean"):
            return "write `true` or `false`"
        case ScalarType(kind="datetime"):
            return f"write it with its zone: `{quote}2026-01-31T00:00:00Z{quote}`"
        case ScalarType(kind="date"):
            return f"write it as `{quote}2026-01-31{quote}`"
        case ScalarType(kind="binary"):
            return "write it in base64"
        case ScalarType(kind="string") if quote:
            return "write text in quotes"
        case _:
            return f"write {a_type(of)}"


def is_number(of: Type) -> bool:
    """Whether arithmetic works on it."""
    return isinstance(of, ScalarType) and of.kind in _NUMBERS


def is_any(of: Type) -> bool:
    """Whether nothing is known about it."""
    return isinstance(of, ScalarType) and of.kind == "any"


def is_ordered(of: Type) -> bool:
    """Whether its stored form orders as its values do."""
    return isinstance(of, EnumType) or (isinstance(of, ScalarType) and of.kind not in _UNORDERED)


def is_text(of: Type) -> bool:
    """Whether it is stored as a string or as binary, which have beginnings."""
    return not is_any(of) and wire_kind(of) in ("S", "B")


def comparable(left: Type, right: Type) -> bool:
    """Whether two attributes of these types can be compared."""
    if left == right or is_any(left) or is_any(right):
        return True
    if is_number(left) and is_number(right):
        return True
    plain = ("string", "ulid")
    return all(
        isinstance(of, EnumType) or (isinstance(of, ScalarType) and of.kind in plain)
        for of in (left, right)
    )
