"""What one batch of people writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .person.codec import PERSON
from .person.model import PersonCreate, PersonKey
from .visit.codec import VISIT
from .visit.model import VisitCreate, VisitKey


class PeopleBatch(Gathering):
    """What one batch of people writes."""

    @property
    def people(self) -> BatchPutsAndDeletes[PersonCreate, PersonKey]:
        """Puts and deletes Person items."""
        return BatchPutsAndDeletes[PersonCreate, PersonKey](self._gatherer, PERSON)

    @property
    def visits(self) -> BatchPutsAndDeletes[VisitCreate, VisitKey]:
        """Puts and deletes Visit items."""
        return BatchPutsAndDeletes[VisitCreate, VisitKey](self._gatherer, VISIT)
