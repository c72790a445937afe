"""Repositories of label, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncHidingShell

from . import requests
from .model import Label, LabelCreate, LabelKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncLabelReader(AsyncHidingShell):
    """Reads Label items."""

    def at(self, key: LabelKey) -> Request[Label | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: LabelKey, *, consistent: bool = False) -> Label | None:
        """Read the label with this key.

        Reads table `labels`: `name` = `{name}`.
        Costs one round trip. Returns None when there is no such item. Items deleted softly count as
        gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[LabelKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Label | None]:
        """Read the labels with these keys, in their order; None where there is none.

        Reads table `labels`: `name` = `{name}`. A key that comes twice is read once.
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
        keys: Many[LabelKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Label | None]:
        """Read the labels with these keys as they are taken, in constant memory.

        Reads table `labels`: `name` = `{name}`. Gives an item, or None, for each key in order.
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


class AsyncLabelWriter(AsyncHidingShell):
    """Writes Label items."""

    async def create(self, item: LabelCreate) -> Label:
        """Write a new label.

        Writes to table `labels`: `name` = `{name}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def delete(self, key: LabelKey, *, when: Condition | None = None) -> Label | None:
        """Delete the label with this key.

        Deletes from table `labels`: `name` = `{name}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept until it is purged.
        Costs what an update costs. Returns what was deleted, or None. Raises ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[LabelKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the labels with these keys; those that are not there do no harm.

        Deletes from table `labels`: `name` = `{name}`. Takes any iterable, one key at a time.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept until it is purged.
        Batches cannot mark what is stored: each item goes by itself. Costs one round trip an item,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def restore(self, key: LabelKey, *, when: Condition | None = None) -> Label:
        """Take the deletion of the label with this key back.

        Updates table `labels`: `name` = `{name}`.
        Costs what an update costs. Returns the item as it is then. Raises NotFound when there is
        none, ConditionFailed when it is not deleted.
        """
        return await self._link.run(requests.restore(self._link.context, key, when=when))

    async def purge(self, key: LabelKey, *, when: Condition | None = None) -> Label | None:
        """Remove the label with this key for good, whether or not it is deleted.

        Deletes from table `labels`: `name` = `{name}`.
        Costs one round trip. Returns what was removed, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.purge(self._link.context, key, when=when))


class AsyncLabelRepository(AsyncLabelReader, AsyncLabelWriter):
    """Reads and writes Label items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
