"""What one batch of people writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .person.model import PersonCreate, PersonKey
    from .visit.model import VisitCreate, VisitKey


class PeopleBatch(Gathering):
    """What one batch of people writes."""

    @property
    def people(self) -> BatchPutsAndDeletes[PersonCreate, PersonKey]:
        """Puts and deletes Person items."""
        from .person.codec import PERSON
        from .person.model import PersonCreate, PersonKey

        return BatchPutsAndDeletes[PersonCreate, PersonKey](self._gatherer, PERSON)

    @property
    def visits(self) -> BatchPutsAndDeletes[VisitCreate, VisitKey]:
        """Puts and deletes Visit items."""
        from .visit.codec import VISIT
        from .visit.model import VisitCreate, VisitKey

        return BatchPutsAndDeletes[VisitCreate, VisitKey](self._gatherer, VISIT)
