"""Which stored items a read shows: not those past their time to live, unless it was asked for."""

from typing import Any

from ..context import Context
from ..entity import EntitySpec
from ..wire import WireItem
from ..writes.expiry import is_expired


def visible(entity: EntitySpec[Any, Any], context: Context, stored: WireItem) -> bool:
    """Whether a stored item is there for this caller."""
    return context.shows_hidden or not is_expired(entity, stored, context.clock())
