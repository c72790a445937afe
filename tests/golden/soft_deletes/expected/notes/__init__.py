"""The service notes."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncNotes
    from ._batch import NotesBatch
    from ._facade import Notes
    from ._transaction import NotesTransaction
    from .label.async_repository import AsyncLabelReader, AsyncLabelRepository, AsyncLabelWriter
    from .label.fields import LabelFields
    from .label.model import Label, LabelCreate, LabelKey
    from .label.repository import LabelReader, LabelRepository, LabelWriter
    from .label.writes import LabelWrites
    from .note.async_repository import AsyncNoteReader, AsyncNoteRepository, AsyncNoteWriter
    from .note.fields import NoteFields
    from .note.model import Note, NoteChanges, NoteCreate, NoteId, NoteKey, NoteLine
    from .note.repository import NoteReader, NoteRepository, NoteWriter
    from .note.writes import NoteWrites

__all__ = [
    "AsyncLabelReader",
    "AsyncLabelRepository",
    "AsyncLabelWriter",
    "AsyncNoteReader",
    "AsyncNoteRepository",
    "AsyncNoteWriter",
    "AsyncNotes",
    "Label",
    "LabelCreate",
    "LabelFields",
    "LabelKey",
    "LabelReader",
    "LabelRepository",
    "LabelWriter",
    "LabelWrites",
    "Note",
    "NoteChanges",
    "NoteCreate",
    "NoteFields",
    "NoteId",
    "NoteKey",
    "NoteLine",
    "NoteReader",
    "NoteRepository",
    "NoteWriter",
    "NoteWrites",
    "Notes",
    "NotesBatch",
    "NotesTransaction",
]

_HOMES = {
    "AsyncLabelReader": ".label.async_repository",
    "AsyncLabelRepository": ".label.async_repository",
    "AsyncLabelWriter": ".label.async_repository",
    "AsyncNoteReader": ".note.async_repository",
    "AsyncNoteRepository": ".note.async_repository",
    "AsyncNoteWriter": ".note.async_repository",
    "AsyncNotes": "._async_facade",
    "Label": ".label.model",
    "LabelCreate": ".label.model",
    "LabelFields": ".label.fields",
    "LabelKey": ".label.model",
    "LabelReader": ".label.repository",
    "LabelRepository": ".label.repository",
    "LabelWriter": ".label.repository",
    "LabelWrites": ".label.writes",
    "Note": ".note.model",
    "NoteChanges": ".note.model",
    "NoteCreate": ".note.model",
    "NoteFields": ".note.fields",
    "NoteId": ".note.model",
    "NoteKey": ".note.model",
    "NoteLine": ".note.model",
    "NoteReader": ".note.repository",
    "NoteRepository": ".note.repository",
    "NoteWriter": ".note.repository",
    "NoteWrites": ".note.writes",
    "Notes": "._facade",
    "NotesBatch": "._batch",
    "NotesTransaction": "._transaction",
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
