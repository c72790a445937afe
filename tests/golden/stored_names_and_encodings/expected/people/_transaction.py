"""What one transaction of people writes."""

from dynarepo import Intents

from .person.writes import PersonWrites
from .visit.writes import VisitWrites


class PeopleTransaction(Intents):
    """What one transaction of people writes."""

    @property
    def people(self) -> PersonWrites:
        """Writes Person items."""
        return PersonWrites(self._collector)

    @property
    def visits(self) -> VisitWrites:
        """Writes Visit items."""
        return VisitWrites(self._collector)
