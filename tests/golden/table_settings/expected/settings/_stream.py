"""The stream of settings."""

from typing import Any, ClassVar

from dynarepo import EntitySpec, Stream, TableDefinition

from ._tables import TABLES
from .event.codec import EVENT
from .event.model import Event
from .snapshot.codec import SNAPSHOT
from .snapshot.model import Snapshot


class SettingsStream(Stream):
    """The changes of the items of settings, as its streams report them.

    Register handlers with `@stream.on_inserted(Model)` and the like, and call `process` with the
    event of a Lambda function or the answer to GetRecords. It needs no connection.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _entities: ClassVar[tuple[EntitySpec[Any, Any], ...]] = (
        EVENT,
        SNAPSHOT,
    )
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        Event,
        Snapshot,
    )
