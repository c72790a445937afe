"""Requests and writes of item: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import INTEGER, STRING
from dynarepo.fields import NumberField, TextField
from dynarepo.lazy import Later

from . import keys
from .codec import ITEM
from .model import Item, ItemChanges, ItemCreate, ItemKey, ItemStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import ItemFields as F
else:
    F = Later(__package__, ".fields", "ItemFields")


def get(context: Context, key: ItemKey, *, consistent: bool = False) -> Request[Item | None]:
    """Read the item with this key."""
    return reads.get_item(ITEM, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ItemKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ItemKey, Item]:
    """Read the items with these keys, in their order; None where there is none."""
    return batches.get_items(
        ITEM,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ItemCreate) -> Write[Item]:
    """Write a new item."""
    return writes.create_item(ITEM, context, item)


def put(context: Context, item: ItemCreate, *, when: Condition | None = None) -> Write[Item]:
    """Write this item, replacing one that exists."""
    return writes.put_item(ITEM, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ItemCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ItemCreate]:
    """Write these items, replacing those that exist."""
    return batches.put_items(ITEM, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ItemKey,
    *changes: Change,
    set: ItemChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[Item]:
    """Change some attributes of the item with this key."""
    return writes.update_item(
        ITEM, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(context: Context, key: ItemKey, *, when: Condition | None = None) -> Write[Item | None]:
    """Delete the item with this key."""
    return writes.delete_item(ITEM, context, key, when=when)


def delete_many(
    context: Context, keys: Many[ItemKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[ItemKey]:
    """Delete the items with these keys; those that are not there do no harm."""
    return batches.delete_items(ITEM, context, keys, at_once=at_once, progress=progress)


def equal(context: Context, owner: str, *, name: str) -> Query[Item]:
    """Equal."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="equal",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.name.eq(name),
    )


def not_equal(context: Context, owner: str) -> Query[Item]:
    """Not equal."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="not_equal",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.status.ne("gone"),
    )


def less(context: Context, owner: str, *, stock: int) -> Query[Item]:
    """Less."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="less",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.stock.lt(stock),
    )


def at_most(context: Context, owner: str) -> Query[Item]:
    """At most."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="at_most",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.price.le(Decimal("9.99")),
    )


def more(context: Context, owner: str) -> Query[Item]:
    """More."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="more",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.stock.gt(-1),
    )


def at_least(context: Context, owner: str, *, since: datetime) -> Query[Item]:
    """At least."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="at_least",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.seen_at.ge(since),
    )


def literal_first(context: Context, owner: str) -> Query[Item]:
    """Literal first."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="literal_first",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.stock.gt(10),
    )


def attribute_with_attribute(context: Context, owner: str) -> Query[Item]:
    """Attribute with attribute."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="attribute_with_attribute",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.price.lt(F.cost),
    )


def boolean(context: Context, owner: str) -> Query[Item]:
    """Boolean."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="boolean",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.ready.eq(True),
    )


def between(context: Context, owner: str, *, low: Decimal, high: Decimal) -> Query[Item]:
    """Between."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="between",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.price.between(low, high),
    )


def in_literals(context: Context, owner: str) -> Query[Item]:
    """In literals."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="in_literals",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.status.is_in(["draft", "live"]),
    )


def in_parameters(context: Context, owner: str, *, one: str, other: str) -> Query[Item]:
    """In parameters."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="in_parameters",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.name.is_in([one, other]),
    )


def in_list(context: Context, owner: str, *, names: Sequence[str]) -> Query[Item]:
    """In list."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="in_list",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.name.is_in(names),
    )


def in_optional_list(
    context: Context, owner: str, *, statuses: Sequence[ItemStatus] | None = None
) -> Query[Item]:
    """In optional list."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="in_optional_list",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=None if statuses is None else F.status.is_in(statuses),
    )


def exists(context: Context, owner: str) -> Query[Item]:
    """Exists."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="exists",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.nickname.exists(),
    )


def not_exists(context: Context, owner: str) -> Query[Item]:
    """Not exists."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="not_exists",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.size.width.missing(),
    )


def has_type(context: Context, owner: str) -> Query[Item]:
    """Has type."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="has_type",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.nickname.has_type("S"),
    )


