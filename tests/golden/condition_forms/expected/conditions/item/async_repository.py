"""Repositories of item, for callers that await."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Item, ItemChanges, ItemCreate, ItemKey, ItemStatus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncItemReader(AsyncShell):
    """Reads Item items."""

    def at(self, key: ItemKey) -> Request[Item | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ItemKey, *, consistent: bool = False) -> Item | None:
        """Read the item with this key.

        Reads table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ItemKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Item | None]:
        """Read the items with these keys, in their order; None where there is none.

        Reads table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`. A key that comes twice
        is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[ItemKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Item | None]:
        """Read the items with these keys as they are taken, in constant memory.

        Reads table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`. Gives an item, or
        None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def equal(self, owner: str, *, name: str) -> AsyncPages[Item]:
        """Equal.

        Access pattern `equal` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `name = :name`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.equal(self._link.context, owner, name=name))

    def not_equal(self, owner: str) -> AsyncPages[Item]:
        """Not equal.

        Access pattern `not_equal` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `status <> 'gone'`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.not_equal(self._link.context, owner))

    def less(self, owner: str, *, stock: int) -> AsyncPages[Item]:
        """Less.

        Access pattern `less` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `stock < :stock`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.less(self._link.context, owner, stock=stock))

    def at_most(self, owner: str) -> AsyncPages[Item]:
        """At most.

        Access pattern `at_most` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `price <= 9.99`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.at_most(self._link.context, owner))

    def more(self, owner: str) -> AsyncPages[Item]:
        """More.

        Access pattern `more` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `stock > -1`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.more(self._link.context, owner))

    def at_least(self, owner: str, *, since: datetime) -> AsyncPages[Item]:
        """At least.

        Access pattern `at_least` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `seen_at >= :since`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.at_least(self._link.context, owner, since=since))

    def literal_first(self, owner: str) -> AsyncPages[Item]:
        """Literal first.

        Access pattern `literal_first` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `10 < stock`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.literal_first(self._link.context, owner))

    def attribute_with_attribute(self, owner: str) -> AsyncPages[Item]:
        """Attribute with attribute.

        Access pattern `attribute_with_attribute` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `price < cost`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.attribute_with_attribute(self._link.context, owner))

    def boolean(self, owner: str) -> AsyncPages[Item]:
        """Boolean.

        Access pattern `boolean` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `ready = true`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.boolean(self._link.context, owner))

    def between(self, owner: str, *, low: Decimal, high: Decimal) -> AsyncPages[Item]:
        """Between.

        Access pattern `between` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `price BETWEEN :low AND :high`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.between(self._link.context, owner, low=low, high=high))

    def in_literals(self, owner: str) -> AsyncPages[Item]:
        """In literals.

        Access pattern `in_literals` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `status IN ('draft', 'live')`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.in_literals(self._link.context, owner))

    def in_parameters(self, owner: str, *, one: str, other: str) -> AsyncPages[Item]:
        """In parameters.

        Access pattern `in_parameters` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `name IN (:one, :other)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(
            requests.in_parameters(self._link.context, owner, one=one, other=other)
        )

    def in_list(self, owner: str, *, names: Sequence[str]) -> AsyncPages[Item]:
        """In list.

        Access pattern `in_list` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `name IN (:names...)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.in_list(self._link.context, owner, names=names))

    def in_optional_list(
        self, owner: str, *, statuses: Sequence[ItemStatus] | None = None
    ) -> AsyncPages[Item]:
        """In optional list.

        Access pattern `in_optional_list` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `status IN (:statuses...?)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(
            requests.in_optional_list(self._link.context, owner, statuses=statuses)
        )

    def exists(self, owner: str) -> AsyncPages[Item]:
        """Exists.

        Access pattern `exists` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `attribute_exists(nickname)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.exists(self._link.context, owner))

    def not_exists(self, owner: str) -> AsyncPages[Item]:
        """Not exists.

        Access pattern `not_exists` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `attribute_not_exists(size.width)`; the others are read, and paid for,
        too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.not_exists(self._link.context, owner))

    def has_type(self, owner: str) -> AsyncPages[Item]:
        """Has type.

        Access pattern `has_type` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `attribute_type(nickname, 'S')`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.has_type(self._link.context, owner))

    def begins_with(self, owner: str, *, start: str) -> AsyncPages[Item]:
        """Begins with.

        Access pattern `begins_with` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `begins_with(name, :start)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.begins_with(self._link.context, owner, start=start))

    def contains_text(self, owner: str, *, text: str) -> AsyncPages[Item]:
        """Contains text.

        Access pattern `contains_text` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `contains(name, :text)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.contains_text(self._link.context, owner, text=text))

    def contains_element(self, owner: str, *, tag: str) -> AsyncPages[Item]:
        """Contains element.

        Access pattern `contains_element` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `contains(tags, :tag)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.contains_element(self._link.context, owner, tag=tag))

    def contains_part(self, owner: str) -> AsyncPages[Item]:
        """Contains part.

        Access pattern `contains_part` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `contains(parts, 'wheel')`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.contains_part(self._link.context, owner))

    def size_of_text(self, owner: str, *, length: int) -> AsyncPages[Item]:
        """Size of text.

        Access pattern `size_of_text` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `size(name) > :length`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.size_of_text(self._link.context, owner, length=length))

    def size_of_binary(self, owner: str) -> AsyncPages[Item]:
        """Size of binary.

        Access pattern `size_of_binary` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `size(data) <= 1024`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.size_of_binary(self._link.context, owner))

    def size_with_attribute(self, owner: str) -> AsyncPages[Item]:
        """Size with attribute.

        Access pattern `size_with_attribute` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `size(tags) < stock`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.size_with_attribute(self._link.context, owner))

    def nested(self, owner: str, *, width: int) -> AsyncPages[Item]:
        """Nested.

        Access pattern `nested` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `size.width >= :width AND ratings.design = 5`; the others are read, and
        paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.nested(self._link.context, owner, width=width))

    def element(self, owner: str, *, part: str) -> AsyncPages[Item]:
        """Element.

        Access pattern `element` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `parts[0] = :part`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.element(self._link.context, owner, part=part))

    def all_of(self, owner: str, *, name: str) -> AsyncPages[Item]:
        """All of.

        Access pattern `all_of` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `ready = true AND stock > 0 AND name <> :name`; the others are read, and
        paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.all_of(self._link.context, owner, name=name))

    def one_of(self, owner: str, *, price: Decimal) -> AsyncPages[Item]:
        """One of.

        Access pattern `one_of` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `stock = 0 OR price > :price OR status = 'gone'`; the others are read, and
        paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.one_of(self._link.context, owner, price=price))

    def negated(self, owner: str, *, hidden: str) -> AsyncPages[Item]:
        """Negated.

        Access pattern `negated` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `NOT contains(tags, :hidden)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.negated(self._link.context, owner, hidden=hidden))

    def grouped(self, owner: str, *, price: Decimal, cost: Decimal) -> AsyncPages[Item]:
        """Grouped.

        Access pattern `grouped` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `(stock = 0 OR ready = false) AND NOT (price > :price AND cost > :cost)`;
        the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(requests.grouped(self._link.context, owner, price=price, cost=cost))

    def optional_terms(
        self,
        owner: str,
        *,
        status: ItemStatus | None = None,
        least: Decimal | None = None,
        hidden: str | None = None,
    ) -> AsyncPages[Item]:
        """Optional terms.

        Access pattern `optional_terms` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `status = :status? AND price >= :least? AND NOT contains(tags, :hidden?)`;
        the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        """
        return self._link.pages(
            requests.optional_terms(
                self._link.context, owner, status=status, least=least, hidden=hidden
            )
        )

    def with_defaults(
        self, owner: str, *, least: Decimal = Decimal("10"), status: ItemStatus = "live"
    ) -> AsyncPages[Item]:
        """With defaults.

        Access pattern `with_defaults` queries table `items`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `price >= :least AND status = :status`; the others are read, and paid for,
        too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Item` items, read lazily.
        `least`: Smallest price.
        """
        return self._link.pages(
            requests.with_defaults(self._link.context, owner, least=least, status=status)
        )


