"""Which stored items a read shows: not those past their time to live, unless it was asked for."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from ..context import Context
from ..entity import EntitySpec
from ..expiry import expired, is_expired
from ..expressions.conditions import Condition
from ..wire import WireItem


def hides(entity: EntitySpec[Any, Any], context: Context) -> bool:
    """Whether some stored items of the entity may not be there for this caller."""
    return not context.shows_hidden and bool(marks(entity))


def marks(entity: EntitySpec[Any, Any]) -> tuple[str, ...]:
    """The stored names of the attributes that tell whether an item is there."""
    return () if entity.ttl is None else (entity.ttl,)


def visible(entity: EntitySpec[Any, Any], context: Context, stored: WireItem) -> bool:
    """Whether a stored item is there for this caller; it must hold the attributes of `marks`."""
    return not hides(entity, context) or not is_gone(entity, stored, context.clock())


def is_gone(entity: EntitySpec[Any, Any], stored: WireItem, moment: datetime) -> bool:
    """Whether a stored item counts as no item."""
    return is_expired(entity, stored, moment)


def shown(
    entity: EntitySpec[Any, Any], context: Context, without: Collection[str] = ()
) -> Condition | None:
    """What holds of the items that are there for this caller, as far as it can be told without
    the attributes named in `without`; None where it holds of all."""
    if not hides(entity, context) or entity.ttl in without:
        return None
    gone = expired(entity, context.clock())
    return None if gone is None else ~gone
