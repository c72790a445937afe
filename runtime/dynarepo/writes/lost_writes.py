"""Finds out whether a write was applied whose answer was lost, by the id that it leaves."""

from collections.abc import Generator, Mapping, Sequence
from typing import Any, Final

from ..errors import AmbiguousWrite
from ..reads.items import get_payload
from ..requests import Request, Step, Together
from ..wire import WireItem
from .item_write import ItemWrite
from .races import Seen

_READS_AT_ONCE: Final = 10


def applied(
    actions: Sequence[ItemWrite], lost: AmbiguousWrite, seen: Seen | None = None
) -> Generator[Step, Any, WireItem | None]:
    """An item with the id of these writes, which are done together or not at all; None where the
    id that was `seen` before is still there, and no attempt of theirs can follow another write.

    Raises `lost` where no write leaves an id, or another id is found, or none: another write may
    have followed, or a request may still be on its way. Costs a consistent read of each item that
    is to have an id.
    """
    leaving = [(action, action.leaves) for action in actions if action.leaves is not None]
    if not leaving:
        raise lost
    reads = tuple(_read(action) for action, _ in leaving)
    outcomes = yield Together(reads, _READS_AT_ONCE)
    for (_, left), outcome in zip(leaving, outcomes, strict=True):
        if isinstance(outcome, Exception):
            continue
        found: WireItem = outcome
        if left.is_on(found):
            return found
        if left.follows(seen) and seen is not None and not seen.differs(found or None):
            return None
    if any(isinstance(outcome, Exception) for outcome in outcomes):
        # That the answer was lost is more to the point.
        raise lost
    now = "has the id of another write" if any(outcomes) else "is not there"
    lost.message = f"{lost.message}; the item {now}"
    lost.hint = "the write may have been applied before that: read the item and decide anew"
    raise lost


def _read(action: ItemWrite) -> Request[WireItem]:
    return Request(
        "GetItem",
        get_payload(action.table, action.key, (), consistent=True),
        _item,
        action.subject,
        action.table,
        shown_key=action.shown_key,
    )


def _item(answer: Mapping[str, Any]) -> WireItem:
    return answer.get("Item") or {}
