"""What one transaction of batches_and_sweeps writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .note.writes import NoteWrites
    from .order.writes import OrderWrites


class BatchesAndSweepsTransaction(Intents):
    """What one transaction of batches_and_sweeps writes."""

    @property
    def orders(self) -> OrderWrites:
        """Writes Order items."""
        from .order.writes import OrderWrites

        return OrderWrites(self._collector)

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        from .note.writes import NoteWrites

        return NoteWrites(self._collector)
