"""Items past their time to live, which DynamoDB removes some time later."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from . import expressions
from .entity import EntitySpec
from .wire import WireItem

if TYPE_CHECKING:
    from .expressions.conditions import Condition

# DynamoDB leaves an item alone whose time lies further back, as it is more likely a mistake.
_OLDEST: Final = 5 * 365 * 24 * 3600


def expired(entity: EntitySpec[Any, Any], moment: datetime) -> Condition | None:
    """Whether an item that is still stored counts as gone."""
    if entity.ttl is None:
        return None
    now = int(moment.timestamp())
    low, high = ({"N": str(seconds)} for seconds in (now - _OLDEST, now - 1))
    return expressions.Between(
        expressions.Path((entity.ttl,)),
        expressions.Given(low, None),
        expressions.Given(high, None),
    )


def is_expired(entity: EntitySpec[Any, Any], stored: WireItem, moment: datetime) -> bool:
    """The same of an item that was read."""
    number = stored.get(entity.ttl or "", {}).get("N")
    now = int(moment.timestamp())
    return number is not None and now - _OLDEST <= float(number) <= now - 1
