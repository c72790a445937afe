"""What one transaction of club writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .locker.writes import LockerWrites
    from .person.writes import PersonWrites


class ClubTransaction(Intents):
    """What one transaction of club writes."""

    @property
    def persons(self) -> PersonWrites:
        """Writes Person items."""
        from .person.writes import PersonWrites

        return PersonWrites(self._collector)

    @property
    def lockers(self) -> LockerWrites:
        """Writes Locker items."""
        from .locker.writes import LockerWrites

        return LockerWrites(self._collector)
