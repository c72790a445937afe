"""What somebody said in a thread."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncPostReader, AsyncPostRepository, AsyncPostWriter
    from .fields import PostFields
    from .model import Post, PostChanges, PostCreate, PostKey
    from .repository import PostReader, PostRepository, PostWriter

__all__ = [
    "AsyncPostReader",
    "AsyncPostRepository",
    "AsyncPostWriter",
    "Post",
    "PostChanges",
    "PostCreate",
    "PostFields",
    "PostKey",
    "PostReader",
    "PostRepository",
    "PostWriter",
]

_HOMES = {
    "AsyncPostReader": ".async_repository",
    "AsyncPostRepository": ".async_repository",
    "AsyncPostWriter": ".async_repository",
    "Post": ".model",
    "PostChanges": ".model",
    "PostCreate": ".model",
    "PostFields": ".fields",
    "PostKey": ".model",
    "PostReader": ".repository",
    "PostRepository": ".repository",
    "PostWriter": ".repository",
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
