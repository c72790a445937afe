"""Items past their time to live, which DynamoDB removes some time later."""

from datetime import datetime
from typing import Any, Final

from .entity import EntitySpec
from .expressions.conditions import Between, Condition
from .expressions.operands import Given, Path
from .wire import WireItem

# DynamoDB leaves an item alone whose time lies further back, as it is more likely a mistake.
_OLDEST: Final = 5 * 365 * 24 * 3600


def expired(entity: EntitySpec[Any, Any], moment: datetime) -> Condition | None:
    """Whether an item that is still stored counts as gone."""
    if entity.ttl is None:
        return None
    now = int(moment.timestamp())
    low, high = ({"N": str(seconds)} for seconds in (now - _OLDEST, now - 1))
    return Between(Path((entity.ttl,)), Given(low, None), Given(high, None))


def is_expired(entity: EntitySpec[Any, Any], stored: WireItem, moment: datetime) -> bool:
    """The same of an item that was read."""
    number = stored.get(entity.ttl or "", {}).get("N")
    now = int(moment.timestamp())
    return number is not None and now - _OLDEST <= float(number) <= now - 1
