"""The stream of shelf."""

from typing import Any, ClassVar

from dynarepo import EntitySpec, Stream, TableDefinition

from ._tables import TABLES
from .folder.codec import FOLDER
from .folder.model import Folder
from .note.codec import NOTE
from .note.model import Note
from .paper.codec import PAPER
from .paper.model import Paper


class ShelfStream(Stream):
    """The changes of the items of shelf, as its streams report them.

    Register handlers with `@stream.on_inserted(Model)` and the like, and call `process` with the
    event of a Lambda function or the answer to GetRecords. It needs no connection.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _entities: ClassVar[tuple[EntitySpec[Any, Any], ...]] = (
        FOLDER,
        PAPER,
        NOTE,
    )
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        Folder,
        Paper,
        Note,
    )
