"""What one batch of archive writes."""

from dynarepo import BatchWrites, Gathering

from .address.codec import ADDRESS
from .address.model import AddressCreate, AddressKey
from .comment.codec import COMMENT
from .comment.model import CommentCreate, CommentKey
from .document.codec import DOCUMENT
from .document.model import DocumentCreate, DocumentKey
from .note.codec import NOTE
from .note.model import NoteCreate, NoteKey
from .person.codec import PERSON
from .person.model import PersonCreate, PersonKey


class ArchiveBatch(Gathering):
    """What one batch of archive writes."""

    @property
    def documents(self) -> BatchWrites[DocumentCreate, DocumentKey]:
        """Puts and deletes Document items."""
        return BatchWrites[DocumentCreate, DocumentKey](self._gatherer, DOCUMENT)

    @property
    def comments(self) -> BatchWrites[CommentCreate, CommentKey]:
        """Puts and deletes Comment items."""
        return BatchWrites[CommentCreate, CommentKey](self._gatherer, COMMENT)

    @property
    def persons(self) -> BatchWrites[PersonCreate, PersonKey]:
        """Puts and deletes Person items."""
        return BatchWrites[PersonCreate, PersonKey](self._gatherer, PERSON)

    @property
    def addresses(self) -> BatchWrites[AddressCreate, AddressKey]:
        """Puts and deletes Address items."""
        return BatchWrites[AddressCreate, AddressKey](self._gatherer, ADDRESS)

    @property
    def notes(self) -> BatchWrites[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        return BatchWrites[NoteCreate, NoteKey](self._gatherer, NOTE)
