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
_UNORDERED = ("boolean", "any")


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
