"""The built-in batches of an entity that write."""

from typing import Any, TypeVar

from ..context import Context
from ..decoding import shown_parts
from ..entity import EntitySpec, K
from ..errors import InvalidValue
from ..records import Record
from ..writes.items import bare_put, delete_item, is_bare, put_item
from .entries import Entry, entry, name_of, put_of
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
    if isinstance(items, Record):  # it can be iterated, but gives its attributes
        raise InvalidValue(
            "is one item, not an iterable of them",
            attribute="items",
            entity=entity.name,
            hint="pass a list: `[item]`",
        )

    bare = is_bare(entity, context)

    def as_entry(item: R) -> Entry[R]:
        if bare:
            return _bare_entry(entity, context, item, subject)
        return put_entry(entity, context, item, pattern)

    return BatchWrite(items, as_entry, subject, at_once, progress)


def _bare_entry(entity: EntitySpec[Any, Any], context: Context, item: R, subject: str) -> Entry[R]:
    whole, stored = bare_put(entity, context, item)
    name = name_of(entity, context.table(entity.table), stored)
    return put_of(item, entity, name, subject, shown_parts(entity, whole), stored)


def put_entry(entity: EntitySpec[Any, Any], context: Context, item: R, pattern: str) -> Entry[R]:
    """The put of an item, over the version that was read where it was."""
    if is_bare(entity, context):
        return _bare_entry(entity, context, item, f"{entity.name}.{pattern}")
    known: int | None = None
    if entity.version is not None and isinstance(item, entity.model):
        known = getattr(item, entity.version)
    return entry(item, put_item(entity, context, item, expect_version=known, pattern=pattern))


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
    subject = f"{entity.name}.{pattern}"

    def as_entry(key: K) -> Entry[K]:
        return delete_entry(entity, context, key, pattern)

    return BatchWrite(keys, as_entry, subject, at_once, progress)


def delete_entry(entity: EntitySpec[Any, K], context: Context, key: K, pattern: str) -> Entry[K]:
    """The deletion of the item of a key."""
    return entry(key, delete_item(entity, context, key, pattern=pattern))
