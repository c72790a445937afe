"""What belongs to person."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncPersonReader, AsyncPersonRepository, AsyncPersonWriter
    from .fields import PersonFields
    from .model import Person, PersonChanges, PersonCreate, PersonKey, PersonMail
    from .repository import PersonReader, PersonRepository, PersonWriter

__all__ = [
    "AsyncPersonReader",
    "AsyncPersonRepository",
    "AsyncPersonWriter",
    "Person",
    "PersonChanges",
    "PersonCreate",
    "PersonFields",
    "PersonKey",
    "PersonMail",
    "PersonReader",
    "PersonRepository",
    "PersonWriter",
]

_HOMES = {
    "AsyncPersonReader": ".async_repository",
    "AsyncPersonRepository": ".async_repository",
    "AsyncPersonWriter": ".async_repository",
    "Person": ".model",
    "PersonChanges": ".model",
    "PersonCreate": ".model",
    "PersonFields": ".fields",
    "PersonKey": ".model",
    "PersonMail": ".model",
    "PersonReader": ".repository",
    "PersonRepository": ".repository",
    "PersonWriter": ".repository",
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
