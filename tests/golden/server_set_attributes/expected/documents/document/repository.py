"""Repositories of document, for callers that wait."""

from datetime import datetime
from uuid import UUID

from dynarepo import Change, Condition, Pages, Range, Shell

from . import requests
from .model import Document, DocumentChanges, DocumentCreate, DocumentKey


class DocumentReader(Shell):
    """Reads Document items."""

    def get(self, key: DocumentKey, *, consistent: bool = False) -> Document | None:
        """Read the document with this key.

        Reads table `documents`: `document_id` = `{document_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

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
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
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

    def write_text(self, document_id: UUID, *, expected: int, text: str) -> Document:
        """Write text.

        Access pattern `write_text` updates table `documents`: `document_id` = `{document_id}`.
        Does `SET text = :text`.
        Only while `version = :expected`, else raises ConditionFailed.
        Keeps the keys of `by_owner` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.write_text(self._link.context, document_id, expected=expected, text=text)
        )

    def delete_old(self, document_id: UUID, *, before: datetime) -> Document | None:
        """Delete old.

        Access pattern `delete_old` deletes from table `documents`: `document_id` = `{document_id}`.
        Only while `updated_at < :before`, else raises ConditionFailed.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(requests.delete_old(self._link.context, document_id, before=before))


class DocumentRepository(DocumentReader, DocumentWriter):
    """Reads and writes Document items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
