"""Whether two stored values are one to DynamoDB, however their answers spell them."""

from decimal import Decimal
from typing import Any

from ..wire import WireValue


def same_stored(first: WireValue | None, second: WireValue | None) -> bool:
    """Equal types and values; numbers by value, sets without an order."""
    if first is None or second is None:
        return first is second
    return _comparable(first) == _comparable(second)


def _comparable(value: WireValue) -> tuple[str, Any]:
    ((tag, inner),) = value.items()
    match tag:
        case "N":
            return tag, Decimal(inner)
        case "NS":
            return tag, frozenset(Decimal(text) for text in inner)
        case "SS" | "BS":
            return tag, frozenset(inner)
        case "L":
            return tag, [_comparable(element) for element in inner]
        case "M":
            return tag, {name: _comparable(element) for name, element in inner.items()}
        case _:
            return tag, inner
