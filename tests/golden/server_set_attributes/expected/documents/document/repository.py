"""Repositories of document, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell

from . import requests
from .model import Document, DocumentChanges, DocumentCreate, DocumentKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class DocumentReader(Shell):
    """Reads Document items."""

    def at(self, key: DocumentKey) -> Request[Document | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: DocumentKey, *, consistent: bool = False) -> Document | None:
        """Read the document with this key.

        Reads table `documents`: `document_id` = `{document_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[DocumentKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Document | None]:
        """Read the documents with these keys, in their order; None where there is none.

        Reads table `documents`: `document_id` = `{document_id}`. A key that comes twice is read
        once.
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
        keys: Iterable[DocumentKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Document | None]:
        """Read the documents with these keys as they are taken, in constant memory.

        Reads table `documents`: `document_id` = `{document_id}`. Gives an item, or None, for each
        key in order.
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

    def list_by_owner(
        self, owner: str, *, updated_at: Range[datetime] | None = None
    ) -> Pages[Document]:
        """List by owner.

        Access pattern `list_by_owner` queries index `by_owner`: `owner_key` = `owner#{owner}` and
        `changed_key` within `{updated_at}` (a range of `updated_at` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Document` items, read lazily.
        """
        return self._link.pages(
            requests.list_by_owner(self._link.context, owner, updated_at=updated_at)
        )


class DocumentWriter(Shell):
    """Writes Document items."""

    def create(self, item: DocumentCreate) -> Document:
        """Write a new document.

        Writes to table `documents`: `document_id` = `{document_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self,
        item: DocumentCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Document:
        """Write this document, replacing one that exists.

        Writes to table `documents`: `document_id` = `{document_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self,
        items: Iterable[DocumentCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these documents, replacing those that exist.

        Writes to table `documents`: `document_id` = `{document_id}`. Takes any iterable, one item
        at a time: memory stays constant.
        Versions need conditions, which batches do not have: each item goes by itself. Costs one
        round trip an item, or two where it replaces another, `at_once` of them at a time. One that
        was read before is written only over the version that was read. Raises BatchIncomplete with
        all that remains.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: DocumentKey,
        *changes: Change,
        set: DocumentChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Document:
        """Change some attributes of the document with this key.

        Updates table `documents`: `document_id` = `{document_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, expect_version=expect_version
            )
        )

    def delete(
        self, key: DocumentKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Document | None:
        """Delete the document with this key.

        Deletes from table `documents`: `document_id` = `{document_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self, keys: Iterable[DocumentKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the documents with these keys; those that are not there do no harm.

        Deletes from table `documents`: `document_id` = `{document_id}`. Takes any iterable, one key
        at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def write_text(
        self, document_id: UUID, *, expected: int, text: str, expect_version: int | None = None
    ) -> Document:
        """Write text.

        Access pattern `write_text` updates table `documents`: `document_id` = `{document_id}`.
        Does `SET text = :text`.
        Only while `version = :expected`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `by_owner` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.write_text(
                self._link.context,
                document_id,
                expected=expected,
                text=text,
                expect_version=expect_version,
            )
        )

    def delete_old(
        self, document_id: UUID, *, before: datetime, expect_version: int | None = None
    ) -> Document | None:
        """Delete old.

        Access pattern `delete_old` deletes from table `documents`: `document_id` = `{document_id}`.
        Only while `updated_at < :before`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(
            requests.delete_old(
                self._link.context, document_id, before=before, expect_version=expect_version
            )
        )


class DocumentRepository(DocumentReader, DocumentWriter):
    """Reads and writes Document items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
