"""Stored items as a judge reads them."""

import time
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

Plain = dict[str, Any]
SERVER_TIMES = ("created_at", "updated_at")
INDEX_ATTRIBUTES = (
    *(f"gsi{number}{part}" for number in (1, 2, 3) for part in ("pk", "sk")),
    "day_key",
)


def plain(stored: Plain) -> Plain:
    """An item without DynamoDB's types."""
    found: Plain = {}
    for name, value in stored.items():
        ((kind, inner),) = value.items()
        match kind:
            case "N":
                number = Decimal(inner)
                found[name] = int(number) if number == int(number) else number
            case "SS":
                found[name] = sorted(inner)
            case _:
                found[name] = inner
    return found


def own_attributes(item: Plain) -> Plain:
    """An item without its keys and its type."""
    return {
        name: value
        for name, value in item.items()
        if name not in ("pk", "sk", "_type", *INDEX_ATTRIBUTES)
    }


def of_type(items: Iterable[Plain], kind: str) -> list[Plain]:
    """All items of an entity."""
    return [plain(item) for item in items if item["_type"] == {"S": kind}]


def is_over(item: Plain) -> bool:
    """Whether the time of an item has passed; no time here is near."""
    ends_at = item.get("ends_at")
    return ends_at is not None and ends_at < time.time()
