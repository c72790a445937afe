"""The service people."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncPeople
    from ._batch import PeopleBatch
    from ._facade import People
    from ._fields import HomeAddressField
    from ._transaction import PeopleTransaction
    from ._types import HomeAddress
    from .person.async_repository import AsyncPersonReader, AsyncPersonRepository, AsyncPersonWriter
    from .person.fields import PersonFields
    from .person.model import Person, PersonChanges, PersonCreate, PersonKey, PersonMail
    from .person.repository import PersonReader, PersonRepository, PersonWriter
    from .person.writes import PersonWrites
    from .visit.async_repository import AsyncVisitReader, AsyncVisitRepository, AsyncVisitWriter
    from .visit.fields import VisitFields
    from .visit.model import Visit, VisitChanges, VisitCreate, VisitKey
    from .visit.repository import VisitReader, VisitRepository, VisitWriter
    from .visit.writes import VisitWrites

__all__ = [
    "AsyncPeople",
    "AsyncPersonReader",
    "AsyncPersonRepository",
    "AsyncPersonWriter",
    "AsyncVisitReader",
    "AsyncVisitRepository",
    "AsyncVisitWriter",
    "HomeAddress",
    "HomeAddressField",
    "People",
    "PeopleBatch",
    "PeopleTransaction",
    "Person",
    "PersonChanges",
    "PersonCreate",
    "PersonFields",
    "PersonKey",
    "PersonMail",
    "PersonReader",
    "PersonRepository",
    "PersonWriter",
    "PersonWrites",
    "Visit",
    "VisitChanges",
    "VisitCreate",
    "VisitFields",
    "VisitKey",
    "VisitReader",
    "VisitRepository",
    "VisitWriter",
    "VisitWrites",
]

_HOMES = {
    "AsyncPeople": "._async_facade",
    "AsyncPersonReader": ".person.async_repository",
    "AsyncPersonRepository": ".person.async_repository",
    "AsyncPersonWriter": ".person.async_repository",
    "AsyncVisitReader": ".visit.async_repository",
    "AsyncVisitRepository": ".visit.async_repository",
    "AsyncVisitWriter": ".visit.async_repository",
    "HomeAddress": "._types",
    "HomeAddressField": "._fields",
    "People": "._facade",
    "PeopleBatch": "._batch",
    "PeopleTransaction": "._transaction",
    "Person": ".person.model",
    "PersonChanges": ".person.model",
    "PersonCreate": ".person.model",
    "PersonFields": ".person.fields",
    "PersonKey": ".person.model",
    "PersonMail": ".person.model",
    "PersonReader": ".person.repository",
    "PersonRepository": ".person.repository",
    "PersonWriter": ".person.repository",
    "PersonWrites": ".person.writes",
    "Visit": ".visit.model",
    "VisitChanges": ".visit.model",
    "VisitCreate": ".visit.model",
    "VisitFields": ".visit.fields",
    "VisitKey": ".visit.model",
    "VisitReader": ".visit.repository",
    "VisitRepository": ".visit.repository",
    "VisitWriter": ".visit.repository",
    "VisitWrites": ".visit.writes",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
