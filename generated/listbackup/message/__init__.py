"""One message of a conversation, numbered from 1."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncMessageReader, AsyncMessageRepository, AsyncMessageWriter
    from .fields import MessageFields
    from .model import (
        Message,
        MessageChanges,
        MessageCreate,
        MessageKey,
        MessageRole,
        MessageStatus,
    )
    from .repository import MessageReader, MessageRepository, MessageWriter

__all__ = [
    "AsyncMessageReader",
    "AsyncMessageRepository",
    "AsyncMessageWriter",
    "Message",
    "MessageChanges",
    "MessageCreate",
    "MessageFields",
    "MessageKey",
    "MessageReader",
    "MessageRepository",
    "MessageRole",
    "MessageStatus",
    "MessageWriter",
]

_HOMES = {
    "AsyncMessageReader": ".async_repository",
    "AsyncMessageRepository": ".async_repository",
    "AsyncMessageWriter": ".async_repository",
    "Message": ".model",
    "MessageChanges": ".model",
    "MessageCreate": ".model",
    "MessageFields": ".fields",
    "MessageKey": ".model",
    "MessageReader": ".repository",
    "MessageRepository": ".repository",
    "MessageRole": ".model",
    "MessageStatus": ".model",
    "MessageWriter": ".repository",
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
