"""What one batch of vault writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .secret.model import SecretCreate, SecretKey


class VaultBatch(Gathering):
    """What one batch of vault writes."""

    @property
    def secrets(self) -> BatchPutsAndDeletes[SecretCreate, SecretKey]:
        """Puts and deletes Secret items."""
        from .secret.codec import SECRET
        from .secret.model import SecretCreate, SecretKey

        return BatchPutsAndDeletes[SecretCreate, SecretKey](self._gatherer, SECRET)
