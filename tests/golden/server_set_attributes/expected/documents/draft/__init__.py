"""What belongs to draft."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncDraftReader, AsyncDraftRepository, AsyncDraftWriter
    from .fields import DraftFields
    from .model import Draft, DraftCreate, DraftKey
    from .repository import DraftReader, DraftRepository, DraftWriter

__all__ = [
    "AsyncDraftReader",
    "AsyncDraftRepository",
    "AsyncDraftWriter",
    "Draft",
    "DraftCreate",
    "DraftFields",
    "DraftKey",
    "DraftReader",
    "DraftRepository",
    "DraftWriter",
]

_HOMES = {
    "AsyncDraftReader": ".async_repository",
    "AsyncDraftRepository": ".async_repository",
    "AsyncDraftWriter": ".async_repository",
    "Draft": ".model",
    "DraftCreate": ".model",
    "DraftFields": ".fields",
    "DraftKey": ".model",
    "DraftReader": ".repository",
    "DraftRepository": ".repository",
    "DraftWriter": ".repository",
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
