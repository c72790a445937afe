"""What a request will cost in capacity units, from the size and number of its items."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

_PAGE: Final = 1024 * 1024
_READ_UNIT: Final = 4096
_WRITE_UNIT: Final = 1024


@dataclass(frozen=True, slots=True)
class CapacityEstimate:
    """An estimate: how many requests, and how many read and write units in all."""

    requests: int
    read_units: float = 0.0
    write_units: float = 0.0


def estimated(
    action: str, payload: Mapping[str, Any], item_size: int, items: int, index_entries: int
) -> CapacityEstimate:
    """What a request and those that follow it cost, by DynamoDB's rules of counting."""
    share = 1.0 if payload.get("ConsistentRead") else 0.5
    match action:
        case "Query" | "Scan":
            # A page is rounded up once, whatever it holds; filters drop what is paid for.
            read = item_size * items
            pages = max(1, ceil(read / _PAGE))
            of_a_page = max(1, ceil(read / pages / _READ_UNIT))
            return CapacityEstimate(pages, read_units=of_a_page * pages * share)
        case "GetItem":
            return CapacityEstimate(1, read_units=_units(item_size, _READ_UNIT) * share)
        case "BatchGetItem":
            read_units = _units(item_size, _READ_UNIT) * items * share
            return CapacityEstimate(ceil(items / 100), read_units=read_units)
        case "TransactGetItems":
            units = _units(item_size, _READ_UNIT) * items * 2
            return CapacityEstimate(ceil(items / 100), read_units=units)
        case "TransactWriteItems":
            units = _units(item_size, _WRITE_UNIT) * items * (1 + index_entries) * 2
            return CapacityEstimate(ceil(items / 100), write_units=units)
        case "BatchWriteItem":
            units = _units(item_size, _WRITE_UNIT) * items * (1 + index_entries)
            return CapacityEstimate(ceil(items / 25), write_units=units)
        case _:
            units = _units(item_size, _WRITE_UNIT) * (1 + index_entries)
            return CapacityEstimate(1, write_units=units)


def _units(size: int, unit: int) -> int:
    return max(1, ceil(size / unit))
