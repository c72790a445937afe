"""Repositories of document, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Shell

from . import requests
from .model import Document, DocumentChanges, DocumentCreate, DocumentKey, DocumentTitle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Request
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

        Reads table `documents`: `pk` = `document#{document_id}` and `sk` = `document`.
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

        Reads table `documents`: `pk` = `document#{document_id}` and `sk` = `document`. A key that
        comes twice is read once.
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

        Reads table `documents`: `pk` = `document#{document_id}` and `sk` = `document`. Gives an
        item, or None, for each key in order.
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

    def scan_documents(
        self, *, segments: int = 1, max_units_per_second: float | None = None
    ) -> Pages[Document]:
        """Scan documents.

        Access pattern `scan_documents` scans table `documents`: every item there is read and paid
        for.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Document` items, read lazily.
        """
        return self._link.pages(
            requests.scan_documents(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )

    def scan_long(
        self,
        *,
        most: int,
        title: str | None = None,
        segments: int = 8,
        max_units_per_second: float | None = None,
    ) -> Pages[Document]:
        """Scan long.

        Access pattern `scan_long` scans table `documents`: every item there is read and paid for.
        Keeps items where `pages >= :most AND title <> :title?`.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Document` items, read lazily, at most 100 of them.
        """
        return self._link.pages(
            requests.scan_long(
                self._link.context,
                most=most,
                title=title,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        )

    def scan_titles(
        self, *, segments: int = 1, max_units_per_second: float | None = None
    ) -> Pages[DocumentTitle]:
        """Scan titles.

        Access pattern `scan_titles` scans index `by_state`: every item there is read and paid for.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `DocumentTitle` items, read lazily.
        """
        return self._link.pages(
            requests.scan_titles(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )

    def find_first(
        self, *, segments: int = 1, max_units_per_second: float | None = None
    ) -> Document | None:
        """Find first.

        Access pattern `find_first` scans table `documents`: every item there is read and paid for.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns the first `Document`, or None.
        """
        return self._link.pages(
            requests.find_first(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        ).first()

    def find_one(
        self, *, title: str, segments: int = 1, max_units_per_second: float | None = None
    ) -> Document:
        """Find one.

        Access pattern `find_one` scans table `documents`: every item there is read and paid for.
        Keeps items where `title = :title`.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; strongly consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns the only `Document`; raises NotFound for none, MultipleResults for more.
        """
        return self._link.pages(
            requests.find_one(
                self._link.context,
                title=title,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        ).one()

    def has_any(self, *, segments: int = 1, max_units_per_second: float | None = None) -> bool:
        """Has any.

        Access pattern `has_any` scans table `documents`: every item there is read and paid for.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns whether there is such an item.
        """
        return self._link.pages(
            requests.has_any(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        ).exists()

    def count_documents(
        self, *, segments: int = 2, max_units_per_second: float | None = None
    ) -> int:
        """Count documents.

        Access pattern `count_documents` scans table `documents`: every item there is read and paid
        for.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_documents(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        ).count()


class DocumentWriter(Shell):
    """Writes Document items."""

    def create(self, item: DocumentCreate) -> Document:
        """Write a new document.

        Writes to table `documents`: `pk` = `document#{document_id}` and `sk` = `document`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: DocumentCreate, *, when: Condition | None = None) -> Document:
        """Write this document, replacing one that exists.

        Writes to table `documents`: `pk` = `document#{document_id}` and `sk` = `document`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[DocumentCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these documents, replacing those that exist.

        Writes to table `documents`: `pk` = `document#{document_id}` and `sk` = `document`. Takes
        any iterable, one item at a time: memory stays constant. Where it gives one key twice, the
        later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
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
    ) -> Document:
        """Change some attributes of the document with this key.

        Updates table `documents`: `pk` = `document#{document_id}` and `sk` = `document`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: DocumentKey, *, when: Condition | None = None) -> Document | None:
        """Delete the document with this key.

        Deletes from table `documents`: `pk` = `document#{document_id}` and `sk` = `document`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[DocumentKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the documents with these keys; those that are not there do no harm.

        Deletes from table `documents`: `pk` = `document#{document_id}` and `sk` = `document`. Takes
        any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class DocumentRepository(DocumentReader, DocumentWriter):
    """Reads and writes Document items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
