"""What one batch of club writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .locker.model import LockerCreate, LockerKey
    from .person.model import PersonCreate, PersonKey


class ClubBatch(Gathering):
    """What one batch of club writes."""

    @property
    def persons(self) -> BatchPutsAndDeletes[PersonCreate, PersonKey]:
        """Puts and deletes Person items."""
        from .person.codec import PERSON
        from .person.model import PersonCreate, PersonKey

        return BatchPutsAndDeletes[PersonCreate, PersonKey](self._gatherer, PERSON)

    @property
    def lockers(self) -> BatchPutsAndDeletes[LockerCreate, LockerKey]:
        """Puts and deletes Locker items."""
        from .locker.codec import LOCKER
        from .locker.model import LockerCreate, LockerKey

        return BatchPutsAndDeletes[LockerCreate, LockerKey](self._gatherer, LOCKER)
