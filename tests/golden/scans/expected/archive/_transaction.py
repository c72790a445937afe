"""What one transaction of archive writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
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
        from .document.writes import DocumentWrites

        return DocumentWrites(self._collector)

    @property
    def comments(self) -> CommentWrites:
        """Writes Comment items."""
        from .comment.writes import CommentWrites

        return CommentWrites(self._collector)

    @property
    def persons(self) -> PersonWrites:
        """Writes Person items."""
        from .person.writes import PersonWrites

        return PersonWrites(self._collector)

    @property
    def addresses(self) -> AddressWrites:
        """Writes Address items."""
        from .address.writes import AddressWrites

        return AddressWrites(self._collector)

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        from .note.writes import NoteWrites

        return NoteWrites(self._collector)
