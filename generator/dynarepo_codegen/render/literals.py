"""Values as Python expressions."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from ..expressions import tree
from ..model.defaults import literal
from ..model.types import EnumType, ScalarType, Type
from .code import Code
from .imports import Imports
from .quoting import quoted, quoted_bytes


def value_code(value: object, imports: Imports) -> Code:
    """The expression that makes a value of one of the schema's scalar types."""
    match value:
        case None | bool() | int():
            return Code(repr(value))
        case float():
            return Code(repr(value))
        case str():
            return quoted(value)
        case bytes():
            return quoted_bytes(value)
        case Decimal():
            return Code(f"{imports.use('Decimal')}({quoted(str(value))})")
        case UUID():
            return Code(f"{imports.use('UUID')}({quoted(str(value))})")
        case datetime():
            return _moment(value, imports)
        case date():
            return Code(f"{imports.use('date')}({value.year}, {value.month}, {value.day})")
        case _:
            raise AssertionError(f"{type(value).__name__} is no literal of the schema")


def _moment(value: datetime, imports: Imports) -> Code:
    moment = value.astimezone(UTC)
    parts = [moment.year, moment.month, moment.day, moment.hour, moment.minute]
    if moment.second or moment.microsecond:
        parts.append(moment.second)
    if moment.microsecond:
        parts.append(moment.microsecond)
    while len(parts) > 3 and not parts[-1]:
        parts.pop()
    numbers = ", ".join(map(str, parts))
    return Code(f"{imports.use('datetime')}({numbers}, tzinfo={imports.use('UTC')})")


def literal_code(node: tree.Literal, of: Type, imports: Imports) -> Code:
    """A literal of an expression, in the type that it is compared with or stored as."""
    value = node.value
    if isinstance(value, bool) or value is None:
        return Code(repr(value))
    if isinstance(of, ScalarType | EnumType) and of != ScalarType("any"):
        return value_code(literal(str(value), of), imports)
    return value_code(value, imports)


def text_code(text: str, of: Type, imports: Imports) -> Code:
    """A value that the schema writes as text, such as a bound."""
    assert isinstance(of, ScalarType | EnumType)
    return value_code(literal(text, of), imports)
