"""Repositories of paper, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import HidingShell
from dynarepo.tenancy import checked_caller

from . import requests
from .model import Paper, PaperChanges, PaperCreate, PaperKey, PaperKind, PaperName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from dynarepo import AuditEntry, Change, Condition, Pages, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress, Swept


class PaperReader(HidingShell):
    """Reads Paper items of one tenant."""

    def at(self, key: PaperKey) -> Request[Paper | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: PaperKey, *, consistent: bool = False) -> Paper | None:
        """Read the paper with this key.

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        or deleted softly count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[PaperKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Paper | None]:
        """Read the papers with these keys, in their order; None where there is none.

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`. A key that comes twice is read once.
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
        keys: Iterable[PaperKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Paper | None]:
        """Read the papers with these keys as they are taken, in constant memory.

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`. Gives an item, or None, for each key in order.
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

    def history(self, key: PaperKey, *, newest_first: bool = False) -> Pages[AuditEntry]:
        """Read the trail of the paper with this key.

        Queries table `shelf`: `pk` = `audit#Paper#` and the key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns changes in the order in which they were made, or newest first.
        """
        return self._link.pages(
            requests.history(self._link.context, key, newest_first=newest_first)
        )

    def get_papers(
        self,
        keys: Iterable[PaperKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[PaperName | None]:
        """Get papers.

        Access pattern `get_papers` reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}`
        and `sk` = `paper#{paper_id}`.
        Returns a list in the order of the keys, with None where there is no such item. Costs one
        round trip for 100 keys, `at_once` of them at a time. What the service leaves unprocessed is
        read again after a pause; raises BatchIncomplete with what was read and what was not when
        that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        Items past their time to live or deleted softly count as gone.
        """
        return self._link.read_many(
            requests.get_papers(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def list_of_author(self, author: str) -> Pages[Paper]:
        """List of author.

        Access pattern `list_of_author` queries index `gsi1`: `gsi1pk` =
        `firm#{firm_id}#author#{author}`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Paper` items, read lazily.
        """
        return self._link.pages(requests.list_of_author(self._link.context, author))

    def list_names(self, author: str) -> Pages[PaperName]:
        """List names.

        Access pattern `list_names` queries index `gsi1`: `gsi1pk` =
        `firm#{firm_id}#author#{author}`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PaperName` items, read lazily.
        """
        return self._link.pages(requests.list_names(self._link.context, author))

    def count_of_author(self, author: str) -> int:
        """Count of author.

        Access pattern `count_of_author` queries index `gsi1`: `gsi1pk` =
        `firm#{firm_id}#author#{author}`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(requests.count_of_author(self._link.context, author)).count()

    def first_of_author(self, author: str) -> Paper | None:
        """First of author.

        Access pattern `first_of_author` queries index `gsi1`: `gsi1pk` =
        `firm#{firm_id}#author#{author}`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Paper`, or None.
        """
        return self._link.pages(requests.first_of_author(self._link.context, author)).first()

    def list_kind(self, kind: PaperKind) -> Pages[Paper]:
        """List kind.

        Access pattern `list_kind` queries index `by_kind`: `kind_pk` =
        `firm#{firm_id}#kind#{kind}`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly count as gone.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting reads them, too: the index does not hold `expires_at` and
        `deleted_at`.
        Costs one round trip a page of up to 1 MB read of the index, and one for every 100 items, as
        pages are needed; eventually consistent.
        Returns `Paper` items, read lazily.
        """
        return self._link.pages(requests.list_kind(self._link.context, kind))

    def list_trash(self) -> Pages[Paper]:
        """List trash.

        Access pattern `list_trash` queries index `trash`: `trash_pk` = `firm#{firm_id}#trash`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly that are still stored are results, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Paper` items, read lazily.
        """
        return self._link.pages(requests.list_trash(self._link.context))

    def owned_by(self, author: str) -> Self:
        """The same repository for the items of one `author`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(author, str, "author"))


class PaperWriter(HidingShell):
    """Writes Paper items of one tenant."""

    def create(self, item: PaperCreate) -> Paper:
        """Write a new paper.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`.
        Costs one round trip; two where it replaces an item past its time to live, whose version it
        counts on. Raises AlreadyExists when the key is taken. An item past its time to live counts
        as gone.
        Also claims unique values and records the change, in one transaction with the item: twice
        the write units of each item written. Raises NotUnique when another item has its `firm_id`
        and `name`.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self, item: PaperCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Paper:
        """Write this paper, replacing one that exists.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `firm_id` and `name`.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self, items: Iterable[PaperCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these papers, replacing those that exist.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`. Takes any iterable, one item at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values and a row of its trail, at
        twice the write units, `at_once` of them at a time. One that was read before is written only
        over the version that was read. Raises BatchIncomplete with all that remains.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: PaperKey,
        *changes: Change,
        set: PaperChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Paper:
        """Change some attributes of the paper with this key.

        Updates table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `firm_id` and `name`.
        """
        return self._link.run(
            requests.update(
                self._link.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                create_parents=create_parents,
            )
        )

    def delete(
        self, key: PaperKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Paper | None:
        """Delete the paper with this key.

        Deletes from table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 30 days.
        Costs what an update costs. Returns what was deleted, or None. Raises ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self, keys: Iterable[PaperKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the papers with these keys; those that are not there do no harm.

        Deletes from table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`. Takes any iterable, one key at a time.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 30 days.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values and a row of its trail, at
        twice the write units, `at_once` of them at a time. Raises BatchIncomplete with all that
        remains.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def restore(
        self, key: PaperKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Paper:
        """Take the deletion of the paper with this key back.

        Updates table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`.
        Costs what an update costs. Returns the item as it is then. Raises NotFound when there is
        none or it is past its time to live, ConditionFailed when it is not deleted.
        """
        return self._link.run(
            requests.restore(self._link.context, key, when=when, expect_version=expect_version)
        )

    def purge(
        self, key: PaperKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Paper | None:
        """Remove the paper with this key for good, whether or not it is deleted.

        Deletes from table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `paper#{paper_id}`.
        Costs one round trip. Returns what was removed, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(
            requests.purge(self._link.context, key, when=when, expect_version=expect_version)
        )

    def place(
        self,
        folder_id: UUID,
        paper_id: UUID,
        *,
        names: dict[str, str],
        expect_version: int | None = None,
    ) -> Paper:
        """Place.

        Access pattern `place` updates table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and
        `sk` = `paper#{paper_id}`.
        Does `SET places.hall = :names`.
        Raises VersionConflict when `expect_version` does not match.
        Creates maps that are missing around what it sets. Costs two round trips: what is there is
        read first, and the write holds only if it has not changed meanwhile (it is tried again when
        it has).
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `firm_id` and `name`.
        """
        return self._link.run(
            requests.place(
                self._link.context, folder_id, paper_id, names=names, expect_version=expect_version
            )
        )

    def enter(
        self,
        folder_id: UUID,
        paper_id: UUID,
        *,
        author: str,
        name: str,
        expect_version: int | None = None,
    ) -> Paper:
        """Enter.

        Access pattern `enter` updates table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and
        `sk` = `paper#{paper_id}`.
        Does `SET author = :author, name = :name`.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi1`, `by_kind`, `trash` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; creates the item when there is none.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `firm_id` and `name`.
        """
        return self._link.run(
            requests.enter(
                self._link.context,
                folder_id,
                paper_id,
                author=author,
                name=name,
                expect_version=expect_version,
            )
        )

    def file_under(
        self,
        folder_id: UUID,
        paper_id: UUID,
        *,
        to_folder_id: UUID,
        expect_version: int | None = None,
    ) -> Paper:
        """File under.

        Access pattern `file_under` changes `folder_id` in the key of an item of table `shelf`.
        The item leaves its old key and appears under the new one in one transaction, with its index
        entries; it holds only if the item has not changed since it was read (it is tried again when
        it has).
        Costs two round trips: a consistent read, and a transaction of twice the write units.
        Returns the item as it is then. Raises NotFound when there is none, AlreadyExists when the
        new key is taken, VersionConflict when `expect_version` does not match, and InvalidValue
        when the new key is the old one.
        Also claims unique values and records the change, in one transaction with the item: twice
        the write units of each item written. Raises NotUnique when another item has its `firm_id`
        and `name`.
        """
        return self._link.run(
            requests.file_under(
                self._link.context,
                folder_id,
                paper_id,
                to_folder_id=to_folder_id,
                expect_version=expect_version,
            )
        )

    def remove_of_author(
        self,
        author: str,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Remove of author.

        Access pattern `remove_of_author` deletes all that it finds in index `gsi1`: `gsi1pk` =
        `firm#{firm_id}#author#{author}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 30 days. Items past
        their time to live or deleted softly are passed over.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and a read and a transaction for each item, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return self._link.run(
            requests.remove_of_author(
                self._link.context,
                author,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    def owned_by(self, author: str) -> Self:
        """The same repository for the items of one `author`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(author, str, "author"))


class PaperRepository(PaperReader, PaperWriter):
    """Reads and writes Paper items of one tenant.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
