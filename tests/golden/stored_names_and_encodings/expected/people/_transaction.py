"""What one transaction of people writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .person.writes import PersonWrites
    from .visit.writes import VisitWrites


class PeopleTransaction(Intents):
    """What one transaction of people writes."""

    @property
    def people(self) -> PersonWrites:
        """Writes Person items."""
        from .person.writes import PersonWrites

        return PersonWrites(self._collector)

    @property
    def visits(self) -> VisitWrites:
        """Writes Visit items."""
        from .visit.writes import VisitWrites

        return VisitWrites(self._collector)
