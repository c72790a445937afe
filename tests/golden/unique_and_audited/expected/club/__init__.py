"""Members with names of their own, and what became of them."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncClub
    from ._batch import ClubBatch
    from ._facade import Club
    from ._transaction import ClubTransaction
    from .locker.async_repository import AsyncLockerReader, AsyncLockerRepository, AsyncLockerWriter
    from .locker.fields import LockerFields
    from .locker.model import Locker, LockerChanges, LockerCreate, LockerKey
    from .locker.repository import LockerReader, LockerRepository, LockerWriter
    from .locker.writes import LockerWrites
    from .person.async_repository import AsyncPersonReader, AsyncPersonRepository, AsyncPersonWriter
    from .person.fields import PersonFields
    from .person.model import Person, PersonChanges, PersonCreate, PersonKey
    from .person.repository import PersonReader, PersonRepository, PersonWriter
    from .person.writes import PersonWrites

__all__ = [
    "AsyncClub",
    "AsyncLockerReader",
    "AsyncLockerRepository",
    "AsyncLockerWriter",
    "AsyncPersonReader",
    "AsyncPersonRepository",
    "AsyncPersonWriter",
    "Club",
    "ClubBatch",
    "ClubTransaction",
    "Locker",
    "LockerChanges",
    "LockerCreate",
    "LockerFields",
    "LockerKey",
    "LockerReader",
    "LockerRepository",
    "LockerWriter",
    "LockerWrites",
    "Person",
    "PersonChanges",
    "PersonCreate",
    "PersonFields",
    "PersonKey",
    "PersonReader",
    "PersonRepository",
    "PersonWriter",
    "PersonWrites",
]

_HOMES = {
    "AsyncClub": "._async_facade",
    "AsyncLockerReader": ".locker.async_repository",
    "AsyncLockerRepository": ".locker.async_repository",
    "AsyncLockerWriter": ".locker.async_repository",
    "AsyncPersonReader": ".person.async_repository",
    "AsyncPersonRepository": ".person.async_repository",
    "AsyncPersonWriter": ".person.async_repository",
    "Club": "._facade",
    "ClubBatch": "._batch",
    "ClubTransaction": "._transaction",
    "Locker": ".locker.model",
    "LockerChanges": ".locker.model",
    "LockerCreate": ".locker.model",
    "LockerFields": ".locker.fields",
    "LockerKey": ".locker.model",
    "LockerReader": ".locker.repository",
    "LockerRepository": ".locker.repository",
    "LockerWriter": ".locker.repository",
    "LockerWrites": ".locker.writes",
    "Person": ".person.model",
    "PersonChanges": ".person.model",
    "PersonCreate": ".person.model",
    "PersonFields": ".person.fields",
    "PersonKey": ".person.model",
    "PersonReader": ".person.repository",
    "PersonRepository": ".person.repository",
    "PersonWriter": ".person.repository",
    "PersonWrites": ".person.writes",
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
