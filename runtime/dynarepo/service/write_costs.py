"""The requests that writes consist of where nothing has to be tried again, as far as cost goes."""

from collections.abc import Sequence
from typing import Any

from ..writes.write import Write
from .capacity import RequestCost


def costs_of_writes(writes: Sequence[Write[Any]], *, together: bool) -> tuple[RequestCost, ...]:
    """What they read first, and what then writes them: `together`, or one that may be alone.

    Of what is written beside an item, such as claims on unique values and rows of its trail, it is
    the most that there can be.
    """
    reads = [RequestCost("GetItem", consistent=True) for each in writes if each.needs() is not None]
    beside = tuple(size for each in writes for size in each.sizes_beside())
    checked = sum(each.effect == "check" for each in writes)
    stored = sum(each.stores for each in writes) - checked
    if together or beside or checked or stored > 1:
        writing = RequestCost("TransactWriteItems", stored=stored, checked=checked, beside=beside)
    else:
        writing = RequestCost("UpdateItem")
    return (*reads, writing)
