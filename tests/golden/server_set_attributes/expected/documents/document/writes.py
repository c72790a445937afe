"""Writes of document in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import DOCUMENT
from .model import Document, DocumentChanges, DocumentCreate, DocumentKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class DocumentWrites(Intents):
    """Writes of Document items in a transaction."""

    def create(self, item: DocumentCreate) -> Pending[Document]:
        """Write a new document."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: DocumentCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Document]:
        """Write this document, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: DocumentKey,
        *changes: Change,
        set: DocumentChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Document]:
        """Change some attributes of the document with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
            )
        )

    def delete(
        self, key: DocumentKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Document | None]:
        """Delete the document with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: DocumentKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                DOCUMENT,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def write_text(
        self, document_id: UUID, *, expected: int, text: str, expect_version: int | None = None
    ) -> Pending[Document]:
        """Write text."""
        return self._collector.add(
            requests.write_text(
                self._collector.context,
                document_id,
                expected=expected,
                text=text,
                expect_version=expect_version,
            )
        )

    def delete_old(
        self, document_id: UUID, *, before: datetime, expect_version: int | None = None
    ) -> Pending[Document | None]:
        """Delete old."""
        return self._collector.add(
            requests.delete_old(
                self._collector.context, document_id, before=before, expect_version=expect_version
            )
        )
