"""The requests that writes consist of where nothing has to be tried again, as far as cost goes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..batches.entries import Entry
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


def costs_of_entries(entries: Sequence[Entry[Any]]) -> tuple[RequestCost, ...]:
    """What the writes of a batch consist of; of one alone, it is that of each one like it."""
    count = len(entries)
    bare = sum(entry.write is None for entry in entries)
    alone = [entry.write for entry in entries if entry.write is not None]
    costs = [RequestCost("BatchWriteItem", stored=bare if count > 1 else None)] if bare else []
    for write in alone:
        costs += (
            replace(cost, action=_named(cost.action, write), each=count == 1)
            for cost in costs_of_writes((write,), together=False)
        )
    return tuple(costs)


def _named(action: str, write: Write[Any]) -> str:
    """A write of one item by what it does: what removes the item changes no attribute of it."""
    if action != "UpdateItem" or write.changed is not None:
        return action
    return "DeleteItem" if write.returns_stored else "PutItem"
