"""What people talk about."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncThreadReader, AsyncThreadRepository, AsyncThreadWriter
    from .fields import ThreadFields
    from .model import Thread, ThreadChanges, ThreadCreate, ThreadKey
    from .repository import ThreadReader, ThreadRepository, ThreadWriter

__all__ = [
    "AsyncThreadReader",
    "AsyncThreadRepository",
    "AsyncThreadWriter",
    "Thread",
    "ThreadChanges",
    "ThreadCreate",
    "ThreadFields",
    "ThreadKey",
    "ThreadReader",
    "ThreadRepository",
    "ThreadWriter",
]

_HOMES = {
    "AsyncThreadReader": ".async_repository",
    "AsyncThreadRepository": ".async_repository",
    "AsyncThreadWriter": ".async_repository",
    "Thread": ".model",
    "ThreadChanges": ".model",
    "ThreadCreate": ".model",
    "ThreadFields": ".fields",
    "ThreadKey": ".model",
    "ThreadReader": ".repository",
    "ThreadRepository": ".repository",
    "ThreadWriter": ".repository",
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
