"""\"\"\"; raise SystemExit(1) #."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncThingReader, AsyncThingRepository, AsyncThingWriter
    from .fields import ThingFields
    from .model import Thing, ThingChanges, ThingCreate, ThingKey, ThingNote
    from .repository import ThingReader, ThingRepository, ThingWriter

__all__ = [
    "AsyncThingReader",
    "AsyncThingRepository",
    "AsyncThingWriter",
    "Thing",
    "ThingChanges",
    "ThingCreate",
    "ThingFields",
    "ThingKey",
    "ThingNote",
    "ThingReader",
    "ThingRepository",
    "ThingWriter",
]

_HOMES = {
    "AsyncThingReader": ".async_repository",
    "AsyncThingRepository": ".async_repository",
    "AsyncThingWriter": ".async_repository",
    "Thing": ".model",
    "ThingChanges": ".model",
    "ThingCreate": ".model",
    "ThingFields": ".fields",
    "ThingKey": ".model",
    "ThingNote": ".model",
    "ThingReader": ".repository",
    "ThingRepository": ".repository",
    "ThingWriter": ".repository",
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