class AsyncItemWriter(AsyncShell):
    """Writes Item items."""

    async def create(self, item: ItemCreate) -> Item:
        """Write a new item.

        Writes to table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ItemCreate, *, when: Condition | None = None) -> Item:
        """Write this item, replacing one that exists.

        Writes to table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[ItemCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these items, replacing those that exist.

        Writes to table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: ItemKey,
        *changes: Change,
        set: ItemChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Item:
        """Change some attributes of the item with this key.

        Updates table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, create_parents=create_parents
            )
        )

    async def delete(self, key: ItemKey, *, when: Condition | None = None) -> Item | None:
        """Delete the item with this key.

        Deletes from table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[ItemKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the items with these keys; those that are not there do no harm.

        Deletes from table `items`: `owner` = `{owner}` and `item_id` = `{item_id}`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def publish(self, owner: str, item_id: str) -> Item:
        """Publish.

        Access pattern `publish` updates table `items`: `owner` = `{owner}` and `item_id` =
        `{item_id}`.
        Does `SET status = 'live'`.
        Only while `status = 'draft' AND size(parts) >= 1 AND attribute_exists(price)`, else raises
        ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.publish(self._link.context, owner, item_id))

    async def put_if_cheaper(self, item: ItemCreate, *, cost: Decimal) -> Item:
        """Put if cheaper.

        Access pattern `put_if_cheaper` writes or replaces an item of table `items`: `owner` =
        `{owner}` and `item_id` = `{item_id}`.
        Only while `attribute_not_exists(cost) OR cost > :cost`, else raises ConditionFailed.
        Costs one round trip. Returns the item as it is then.
        """
        return await self._link.run(requests.put_if_cheaper(self._link.context, item, cost=cost))

    async def delete_gone(self, owner: str, item_id: str) -> Item | None:
        """Delete gone.

        Access pattern `delete_gone` deletes from table `items`: `owner` = `{owner}` and `item_id` =
        `{item_id}`.
        Only while `status = 'gone' AND stock = 0`, else raises ConditionFailed.
        Costs one round trip. Returns what was deleted, or None.
        """
        return await self._link.run(requests.delete_gone(self._link.context, owner, item_id))


class AsyncItemRepository(AsyncItemReader, AsyncItemWriter):
    """Reads and writes Item items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
