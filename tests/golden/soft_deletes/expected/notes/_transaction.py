"""What one transaction of notes writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .label.writes import LabelWrites
    from .note.writes import NoteWrites


class NotesTransaction(Intents):
    """What one transaction of notes writes."""

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        from .note.writes import NoteWrites

        return NoteWrites(self._collector)

    @property
    def labels(self) -> LabelWrites:
        """Writes Label items."""
        from .label.writes import LabelWrites

        return LabelWrites(self._collector)
