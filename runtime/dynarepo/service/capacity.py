"""What requests will cost in capacity units, from the size and number of their items."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

_PAGE: Final = 1024 * 1024
_READ_UNIT: Final = 4096
_WRITE_UNIT: Final = 1024


@dataclass(frozen=True, slots=True)
class CapacityEstimate:
    """An estimate: how many requests, and how many read and write units in all."""

    requests: int
    read_units: float = 0.0
    write_units: float = 0.0


@dataclass(frozen=True, slots=True)
class RequestCost:
    """What counts for the cost of a request and, of a query or a scan, of its further pages.

    A transaction of which more is known has `stored` items with their index entries, and `checked`
    ones without, and a batch of which more is known has as many. What it writes `beside` them has
    so many times their size each. `each` says that every item costs it by itself.
    """

    action: str
    consistent: bool = False
    stored: int | None = None
    checked: int = 0
    beside: tuple[float, ...] = ()
    each: bool = False

    def estimate(self, item_size: int, items: int, index_entries: int) -> CapacityEstimate:
        """The cost by DynamoDB's rules of counting."""
        if self.each:
            one = replace(self, each=False).estimate(item_size, 1, index_entries)
            return CapacityEstimate(
                one.requests * items, one.read_units * items, one.write_units * items
            )
        given = items if self.stored is None else self.stored
        share = 1.0 if self.consistent else 0.5
        reading, writing = _units(item_size, _READ_UNIT), _units(item_size, _WRITE_UNIT)
        stored = writing * (1 + index_entries)
        match self.action:
            case "Query" | "Scan" | "SearchVectors":
                # A page is rounded up once, whatever it holds; filters drop what is paid for.
                read = item_size * items
                pages = max(1, ceil(read / _PAGE))
                of_a_page = max(1, ceil(read / pages / _READ_UNIT))
                return CapacityEstimate(pages, read_units=of_a_page * pages * share)
            case "GetItem":
                return CapacityEstimate(1, read_units=reading * share)
            case "BatchGetItem":
                return CapacityEstimate(ceil(given / 100), read_units=reading * given * share)
            case "TransactGetItems":
                return CapacityEstimate(ceil(items / 100), read_units=reading * items * 2)
            case "TransactWriteItems":
                beside = sum(_units(ceil(item_size * size), _WRITE_UNIT) for size in self.beside)
                units = (stored * given + writing * self.checked + beside) * 2
                requests = ceil(items / 100) if self.stored is None else 1
                return CapacityEstimate(requests, write_units=units)
            case "BatchWriteItem":
                return CapacityEstimate(ceil(given / 25), write_units=stored * given)
            case _:
                return CapacityEstimate(1, write_units=stored)


def summed(estimates: Iterable[CapacityEstimate]) -> CapacityEstimate:
    """Several estimates as one."""
    found = tuple(estimates)
    return CapacityEstimate(
        sum(each.requests for each in found),
        sum(each.read_units for each in found),
        sum(each.write_units for each in found),
    )


def _units(size: int, unit: int) -> int:
    return max(1, ceil(size / unit))
