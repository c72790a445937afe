"""What one batch of archive writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .address.model import AddressCreate, AddressKey
    from .comment.model import CommentCreate, CommentKey
    from .document.model import DocumentCreate, DocumentKey
    from .note.model import NoteCreate, NoteKey
    from .person.model import PersonCreate, PersonKey


class ArchiveBatch(Gathering):
    """What one batch of archive writes."""

    @property
    def documents(self) -> BatchPutsAndDeletes[DocumentCreate, DocumentKey]:
        """Puts and deletes Document items."""
        from .document.codec import DOCUMENT
        from .document.model import DocumentCreate, DocumentKey

        return BatchPutsAndDeletes[DocumentCreate, DocumentKey](self._gatherer, DOCUMENT)

    @property
    def comments(self) -> BatchPutsAndDeletes[CommentCreate, CommentKey]:
        """Puts and deletes Comment items."""
        from .comment.codec import COMMENT
        from .comment.model import CommentCreate, CommentKey

        return BatchPutsAndDeletes[CommentCreate, CommentKey](self._gatherer, COMMENT)

    @property
    def persons(self) -> BatchPutsAndDeletes[PersonCreate, PersonKey]:
        """Puts and deletes Person items."""
        from .person.codec import PERSON
        from .person.model import PersonCreate, PersonKey

        return BatchPutsAndDeletes[PersonCreate, PersonKey](self._gatherer, PERSON)

    @property
    def addresses(self) -> BatchPutsAndDeletes[AddressCreate, AddressKey]:
        """Puts and deletes Address items."""
        from .address.codec import ADDRESS
        from .address.model import AddressCreate, AddressKey

        return BatchPutsAndDeletes[AddressCreate, AddressKey](self._gatherer, ADDRESS)

    @property
    def notes(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        from .note.codec import NOTE
        from .note.model import NoteCreate, NoteKey

        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)
