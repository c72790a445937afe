"""What one transaction of sessions writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .session.writes import SessionWrites


class SessionsTransaction(Intents):
    """What one transaction of sessions writes."""

    @property
    def sessions(self) -> SessionWrites:
        """Writes Session items."""
        from .session.writes import SessionWrites

        return SessionWrites(self._collector)
