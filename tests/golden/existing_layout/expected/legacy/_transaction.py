"""What one transaction of legacy writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .order_line.writes import OrderLineWrites
    from .order_note.writes import OrderNoteWrites


class LegacyTransaction(Intents):
    """What one transaction of legacy writes."""

    @property
    def order_lines(self) -> OrderLineWrites:
        """Writes OrderLine items."""
        from .order_line.writes import OrderLineWrites

        return OrderLineWrites(self._collector)

    @property
    def order_notes(self) -> OrderNoteWrites:
        """Writes OrderNote items."""
        from .order_note.writes import OrderNoteWrites

        return OrderNoteWrites(self._collector)
