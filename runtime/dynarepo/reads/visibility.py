"""Which stored items are there for a caller: not those that have expired or are deleted softly,
unless it was asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, Final

from .. import expressions
from ..context import Context
from ..entity import EntitySpec
from ..expiry import expired, is_expired
from ..transport.answer_json import SplitItems, parts_of
from ..values import Value
from ..wire import WireItem

if TYPE_CHECKING:
    from ..expressions.conditions import Condition


class Absence(Value, frozen=True):
    """Why a stored item counts as gone, as messages say it."""

    what: str
    cure: str
    restorable: bool


_EXPIRED: Final = Absence(
    "is past its time to live",
    "DynamoDB has not removed it yet; `create` replaces it",
    restorable=False,
)
_DELETED: Final = Absence(
    "is deleted softly",
    "`restore` it first, `purge` it, or replace it with `put`",
    restorable=True,
)


def hides(entity: EntitySpec[Any, Any], context: Context) -> bool:
    """Whether some stored items of the entity may not be there for this caller."""
    return not context.shows_hidden and (entity.ttl is not None or entity.soft_delete is not None)


def marks(entity: EntitySpec[Any, Any]) -> tuple[str, ...]:
    """The stored names of the attributes that tell whether an item is there."""
    time = () if entity.ttl is None else (entity.ttl,)
    return time if entity.soft_delete is None else (*time, entity.soft_delete.mark)


def visible(entity: EntitySpec[Any, Any], context: Context, stored: WireItem) -> bool:
    """Whether a stored item is there for this caller; it must hold the attributes of `marks`."""
    return not hides(entity, context) or absence(entity, context, stored) is None


def those_visible(
    entity: EntitySpec[Any, Any], context: Context, items: Sequence[WireItem]
) -> Sequence[WireItem]:
    """The stored items that are there for this caller, as text where they came as text."""
    if type(items) is not SplitItems:
        return tuple(item for item in items if visible(entity, context, item))
    parts = parts_of(marks(entity))
    return SplitItems([text for text in items.texts if visible(entity, context, parts(text))])


def absence(entity: EntitySpec[Any, Any], context: Context, stored: WireItem) -> Absence | None:
    """Why a stored item is not there for this caller; None where it is."""
    if context.shows_hidden:
        return None
    if entity.ttl is not None and is_expired(entity, stored, context.clock()):
        return _EXPIRED
    if entity.soft_delete is not None and entity.soft_delete.mark in stored:
        return _DELETED
    return None


def shown(
    entity: EntitySpec[Any, Any], context: Context, without: Collection[str] = ()
) -> Condition | None:
    """What holds of the items that are there for this caller, as far as it can be told without
    the attributes named in `without`; None where it holds of all."""
    if not hides(entity, context):
        return None
    gone = None if entity.ttl in without else expired(entity, context.clock())
    soft = entity.soft_delete
    unmarked = None
    if soft is not None and soft.mark not in without:
        path = expressions.Path((soft.mark,))
        unmarked = expressions.Function("attribute_not_exists", path)
    return expressions.all_of(None if gone is None else ~gone, unmarked)
