"""What one transaction of notes writes."""

from dynarepo import Intents

from .label.writes import LabelWrites
from .note.writes import NoteWrites


class NotesTransaction(Intents):
    """What one transaction of notes writes."""

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        return NoteWrites(self._collector)

    @property
    def labels(self) -> LabelWrites:
        """Writes Label items."""
        return LabelWrites(self._collector)
