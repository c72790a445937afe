"""Repositories of visit, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import HidingShell

from . import requests
from .model import Visit, VisitChanges, VisitCreate, VisitGiven, VisitKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Request, UniqueProgress, UniqueReport
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class VisitReader(HidingShell):
    """Reads Visit items."""

    def at(self, key: VisitKey) -> Request[Visit | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: VisitKey, *, consistent: bool = False) -> Visit | None:
        """Read the visit with this key.

        Reads table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs one round trip. Returns None when there is no such item. Items deleted softly count as
        gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[VisitKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Visit | None]:
        """Read the visits with these keys, in their order; None where there is none.

        Reads table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`. A key that comes twice
        is read once.
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
        keys: Iterable[VisitKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Visit | None]:
        """Read the visits with these keys as they are taken, in constant memory.

        Reads table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`. Gives an item, or None,
        for each key in order.
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

    def list_of_host(self, host: str) -> Pages[Visit]:
        """List of host.

        Access pattern `list_of_host` queries index `gsi1`: `gsi1pk` = `host#{host}`.
        Results come in ascending order of the sort key.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Visit` items, read lazily.
        """
        return self._link.pages(requests.list_of_host(self._link.context, host))


class VisitWriter(HidingShell):
    """Writes Visit items."""

    def create(self, item: VisitCreate) -> Visit:
        """Write a new visit.

        Writes to table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Also claims unique values, in one transaction with the item: twice the write units of each
        item written. Raises NotUnique when another item has its `code`.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self, item: VisitCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Visit:
        """Write this visit, replacing one that exists.

        Writes to table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `code`.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self, items: Iterable[VisitCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these visits, replacing those that exist.

        Writes to table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`. Takes any iterable,
        one item at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. One that was read before is written only over the version that
        was read. Raises BatchIncomplete with all that remains.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: VisitKey,
        *changes: Change,
        set: VisitChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        given: VisitGiven | None = None,
    ) -> Visit:
        """Change some attributes of the visit with this key.

        Updates table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Keeps every index key in step. What it does not set of the keys of `gsi1` must be in `given`
        as it is stored, with None for what is not there: it is not read, and the write holds only
        while that is so. Missing parts of `gsi2` are read first, which makes it two round trips
        instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `code`.
        """
        return self._link.run(
            requests.update(
                self._link.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                given=given,
            )
        )

    def delete(
        self, key: VisitKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Visit | None:
        """Delete the visit with this key.

        Deletes from table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept until it is purged.
        Costs what an update costs. Returns what was deleted, or None. Raises ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self, keys: Iterable[VisitKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the visits with these keys; those that are not there do no harm.

        Deletes from table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`. Takes any
        iterable, one key at a time.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept until it is purged.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def restore(
        self, key: VisitKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Visit:
        """Take the deletion of the visit with this key back.

        Updates table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs what an update costs. Returns the item as it is then. Raises NotFound when there is
        none, ConditionFailed when it is not deleted.
        """
        return self._link.run(
            requests.restore(self._link.context, key, when=when, expect_version=expect_version)
        )

    def purge(
        self, key: VisitKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Visit | None:
        """Remove the visit with this key for good, whether or not it is deleted.

        Deletes from table `helpdesk`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs one round trip. Returns what was removed, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(
            requests.purge(self._link.context, key, when=when, expect_version=expect_version)
        )

    def repair_unique(
        self, *, fix: bool = False, progress: UniqueProgress | None = None
    ) -> UniqueReport:
        """Compare every visit with the claims on its unique values; `fix` corrects them.

        Scans table `helpdesk`.
        Costs one read of the whole table, one more of each claim and each claiming item, and a
        transaction for each correction. `progress` is told after each page.
        Returns what was found. Safe beside writers: a correction holds only while both sides are as
        they were seen.
        """
        return self._link.run(
            requests.repair_unique(self._link.context, fix=fix, progress=progress)
        )

    def explain(
        self, visitor: str, *, host: str | None, reason: str, expect_version: int | None = None
    ) -> Visit:
        """Explain.

        Access pattern `explain` updates table `helpdesk`: `pk` = `visit#{visitor}` and `sk` =
        `visit`.
        Does `SET reason = :reason`.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi1`, `gsi2` in step.
        Wants `host` as stored, or None where it has none, for the index keys that are built from
        it. Raises ConditionFailed when the item has something else.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `code`.
        """
        return self._link.run(
            requests.explain(
                self._link.context, visitor, host=host, reason=reason, expect_version=expect_version
            )
        )

    def receive(self, visitor: str, *, host: str, expect_version: int | None = None) -> Visit:
        """Receive.

        Access pattern `receive` updates table `helpdesk`: `pk` = `visit#{visitor}` and `sk` =
        `visit`.
        Does `SET host = :host`.
        Only while `attribute_not_exists(deleted_at)`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi1`, `gsi2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `code`.
        """
        return self._link.run(
            requests.receive(self._link.context, visitor, host=host, expect_version=expect_version)
        )


class VisitRepository(VisitReader, VisitWriter):
    """Reads and writes Visit items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
