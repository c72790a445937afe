"""What one transaction of vault writes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
    from .box.writes import BoxWrites
    from .letter.model import LetterCreate
    from .letter.writes import LetterWrites
    from .secret.writes import SecretWrites


class VaultTransaction(Intents):
    """What one transaction of vault writes."""

    @property
    def secrets(self) -> SecretWrites:
        """Writes Secret items."""
        from .secret.writes import SecretWrites

        return SecretWrites(self._collector)

    @property
    def boxes(self) -> BoxWrites:
        """Writes Box items."""
        from .box.writes import BoxWrites

        return BoxWrites(self._collector)

    @property
    def letters(self) -> LetterWrites:
        """Writes Letter items."""
        from .letter.writes import LetterWrites

        return LetterWrites(self._collector)

    def put_in(self, box_id: UUID, letter: LetterCreate, *, code: str) -> None:
        """Put in."""
        from ._transactions import put_in as plan_put_in

        self._collector.add_all(plan_put_in(self._collector.context, box_id, letter, code=code))
