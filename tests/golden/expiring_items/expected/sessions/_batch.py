"""What one batch of sessions writes."""

from dynarepo import BatchWrites, Gathering

from .session.codec import SESSION
from .session.model import SessionCreate, SessionKey


class SessionsBatch(Gathering):
    """What one batch of sessions writes."""

    @property
    def sessions(self) -> BatchWrites[SessionCreate, SessionKey]:
        """Puts and deletes Session items."""
        return BatchWrites[SessionCreate, SessionKey](self._gatherer, SESSION)
