"""How much an account used of something in a day."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncUsageDayReader, AsyncUsageDayRepository, AsyncUsageDayWriter
    from .fields import UsageDayFields
    from .model import UsageDay, UsageDayChanges, UsageDayCreate, UsageDayKey, UsageDayMetric
    from .repository import UsageDayReader, UsageDayRepository, UsageDayWriter

__all__ = [
    "AsyncUsageDayReader",
    "AsyncUsageDayRepository",
    "AsyncUsageDayWriter",
    "UsageDay",
    "UsageDayChanges",
    "UsageDayCreate",
    "UsageDayFields",
    "UsageDayKey",
    "UsageDayMetric",
    "UsageDayReader",
    "UsageDayRepository",
    "UsageDayWriter",
]

_HOMES = {
    "AsyncUsageDayReader": ".async_repository",
    "AsyncUsageDayRepository": ".async_repository",
    "AsyncUsageDayWriter": ".async_repository",
    "UsageDay": ".model",
    "UsageDayChanges": ".model",
    "UsageDayCreate": ".model",
    "UsageDayFields": ".fields",
    "UsageDayKey": ".model",
    "UsageDayMetric": ".model",
    "UsageDayReader": ".repository",
    "UsageDayRepository": ".repository",
    "UsageDayWriter": ".repository",
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
