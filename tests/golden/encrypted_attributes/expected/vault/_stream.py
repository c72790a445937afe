"""The stream of vault."""

from typing import Any, ClassVar

from dynarepo import EntitySpec, Stream, TableDefinition

from ._tables import TABLES
from .box.codec import BOX
from .box.model import Box
from .letter.codec import LETTER
from .letter.model import Letter


class VaultStream(Stream):
    """The changes of the items of vault, as its streams report them.

    Register handlers with `@stream.on_inserted(Model)` and the like, and call `process` with the
    event of a Lambda function or the answer to GetRecords. It needs no connection.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _entities: ClassVar[tuple[EntitySpec[Any, Any], ...]] = (
        BOX,
        LETTER,
    )
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        Box,
        Letter,
    )
