"""What one transaction of batches_and_sweeps writes."""

from dynarepo import Intents

from .note.writes import NoteWrites
from .order.writes import OrderWrites


class BatchesAndSweepsTransaction(Intents):
    """What one transaction of batches_and_sweeps writes."""

    @property
    def orders(self) -> OrderWrites:
        """Writes Order items."""
        return OrderWrites(self._collector)

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        return NoteWrites(self._collector)
