"""Settings of one user."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncUserPreferencesReader,
        AsyncUserPreferencesRepository,
        AsyncUserPreferencesWriter,
    )
    from .fields import UserPreferencesFields
    from .model import (
        UserPreferences,
        UserPreferencesChanges,
        UserPreferencesCreate,
        UserPreferencesKey,
    )
    from .repository import UserPreferencesReader, UserPreferencesRepository, UserPreferencesWriter

__all__ = [
    "AsyncUserPreferencesReader",
    "AsyncUserPreferencesRepository",
    "AsyncUserPreferencesWriter",
    "UserPreferences",
    "UserPreferencesChanges",
    "UserPreferencesCreate",
    "UserPreferencesFields",
    "UserPreferencesKey",
    "UserPreferencesReader",
    "UserPreferencesRepository",
    "UserPreferencesWriter",
]

_HOMES = {
    "AsyncUserPreferencesReader": ".async_repository",
    "AsyncUserPreferencesRepository": ".async_repository",
    "AsyncUserPreferencesWriter": ".async_repository",
    "UserPreferences": ".model",
    "UserPreferencesChanges": ".model",
    "UserPreferencesCreate": ".model",
    "UserPreferencesFields": ".fields",
    "UserPreferencesKey": ".model",
    "UserPreferencesReader": ".repository",
    "UserPreferencesRepository": ".repository",
    "UserPreferencesWriter": ".repository",
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
