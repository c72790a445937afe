"""The async facade of people."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .person.async_repository import AsyncPersonRepository
from .person.model import Person, PersonCreate, PersonMail
from .visit.async_repository import AsyncVisitRepository
from .visit.model import Visit, VisitCreate


class AsyncPeople(AsyncFacade):
    """The repositories of the service people."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncPersonRepository,
        Person,
        PersonCreate,
        PersonMail,
        AsyncVisitRepository,
        Visit,
        VisitCreate,
    )

    @cached_property
    def people(self) -> AsyncPersonRepository:
        """Reads and writes Person items."""
        return self._repository(AsyncPersonRepository)

    @cached_property
    def visits(self) -> AsyncVisitRepository:
        """Reads and writes Visit items."""
        return self._repository(AsyncVisitRepository)
