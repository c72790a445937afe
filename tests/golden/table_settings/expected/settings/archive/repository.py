"""Repositories of archive, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Shell

from . import requests
from .model import Archive, ArchiveChanges, ArchiveCreate, ArchiveKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class ArchiveReader(Shell):
    """Reads Archive items."""

    def at(self, key: ArchiveKey) -> Request[Archive | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: ArchiveKey, *, consistent: bool = False) -> Archive | None:
        """Read the archive with this key.

        Reads table `archive`: `stream` = `{stream}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[ArchiveKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Archive | None]:
        """Read the archives with these keys, in their order; None where there is none.

        Reads table `archive`: `stream` = `{stream}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
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
        keys: Iterable[ArchiveKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Archive | None]:
        """Read the archives with these keys as they are taken, in constant memory.

        Reads table `archive`: `stream` = `{stream}`. Gives an item, or None, for each key in order.
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


class ArchiveWriter(Shell):
    """Writes Archive items."""

    def create(self, item: ArchiveCreate) -> Archive:
        """Write a new archive.

        Writes to table `archive`: `stream` = `{stream}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: ArchiveCreate, *, when: Condition | None = None) -> Archive:
        """Write this archive, replacing one that exists.

        Writes to table `archive`: `stream` = `{stream}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[ArchiveCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these archives, replacing those that exist.

        Writes to table `archive`: `stream` = `{stream}`. Takes any iterable, one item at a time:
        memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: ArchiveKey,
        *changes: Change,
        set: ArchiveChanges | None = None,
        when: Condition | None = None,
    ) -> Archive:
        """Change some attributes of the archive with this key.

        Updates table `archive`: `stream` = `{stream}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ArchiveKey, *, when: Condition | None = None) -> Archive | None:
        """Delete the archive with this key.

        Deletes from table `archive`: `stream` = `{stream}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[ArchiveKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the archives with these keys; those that are not there do no harm.

        Deletes from table `archive`: `stream` = `{stream}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def archive_stream(self, item: ArchiveCreate) -> Archive:
        """Archive stream.

        Access pattern `archive_stream` writes a new item to table `archive`: `stream` = `{stream}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.archive_stream(self._link.context, item))


class ArchiveRepository(ArchiveReader, ArchiveWriter):
    """Reads and writes Archive items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
