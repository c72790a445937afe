"""Writes of document in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

    def put(self, item: DocumentCreate, *, when: Condition | None = None) -> Pending[Document]:
        """Write this document, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: DocumentKey,
        *changes: Change,
        set: DocumentChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Document]:
        """Change some attributes of the document with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: DocumentKey, *, when: Condition | None = None
    ) -> Pending[Document | None]:
        """Delete the document with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: DocumentKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(DOCUMENT, self._collector.context, key, when=when, exists=exists)
        )
