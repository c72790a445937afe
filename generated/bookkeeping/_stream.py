"""The stream of bookkeeping."""

from typing import Any, ClassVar

from dynarepo import EntitySpec, Stream, TableDefinition

from ._tables import TABLES
from .transaction.codec import TRANSACTION
from .transaction.model import Transaction


class BookkeepingStream(Stream):
    """The changes of the items of bookkeeping, as its streams report them.

    Register handlers with `@stream.on_inserted(Model)` and the like, and call `process` with the
    event of a Lambda function or the answer to GetRecords. It needs no connection.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _entities: ClassVar[tuple[EntitySpec[Any, Any], ...]] = (TRANSACTION,)
    _extendable: ClassVar[tuple[type[Any], ...]] = (Transaction,)
