"""What one transaction of club writes."""

from dynarepo import Intents

from .locker.writes import LockerWrites
from .person.writes import PersonWrites


class ClubTransaction(Intents):
    """What one transaction of club writes."""

    @property
    def persons(self) -> PersonWrites:
        """Writes Person items."""
        return PersonWrites(self._collector)

    @property
    def lockers(self) -> LockerWrites:
        """Writes Locker items."""
        return LockerWrites(self._collector)
