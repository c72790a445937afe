"""Writes that are nothing but their item: no condition, and nothing that changes besides."""

from collections.abc import Callable
from typing import Any, TypeAlias

from ..context import Context
from ..encryption.attributes import sealed
from ..entity import EntitySpec, M
from ..ownership import owner_condition
from ..records import Record
from ..wire import WireItem
from .filled_items import filler
from .server_values import server_values
from .whole_items import whole_item
from .whole_writes import unknown_parts

Put: TypeAlias = tuple[WireItem, bytes | None]
"""What is stored of an item, and that as JSON where it is known."""


def is_bare(entity: EntitySpec[Any, Any], context: Context) -> bool:
    """Whether a put of the entity is nothing but its item."""
    return (
        entity.version is None
        and not entity.companions
        and owner_condition(entity, context, or_missing=True) is None
    )


def is_bare_deletion(entity: EntitySpec[Any, Any], context: Context) -> bool:
    """Whether a deletion in the entity is nothing but its key."""
    return (
        entity.soft_delete is None
        and not entity.companions
        and owner_condition(entity, context, or_missing=True) is None
    )


def bare_puts(entity: EntitySpec[M, Any], context: Context) -> Callable[[Record], Put]:
    """What makes the puts of many items that replace whatever is there, as `is_bare` allows."""
    fill, clock, model = filler(entity, context, returned=False), context.clock, entity.model
    on_write = server_values(entity, context, entity.set_on_write)
    on_create = server_values(entity, context, (*entity.set_on_create, *entity.set_on_write))
    keeps_unknown, is_plain = entity.unknown != "drop", not entity.encrypted
    created = model.__bases__[0]

    def put(item: Record) -> Put:
        kind = type(item)
        read_before = kind is not created and model in kind.__mro__
        server_set = (on_write if read_before else on_create)(clock())
        known = fill(item, server_set)
        if known is None:
            whole = whole_item(entity, context, item, server_set)
            stored, text = entity.encode(whole), None
        else:
            _, stored, text = known
        if read_before and keeps_unknown and (unknown := unknown_parts(entity, item)):
            stored, text = {**unknown, **stored}, None
        return (stored, text) if is_plain else (sealed(entity, context, stored), None)

    return put
