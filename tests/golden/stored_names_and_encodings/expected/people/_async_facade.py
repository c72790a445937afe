"""The async facade of people."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, AsyncTransactionBlock, Readable, TableDefinition

from ._tables import TABLES
from ._transaction import PeopleTransaction
from .person.async_repository import AsyncPersonRepository
from .person.codec import PERSON, PERSON_MAIL_VIEW
from .person.model import Person, PersonCreate, PersonMail
from .visit.async_repository import AsyncVisitRepository
from .visit.codec import VISIT
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
    _readable: ClassVar[Readable] = {
        Person: (PERSON, PERSON),
        PersonMail: (PERSON, PERSON_MAIL_VIEW),
        Visit: (VISIT, VISIT),
    }

    @cached_property
    def people(self) -> AsyncPersonRepository:
        """Reads and writes Person items."""
        return self._repository(AsyncPersonRepository)

    @cached_property
    def visits(self) -> AsyncVisitRepository:
        """Reads and writes Visit items."""
        return self._repository(AsyncVisitRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[PeopleTransaction]:
        """Write several items together, or none of them.

        What is asked of the transaction inside the block is sent when the block ends, as one
        request of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it
        is empty.
        Costs one round trip and twice the write units, and one round trip more where index keys or
        unique attributes need to be read first. With `returning=True`, updated and deleted items
        are read first as well, so that each `result` is known. A `token` of your own makes the same
        transaction succeed without effect when it is repeated within ten minutes.
        Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it,
        and AmbiguousWrite where the answers to all attempts were lost.
        """
        return self._transact(PeopleTransaction, token, returning=returning)
