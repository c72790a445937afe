"""What belongs to counter."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncCounterReader, AsyncCounterRepository, AsyncCounterWriter
    from .fields import CounterFields
    from .model import Counter, CounterChanges, CounterCreate, CounterKey, CounterStatus
    from .repository import CounterReader, CounterRepository, CounterWriter

__all__ = [
    "AsyncCounterReader",
    "AsyncCounterRepository",
    "AsyncCounterWriter",
    "Counter",
    "CounterChanges",
    "CounterCreate",
    "CounterFields",
    "CounterKey",
    "CounterReader",
    "CounterRepository",
    "CounterStatus",
    "CounterWriter",
]

_HOMES = {
    "AsyncCounterReader": ".async_repository",
    "AsyncCounterRepository": ".async_repository",
    "AsyncCounterWriter": ".async_repository",
    "Counter": ".model",
    "CounterChanges": ".model",
    "CounterCreate": ".model",
    "CounterFields": ".fields",
    "CounterKey": ".model",
    "CounterReader": ".repository",
    "CounterRepository": ".repository",
    "CounterStatus": ".model",
    "CounterWriter": ".repository",
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
