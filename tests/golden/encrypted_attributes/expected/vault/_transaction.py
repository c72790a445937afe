"""What one transaction of vault writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .secret.writes import SecretWrites


class VaultTransaction(Intents):
    """What one transaction of vault writes."""

    @property
    def secrets(self) -> SecretWrites:
        """Writes Secret items."""
        from .secret.writes import SecretWrites

        return SecretWrites(self._collector)
