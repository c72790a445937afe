"""What one batch of sessions writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .session.codec import SESSION
from .session.model import SessionCreate, SessionKey


class SessionsBatch(Gathering):
    """What one batch of sessions writes."""

    @property
    def sessions(self) -> BatchPutsAndDeletes[SessionCreate, SessionKey]:
        """Puts and deletes Session items."""
        return BatchPutsAndDeletes[SessionCreate, SessionKey](self._gatherer, SESSION)
