"""Notes that belong to their writers."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncNotebook
    from ._batch import NotebookBatch
    from ._facade import Notebook
    from ._transaction import NotebookTransaction
    from .bookmark.async_repository import (
        AsyncBookmarkReader,
        AsyncBookmarkRepository,
        AsyncBookmarkWriter,
    )
    from .bookmark.fields import BookmarkFields
    from .bookmark.model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey
    from .bookmark.repository import BookmarkReader, BookmarkRepository, BookmarkWriter
    from .bookmark.writes import BookmarkWrites
    from .draft.async_repository import AsyncDraftReader, AsyncDraftRepository, AsyncDraftWriter
    from .draft.fields import DraftFields
    from .draft.model import Draft, DraftChanges, DraftCreate, DraftKey
    from .draft.repository import DraftReader, DraftRepository, DraftWriter
    from .draft.writes import DraftWrites
    from .note.async_repository import AsyncNoteReader, AsyncNoteRepository, AsyncNoteWriter
    from .note.fields import NoteFields
    from .note.model import Note, NoteChanges, NoteCreate, NoteKey, NoteText
    from .note.repository import NoteReader, NoteRepository, NoteWriter
    from .note.writes import NoteWrites

__all__ = [
    "AsyncBookmarkReader",
    "AsyncBookmarkRepository",
    "AsyncBookmarkWriter",
    "AsyncDraftReader",
    "AsyncDraftRepository",
    "AsyncDraftWriter",
    "AsyncNoteReader",
    "AsyncNoteRepository",
    "AsyncNoteWriter",
    "AsyncNotebook",
    "Bookmark",
    "BookmarkChanges",
    "BookmarkCreate",
    "BookmarkFields",
    "BookmarkKey",
    "BookmarkReader",
    "BookmarkRepository",
    "BookmarkWriter",
    "BookmarkWrites",
    "Draft",
    "DraftChanges",
    "DraftCreate",
    "DraftFields",
    "DraftKey",
    "DraftReader",
    "DraftRepository",
    "DraftWriter",
    "DraftWrites",
    "Note",
    "NoteChanges",
    "NoteCreate",
    "NoteFields",
    "NoteKey",
    "NoteReader",
    "NoteRepository",
    "NoteText",
    "NoteWriter",
    "NoteWrites",
    "Notebook",
    "NotebookBatch",
    "NotebookTransaction",
]

_HOMES = {
    "AsyncBookmarkReader": ".bookmark.async_repository",
    "AsyncBookmarkRepository": ".bookmark.async_repository",
    "AsyncBookmarkWriter": ".bookmark.async_repository",
    "AsyncDraftReader": ".draft.async_repository",
    "AsyncDraftRepository": ".draft.async_repository",
    "AsyncDraftWriter": ".draft.async_repository",
    "AsyncNoteReader": ".note.async_repository",
    "AsyncNoteRepository": ".note.async_repository",
    "AsyncNoteWriter": ".note.async_repository",
    "AsyncNotebook": "._async_facade",
    "Bookmark": ".bookmark.model",
    "BookmarkChanges": ".bookmark.model",
    "BookmarkCreate": ".bookmark.model",
    "BookmarkFields": ".bookmark.fields",
    "BookmarkKey": ".bookmark.model",
    "BookmarkReader": ".bookmark.repository",
    "BookmarkRepository": ".bookmark.repository",
    "BookmarkWriter": ".bookmark.repository",
    "BookmarkWrites": ".bookmark.writes",
    "Draft": ".draft.model",
    "DraftChanges": ".draft.model",
    "DraftCreate": ".draft.model",
    "DraftFields": ".draft.fields",
    "DraftKey": ".draft.model",
    "DraftReader": ".draft.repository",
    "DraftRepository": ".draft.repository",
    "DraftWriter": ".draft.repository",
    "DraftWrites": ".draft.writes",
    "Note": ".note.model",
    "NoteChanges": ".note.model",
    "NoteCreate": ".note.model",
    "NoteFields": ".note.fields",
    "NoteKey": ".note.model",
    "NoteReader": ".note.repository",
    "NoteRepository": ".note.repository",
    "NoteText": ".note.model",
    "NoteWriter": ".note.repository",
    "NoteWrites": ".note.writes",
    "Notebook": "._facade",
    "NotebookBatch": "._batch",
    "NotebookTransaction": "._transaction",
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
