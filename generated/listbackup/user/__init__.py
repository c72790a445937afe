"""A person and their profile."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncUserReader, AsyncUserRepository, AsyncUserWriter
    from .fields import UserFields
    from .model import User, UserChanges, UserCreate, UserKey, UserName
    from .repository import UserReader, UserRepository, UserWriter

__all__ = [
    "AsyncUserReader",
    "AsyncUserRepository",
    "AsyncUserWriter",
    "User",
    "UserChanges",
    "UserCreate",
    "UserFields",
    "UserKey",
    "UserName",
    "UserReader",
    "UserRepository",
    "UserWriter",
]

_HOMES = {
    "AsyncUserReader": ".async_repository",
    "AsyncUserRepository": ".async_repository",
    "AsyncUserWriter": ".async_repository",
    "User": ".model",
    "UserChanges": ".model",
    "UserCreate": ".model",
    "UserFields": ".fields",
    "UserKey": ".model",
    "UserName": ".model",
    "UserReader": ".repository",
    "UserRepository": ".repository",
    "UserWriter": ".repository",
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
