"""It ends \"\"\" here import os \"\"\" and goes on \\ with {braces} and {{ jinja }}."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncHostile
    from ._batch import HostileBatch
    from ._facade import Hostile
    from ._fields import PartField
    from ._transaction import HostileTransaction
    from ._types import Mood, Part, PartShape
    from .thing.async_repository import AsyncThingReader, AsyncThingRepository, AsyncThingWriter
    from .thing.fields import ThingFields
    from .thing.model import Thing, ThingChanges, ThingCreate, ThingKey, ThingNote
    from .thing.repository import ThingReader, ThingRepository, ThingWriter
    from .thing.writes import ThingWrites

__all__ = [
    "AsyncHostile",
    "AsyncThingReader",
    "AsyncThingRepository",
    "AsyncThingWriter",
    "Hostile",
    "HostileBatch",
    "HostileTransaction",
    "Mood",
    "Part",
    "PartField",
    "PartShape",
    "Thing",
    "ThingChanges",
    "ThingCreate",
    "ThingFields",
    "ThingKey",
    "ThingNote",
    "ThingReader",
    "ThingRepository",
    "ThingWriter",
    "ThingWrites",
]

_HOMES = {
    "AsyncHostile": "._async_facade",
    "AsyncThingReader": ".thing.async_repository",
    "AsyncThingRepository": ".thing.async_repository",
    "AsyncThingWriter": ".thing.async_repository",
    "Hostile": "._facade",
    "HostileBatch": "._batch",
    "HostileTransaction": "._transaction",
    "Mood": "._types",
    "Part": "._types",
    "PartField": "._fields",
    "PartShape": "._types",
    "Thing": ".thing.model",
    "ThingChanges": ".thing.model",
    "ThingCreate": ".thing.model",
    "ThingFields": ".thing.fields",
    "ThingKey": ".thing.model",
    "ThingNote": ".thing.model",
    "ThingReader": ".thing.repository",
    "ThingRepository": ".thing.repository",
    "ThingWriter": ".thing.repository",
    "ThingWrites": ".thing.writes",
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
