"""What one transaction of sessions writes."""

from dynarepo import Intents

from .session.writes import SessionWrites


class SessionsTransaction(Intents):
    """What one transaction of sessions writes."""

    @property
    def sessions(self) -> SessionWrites:
        """Writes Session items."""
        return SessionWrites(self._collector)
