"""What one batch of people writes."""

from dynarepo import BatchWrites, Gathering

from .person.codec import PERSON
from .person.model import PersonCreate, PersonKey
from .visit.codec import VISIT
from .visit.model import VisitCreate, VisitKey


class PeopleBatch(Gathering):
    """What one batch of people writes."""

    @property
    def people(self) -> BatchWrites[PersonCreate, PersonKey]:
        """Puts and deletes Person items."""
        return BatchWrites[PersonCreate, PersonKey](self._gatherer, PERSON)

    @property
    def visits(self) -> BatchWrites[VisitCreate, VisitKey]:
        """Puts and deletes Visit items."""
        return BatchWrites[VisitCreate, VisitKey](self._gatherer, VISIT)
