"""Repositories of counter, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dynarepo import AsyncShell

from .._types import Limits, Note
from . import requests
from .model import Counter, CounterChanges, CounterCreate, CounterKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncCounterReader(AsyncShell):
    """Reads Counter items."""

    def at(self, key: CounterKey) -> Request[Counter | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: CounterKey, *, consistent: bool = False) -> Counter | None:
        """Read the counter with this key.

        Reads table `counters`: `id` = `{id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[CounterKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Counter | None]:
        """Read the counters with these keys, in their order; None where there is none.

        Reads table `counters`: `id` = `{id}`. A key that comes twice is read once.
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
        keys: Many[CounterKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Counter | None]:
        """Read the counters with these keys as they are taken, in constant memory.

        Reads table `counters`: `id` = `{id}`. Gives an item, or None, for each key in order.
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


class AsyncCounterWriter(AsyncShell):
    """Writes Counter items."""

    async def create(self, item: CounterCreate) -> Counter:
        """Write a new counter.

        Writes to table `counters`: `id` = `{id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: CounterCreate, *, when: Condition | None = None) -> Counter:
        """Write this counter, replacing one that exists.

        Writes to table `counters`: `id` = `{id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[CounterCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these counters, replacing those that exist.

        Writes to table `counters`: `id` = `{id}`. Takes any iterable, one item at a time: memory
        stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: CounterKey,
        *changes: Change,
        set: CounterChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Counter:
        """Change some attributes of the counter with this key.

        Updates table `counters`: `id` = `{id}`.
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

    async def delete(self, key: CounterKey, *, when: Condition | None = None) -> Counter | None:
        """Delete the counter with this key.

        Deletes from table `counters`: `id` = `{id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[CounterKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the counters with these keys; those that are not there do no harm.

        Deletes from table `counters`: `id` = `{id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def set_parameter(self, id: str, *, name: str) -> Counter:
        """Set parameter.

        Access pattern `set_parameter` updates table `counters`: `id` = `{id}`.
        Does `SET name = :name`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.set_parameter(self._link.context, id, name=name))

    async def set_literals(self, id: str) -> Counter:
        """Set literals.

        Access pattern `set_literals` updates table `counters`: `id` = `{id}`.
        Does `SET name = 'it''s', total = 0, rate = 2.5, ready = true`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.set_literals(self._link.context, id))

    async def set_enumeration(self, id: str) -> Counter:
        """Set enumeration.

        Access pattern `set_enumeration` updates table `counters`: `id` = `{id}`.
        Does `SET status = 'off'`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.set_enumeration(self._link.context, id))

    async def set_several(self, id: str, *, name: str, label: str, total: int) -> Counter:
        """Set several.

        Access pattern `set_several` updates table `counters`: `id` = `{id}`.
        Does `SET name = :name, label = :label, total = :total`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.set_several(self._link.context, id, name=name, label=label, total=total)
        )

    async def set_from_attribute(self, id: str) -> Counter:
        """Set from attribute.

        Access pattern `set_from_attribute` updates table `counters`: `id` = `{id}`.
        Does `SET previous = total, total = 0`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.set_from_attribute(self._link.context, id))

    async def set_if_missing(self, id: str, *, label: str) -> Counter:
        """Set if missing.

        Access pattern `set_if_missing` updates table `counters`: `id` = `{id}`.
        Does `SET label = if_not_exists(label, :label)`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.set_if_missing(self._link.context, id, label=label))

    async def set_from_other_if_missing(self, id: str) -> Counter:
        """Set from other if missing.

        Access pattern `set_from_other_if_missing` updates table `counters`: `id` = `{id}`.
        Does `SET label = if_not_exists(label, name)`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.set_from_other_if_missing(self._link.context, id))

    async def plus(self, id: str, *, amount: int) -> Counter:
        """Plus.

        Access pattern `plus` updates table `counters`: `id` = `{id}`.
        Does `SET total = total + :amount`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.plus(self._link.context, id, amount=amount))

    async def minus_literal(self, id: str) -> Counter:
        """Minus literal.

        Access pattern `minus_literal` updates table `counters`: `id` = `{id}`.
        Does `SET total = total - 1`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.minus_literal(self._link.context, id))

    async def plus_from_nothing(self, id: str, *, amount: int) -> Counter:
        """Plus from nothing.

        Access pattern `plus_from_nothing` updates table `counters`: `id` = `{id}`.
        Does `SET previous = if_not_exists(previous, 0) + :amount`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.plus_from_nothing(self._link.context, id, amount=amount)
        )

    async def sum_of_attributes(self, id: str) -> Counter:
        """Sum of attributes.

        Access pattern `sum_of_attributes` updates table `counters`: `id` = `{id}`.
        Does `SET total = total + previous`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.sum_of_attributes(self._link.context, id))

    async def append(self, id: str, *, notes: list[Note]) -> Counter:
        """Append.

        Access pattern `append` updates table `counters`: `id` = `{id}`.
        Does `SET notes = list_append(notes, :notes)`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.append(self._link.context, id, notes=notes))

    async def prepend(self, id: str, *, words: list[str]) -> Counter:
        """Prepend.

        Access pattern `prepend` updates table `counters`: `id` = `{id}`.
        Does `SET words = list_append(:words, words)`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.prepend(self._link.context, id, words=words))

    async def append_from_nothing(self, id: str, *, none: list[str], words: list[str]) -> Counter:
        """Append from nothing.

        Access pattern `append_from_nothing` updates table `counters`: `id` = `{id}`.
        Does `SET words = list_append(if_not_exists(words, :none), :words)`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.append_from_nothing(self._link.context, id, none=none, words=words)
        )

    async def set_nested(self, id: str, *, daily: int, disk: int) -> Counter:
        """Set nested.

        Access pattern `set_nested` updates table `counters`: `id` = `{id}`.
        Does `SET limits.daily = :daily, quotas.disk = :disk`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.set_nested(self._link.context, id, daily=daily, disk=disk)
        )

    async def set_deep(self, id: str, *, monthly: int, value: Any) -> Counter:
        """Set deep.

        Access pattern `set_deep` updates table `counters`: `id` = `{id}`.
        Does `SET limits.monthly = :monthly, extra.a.b = :value`.
        Creates maps that are missing around what it sets. Costs two round trips: what is there is
        read first, and the write holds only if it has not changed meanwhile (it is tried again when
        it has).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.set_deep(self._link.context, id, monthly=monthly, value=value)
        )

    async def set_element(self, id: str, *, word: str) -> Counter:
        """Set element.

        Access pattern `set_element` updates table `counters`: `id` = `{id}`.
        Does `SET words[2] = :word, notes[0].stars = notes[0].stars + 1`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.set_element(self._link.context, id, word=word))

    async def set_anything(self, id: str, *, extra: Any) -> Counter:
        """Set anything.

        Access pattern `set_anything` updates table `counters`: `id` = `{id}`.
        Does `SET extra = :extra`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.set_anything(self._link.context, id, extra=extra))

    async def remove(self, id: str) -> Counter:
        """Remove.

        Access pattern `remove` updates table `counters`: `id` = `{id}`.
        Does `REMOVE label`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.remove(self._link.context, id))

    async def remove_parts(self, id: str) -> Counter:
        """Remove parts.

        Access pattern `remove_parts` updates table `counters`: `id` = `{id}`.
        Does `REMOVE limits.monthly, words[0], quotas.disk`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.remove_parts(self._link.context, id))

    async def add_number(self, id: str, *, amount: int) -> Counter:
        """Add number.

        Access pattern `add_number` updates table `counters`: `id` = `{id}`.
        Does `ADD total :amount`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.add_number(self._link.context, id, amount=amount))

    async def add_nested_number(self, id: str, *, amount: int) -> Counter:
        """Add nested number.

        Access pattern `add_nested_number` updates table `counters`: `id` = `{id}`.
        Does `ADD limits.daily :amount`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.add_nested_number(self._link.context, id, amount=amount)
        )

    async def add_elements(self, id: str, *, tags: set[str], marks: set[int]) -> Counter:
        """Add elements.

        Access pattern `add_elements` updates table `counters`: `id` = `{id}`.
        Does `ADD tags :tags, marks :marks`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.add_elements(self._link.context, id, tags=tags, marks=marks)
        )

    async def delete_elements(self, id: str, *, tags: set[str]) -> Counter:
        """Delete elements.

        Access pattern `delete_elements` updates table `counters`: `id` = `{id}`.
        Does `DELETE tags :tags`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.delete_elements(self._link.context, id, tags=tags))

    async def everything_at_once(
        self, id: str, *, name: str, amount: int, new_tags: set[str], old_marks: set[int]
    ) -> Counter:
        """Everything at once.

        Access pattern `everything_at_once` updates table `counters`: `id` = `{id}`.
        Does `SET name = :name REMOVE label ADD total :amount, tags :new_tags DELETE marks
        :old_marks`.
        Only while `status = 'on'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.everything_at_once(
                self._link.context,
                id,
                name=name,
                amount=amount,
                new_tags=new_tags,
                old_marks=old_marks,
            )
        )

    async def create_or_change(self, id: str, *, name: str, limits: Limits, amount: int) -> Counter:
        """Create or change.

        Access pattern `create_or_change` updates table `counters`: `id` = `{id}`.
        Does `SET name = :name, limits = :limits ADD total :amount`.
        Costs one round trip.
        Returns the item as it is then; creates the item when there is none.
        """
        return await self._link.run(
            requests.create_or_change(
                self._link.context, id, name=name, limits=limits, amount=amount
            )
        )


class AsyncCounterRepository(AsyncCounterReader, AsyncCounterWriter):
    """Reads and writes Counter items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
