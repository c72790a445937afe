"""The result of one analysis for a period, over one account or all."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncAnalyticsDataReader,
        AsyncAnalyticsDataRepository,
        AsyncAnalyticsDataWriter,
    )
    from .fields import AnalyticsDataFields
    from .model import (
        AnalyticsData,
        AnalyticsDataChanges,
        AnalyticsDataCreate,
        AnalyticsDataKey,
        AnalyticsDataPeriod,
    )
    from .repository import AnalyticsDataReader, AnalyticsDataRepository, AnalyticsDataWriter

__all__ = [
    "AnalyticsData",
    "AnalyticsDataChanges",
    "AnalyticsDataCreate",
    "AnalyticsDataFields",
    "AnalyticsDataKey",
    "AnalyticsDataPeriod",
    "AnalyticsDataReader",
    "AnalyticsDataRepository",
    "AnalyticsDataWriter",
    "AsyncAnalyticsDataReader",
    "AsyncAnalyticsDataRepository",
    "AsyncAnalyticsDataWriter",
]

_HOMES = {
    "AnalyticsData": ".model",
    "AnalyticsDataChanges": ".model",
    "AnalyticsDataCreate": ".model",
    "AnalyticsDataFields": ".fields",
    "AnalyticsDataKey": ".model",
    "AnalyticsDataPeriod": ".model",
    "AnalyticsDataReader": ".repository",
    "AnalyticsDataRepository": ".repository",
    "AnalyticsDataWriter": ".repository",
    "AsyncAnalyticsDataReader": ".async_repository",
    "AsyncAnalyticsDataRepository": ".async_repository",
    "AsyncAnalyticsDataWriter": ".async_repository",
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
