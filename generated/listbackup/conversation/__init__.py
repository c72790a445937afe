"""A talk of a user with an assistant."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncConversationReader,
        AsyncConversationRepository,
        AsyncConversationWriter,
    )
    from .fields import ConversationFields
    from .model import (
        Conversation,
        ConversationChanges,
        ConversationCreate,
        ConversationKey,
        ConversationLine,
        ConversationStatus,
    )
    from .repository import ConversationReader, ConversationRepository, ConversationWriter

__all__ = [
    "AsyncConversationReader",
    "AsyncConversationRepository",
    "AsyncConversationWriter",
    "Conversation",
    "ConversationChanges",
    "ConversationCreate",
    "ConversationFields",
    "ConversationKey",
    "ConversationLine",
    "ConversationReader",
    "ConversationRepository",
    "ConversationStatus",
    "ConversationWriter",
]

_HOMES = {
    "AsyncConversationReader": ".async_repository",
    "AsyncConversationRepository": ".async_repository",
    "AsyncConversationWriter": ".async_repository",
    "Conversation": ".model",
    "ConversationChanges": ".model",
    "ConversationCreate": ".model",
    "ConversationFields": ".fields",
    "ConversationKey": ".model",
    "ConversationLine": ".model",
    "ConversationReader": ".repository",
    "ConversationRepository": ".repository",
    "ConversationStatus": ".model",
    "ConversationWriter": ".repository",
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
