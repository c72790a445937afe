"""A question that a user asked about an account's data; it expires."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncAnalyticsQueryReader,
        AsyncAnalyticsQueryRepository,
        AsyncAnalyticsQueryWriter,
    )
    from .fields import AnalyticsQueryFields
    from .model import (
        AnalyticsQuery,
        AnalyticsQueryChanges,
        AnalyticsQueryCreate,
        AnalyticsQueryKey,
    )
    from .repository import AnalyticsQueryReader, AnalyticsQueryRepository, AnalyticsQueryWriter

__all__ = [
    "AnalyticsQuery",
    "AnalyticsQueryChanges",
    "AnalyticsQueryCreate",
    "AnalyticsQueryFields",
    "AnalyticsQueryKey",
    "AnalyticsQueryReader",
    "AnalyticsQueryRepository",
    "AnalyticsQueryWriter",
    "AsyncAnalyticsQueryReader",
    "AsyncAnalyticsQueryRepository",
    "AsyncAnalyticsQueryWriter",
]

_HOMES = {
    "AnalyticsQuery": ".model",
    "AnalyticsQueryChanges": ".model",
    "AnalyticsQueryCreate": ".model",
    "AnalyticsQueryFields": ".fields",
    "AnalyticsQueryKey": ".model",
    "AnalyticsQueryReader": ".repository",
    "AnalyticsQueryRepository": ".repository",
    "AnalyticsQueryWriter": ".repository",
    "AsyncAnalyticsQueryReader": ".async_repository",
    "AsyncAnalyticsQueryRepository": ".async_repository",
    "AsyncAnalyticsQueryWriter": ".async_repository",
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
