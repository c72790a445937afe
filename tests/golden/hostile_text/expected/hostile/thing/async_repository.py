"""Repositories of thing, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from .._types import Mood
from . import requests
from .model import Thing, ThingChanges, ThingCreate, ThingKey, ThingNote

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncThingReader(AsyncShell):
    """Reads Thing items."""

    def at(self, key: ThingKey) -> Request[Thing | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ThingKey, *, consistent: bool = False) -> Thing | None:
        """Read the thing with this key.

        Reads table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ThingKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Thing | None]:
        """Read the things with these keys, in their order; None where there is none.

        Reads table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`. A
        key that comes twice is read once.
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
        keys: Many[ThingKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Thing | None]:
        """Read the things with these keys as they are taken, in constant memory.

        Reads table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Gives an item, or None, for each key in order.
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

    async def get_thing(self, thing_id: UUID, *, consistent: bool = False) -> Thing | None:
        """Ends with a quote ".

        Access pattern `get_thing` reads table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` =
        `it's "{thing_id}"\\`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_thing(self._link.context, thing_id, consistent=consistent)
        )

    def list_by_label(self, label: str) -> AsyncPages[ThingNote]:
        """\"\"\"\\ {{ x }}.

        Access pattern `list_by_label` queries index `by_label`: `label_key` = `\\{{x}}'{label}`.
        Keeps items where `mood = 'it''s' OR note = 'say "hi" {{ x }} \\n' OR code <> '\\\\'`; the
        others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `ThingNote` items, read lazily.
        """
        return self._link.pages(requests.list_by_label(self._link.context, label))


class AsyncThingWriter(AsyncShell):
    """Writes Thing items."""

    async def create(self, item: ThingCreate) -> Thing:
        """Write a new thing.

        Writes to table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ThingCreate, *, when: Condition | None = None) -> Thing:
        """Write this thing, replacing one that exists.

        Writes to table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[ThingCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these things, replacing those that exist.

        Writes to table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: ThingKey,
        *changes: Change,
        set: ThingChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Thing:
        """Change some attributes of the thing with this key.

        Updates table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
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

    async def delete(self, key: ThingKey, *, when: Condition | None = None) -> Thing | None:
        """Delete the thing with this key.

        Deletes from table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's
        "{thing_id}"\\`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[ThingKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the things with these keys; those that are not there do no harm.

        Deletes from table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's
        "{thing_id}"\\`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def set_note(self, thing_id: UUID, *, mood: Mood = '"""') -> Thing:
        """Set note.

        Access pattern `set_note` updates table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` =
        `it's "{thing_id}"\\`.
        Does `SET note = '\"\"\"', label = '{label}'`.
        Only while `mood <> :mood`, else raises ConditionFailed.
        Keeps the keys of `by_label` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        `mood`: Not \"\"\" this \\.
        """
        return await self._link.run(requests.set_note(self._link.context, thing_id, mood=mood))


class AsyncThingRepository(AsyncThingReader, AsyncThingWriter):
    """Reads and writes Thing items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
