"""The service updates."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncUpdates
    from ._batch import UpdatesBatch
    from ._facade import Updates
    from ._fields import LimitsField, NoteField
    from ._transaction import UpdatesTransaction
    from ._types import Limits, Note
    from .counter.async_repository import (
        AsyncCounterReader,
        AsyncCounterRepository,
        AsyncCounterWriter,
    )
    from .counter.fields import CounterFields
    from .counter.model import Counter, CounterChanges, CounterCreate, CounterKey, CounterStatus
    from .counter.repository import CounterReader, CounterRepository, CounterWriter
    from .counter.writes import CounterWrites

__all__ = [
    "AsyncCounterReader",
    "AsyncCounterRepository",
    "AsyncCounterWriter",
    "AsyncUpdates",
    "Counter",
    "CounterChanges",
    "CounterCreate",
    "CounterFields",
    "CounterKey",
    "CounterReader",
    "CounterRepository",
    "CounterStatus",
    "CounterWriter",
    "CounterWrites",
    "Limits",
    "LimitsField",
    "Note",
    "NoteField",
    "Updates",
    "UpdatesBatch",
    "UpdatesTransaction",
]

_HOMES = {
    "AsyncCounterReader": ".counter.async_repository",
    "AsyncCounterRepository": ".counter.async_repository",
    "AsyncCounterWriter": ".counter.async_repository",
    "AsyncUpdates": "._async_facade",
    "Counter": ".counter.model",
    "CounterChanges": ".counter.model",
    "CounterCreate": ".counter.model",
    "CounterFields": ".counter.fields",
    "CounterKey": ".counter.model",
    "CounterReader": ".counter.repository",
    "CounterRepository": ".counter.repository",
    "CounterStatus": ".counter.model",
    "CounterWriter": ".counter.repository",
    "CounterWrites": ".counter.writes",
    "Limits": "._types",
    "LimitsField": "._fields",
    "Note": "._types",
    "NoteField": "._fields",
    "Updates": "._facade",
    "UpdatesBatch": "._batch",
    "UpdatesTransaction": "._transaction",
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
