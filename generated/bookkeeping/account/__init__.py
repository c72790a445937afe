"""A bank account of a user."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncAccountReader, AsyncAccountRepository, AsyncAccountWriter
    from .fields import AccountFields
    from .model import Account, AccountChanges, AccountCreate, AccountKey, AccountLine, AccountType
    from .repository import AccountReader, AccountRepository, AccountWriter

__all__ = [
    "Account",
    "AccountChanges",
    "AccountCreate",
    "AccountFields",
    "AccountKey",
    "AccountLine",
    "AccountReader",
    "AccountRepository",
    "AccountType",
    "AccountWriter",
    "AsyncAccountReader",
    "AsyncAccountRepository",
    "AsyncAccountWriter",
]

_HOMES = {
    "Account": ".model",
    "AccountChanges": ".model",
    "AccountCreate": ".model",
    "AccountFields": ".fields",
    "AccountKey": ".model",
    "AccountLine": ".model",
    "AccountReader": ".repository",
    "AccountRepository": ".repository",
    "AccountType": ".model",
    "AccountWriter": ".repository",
    "AsyncAccountReader": ".async_repository",
    "AsyncAccountRepository": ".async_repository",
    "AsyncAccountWriter": ".async_repository",
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
