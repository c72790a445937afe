"""That a user belongs to an account."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncUserAccountReader,
        AsyncUserAccountRepository,
        AsyncUserAccountWriter,
    )
    from .fields import UserAccountFields
    from .model import UserAccount, UserAccountChanges, UserAccountCreate, UserAccountKey
    from .repository import UserAccountReader, UserAccountRepository, UserAccountWriter

__all__ = [
    "AsyncUserAccountReader",
    "AsyncUserAccountRepository",
    "AsyncUserAccountWriter",
    "UserAccount",
    "UserAccountChanges",
    "UserAccountCreate",
    "UserAccountFields",
    "UserAccountKey",
    "UserAccountReader",
    "UserAccountRepository",
    "UserAccountWriter",
]

_HOMES = {
    "AsyncUserAccountReader": ".async_repository",
    "AsyncUserAccountRepository": ".async_repository",
    "AsyncUserAccountWriter": ".async_repository",
    "UserAccount": ".model",
    "UserAccountChanges": ".model",
    "UserAccountCreate": ".model",
    "UserAccountFields": ".fields",
    "UserAccountKey": ".model",
    "UserAccountReader": ".repository",
    "UserAccountRepository": ".repository",
    "UserAccountWriter": ".repository",
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
