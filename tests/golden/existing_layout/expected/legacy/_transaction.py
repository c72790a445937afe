"""What one transaction of legacy writes."""

from dynarepo import Intents

from .order_line.writes import OrderLineWrites
from .order_note.writes import OrderNoteWrites


class LegacyTransaction(Intents):
    """What one transaction of legacy writes."""

    @property
    def order_lines(self) -> OrderLineWrites:
        """Writes OrderLine items."""
        return OrderLineWrites(self._collector)

    @property
    def order_notes(self) -> OrderNoteWrites:
        """Writes OrderNote items."""
        return OrderNoteWrites(self._collector)
