"""What one batch of club writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .locker.codec import LOCKER
from .locker.model import LockerCreate, LockerKey
from .person.codec import PERSON
from .person.model import PersonCreate, PersonKey


class ClubBatch(Gathering):
    """What one batch of club writes."""

    @property
    def persons(self) -> BatchPutsAndDeletes[PersonCreate, PersonKey]:
        """Puts and deletes Person items."""
        return BatchPutsAndDeletes[PersonCreate, PersonKey](self._gatherer, PERSON)

    @property
    def lockers(self) -> BatchPutsAndDeletes[LockerCreate, LockerKey]:
        """Puts and deletes Locker items."""
        return BatchPutsAndDeletes[LockerCreate, LockerKey](self._gatherer, LOCKER)
