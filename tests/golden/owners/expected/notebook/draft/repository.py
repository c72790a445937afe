"""Repositories of draft, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell
from dynarepo.tenancy import checked_caller

from . import requests
from .model import Draft, DraftChanges, DraftCreate, DraftKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from dynarepo import Change, Condition, Pages, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress, Swept


class DraftReader(Shell):
    """Reads Draft items."""

    def at(self, key: DraftKey) -> Request[Draft | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: DraftKey, *, consistent: bool = False) -> Draft | None:
        """Read the draft with this key.

        Reads table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[DraftKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Draft | None]:
        """Read the drafts with these keys, in their order; None where there is none.

        Reads table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`. A key that comes
        twice is read once.
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
        keys: Iterable[DraftKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Draft | None]:
        """Read the drafts with these keys as they are taken, in constant memory.

        Reads table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`. Gives an item, or
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

    def list_about(self, subject: str) -> Pages[Draft]:
        """List about.

        Access pattern `list_about` queries index `gsi1`: `gsi1pk` = `draft#{subject}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Draft` items, read lazily.
        """
        return self._link.pages(requests.list_about(self._link.context, subject))

    def scan_drafts(
        self, *, segments: int = 1, max_units_per_second: float | None = None
    ) -> Pages[Draft]:
        """Scan drafts.

        Access pattern `scan_drafts` scans table `notes`: every item there is read and paid for.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Draft` items, read lazily.
        """
        return self._link.pages(
            requests.scan_drafts(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )

    def get_draft(
        self, writer_id: str, draft_id: UUID, *, consistent: bool = False
    ) -> Draft | None:
        """Get draft.

        Access pattern `get_draft` reads table `notes`: `pk` = `drafts#{writer_id}` and `sk` =
        `{draft_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_draft(self._link.context, writer_id, draft_id, consistent=consistent)
        )

    def list_drafts(self, writer_id: str) -> Pages[Draft]:
        """List drafts.

        Access pattern `list_drafts` queries table `notes`: `pk` = `drafts#{writer_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Draft` items, read lazily.
        """
        return self._link.pages(requests.list_drafts(self._link.context, writer_id))

    def owned_by(self, writer_id: str) -> Self:
        """The same repository for the items of one `writer_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(writer_id, str, "writer_id"))


class DraftWriter(Shell):
    """Writes Draft items."""

    def create(self, item: DraftCreate) -> Draft:
        """Write a new draft.

        Writes to table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: DraftCreate, *, when: Condition | None = None) -> Draft:
        """Write this draft, replacing one that exists.

        Writes to table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[DraftCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these drafts, replacing those that exist.

        Writes to table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: DraftKey,
        *changes: Change,
        set: DraftChanges | None = None,
        when: Condition | None = None,
    ) -> Draft:
        """Change some attributes of the draft with this key.

        Updates table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: DraftKey, *, when: Condition | None = None) -> Draft | None:
        """Delete the draft with this key.

        Deletes from table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[DraftKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the drafts with these keys; those that are not there do no harm.

        Deletes from table `notes`: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def remove_about(
        self,
        subject: str,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Remove about.

        Access pattern `remove_about` deletes all that it finds in index `gsi1`: `gsi1pk` =
        `draft#{subject}`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return self._link.run(
            requests.remove_about(
                self._link.context,
                subject,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    def remove_drafts(
        self,
        writer_id: str,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Remove drafts.

        Access pattern `remove_drafts` deletes all that it finds in table `notes`: `pk` =
        `drafts#{writer_id}`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return self._link.run(
            requests.remove_drafts(
                self._link.context,
                writer_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    def owned_by(self, writer_id: str) -> Self:
        """The same repository for the items of one `writer_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(writer_id, str, "writer_id"))


class DraftRepository(DraftReader, DraftWriter):
    """Reads and writes Draft items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