def begins_with(context: Context, owner: str, *, start: str) -> Query[Item]:
    """Begins with."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="begins_with",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.name.begins_with(start),
    )


def contains_text(context: Context, owner: str, *, text: str) -> Query[Item]:
    """Contains text."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="contains_text",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.name.contains(text),
    )


def contains_element(context: Context, owner: str, *, tag: str) -> Query[Item]:
    """Contains element."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="contains_element",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.tags.contains(tag),
    )


def contains_part(context: Context, owner: str) -> Query[Item]:
    """Contains part."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="contains_part",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.parts.contains("wheel"),
    )


def size_of_text(context: Context, owner: str, *, length: int) -> Query[Item]:
    """Size of text."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="size_of_text",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.name.size().gt(length),
    )


def size_of_binary(context: Context, owner: str) -> Query[Item]:
    """Size of binary."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="size_of_binary",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.data.size().le(1024),
    )


def size_with_attribute(context: Context, owner: str) -> Query[Item]:
    """Size with attribute."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="size_with_attribute",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=expressions.Compare(expressions.Size(F.tags.path), "<", F.stock.path),
    )


def nested(context: Context, owner: str, *, width: int) -> Query[Item]:
    """Nested."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="nested",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=expressions.all_of(
            F.size.width.ge(width), NumberField[int](F.ratings.path.child("design"), INTEGER).eq(5)
        ),
    )


def element(context: Context, owner: str, *, part: str) -> Query[Item]:
    """Element."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="element",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=TextField[str](F.parts.path.child(0), STRING).eq(part),
    )


def all_of(context: Context, owner: str, *, name: str) -> Query[Item]:
    """All of."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="all_of",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=expressions.all_of(F.ready.eq(True), F.stock.gt(0), F.name.ne(name)),
    )


def one_of(context: Context, owner: str, *, price: Decimal) -> Query[Item]:
    """One of."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="one_of",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=expressions.any_of(F.stock.eq(0), F.price.gt(price), F.status.eq("gone")),
    )


def negated(context: Context, owner: str, *, hidden: str) -> Query[Item]:
    """Negated."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="negated",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=~F.tags.contains(hidden),
    )


def grouped(context: Context, owner: str, *, price: Decimal, cost: Decimal) -> Query[Item]:
    """Grouped."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="grouped",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=expressions.all_of(
            expressions.any_of(F.stock.eq(0), F.ready.eq(False)),
            ~(F.price.gt(price) & F.cost.gt(cost)),
        ),
    )


def optional_terms(
    context: Context,
    owner: str,
    *,
    status: ItemStatus | None = None,
    least: Decimal | None = None,
    hidden: str | None = None,
) -> Query[Item]:
    """Optional terms."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="optional_terms",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=expressions.all_of(
            None if status is None else F.status.eq(status),
            None if least is None else F.price.ge(least),
            None if hidden is None else ~F.tags.contains(hidden),
        ),
    )


def with_defaults(
    context: Context, owner: str, *, least: Decimal = Decimal("10"), status: ItemStatus = "live"
) -> Query[Item]:
    """With defaults."""
    return reads.Query(
        context=context,
        entity=ITEM,
        pattern="with_defaults",
        returns=ITEM,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=expressions.all_of(F.price.ge(least), F.status.eq(status)),
    )


def publish(context: Context, owner: str, item_id: str) -> Write[Item]:
    """Publish."""
    return writes.update_item(
        ITEM,
        context,
        ItemKey(owner=owner, item_id=item_id),
        (F.status.set("live"),),
        when=expressions.all_of(F.status.eq("draft"), F.parts.size().ge(1), F.price.exists()),
        pattern="publish",
    )


def put_if_cheaper(context: Context, item: ItemCreate, *, cost: Decimal) -> Write[Item]:
    """Put if cheaper."""
    return writes.put_item(
        ITEM,
        context,
        item,
        when=expressions.any_of(F.cost.missing(), F.cost.gt(cost)),
        pattern="put_if_cheaper",
    )


def delete_gone(context: Context, owner: str, item_id: str) -> Write[Item | None]:
    """Delete gone."""
    return writes.delete_item(
        ITEM,
        context,
        ItemKey(owner=owner, item_id=item_id),
        when=expressions.all_of(F.status.eq("gone"), F.stock.eq(0)),
        pattern="delete_gone",
    )
