"""What one transaction of moves writes."""

from dynarepo import Intents

from .note.writes import NoteWrites
from .order.writes import OrderWrites


class MovesTransaction(Intents):
    """What one transaction of moves writes."""

    @property
    def orders(self) -> OrderWrites:
        """Writes Order items."""
        return OrderWrites(self._collector)


class TenantMovesTransaction(Intents):
    """What one transaction of a tenant of moves writes."""

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        return NoteWrites(self._collector)
