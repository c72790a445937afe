"""The types of the schema as Python annotations."""

from ..model.types import EnumType, ListType, MapType, ScalarType, SetType, Type, UnionRef, ValueRef
from .code import Code
from .imports import Imports

_SCALARS = {
    "string": "str",
    "integer": "int",
    "decimal": "Decimal",
    "float": "float",
    "boolean": "bool",
    "binary": "bytes",
    "datetime": "datetime",
    "date": "date",
    "uuid": "UUID",
    "ulid": "str",
    "any": "Any",
}
_VALIDATED = {"datetime": "AwareDatetime", "ulid": "Ulid"}


def python_type(of: Type, imports: Imports, *, validated: bool = False) -> Code:
    """The annotation of a type; `validated` where Pydantic checks values against it."""
    match of:
        case ScalarType(kind="vector"):
            return Code(f"{imports.use('list')}[{imports.use('float')}]")
        case ScalarType(kind=kind):
            return imports.use(
                _VALIDATED.get(kind, _SCALARS[kind]) if validated else _SCALARS[kind]
            )
        case EnumType(name=name) | ValueRef(name=name) | UnionRef(name=name):
            return imports.own(name)
        case SetType(element=element):
            inner = python_type(element, imports, validated=validated)
            return Code(f"{imports.use('set')}[{inner}]")
        case ListType(element=element):
            inner = python_type(element, imports, validated=validated)
            return Code(f"{imports.use('list')}[{inner}]")
        case MapType(value=value):
            inner = python_type(value, imports, validated=validated)
            return Code(f"{imports.use('dict')}[{imports.use('str')}, {inner}]")


def or_none(annotation: Code, maybe: bool) -> Code:
    """The annotation, with None if that is possible; Any has None already."""
    return Code(f"{annotation} | None") if maybe and annotation != "Any" else annotation


def inline_enums(of: Type) -> tuple[EnumType, ...]:
    """The enumerations that a type holds, outside of value types."""
    match of:
        case EnumType():
            return (of,)
        case ListType(element=inner) | MapType(value=inner):
            return inline_enums(inner)
        case _:
            return ()
