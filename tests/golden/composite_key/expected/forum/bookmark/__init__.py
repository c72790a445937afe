"""What belongs to bookmark."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncBookmarkReader, AsyncBookmarkRepository, AsyncBookmarkWriter
    from .fields import BookmarkFields
    from .model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey
    from .repository import BookmarkReader, BookmarkRepository, BookmarkWriter

__all__ = [
    "AsyncBookmarkReader",
    "AsyncBookmarkRepository",
    "AsyncBookmarkWriter",
    "Bookmark",
    "BookmarkChanges",
    "BookmarkCreate",
    "BookmarkFields",
    "BookmarkKey",
    "BookmarkReader",
    "BookmarkRepository",
    "BookmarkWriter",
]

_HOMES = {
    "AsyncBookmarkReader": ".async_repository",
    "AsyncBookmarkRepository": ".async_repository",
    "AsyncBookmarkWriter": ".async_repository",
    "Bookmark": ".model",
    "BookmarkChanges": ".model",
    "BookmarkCreate": ".model",
    "BookmarkFields": ".fields",
    "BookmarkKey": ".model",
    "BookmarkReader": ".repository",
    "BookmarkRepository": ".repository",
    "BookmarkWriter": ".repository",
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
