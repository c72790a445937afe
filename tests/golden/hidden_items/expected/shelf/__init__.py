"""Papers of firms, most of which are hidden before they are gone."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncCrossTenantShelf, AsyncShelf, AsyncTenantShelf
    from ._batch import CrossTenantShelfBatch, ShelfBatch, TenantShelfBatch
    from ._collections import FolderFile
    from ._facade import CrossTenantShelf, Shelf, TenantShelf
    from ._stream import ShelfStream
    from ._transaction import CrossTenantShelfTransaction, ShelfTransaction, TenantShelfTransaction
    from .folder.async_repository import AsyncFolderReader, AsyncFolderRepository, AsyncFolderWriter
    from .folder.fields import FolderFields
    from .folder.model import Folder, FolderChanges, FolderCreate, FolderKey
    from .folder.repository import FolderReader, FolderRepository, FolderWriter
    from .folder.writes import FolderWrites
    from .note.async_cross_tenant_repository import (
        AsyncNoteCrossTenantReader,
        AsyncNoteCrossTenantRepository,
        AsyncNoteCrossTenantWriter,
    )
    from .note.async_repository import AsyncNoteReader, AsyncNoteRepository, AsyncNoteWriter
    from .note.cross_tenant_repository import (
        NoteCrossTenantReader,
        NoteCrossTenantRepository,
        NoteCrossTenantWriter,
    )
    from .note.cross_tenant_writes import NoteCrossTenantWrites
    from .note.fields import NoteFields
    from .note.model import Note, NoteChanges, NoteCreate, NoteInByTopic, NoteKey
    from .note.repository import NoteReader, NoteRepository, NoteWriter
    from .note.writes import NoteWrites
    from .paper.async_cross_tenant_repository import (
        AsyncPaperCrossTenantReader,
        AsyncPaperCrossTenantRepository,
        AsyncPaperCrossTenantWriter,
    )
    from .paper.async_repository import AsyncPaperReader, AsyncPaperRepository, AsyncPaperWriter
    from .paper.cross_tenant_repository import (
        PaperCrossTenantReader,
        PaperCrossTenantRepository,
        PaperCrossTenantWriter,
    )
    from .paper.cross_tenant_writes import PaperCrossTenantWrites
    from .paper.fields import PaperFields
    from .paper.model import Paper, PaperChanges, PaperCreate, PaperKey, PaperKind, PaperName
    from .paper.repository import PaperReader, PaperRepository, PaperWriter
    from .paper.writes import PaperWrites

__all__ = [
    "AsyncCrossTenantShelf",
    "AsyncFolderReader",
    "AsyncFolderRepository",
    "AsyncFolderWriter",
    "AsyncNoteCrossTenantReader",
    "AsyncNoteCrossTenantRepository",
    "AsyncNoteCrossTenantWriter",
    "AsyncNoteReader",
    "AsyncNoteRepository",
    "AsyncNoteWriter",
    "AsyncPaperCrossTenantReader",
    "AsyncPaperCrossTenantRepository",
    "AsyncPaperCrossTenantWriter",
    "AsyncPaperReader",
    "AsyncPaperRepository",
    "AsyncPaperWriter",
    "AsyncShelf",
    "AsyncTenantShelf",
    "CrossTenantShelf",
    "CrossTenantShelfBatch",
    "CrossTenantShelfTransaction",
    "Folder",
    "FolderChanges",
    "FolderCreate",
    "FolderFields",
    "FolderFile",
    "FolderKey",
    "FolderReader",
    "FolderRepository",
    "FolderWriter",
    "FolderWrites",
    "Note",
    "NoteChanges",
    "NoteCreate",
    "NoteCrossTenantReader",
    "NoteCrossTenantRepository",
    "NoteCrossTenantWriter",
    "NoteCrossTenantWrites",
    "NoteFields",
    "NoteInByTopic",
    "NoteKey",
    "NoteReader",
    "NoteRepository",
    "NoteWriter",
    "NoteWrites",
    "Paper",
    "PaperChanges",
    "PaperCreate",
    "PaperCrossTenantReader",
    "PaperCrossTenantRepository",
    "PaperCrossTenantWriter",
    "PaperCrossTenantWrites",
    "PaperFields",
    "PaperKey",
    "PaperKind",
    "PaperName",
    "PaperReader",
    "PaperRepository",
    "PaperWriter",
    "PaperWrites",
    "Shelf",
    "ShelfBatch",
    "ShelfStream",
    "ShelfTransaction",
    "TenantShelf",
    "TenantShelfBatch",
    "TenantShelfTransaction",
]

_HOMES = {
    "AsyncCrossTenantShelf": "._async_facade",
    "AsyncFolderReader": ".folder.async_repository",
    "AsyncFolderRepository": ".folder.async_repository",
    "AsyncFolderWriter": ".folder.async_repository",
    "AsyncNoteCrossTenantReader": ".note.async_cross_tenant_repository",
    "AsyncNoteCrossTenantRepository": ".note.async_cross_tenant_repository",
    "AsyncNoteCrossTenantWriter": ".note.async_cross_tenant_repository",
    "AsyncNoteReader": ".note.async_repository",
    "AsyncNoteRepository": ".note.async_repository",
    "AsyncNoteWriter": ".note.async_repository",
    "AsyncPaperCrossTenantReader": ".paper.async_cross_tenant_repository",
    "AsyncPaperCrossTenantRepository": ".paper.async_cross_tenant_repository",
    "AsyncPaperCrossTenantWriter": ".paper.async_cross_tenant_repository",
    "AsyncPaperReader": ".paper.async_repository",
    "AsyncPaperRepository": ".paper.async_repository",
    "AsyncPaperWriter": ".paper.async_repository",
    "AsyncShelf": "._async_facade",
    "AsyncTenantShelf": "._async_facade",
    "CrossTenantShelf": "._facade",
    "CrossTenantShelfBatch": "._batch",
    "CrossTenantShelfTransaction": "._transaction",
    "Folder": ".folder.model",
    "FolderChanges": ".folder.model",
    "FolderCreate": ".folder.model",
    "FolderFields": ".folder.fields",
    "FolderFile": "._collections",
    "FolderKey": ".folder.model",
    "FolderReader": ".folder.repository",
    "FolderRepository": ".folder.repository",
    "FolderWriter": ".folder.repository",
    "FolderWrites": ".folder.writes",
    "Note": ".note.model",
    "NoteChanges": ".note.model",
    "NoteCreate": ".note.model",
    "NoteCrossTenantReader": ".note.cross_tenant_repository",
    "NoteCrossTenantRepository": ".note.cross_tenant_repository",
    "NoteCrossTenantWriter": ".note.cross_tenant_repository",
    "NoteCrossTenantWrites": ".note.cross_tenant_writes",
    "NoteFields": ".note.fields",
    "NoteInByTopic": ".note.model",
    "NoteKey": ".note.model",
    "NoteReader": ".note.repository",
    "NoteRepository": ".note.repository",
    "NoteWriter": ".note.repository",
    "NoteWrites": ".note.writes",
    "Paper": ".paper.model",
    "PaperChanges": ".paper.model",
    "PaperCreate": ".paper.model",
    "PaperCrossTenantReader": ".paper.cross_tenant_repository",
    "PaperCrossTenantRepository": ".paper.cross_tenant_repository",
    "PaperCrossTenantWriter": ".paper.cross_tenant_repository",
    "PaperCrossTenantWrites": ".paper.cross_tenant_writes",
    "PaperFields": ".paper.fields",
    "PaperKey": ".paper.model",
    "PaperKind": ".paper.model",
    "PaperName": ".paper.model",
    "PaperReader": ".paper.repository",
    "PaperRepository": ".paper.repository",
    "PaperWriter": ".paper.repository",
    "PaperWrites": ".paper.writes",
    "Shelf": "._facade",
    "ShelfBatch": "._batch",
    "ShelfStream": "._stream",
    "ShelfTransaction": "._transaction",
    "TenantShelf": "._facade",
    "TenantShelfBatch": "._batch",
    "TenantShelfTransaction": "._transaction",
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
