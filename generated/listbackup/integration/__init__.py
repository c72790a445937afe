"""An account's connection to a platform, with the tokens that open it."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncIntegrationReader,
        AsyncIntegrationRepository,
        AsyncIntegrationWriter,
    )
    from .fields import IntegrationFields
    from .model import (
        Integration,
        IntegrationChanges,
        IntegrationCreate,
        IntegrationKey,
        IntegrationLine,
        IntegrationStatus,
    )
    from .repository import IntegrationReader, IntegrationRepository, IntegrationWriter

__all__ = [
    "AsyncIntegrationReader",
    "AsyncIntegrationRepository",
    "AsyncIntegrationWriter",
    "Integration",
    "IntegrationChanges",
    "IntegrationCreate",
    "IntegrationFields",
    "IntegrationKey",
    "IntegrationLine",
    "IntegrationReader",
    "IntegrationRepository",
    "IntegrationStatus",
    "IntegrationWriter",
]

_HOMES = {
    "AsyncIntegrationReader": ".async_repository",
    "AsyncIntegrationRepository": ".async_repository",
    "AsyncIntegrationWriter": ".async_repository",
    "Integration": ".model",
    "IntegrationChanges": ".model",
    "IntegrationCreate": ".model",
    "IntegrationFields": ".fields",
    "IntegrationKey": ".model",
    "IntegrationLine": ".model",
    "IntegrationReader": ".repository",
    "IntegrationRepository": ".repository",
    "IntegrationStatus": ".model",
    "IntegrationWriter": ".repository",
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
