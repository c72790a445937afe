"""Repositories of folder, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import HidingShell

from . import requests
from .model import Folder, FolderChanges, FolderCreate, FolderKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class FolderReader(HidingShell):
    """Reads Folder items of one tenant."""

    def at(self, key: FolderKey) -> Request[Folder | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: FolderKey, *, consistent: bool = False) -> Folder | None:
        """Read the folder with this key.

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[FolderKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Folder | None]:
        """Read the folders with these keys, in their order; None where there is none.

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`. A key
        that comes twice is read once.
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
        keys: Iterable[FolderKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Folder | None]:
        """Read the folders with these keys as they are taken, in constant memory.

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`. Gives
        an item, or None, for each key in order.
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


class FolderWriter(HidingShell):
    """Writes Folder items of one tenant."""

    def create(self, item: FolderCreate) -> Folder:
        """Write a new folder.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: FolderCreate, *, when: Condition | None = None) -> Folder:
        """Write this folder, replacing one that exists.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[FolderCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these folders, replacing those that exist.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: FolderKey,
        *changes: Change,
        set: FolderChanges | None = None,
        when: Condition | None = None,
    ) -> Folder:
        """Change some attributes of the folder with this key.

        Updates table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: FolderKey, *, when: Condition | None = None) -> Folder | None:
        """Delete the folder with this key.

        Deletes from table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[FolderKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the folders with these keys; those that are not there do no harm.

        Deletes from table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`.
        Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class FolderRepository(FolderReader, FolderWriter):
    """Reads and writes Folder items of one tenant.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
