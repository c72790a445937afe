"""What belongs to event."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncEventReader, AsyncEventRepository, AsyncEventWriter
    from .fields import EventFields
    from .model import Event, EventCreate, EventKey
    from .repository import EventReader, EventRepository, EventWriter

__all__ = [
    "AsyncEventReader",
    "AsyncEventRepository",
    "AsyncEventWriter",
    "Event",
    "EventCreate",
    "EventFields",
    "EventKey",
    "EventReader",
    "EventRepository",
    "EventWriter",
]

_HOMES = {
    "AsyncEventReader": ".async_repository",
    "AsyncEventRepository": ".async_repository",
    "AsyncEventWriter": ".async_repository",
    "Event": ".model",
    "EventCreate": ".model",
    "EventFields": ".fields",
    "EventKey": ".model",
    "EventReader": ".repository",
    "EventRepository": ".repository",
    "EventWriter": ".repository",
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
