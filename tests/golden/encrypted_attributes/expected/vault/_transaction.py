"""What one transaction of vault writes."""

from dynarepo import Intents

from .secret.writes import SecretWrites


class VaultTransaction(Intents):
    """What one transaction of vault writes."""

    @property
    def secrets(self) -> SecretWrites:
        """Writes Secret items."""
        return SecretWrites(self._collector)
