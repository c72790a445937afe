"""The facade of people."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .person.model import Person, PersonCreate, PersonMail
from .person.repository import PersonRepository
from .visit.model import Visit, VisitCreate
from .visit.repository import VisitRepository


class People(Facade):
    """The repositories of the service people."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        PersonRepository,
        Person,
        PersonCreate,
        PersonMail,
        VisitRepository,
        Visit,
        VisitCreate,
    )

    @cached_property
    def people(self) -> PersonRepository:
        """Reads and writes Person items."""
        return self._repository(PersonRepository)

    @cached_property
    def visits(self) -> VisitRepository:
        """Reads and writes Visit items."""
        return self._repository(VisitRepository)
