"""What one batch of vault writes."""

from dynarepo import BatchWrites, Gathering

from .secret.codec import SECRET
from .secret.model import SecretCreate, SecretKey


class VaultBatch(Gathering):
    """What one batch of vault writes."""

    @property
    def secrets(self) -> BatchWrites[SecretCreate, SecretKey]:
        """Puts and deletes Secret items."""
        return BatchWrites[SecretCreate, SecretKey](self._gatherer, SECRET)
