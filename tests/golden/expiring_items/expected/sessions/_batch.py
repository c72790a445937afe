"""What one batch of sessions writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .session.model import SessionCreate, SessionKey


class SessionsBatch(Gathering):
    """What one batch of sessions writes."""

    @property
    def sessions(self) -> BatchPutsAndDeletes[SessionCreate, SessionKey]:
        """Puts and deletes Session items."""
        from .session.codec import SESSION
        from .session.model import SessionCreate, SessionKey

        return BatchPutsAndDeletes[SessionCreate, SessionKey](self._gatherer, SESSION)
