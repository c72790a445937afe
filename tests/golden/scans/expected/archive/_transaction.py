"""What one transaction of archive writes."""

from dynarepo import Intents

from .address.writes import AddressWrites
from .comment.writes import CommentWrites
from .document.writes import DocumentWrites
from .note.writes import NoteWrites
from .person.writes import PersonWrites


class ArchiveTransaction(Intents):
    """What one transaction of archive writes."""

    @property
    def documents(self) -> DocumentWrites:
        """Writes Document items."""
        return DocumentWrites(self._collector)

    @property
    def comments(self) -> CommentWrites:
        """Writes Comment items."""
        return CommentWrites(self._collector)

    @property
    def persons(self) -> PersonWrites:
        """Writes Person items."""
        return PersonWrites(self._collector)

    @property
    def addresses(self) -> AddressWrites:
        """Writes Address items."""
        return AddressWrites(self._collector)

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        return NoteWrites(self._collector)
