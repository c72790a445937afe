"""Items in DynamoDB's JSON and back, without any of the libraries that are measured."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any


def to_wire(item: Mapping[str, Any]) -> dict[str, Any]:
    """An item of native values as DynamoDB writes it."""
    return {name: _encoded(value) for name, value in item.items()}


def from_wire(item: Mapping[str, Any]) -> dict[str, Any]:
    """The native values of an item; NULL and what is absent are the same."""
    return {name: _decoded(value) for name, value in item.items() if "NULL" not in value}


def _encoded(value: Any) -> dict[str, Any]:
    match value:
        case bool():
            return {"BOOL": value}
        case int() | Decimal():
            return {"N": str(value)}
        case str():
            return {"S": value}
        case set():
            return {"SS": sorted(value)}
        case list():
            return {"L": [_encoded(element) for element in value]}
        case dict():
            return {"M": to_wire(value)}
        case _:
            raise TypeError(f"a benchmark stores no {type(value).__name__}")


def _decoded(value: Mapping[str, Any]) -> Any:
    ((kind, held),) = value.items()
    match kind:
        case "N":
            return Decimal(held)
        case "SS":
            return set(held)
        case "L":
            return [_decoded(element) for element in held]
        case "M":
            return from_wire(held)
        case _:
            return held
