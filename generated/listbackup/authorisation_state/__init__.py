"""An authorisation that a user has begun on a platform."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncAuthorisationStateReader,
        AsyncAuthorisationStateRepository,
        AsyncAuthorisationStateWriter,
    )
    from .fields import AuthorisationStateFields
    from .model import AuthorisationState, AuthorisationStateCreate, AuthorisationStateKey
    from .repository import (
        AuthorisationStateReader,
        AuthorisationStateRepository,
        AuthorisationStateWriter,
    )

__all__ = [
    "AsyncAuthorisationStateReader",
    "AsyncAuthorisationStateRepository",
    "AsyncAuthorisationStateWriter",
    "AuthorisationState",
    "AuthorisationStateCreate",
    "AuthorisationStateFields",
    "AuthorisationStateKey",
    "AuthorisationStateReader",
    "AuthorisationStateRepository",
    "AuthorisationStateWriter",
]

_HOMES = {
    "AsyncAuthorisationStateReader": ".async_repository",
    "AsyncAuthorisationStateRepository": ".async_repository",
    "AsyncAuthorisationStateWriter": ".async_repository",
    "AuthorisationState": ".model",
    "AuthorisationStateCreate": ".model",
    "AuthorisationStateFields": ".fields",
    "AuthorisationStateKey": ".model",
    "AuthorisationStateReader": ".repository",
    "AuthorisationStateRepository": ".repository",
    "AuthorisationStateWriter": ".repository",
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
