"""Whether an analysis of a user must be computed again."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncAnalyticsStatusReader,
        AsyncAnalyticsStatusRepository,
        AsyncAnalyticsStatusWriter,
    )
    from .fields import AnalyticsStatusFields
    from .model import (
        AnalyticsStatus,
        AnalyticsStatusChanges,
        AnalyticsStatusCreate,
        AnalyticsStatusKey,
        AnalyticsStatusProcessingPriority,
    )
    from .repository import AnalyticsStatusReader, AnalyticsStatusRepository, AnalyticsStatusWriter

__all__ = [
    "AnalyticsStatus",
    "AnalyticsStatusChanges",
    "AnalyticsStatusCreate",
    "AnalyticsStatusFields",
    "AnalyticsStatusKey",
    "AnalyticsStatusProcessingPriority",
    "AnalyticsStatusReader",
    "AnalyticsStatusRepository",
    "AnalyticsStatusWriter",
    "AsyncAnalyticsStatusReader",
    "AsyncAnalyticsStatusRepository",
    "AsyncAnalyticsStatusWriter",
]

_HOMES = {
    "AnalyticsStatus": ".model",
    "AnalyticsStatusChanges": ".model",
    "AnalyticsStatusCreate": ".model",
    "AnalyticsStatusFields": ".fields",
    "AnalyticsStatusKey": ".model",
    "AnalyticsStatusProcessingPriority": ".model",
    "AnalyticsStatusReader": ".repository",
    "AnalyticsStatusRepository": ".repository",
    "AnalyticsStatusWriter": ".repository",
    "AsyncAnalyticsStatusReader": ".async_repository",
    "AsyncAnalyticsStatusRepository": ".async_repository",
    "AsyncAnalyticsStatusWriter": ".async_repository",
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
