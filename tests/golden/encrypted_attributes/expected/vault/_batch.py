"""What one batch of vault writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .box.codec import BOX
from .box.model import BoxCreate, BoxKey
from .letter.codec import LETTER
from .letter.model import LetterCreate, LetterKey
from .secret.codec import SECRET
from .secret.model import SecretCreate, SecretKey


class VaultBatch(Gathering):
    """What one batch of vault writes."""

    @property
    def secrets(self) -> BatchPutsAndDeletes[SecretCreate, SecretKey]:
        """Puts and deletes Secret items."""
        return BatchPutsAndDeletes[SecretCreate, SecretKey](self._gatherer, SECRET)

    @property
    def boxes(self) -> BatchPutsAndDeletes[BoxCreate, BoxKey]:
        """Puts and deletes Box items."""
        return BatchPutsAndDeletes[BoxCreate, BoxKey](self._gatherer, BOX)

    @property
    def letters(self) -> BatchPutsAndDeletes[LetterCreate, LetterKey]:
        """Puts and deletes Letter items."""
        return BatchPutsAndDeletes[LetterCreate, LetterKey](self._gatherer, LETTER)
