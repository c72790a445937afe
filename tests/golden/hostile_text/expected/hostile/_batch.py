"""What one batch of hostile writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .thing.model import ThingCreate, ThingKey


class HostileBatch(Gathering):
    """What one batch of hostile writes."""

    @property
    def things(self) -> BatchPutsAndDeletes[ThingCreate, ThingKey]:
        """Puts and deletes Thing items."""
        from .thing.codec import THING
        from .thing.model import ThingCreate, ThingKey

        return BatchPutsAndDeletes[ThingCreate, ThingKey](self._gatherer, THING)
