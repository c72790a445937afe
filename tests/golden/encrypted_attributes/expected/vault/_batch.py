"""What one batch of vault writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .secret.codec import SECRET
from .secret.model import SecretCreate, SecretKey


class VaultBatch(Gathering):
    """What one batch of vault writes."""

    @property
    def secrets(self) -> BatchPutsAndDeletes[SecretCreate, SecretKey]:
        """Puts and deletes Secret items."""
        return BatchPutsAndDeletes[SecretCreate, SecretKey](self._gatherer, SECRET)
