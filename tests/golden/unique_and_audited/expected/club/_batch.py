"""What one batch of club writes."""

from dynarepo import BatchWrites, Gathering

from .locker.codec import LOCKER
from .locker.model import LockerCreate, LockerKey
from .person.codec import PERSON
from .person.model import PersonCreate, PersonKey


class ClubBatch(Gathering):
    """What one batch of club writes."""

    @property
    def persons(self) -> BatchWrites[PersonCreate, PersonKey]:
        """Puts and deletes Person items."""
        return BatchWrites[PersonCreate, PersonKey](self._gatherer, PERSON)

    @property
    def lockers(self) -> BatchWrites[LockerCreate, LockerKey]:
        """Puts and deletes Locker items."""
        return BatchWrites[LockerCreate, LockerKey](self._gatherer, LOCKER)
