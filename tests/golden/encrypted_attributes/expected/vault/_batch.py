"""What one batch of vault writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .box.model import BoxCreate, BoxKey
    from .letter.model import LetterCreate, LetterKey
    from .secret.model import SecretCreate, SecretKey


class VaultBatch(Gathering):
    """What one batch of vault writes."""

    @property
    def secrets(self) -> BatchPutsAndDeletes[SecretCreate, SecretKey]:
        """Puts and deletes Secret items."""
        from .secret.codec import SECRET
        from .secret.model import SecretCreate, SecretKey

        return BatchPutsAndDeletes[SecretCreate, SecretKey](self._gatherer, SECRET)

    @property
    def boxes(self) -> BatchPutsAndDeletes[BoxCreate, BoxKey]:
        """Puts and deletes Box items."""
        from .box.codec import BOX
        from .box.model import BoxCreate, BoxKey

        return BatchPutsAndDeletes[BoxCreate, BoxKey](self._gatherer, BOX)

    @property
    def letters(self) -> BatchPutsAndDeletes[LetterCreate, LetterKey]:
        """Puts and deletes Letter items."""
        from .letter.codec import LETTER
        from .letter.model import LetterCreate, LetterKey

        return BatchPutsAndDeletes[LetterCreate, LetterKey](self._gatherer, LETTER)
