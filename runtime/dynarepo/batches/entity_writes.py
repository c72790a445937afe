"""The built-in batches of an entity that write."""

from collections.abc import Callable
from typing import Any, TypeVar

from ..context import Context
from ..entity import EntitySpec, K
from ..ownership import admitted_key
from ..records import Record
from ..wire.sizes import LONGER_TEXT, SMALL_TEXT, item_text
from ..writes.bare_writes import bare_puts, is_bare, is_bare_deletion
from ..writes.items import delete_item, put_item
from .entries import Entry, entry, measured
from .identities import identities
from .options import require_many
from .progress import OnProgress
from .reading import Many
from .writing import BatchWrite

R = TypeVar("R", bound=Record)


def put_items(
    entity: EntitySpec[Any, Any],
    context: Context,
    items: Many[R],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
    pattern: str = "put_many",
) -> BatchWrite[R]:
    """Store many items, replacing those that are there.

    Items of an entity with versions go one by one, since a batch has no conditions; what was read
    before is stored only over the version that was read.
    """
    subject = f"{entity.name}.{pattern}"
    require_many(items, "items", entity)
    return BatchWrite(items, put_entries(entity, context, pattern), subject, at_once, progress)


def put_entries(
    entity: EntitySpec[Any, Any], context: Context, pattern: str
) -> Callable[[Any], Entry[Any]]:
    """What makes puts of items, over the version that was read where one was."""
    if is_bare(entity, context):
        return _bare_entries(entity, context, pattern)

    def as_entry(item: Any) -> Entry[Any]:
        known: int | None = None
        if entity.version is not None and isinstance(item, entity.model):
            known = getattr(item, entity.version)
        return entry(item, put_item(entity, context, item, expect_version=known, pattern=pattern))

    return as_entry


def _bare_entries(
    entity: EntitySpec[Any, Any], context: Context, pattern: str
) -> Callable[[Any], Entry[Any]]:
    put, identified = bare_puts(entity, context), identities(entity.key_attributes)
    table, subject = context.table(entity.table), f"{entity.name}.{pattern}"

    def as_entry(item: Any) -> Entry[Any]:
        stored, text = put(item)
        name = (table, identified(stored))
        if text is not None and len(text) <= SMALL_TEXT:
            # As `measured` would make it, in one step.
            size = len(text) * LONGER_TEXT
            return Entry(item, entity, name, subject, "PutRequest", size, text)
        made = Entry(item, entity, name, subject, "PutRequest")
        return measured(made, stored, item_text(stored) if text is None else text)

    return as_entry


def delete_items(
    entity: EntitySpec[Any, K],
    context: Context,
    keys: Many[K],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
    pattern: str = "delete_many",
) -> BatchWrite[K]:
    """Delete the items of many keys."""
    require_many(keys, "keys", entity)
    subject = f"{entity.name}.{pattern}"
    return BatchWrite(keys, delete_entries(entity, context, pattern), subject, at_once, progress)


def delete_entries(
    entity: EntitySpec[Any, Any], context: Context, pattern: str
) -> Callable[[Any], Entry[Any]]:
    """What makes deletions of the items of keys."""
    if not is_bare_deletion(entity, context):
        return lambda key: entry(key, delete_item(entity, context, key, pattern=pattern))
    stored_key, identified = admitted_key(entity, context), identities(entity.key_attributes)
    table, subject = context.table(entity.table), f"{entity.name}.{pattern}"

    def as_entry(key: Any) -> Entry[Any]:
        stored = stored_key(key)
        name = (table, identified(stored))
        made = Entry(key, entity, name, subject, "DeleteRequest")
        return measured(made, stored, item_text(stored))

    return as_entry
